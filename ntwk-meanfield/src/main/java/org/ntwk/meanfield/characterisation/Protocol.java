package org.ntwk.meanfield.characterisation;

/**
 * How long and how often cells are run.
 *
 * @param transientMs time before spikes count
 * @param durationMs time in which they do
 * @param cells copies of the cell at each place, at least 2
 * @param mostCells copies at places where the rate is not sure enough
 * @param share standard error that is wanted, as a share of the rate
 * @param leastHz standard error in Hz below which none is asked for
 * @param seed of the whole; each run has one of its own by its place
 */
public record Protocol(
        double transientMs, double durationMs, int cells, int mostCells, double share, double leastHz, long seed) {

    /** Ten cells for 10 s after 200 ms, and up to 100 until the standard error is 2 % or 0.05 Hz. */
    public static final Protocol DEFAULT = new Protocol(200, 10_000, 10, 100, 0.02, 0.05, 1);

    public Protocol {
        if (!(transientMs >= 0) || !(durationMs > 0) || Double.isInfinite(transientMs + durationMs)) {
            throw new IllegalArgumentException("spikes must count for more than 0 ms after at least 0 ms, not for "
                    + durationMs + " ms after " + transientMs + " ms");
        }
        if (cells < 2 || mostCells < cells) {
            throw new IllegalArgumentException(
                    "there are at least 2 cells and at most as many as with repetitions, not " + cells + " and "
                            + mostCells);
        }
        if (!(share >= 0) || !(leastHz >= 0)) {
            throw new IllegalArgumentException(
                    "a standard error is at least 0, not " + share + " of the rate and " + leastHz + " Hz");
        }
    }

    /** From the start to the end of a run, in ms. */
    public double endMs() {
        return transientMs + durationMs;
    }

    /**
     * How many more cells a place needs: none if no cell fired, none if the error is small enough, else as many as would
     * make it so if the variance stayed the same, at least half as many as there are.
     */
    int more(CellRates rates) {
        double wanted = Math.max(leastHz, share * rates.meanHz());
        double error = rates.standardErrorHz();
        if (rates.meanHz() == 0 || error <= wanted) {
            return 0;
        }
        double needed = rates.cells() * (error / wanted) * (error / wanted) - rates.cells();
        return (int) Math.min(mostCells - rates.cells(), Math.max(Math.ceil(needed), rates.cells() / 2));
    }
}
