package org.ntwk.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;

/**
 * Who is connected to whom: the probability of a connection from each source, a population or an afferent one, to each
 * target population, as the rules of the description have it.
 */
public final class ConnectionMatrixFigure {

    private static final int COLUMN_PX = 96;
    private static final int ROW_PX = 52;
    private static final int MIN_TILES_PX = 260;
    private static final int MAX_TILES_PX = 1100;
    private static final int MIN_HEIGHT_PX = 170;
    private static final int MAX_HEIGHT_PX = 900;
    private static final int TEXT_PX = 44;

    private ConnectionMatrixFigure() {}

    /** @throws org.ntwk.api.problem.InvalidInputException if the network has no connections */
    public static Figure of(RunResult result) {
        NetworkDescription network = result.experiment().network();
        List<String> targets =
                network.populations().stream().map(PopulationDescription::name).toList();
        Map<String, double[]> bySource = new LinkedHashMap<>();
        for (ProjectionDescription projection : network.projections()) {
            add(
                    bySource,
                    projection.source(),
                    targets.indexOf(projection.target()),
                    probability(projection, network),
                    targets.size());
        }
        for (StimulusDescription stimulus : network.stimuli()) {
            double probability = number(stimulus.model(), "probability");
            if (!Double.isNaN(probability)) {
                add(bySource, stimulus.name(), targets.indexOf(stimulus.target()), probability, targets.size());
            }
        }
        return of(order(bySource, targets), targets, "connection probability");
    }

    private static void add(Map<String, double[]> bySource, String source, int target, double value, int targets) {
        double[] row = bySource.computeIfAbsent(source, name -> new double[targets]);
        if (target >= 0) {
            row[target] += value;
        }
    }

    /** Populations in the order of the description, then what is afferent. */
    private static Map<String, double[]> order(Map<String, double[]> bySource, List<String> populations) {
        Map<String, double[]> ordered = new LinkedHashMap<>();
        for (String population : populations) {
            if (bySource.containsKey(population)) {
                ordered.put(population, bySource.get(population));
            }
        }
        bySource.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** No number for rules that have none. */
    private static double probability(ProjectionDescription projection, NetworkDescription network) {
        return switch (projection.rule().type()) {
            case "all-to-all" -> 1;
            case "one-to-one" -> 1.0 / size(projection.target(), network);
            default -> number(projection.rule(), "probability");
        };
    }

    private static int size(String population, NetworkDescription network) {
        return network.populations().stream()
                .filter(described -> described.name().equals(population))
                .mapToInt(PopulationDescription::size)
                .findFirst()
                .orElse(1);
    }

    private static double number(ComponentDescription component, String parameter) {
        return component.parameters().get(parameter) instanceof Value.Scalar scalar
                        && scalar.quantity().measuredIn(Unit.ONE)
                ? scalar.quantity().in(Unit.ONE)
                : Double.NaN;
    }

    /** @param bySource the numbers of each source, one for each target */
    static Figure of(Map<String, double[]> bySource, List<String> targets, String title) {
        return of(bySource, targets, title, null);
    }

    /** @param note above the matrix; null for none */
    static Figure of(Map<String, double[]> bySource, List<String> targets, String title, @Nullable String note) {
        if (bySource.isEmpty() || targets.isEmpty()) {
            throw MissingData.of(
                    "the network has no connections.", "Its description has neither projections nor drives.");
        }
        List<String> sources = new ArrayList<>(bySource.keySet());
        Collections.reverse(sources); // the first one on top
        double[][] values = new double[sources.size()][];
        Arrays.setAll(values, row -> bySource.get(sources.get(row)));
        ValueRange range = new ValueRange().include(0);
        Arrays.stream(values).forEach(range::include);
        if (range.span() == 0) {
            range.include(1);
        }
        int tilesPx = Math.max(MIN_TILES_PX, Math.min(MAX_TILES_PX, COLUMN_PX * targets.size()));
        int heightPx = Math.max(MIN_HEIGHT_PX, Math.min(MAX_HEIGHT_PX, ROW_PX * sources.size()));
        boolean fits = tilesPx >= TEXT_PX * targets.size() && heightPx >= TEXT_PX / 2 * sources.size();
        MapPanel.Table table =
                new MapPanel.Table(sources, targets, values, new boolean[sources.size()][targets.size()]);
        PanelStack matrix = MapPanel.stack(
                new MapPanel.Titles("source", "target", title),
                table,
                fits ? texts(values) : null,
                range,
                tilesPx,
                heightPx);
        return new PanelStack(matrix.horizontal(), matrix.panels(), note).figure(tilesPx + MapPanel.FRAME_PX);
    }

    private static String[][] texts(double[][] values) {
        String[][] texts = new String[values.length][];
        for (int row = 0; row < values.length; row++) {
            texts[row] = Arrays.stream(values[row])
                    .mapToObj(value -> Double.isNaN(value) ? "?" : value == 0 ? "–" : PanelAxis.rounded(value))
                    .toArray(String[]::new);
        }
        return texts;
    }
}
