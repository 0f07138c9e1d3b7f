package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import java.util.Objects;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Traces;

/** Samples in a file, read column by column: a column is a row of the dataset, or the whole dataset if it is one row. */
final class FileTraces implements Traces {

    private final String population;
    private final String name;
    private final Unit unit;
    private final double startMs;
    private final double intervalMs;
    private final int[] cells;
    private final int length;
    private final Dataset samples;

    /** @param cells of the rows; empty for a dataset of one dimension */
    FileTraces(
            String population,
            String name,
            Unit unit,
            double startMs,
            double intervalMs,
            int[] cells,
            int length,
            Dataset samples) {
        this.population = population;
        this.name = name;
        this.unit = unit;
        this.startMs = startMs;
        this.intervalMs = intervalMs;
        this.cells = cells;
        this.length = length;
        this.samples = samples;
    }

    @Override
    public String population() {
        return population;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public double startMs() {
        return startMs;
    }

    @Override
    public double intervalMs() {
        return intervalMs;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int[] cells() {
        return cells.clone();
    }

    @Override
    public int columns() {
        return Math.max(1, cells.length);
    }

    @Override
    public double[] column(int column) {
        return column(column, 0, length);
    }

    @Override
    public double[] column(int column, int from, int to) {
        Objects.checkIndex(column, columns());
        Objects.checkFromToIndex(from, to, length);
        return cells.length == 0
                ? Slices.doubles(samples, from, to - from)
                : Slices.doubles(samples, column, from, to - from);
    }
}
