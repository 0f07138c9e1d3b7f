package org.ntwk.meanfield.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.meanfield.Given;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.EffectiveThresholdModel;

/** The systems of the tables of this package, and what stands in their fields. */
public final class ReferenceSystems {

    private static final EffectiveThresholdModel MODEL = new EffectiveThresholdModel();

    private ReferenceSystems() {}

    /** A system of {@code systems.csv}, thresholds extrapolated outside their fit, with every time constant T. */
    public static MeanFieldSystem named(String name, double timeConstantMs) {
        List<MeanFieldPopulation> populations = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (ReferenceTable.Row row : ReferenceTable.rows(ReferenceSystems.class, "systems.csv")) {
            if (row.text(0).equals(name)) {
                List<String> inputs = List.of(row.text(5).split(" "));
                sources.addAll(inputs);
                double rest = row.fields().size() > 7 ? row.number(7) : -70;
                var cell = new IntegrateAndFireCell(10, 200, rest, row.number(4), rest, 5);
                var values = new Given(MODEL.parameters(), Map.of("preset", row.text(3), "outside-fit", "extrapolate"));
                var function = MODEL.prepare(new TransferFunctionContext(cell, row.inputs(6), values, ""));
                var population = new MeanFieldPopulation(row.text(1), row.number(2), timeConstantMs, function, inputs);
                populations.add(
                        row.fields().size() > 8
                                ? population.adapting(adaptation(function.membrane(), row.numbers(8)))
                                : population);
            }
        }
        sources.removeAll(populations.stream().map(MeanFieldPopulation::name).toList());
        return new MeanFieldSystem(populations, sources.stream().distinct().toList());
    }

    private static Adaptation adaptation(ShotNoiseMembrane membrane, double[] of) {
        return new Adaptation(membrane, of[0], of[1], of[2]);
    }

    /** Columns of a field: {@code name=numbers|name=numbers}, where {@code v*n} is v n times; none of {@code none}. */
    public static Map<String, double[]> columns(String field) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        if (!field.equals("none")) {
            for (String column : field.split("\\|")) {
                String[] parts = column.split("=");
                columns.put(parts[0], samples(parts[1]));
            }
        }
        return columns;
    }

    /** The same, where {@code bump b a t s r} is {@code b + a exp(−(time − t)²/(2 w²))}, w = s before t ms and r after. */
    public static Map<String, double[]> columns(String field, double stepMs, double durationMs) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String column : field.split("\\|")) {
            String[] parts = column.split("=bump ");
            if (parts.length == 1) {
                columns.putAll(columns(column));
            } else {
                double[] of = samples(parts[1]);
                double[] bump = new double[(int) Math.round(durationMs / stepMs)];
                Arrays.setAll(bump, k -> bump((k + 0.5) * stepMs, of));
                columns.put(parts[0], bump);
            }
        }
        return columns;
    }

    private static double bump(double time, double[] of) {
        double x = (time - of[2]) / (time < of[2] ? of[3] : of[4]);
        return of[0] + of[1] * Math.exp(-x * x / 2);
    }

    private static double[] samples(String text) {
        return Arrays.stream(text.split(" "))
                .flatMapToDouble(run -> {
                    String[] parts = run.split("\\*");
                    double[] values = new double[parts.length == 1 ? 1 : Integer.parseInt(parts[1])];
                    Arrays.fill(values, Double.parseDouble(parts[0]));
                    return Arrays.stream(values);
                })
                .toArray();
    }
}
