package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.hdf5.TableFile;
import org.ntwk.plots.SeriesFigure;

/**
 * What was recorded of one cell with its form: a table with the time first, and then a column for each place and variable,
 * named by both, such as {@code soma V}.
 */
final class TraceTable {

    private static final String TIME = "time";

    private TraceTable() {}

    static NumberTable of(String name, NumberArray timesMs, List<NumberTable.Column> traces) {
        List<NumberTable.Column> columns = new ArrayList<>();
        columns.add(new NumberTable.Column(TIME, Unit.MS, timesMs));
        columns.addAll(traces);
        return new NumberTable(name, List.of(), columns);
    }

    /**
     * What a file holds of a time.
     *
     * @param from its start; null for that of the recording
     * @param to its end; null for that of the recording
     * @throws InvalidInputException if the file holds no traces, or none of that time
     */
    static NumberTable open(Path file, @Nullable Quantity from, @Nullable Quantity to) {
        NumberTable table = TableFile.open(file);
        NumberTable.Column time = table.columns().get(0);
        if (!time.name().equals(TIME)
                || !time.unit().equals(Unit.MS)
                || table.columns().size() < 2) {
            throw new InvalidInputException(
                    "result file " + file,
                    new Problem(ProblemCode.MISSING_DATA, "columns", "the table holds no traces in time."));
        }
        Problems problems = new Problems();
        double fromMs = from == null ? Double.NEGATIVE_INFINITY : ms("--from", from, problems);
        double toMs = to == null ? Double.POSITIVE_INFINITY : ms("--to", to, problems);
        int first = 0;
        int end = table.rows();
        while (first < end && time.values().get(first) < fromMs) {
            first++;
        }
        while (end > first && time.values().get(end - 1) > toMs) {
            end--;
        }
        if (problems.isEmpty() && first == end) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    from == null ? "--to" : "--from",
                    "there is no sample in that time; there are some from "
                            + time.values().get(0) + " ms to " + time.values().get(table.rows() - 1) + " ms.");
        }
        problems.throwIfAny("command");
        int start = first;
        int length = end - first;
        return new NumberTable(
                table.name(),
                List.of(),
                table.columns().stream()
                        .map(column -> new NumberTable.Column(
                                column.name(),
                                column.unit(),
                                NumberArray.of(
                                        Arrays.copyOfRange(column.values().toArray(), start, start + length))))
                        .toList());
    }

    private static double ms(String option, Quantity given, Problems problems) {
        if (!given.measuredIn(Unit.MS)) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    option,
                    given + " is " + given.unit().dimension().inWords() + ", but a time is asked for.",
                    "Maybe the unit should be ms.");
            return Double.NaN;
        }
        return given.in(Unit.MS);
    }

    /** A panel for each variable. */
    static List<SeriesFigure.SeriesPanel> panels(NumberTable table) {
        NumberArray times = table.columns().get(0).values();
        Map<String, List<SeriesFigure.Series>> series = new LinkedHashMap<>();
        for (NumberTable.Column column :
                table.columns().subList(1, table.columns().size())) {
            int space = column.name().lastIndexOf(' ');
            String variable = column.name().substring(space + 1);
            String place = space < 0 ? variable : column.name().substring(0, space);
            series.computeIfAbsent(variable + " (" + column.unit() + ")", title -> new ArrayList<>())
                    .add(new SeriesFigure.Series(place, times, column.values()));
        }
        return series.entrySet().stream()
                .map(entry -> new SeriesFigure.SeriesPanel(entry.getKey(), false, entry.getValue()))
                .toList();
    }

    /**
     * A row for each trace: its start, mean, least and greatest sample and when these were; and how often it fired.
     *
     * @param firing what a spike is; null if that is not known, for no such column
     */
    static NumberTable summary(NumberTable table, DendriteExperiment.@Nullable Firing firing) {
        double[] times = table.columns().get(0).values().toArray();
        List<NumberTable.Column> traces =
                table.columns().subList(1, table.columns().size());
        double[][] numbers = new double[7][traces.size()];
        for (int n = 0; n < traces.size(); n++) {
            double[] samples = traces.get(n).values().toArray();
            int least = 0;
            int greatest = 0;
            double sum = 0;
            for (int k = 0; k < samples.length; k++) {
                least = samples[k] < samples[least] ? k : least;
                greatest = samples[k] > samples[greatest] ? k : greatest;
                sum += samples[k];
            }
            double[] row = {
                samples[0],
                sum / samples.length,
                samples[least],
                times[least],
                samples[greatest],
                times[greatest],
                firing != null && traces.get(n).unit().equals(Unit.MV) ? firing.spikes(samples) : Double.NaN
            };
            for (int column = 0; column < row.length; column++) {
                numbers[column][n] = row[column];
            }
        }
        List<NumberTable.Column> columns = new ArrayList<>(List.of(
                new NumberTable.Column("start", Unit.ONE, NumberArray.of(numbers[0])),
                new NumberTable.Column("mean", Unit.ONE, NumberArray.of(numbers[1])),
                new NumberTable.Column("least", Unit.ONE, NumberArray.of(numbers[2])),
                new NumberTable.Column("least_at", Unit.MS, NumberArray.of(numbers[3])),
                new NumberTable.Column("greatest", Unit.ONE, NumberArray.of(numbers[4])),
                new NumberTable.Column("greatest_at", Unit.MS, NumberArray.of(numbers[5]))));
        if (firing != null) {
            columns.add(new NumberTable.Column("spikes", Unit.ONE, NumberArray.of(numbers[6])));
        }
        return new NumberTable(
                table.name(),
                traces.stream()
                        .map(trace -> trace.name() + " (" + trace.unit() + ")")
                        .toList(),
                columns);
    }
}
