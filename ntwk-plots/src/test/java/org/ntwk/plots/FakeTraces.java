package org.ntwk.plots;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Traces;
import org.ntwk.core.result.StoredTraces;
import org.ntwk.core.result.TraceColumns;

/** Samples that were thought up: each column by its own arrays. */
record FakeTraces(
        String population, String name, Unit unit, double startMs, double intervalMs, int cellCount, double[]... data)
        implements Traces {

    /** One column that belongs to no cell. */
    static FakeTraces ofPopulation(
            String population, String name, String unit, double intervalMs, int length, IntToDoubleFunction sample) {
        return new FakeTraces(population, name, Unit.of(unit), 0, intervalMs, 0, samples(length, sample));
    }

    static FakeTraces ofCells(String population, String name, String unit, double intervalMs, double[]... columns) {
        return new FakeTraces(population, name, Unit.of(unit), 0, intervalMs, columns.length, columns);
    }

    /** The compartments of one cell, 10 µm apart. */
    static Traces ofCompartments(String population, String name, String unit, double intervalMs, double[]... columns) {
        FakeTraces samples = ofCells(population, name, unit, intervalMs, columns);
        TraceColumns of = TraceColumns.of(
                new int[] {0},
                IntStream.range(0, columns.length).toArray(),
                IntStream.range(0, columns.length).mapToDouble(n -> 10 * n).toArray());
        return new StoredTraces(
                population,
                name,
                samples.unit,
                0,
                intervalMs,
                of,
                samples.length(),
                (column, from, to) -> Arrays.copyOfRange(columns[column], from, to));
    }

    static double[] samples(int length, IntToDoubleFunction sample) {
        double[] samples = new double[length];
        for (int n = 0; n < length; n++) {
            samples[n] = sample.applyAsDouble(n);
        }
        return samples;
    }

    @Override
    public int length() {
        return data[0].length;
    }

    @Override
    public int[] cells() {
        int[] cells = new int[cellCount];
        for (int n = 0; n < cellCount; n++) {
            cells[n] = n;
        }
        return cells;
    }

    @Override
    public int columns() {
        return data.length;
    }

    @Override
    public double[] column(int column) {
        return data[column].clone();
    }
}
