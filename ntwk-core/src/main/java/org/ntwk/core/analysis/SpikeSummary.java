package org.ntwk.core.analysis;

import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** The statistics of the table that are made of spikes. */
final class SpikeSummary {

    static final int SEGMENT = 256;
    static final double LOWEST_HZ = 4;
    static final double HIGHEST_HZ = 250;
    private static final double SPECTRUM_BIN_MS = 1;
    private static final int MOST_PAIRS = 2000;
    private static final long PAIRS_SEED = 1;

    private final SpikeTable spikes;
    private final Window window;
    private final double binMs;
    private final StatisticList into;

    private SpikeSummary(SpikeTable spikes, AnalysisSettings settings, StatisticList into) {
        this.spikes = spikes;
        this.window = settings.window();
        this.binMs = settings.binMs();
        this.into = into;
    }

    static void add(SpikeTable spikes, AnalysisSettings settings, StatisticList into) {
        SpikeSummary summary = new SpikeSummary(spikes, settings, into);
        summary.addRates();
        summary.addIrregularity();
        summary.addSynchrony();
        summary.addSpectrum();
        if (!Double.isNaN(settings.rhythmHz())) {
            summary.addLocking(settings.rhythmHz());
        }
    }

    private void addRates() {
        FiringRate rate = FiringRate.of(spikes, window);
        int cells = rate.cells();
        into.add("rate_mean", rate.meanHz(), Unit.HZ, cells, "firing rate, mean over cells");
        into.add("rate_sem", rate.semHz(), Unit.HZ, cells, "standard error of rate_mean over cells");
        into.add("rate_sd", rate.sdHz(), Unit.HZ, cells, "standard deviation of the rate over cells");
        into.add("silent_fraction", rate.silentFraction(), Unit.ONE, cells, "cells without a spike");
        into.add(
                "poprate_sd",
                Moments.sd(PopulationRate.of(spikes).inBinsHz(window, binMs)),
                Unit.HZ,
                cells,
                "standard deviation over time of the population's rate" + inBins());
    }

    private void addIrregularity() {
        Irregularity irregularity = Irregularity.of(spikes, window);
        int cells = irregularity.cells();
        into.add("cv_isi", irregularity.cv(), Unit.ONE, cells, "coefficient of variation of intervals between spikes");
        into.add("lv_isi", irregularity.lv(), Unit.ONE, cells, "local variation of intervals (Shinomoto 2003)");
    }

    private void addSynchrony() {
        CountCorrelation correlation = CountCorrelation.of(spikes, window, binMs);
        SpikeTimeTiling tiling = SpikeTimeTiling.of(spikes, window, binMs, MOST_PAIRS, PAIRS_SEED);
        into.add(
                "count_correlation",
                correlation.mean(),
                Unit.ONE,
                correlation.cells(),
                "Pearson's correlation of counts" + inBins() + ", mean over all pairs of cells");
        into.add(
                "spike_time_tiling",
                tiling.mean(),
                Unit.ONE,
                tiling.pairs(),
                "tiling coefficient (Cutts and Eglen 2014) within " + Quantity.of(binMs, Unit.MS)
                        + ", mean over pairs of cells");
        into.add(
                "fano_factor",
                PopulationRate.of(spikes).fanoFactor(window, binMs),
                Unit.ONE,
                spikes.cells(),
                "variance over mean of the population's counts" + inBins() + "; 1 for independent Poisson cells");
    }

    private void addSpectrum() {
        double[] rate = PopulationRate.of(spikes).inBinsHz(window, SPECTRUM_BIN_MS);
        if (rate.length < SEGMENT || spikes.dtMs() > SPECTRUM_BIN_MS) {
            return;
        }
        PowerSpectrum.Peak peak =
                PowerSpectrum.welch(rate, SPECTRUM_BIN_MS, SEGMENT).peak(LOWEST_HZ, HIGHEST_HZ);
        if (Double.isFinite(peak.ratio())) {
            int cells = spikes.cells();
            into.add("psd_peak_freq", peak.frequencyHz(), Unit.HZ, cells, "peak of the rate's spectrum, 4 to 250 Hz");
            into.add("psd_peak_ratio", peak.ratio(), Unit.ONE, cells, "that peak over the mean of the spectrum");
        }
    }

    private void addLocking(double rhythmHz) {
        Locking locking = Locking.of(spikes, window, rhythmHz);
        int cells = spikes.cells();
        into.add(
                "lock_amp",
                locking.amplitude(),
                Unit.ONE,
                cells,
                "vector strength of spikes at " + Quantity.of(rhythmHz, Unit.HZ));
        into.add(
                "lock_phase",
                locking.phaseRad(),
                Unit.ONE,
                cells,
                "their phase (rad); 0 at the top of 1 - cos(2 pi f t)");
    }

    private String inBins() {
        return " in bins of " + Quantity.of(binMs, Unit.MS);
    }
}
