package org.ntwk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.cells.protocol.StepProtocol;
import org.ntwk.core.analysis.NumberTable;

/** How a cell fired during each of its current steps. */
final class CellAnswer {

    private static final int MANY_SPIKES = 20;
    private static final int SHOWN = 5;

    private static final List<String> NAMES =
            List.of("current", "from", "to", "spikes", "latency", "initial_rate", "steady_rate", "mean_rate");
    private static final List<Unit> UNITS =
            List.of(Unit.PA, Unit.MS, Unit.MS, Unit.ONE, Unit.MS, Unit.HZ, Unit.HZ, Unit.HZ);

    private final double[] timesMs;

    private CellAnswer(double[] timesMs) {
        this.timesMs = timesMs;
    }

    static CellAnswer of(RunResult result) {
        return new CellAnswer(result.spikes(StepProtocol.CELL).timesMs());
    }

    /** A table of {@link #rows}. */
    static NumberTable table(String name, List<String> rowNames, List<double[]> rows) {
        List<NumberTable.Column> columns = new ArrayList<>();
        for (int n = 0; n < NAMES.size(); n++) {
            int column = n;
            double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
            columns.add(new NumberTable.Column(NAMES.get(n), UNITS.get(n), NumberArray.of(values)));
        }
        return new NumberTable(name, rowNames, columns);
    }

    /** The numbers of each step; no number where there are too few spikes. */
    List<double[]> rows(StepProtocol protocol) {
        List<double[]> rows = new ArrayList<>();
        double start = protocol.delayMs();
        for (StepProtocol.Step step : protocol.steps()) {
            double end = start + step.durationMs();
            rows.add(row(step.amplitudePa(), start, end));
            start = end;
        }
        return rows;
    }

    private double[] row(double currentPa, double start, double end) {
        double[] inside = Arrays.stream(timesMs)
                .filter(time -> time >= start && time < end)
                .toArray();
        int spikes = inside.length;
        boolean intervals = spikes > 1;
        return new double[] {
            currentPa,
            start,
            end,
            spikes,
            spikes > 0 ? inside[0] - start : Double.NaN,
            intervals ? 1000 / (inside[1] - inside[0]) : Double.NaN,
            intervals ? 1000 / (inside[spikes - 1] - inside[spikes - 2]) : Double.NaN,
            spikes * 1000 / (end - start)
        };
    }

    /** All spikes of the run, or the first and the last of many. */
    String spikes() {
        if (timesMs.length == 0) {
            return "no spikes";
        }
        String shown = timesMs.length <= MANY_SPIKES
                ? times(Arrays.stream(timesMs))
                : times(Arrays.stream(timesMs).limit(SHOWN)) + ", … "
                        + times(Arrays.stream(timesMs).skip(timesMs.length - 1L));
        return timesMs.length + (timesMs.length == 1 ? " spike at " : " spikes at ") + shown + " ms";
    }

    private static String times(DoubleStream times) {
        return times.mapToObj(NumberTableText::rounded).collect(Collectors.joining(", "));
    }
}
