package org.ntwk.meanfield.characterisation;

import org.hipparchus.distribution.continuous.TDistribution;
import org.ntwk.api.result.SpikeTrains;

/**
 * How fast independent copies of a cell fired.
 *
 * @param cells how many, at least 1
 * @param meanHz mean over them
 * @param varianceHz2 variance over them, with cells - 1 in the denominator; 0 of one cell
 */
public record CellRates(int cells, double meanHz, double varianceHz2) {

    public CellRates {
        if (cells < 1 || !(meanHz >= 0) || !(varianceHz2 >= 0)) {
            throw new IllegalArgumentException(
                    "no rates of " + cells + " cells: mean " + meanHz + " Hz, variance " + varianceHz2 + " Hz²");
        }
    }

    /** Of the spikes from a time (included) to another (excluded). */
    public static CellRates of(SpikeTrains spikes, double fromMs, double toMs) {
        int[] counts = new int[spikes.size()];
        double dtMs = spikes.dtMs();
        spikes.forEach((step, cell) -> {
            if (step * dtMs >= fromMs && step * dtMs < toMs) {
                counts[cell]++;
            }
        });
        double perSpike = 1e3 / (toMs - fromMs);
        double mean = 0;
        for (int count : counts) {
            mean += count * perSpike / counts.length;
        }
        double squares = 0;
        for (int count : counts) {
            squares += (count * perSpike - mean) * (count * perSpike - mean);
        }
        return new CellRates(counts.length, mean, counts.length > 1 ? squares / (counts.length - 1) : 0);
    }

    /** Both sets of cells together; Chan, Golub and LeVeque (1983), Am. Stat. 37:242. */
    public CellRates plus(CellRates other) {
        int all = cells + other.cells;
        double difference = other.meanHz - meanHz;
        double squares = varianceHz2 * (cells - 1)
                + other.varianceHz2 * (other.cells - 1)
                + difference * difference * cells * other.cells / all;
        return new CellRates(all, meanHz + difference * other.cells / all, squares / (all - 1));
    }

    /** Of the mean, in Hz; 0 of one cell. */
    public double standardErrorHz() {
        return Math.sqrt(varianceHz2 / cells);
    }

    /**
     * Half the length of the confidence interval of the mean, by Student's distribution, in Hz; 0 of one cell.
     *
     * @param level such as 0.95
     */
    public double confidenceHz(double level) {
        return cells == 1
                ? 0
                : standardErrorHz() * new TDistribution(cells - 1).inverseCumulativeProbability((1 + level) / 2);
    }
}
