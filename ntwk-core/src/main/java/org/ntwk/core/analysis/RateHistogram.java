package org.ntwk.core.analysis;

import org.ntwk.api.quantity.NumberArray;

/**
 * The rate of a population over time (a peristimulus time histogram).
 *
 * @param startMs when the first bin begins
 * @param binMs width of a bin
 * @param ratesHz spikes in each bin over bin and cells
 */
public record RateHistogram(String population, double startMs, double binMs, NumberArray ratesHz) {

    static RateHistogram of(String population, SpikeTable spikes, AnalysisSettings settings) {
        double[] rates = PopulationRate.of(spikes).inBinsHz(settings.window(), settings.binMs());
        return new RateHistogram(population, settings.window().fromMs(), settings.binMs(), NumberArray.of(rates));
    }
}
