package org.ntwk.core.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.ntwk.api.result.Traces;

/** The samples of one variable in a window, one series a cell. */
public final class Samples {

    /** What rounding can do to a distance in ms. */
    private static final double ROUNDING_MS = 1e-9;

    private final double startMs;
    private final double intervalMs;
    private final int[] cells;
    private final double[][] columns;

    private Samples(double startMs, double intervalMs, int[] cells, double[][] columns) {
        this.startMs = startMs;
        this.intervalMs = intervalMs;
        this.cells = cells;
        this.columns = columns;
    }

    public static Samples of(Traces traces, Window window) {
        int from = window.firstIndex(traces.startMs(), traces.intervalMs(), traces.length());
        int to = window.endIndex(traces.startMs(), traces.intervalMs(), traces.length());
        double[][] columns = new double[traces.columns()][];
        Arrays.setAll(columns, column -> traces.column(column, from, to));
        return new Samples(traces.timeMs(from), traces.intervalMs(), traces.cells(), columns);
    }

    /**
     * @param startMs time of the first sample
     * @param intervalMs between two samples
     * @param columns the samples of cell 0, 1, …
     */
    public static Samples of(double startMs, double intervalMs, double[]... columns) {
        int[] cells = new int[columns.length];
        Arrays.setAll(cells, cell -> cell);
        return new Samples(startMs, intervalMs, cells, columns.clone());
    }

    public double intervalMs() {
        return intervalMs;
    }

    /** Number of series. */
    public int columns() {
        return columns.length;
    }

    /** The samples of one series; not a copy. */
    double[] column(int column) {
        return columns[column];
    }

    /** The mean over cells of a statistic of each cell's samples; cells where it is no number do not count. */
    public OptionalDouble meanOverCells(ToDoubleFunction<double[]> statistic) {
        return Arrays.stream(columns)
                .mapToDouble(statistic)
                .filter(value -> !Double.isNaN(value))
                .average();
    }

    /**
     * The samples that are more than {@code awayMs} before or after every spike of their cell. What is left of a series
     * is no longer at equal intervals.
     *
     * @param spikes of the same population over the whole run
     */
    public Samples awayFromSpikes(SpikeTable spikes, double awayMs) {
        double[][] left = new double[columns.length][];
        Arrays.setAll(left, column -> awayFrom(spikes.timesOfCellMs(cells[column]), column, awayMs + ROUNDING_MS));
        return new Samples(startMs, intervalMs, cells, left);
    }

    private double[] awayFrom(double[] spikeTimes, int column, double awayMs) {
        double[] samples = columns[column];
        double[] left = new double[samples.length];
        int kept = 0;
        int next = 0;
        for (int n = 0; n < samples.length; n++) {
            double time = startMs + n * intervalMs;
            while (next < spikeTimes.length && spikeTimes[next] < time - awayMs) {
                next++;
            }
            if (next == spikeTimes.length || spikeTimes[next] > time + awayMs) {
                left[kept++] = samples[n];
            }
        }
        return Arrays.copyOf(left, kept);
    }
}
