package org.ntwk.core.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ntwk.core.analysis.Window;

/**
 * One number of {@code statistics.json}.
 *
 * @param name of the statistic; a bin of a histogram has its number behind it: {@code psth50[3]}
 * @param mean over seeds of the reference simulator
 * @param sd over these seeds
 * @param seeds how many they were
 * @param floor what is neglected
 * @param tolerance of one run
 * @param suiteTolerance of one run where all statistics are looked at together; infinite for bins, which have none
 */
record ReferenceStatistic(
        String population,
        Window window,
        String name,
        double mean,
        double sd,
        int seeds,
        double floor,
        double tolerance,
        double suiteTolerance) {

    private static final String FILE = "statistics.json";

    /** All statistics of a model whose runs are of one kind. */
    static List<ReferenceStatistic> of(String model) {
        return of(model, null);
    }

    /** All statistics of the runs of a model that meet a condition, such as {@code quiet}. */
    static List<ReferenceStatistic> of(String model, @Nullable String condition) {
        List<ReferenceStatistic> statistics = new ArrayList<>();
        try (InputStream in = ReferenceStatistic.class.getResourceAsStream(FILE)) {
            for (JsonNode node : new ObjectMapper().readTree(in).get("statistics")) {
                String name = node.get("statistic").textValue();
                if (!node.get("model").textValue().equals(model)
                        || !Objects.equals(node.get("condition").textValue(), condition)) {
                    continue;
                }
                if (node.get("mean").isArray()) {
                    for (int bin = 0; bin < node.get("mean").size(); bin++) {
                        statistics.add(read(node, name + "[" + bin + "]", bin));
                    }
                } else {
                    statistics.add(read(node, name, -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statistics;
    }

    private static ReferenceStatistic read(JsonNode node, String name, int bin) {
        JsonNode window = node.get("window_ms");
        return new ReferenceStatistic(
                node.get("population").textValue(),
                new Window(window.get(0).doubleValue(), window.get(1).doubleValue()),
                name,
                number(node.get("mean"), bin),
                number(node.get("sd"), bin),
                node.get("n_seeds").intValue(),
                node.path("floor").asDouble(0),
                number(node.get("tol"), bin),
                node.path("tol_suite").asDouble(Double.POSITIVE_INFINITY));
    }

    private static double number(JsonNode node, int bin) {
        return bin < 0 ? node.doubleValue() : node.get(bin).doubleValue();
    }

    /** The same with the spread of another reference for the same statistic, if that is wider. */
    ReferenceStatistic atLeastAsWideAs(ReferenceStatistic other) {
        if (!other.toString().equals(toString())) {
            throw new IllegalArgumentException(other + " is not " + this);
        }
        return new ReferenceStatistic(
                population,
                window,
                name,
                mean,
                Math.max(sd, other.sd),
                seeds,
                floor,
                Math.max(tolerance, other.tolerance),
                Math.max(suiteTolerance, other.suiteTolerance));
    }

    /** Whether it is a bin of a histogram, for which the reference has no tolerance of a mean. */
    boolean isBin() {
        return name.endsWith("]");
    }

    /**
     * How far the mean of so many runs may be from the reference's: 5 standard errors of the difference and a quarter of
     * what is neglected. Percentiles of rates are whole counts, often with no spread at all in the reference, where one
     * run with another count moves the mean: they have the whole count.
     */
    double toleranceOfMean(int runs) {
        double neglected = name.startsWith("rate_q") ? floor : floor / 4;
        return 5 * sd * Math.sqrt(1.0 / seeds + 1.0 / runs) + neglected;
    }

    @Override
    public String toString() {
        return population + " [" + window.fromMs() + ", " + window.toMs() + ") ms " + name;
    }
}
