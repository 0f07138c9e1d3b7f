package org.ntwk.plots;

import org.ntwk.api.result.SpikeTrains;

/** Spikes that were thought up. */
record FakeSpikes(String population, int size, double dtMs, double durationMs, Times times) implements SpikeTrains {

    /** The cells that fire, step by step; the same at every visit. */
    @FunctionalInterface
    interface Times {
        void visit(SpikeVisitor visitor);
    }

    static FakeSpikes silent(String population, int size, double durationMs) {
        return new FakeSpikes(population, size, 0.1, durationMs, visitor -> {});
    }

    /** Every cell fires at equal intervals, each with its own phase. */
    static FakeSpikes regular(String population, int size, double durationMs, double rateHz) {
        double dtMs = 0.1;
        long interval = Math.round(1000 / (rateHz * dtMs));
        long steps = Math.round(durationMs / dtMs);
        return new FakeSpikes(population, size, dtMs, durationMs, visitor -> {
            for (long step = 0; step < steps; step++) {
                for (int cell = 0; cell < size; cell++) {
                    if ((step + cell * 7919L) % interval == 0) {
                        visitor.spike(step, cell);
                    }
                }
            }
        });
    }

    @Override
    public long count() {
        long[] count = new long[1];
        forEach((step, cell) -> count[0]++);
        return count[0];
    }

    @Override
    public void forEach(SpikeVisitor visitor) {
        times.visit(visitor);
    }

    @Override
    public double[] timesMs() {
        throw new UnsupportedOperationException("a figure visits spikes, it does not hold them");
    }

    @Override
    public int[] cells() {
        throw new UnsupportedOperationException("a figure visits spikes, it does not hold them");
    }

    @Override
    public double rate(double fromMs, double toMs) {
        throw new UnsupportedOperationException("not needed here");
    }
}
