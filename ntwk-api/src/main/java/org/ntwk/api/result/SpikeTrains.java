package org.ntwk.api.result;

/**
 * The spikes of one population, in the order of time, then of cells. A spike of step k is at time k·dt. Events of another
 * kind that a recorder kept have the same form and another {@link #name}.
 */
public interface SpikeTrains {

    /** The name of the events that are spikes. */
    String SPIKES = "spikes";

    /** Name of the population. */
    String population();

    /** What the events are. */
    default String name() {
        return SPIKES;
    }

    /** Number of cells of the population. */
    int size();

    /** How many of its cells were recorded. */
    default int recorded() {
        return size();
    }

    /** The time step in ms. */
    double dtMs();

    /** How long was recorded, in ms. */
    double durationMs();

    /** How many spikes there are. */
    long count();

    /** Visits all spikes in order, without holding them in memory. */
    void forEach(SpikeVisitor visitor);

    /**
     * Times of all spikes in ms; a fresh array.
     *
     * @throws ArithmeticException if they are more than an array holds; {@link #forEach} still visits them
     */
    default double[] timesMs() {
        double[] times = new double[Math.toIntExact(count())];
        double dt = dtMs();
        int[] next = {0};
        forEach((step, cell) -> times[next[0]++] = step * dt);
        return times;
    }

    /**
     * The cell of each spike, in the order of {@link #timesMs}; a fresh array.
     *
     * @throws ArithmeticException if they are more than an array holds; {@link #forEach} still visits them
     */
    default int[] cells() {
        int[] cells = new int[Math.toIntExact(count())];
        int[] next = {0};
        forEach((step, cell) -> cells[next[0]++] = cell);
        return cells;
    }

    /**
     * The mean rate in Hz over the recorded cells and the time from {@code fromMs} (included) to {@code toMs} (excluded);
     * 0 if there are no cells or no time.
     */
    default double rate(double fromMs, double toMs) {
        if (recorded() == 0 || !(toMs > fromMs)) {
            return 0;
        }
        double dt = dtMs();
        long[] inside = {0};
        forEach((step, cell) -> {
            double time = step * dt;
            if (time >= fromMs && time < toMs) {
                inside[0]++;
            }
        });
        return inside[0] / (recorded() * (toMs - fromMs) * 1e-3);
    }

    /** The mean rate in Hz over the recorded cells and the whole recording. */
    default double rate() {
        return rate(0, durationMs());
    }

    /** Takes one spike. */
    @FunctionalInterface
    interface SpikeVisitor {
        /** A spike of the cell; its time is the step times {@link SpikeTrains#dtMs}. */
        void spike(long step, int cell);
    }
}
