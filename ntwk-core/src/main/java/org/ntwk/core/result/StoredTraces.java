package org.ntwk.core.result;

import java.util.Objects;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Traces;

/** Samples that are kept elsewhere, in a recording store or in a file, and read when they are asked for. */
public final class StoredTraces implements Traces {

    /** Reads samples {@code [from, to)} of a column that exists; a fresh array. */
    @FunctionalInterface
    public interface Reading {
        double[] samples(int column, int from, int to);
    }

    private final String population;
    private final String name;
    private final Unit unit;
    private final double startMs;
    private final double intervalMs;
    private final TraceColumns columns;
    private final int length;
    private final Reading reading;

    public StoredTraces(
            String population,
            String name,
            Unit unit,
            double startMs,
            double intervalMs,
            TraceColumns columns,
            int length,
            Reading reading) {
        this.population = population;
        this.name = name;
        this.unit = unit;
        this.startMs = startMs;
        this.intervalMs = intervalMs;
        this.columns = columns;
        this.length = length;
        this.reading = reading;
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
        return columns.cells().clone();
    }

    @Override
    public int[] compartments() {
        return columns.compartments().clone();
    }

    @Override
    public double[] pathsUm() {
        return columns.pathsUm().clone();
    }

    @Override
    public int columns() {
        return columns.count();
    }

    @Override
    public double[] column(int column) {
        return column(column, 0, length);
    }

    @Override
    public double[] column(int column, int from, int to) {
        Objects.checkIndex(column, columns());
        Objects.checkFromToIndex(from, to, length);
        return reading.samples(column, from, to);
    }
}
