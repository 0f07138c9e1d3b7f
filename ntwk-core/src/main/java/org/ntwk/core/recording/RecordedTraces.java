package org.ntwk.core.recording;

import java.util.List;
import java.util.Objects;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Traces;

/** Samples of one population, read from the chunks in which they were stored. */
final class RecordedTraces implements Traces {

    private final String population;
    private final String name;
    private final Unit unit;
    private final double startMs;
    private final double intervalMs;
    private final int[] cells;
    private final int rowsOfChunk;
    private final int length;
    private final List<Chunk> chunks;

    RecordedTraces(
            String population,
            String name,
            Unit unit,
            double startMs,
            double intervalMs,
            int[] cells,
            int rowsOfChunk,
            int length,
            List<Chunk> chunks) {
        this.population = population;
        this.name = name;
        this.unit = unit;
        this.startMs = startMs;
        this.intervalMs = intervalMs;
        this.cells = cells;
        this.rowsOfChunk = rowsOfChunk;
        this.length = length;
        this.chunks = chunks;
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
        double[] values = new double[to - from];
        int at = from;
        while (at < to) {
            int row = at % rowsOfChunk;
            int rows = Math.min(rowsOfChunk - row, to - at);
            chunks.get(at / rowsOfChunk)
                    .read((column * rowsOfChunk + row) * Double.BYTES, rows * Double.BYTES)
                    .asDoubleBuffer()
                    .get(values, at - from, rows);
            at += rows;
        }
        return values;
    }
}
