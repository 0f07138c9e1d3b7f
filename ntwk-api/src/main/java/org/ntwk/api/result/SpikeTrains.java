package org.ntwk.api.result;

/** The spikes of one population, in the order of time, then of cells. A spike of step k is at time k·dt. */
public interface SpikeTrains {

    String population();

    /** Number of cells of the population. */
    int size();

    /** The time step in ms. */
    double dtMs();

    /** How long was recorded, in ms. */
    double durationMs();

    long count();

    /** Visits all spikes in order, without holding them in memory. */
    void forEach(SpikeVisitor visitor);

    /** Times of all spikes in ms. */
    double[] timesMs();

    /** The cell of each spike, in the order of {@link #timesMs}. */
    int[] cells();

    /** The mean rate in Hz over cells and the time from {@code fromMs} (included) to {@code toMs} (excluded). */
    double rate(double fromMs, double toMs);

    /** The mean rate in Hz over cells and the whole recording. */
    default double rate() {
        return rate(0, durationMs());
    }

    /** Takes one spike. */
    @FunctionalInterface
    interface SpikeVisitor {
        void spike(long step, int cell);
    }
}
