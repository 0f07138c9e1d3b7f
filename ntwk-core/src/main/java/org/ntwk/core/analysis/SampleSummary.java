package org.ntwk.core.analysis;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Traces;

/** The statistics of the table that are made of samples of cells. */
final class SampleSummary {

    private static final String POTENTIAL = "V";

    private final StatisticList into;
    private final Window window;

    SampleSummary(Window window, StatisticList into) {
        this.window = window;
        this.into = into;
    }

    /**
     * @param spikes of the population, if they were recorded
     * @param refractoryMs how long after a spike V is held, if that is known
     */
    void add(Traces traces, @Nullable SpikeTable spikes, OptionalDouble refractoryMs) {
        Samples samples = Samples.of(traces, window);
        SampleStatistics statistics = SampleStatistics.of(samples);
        String name = traces.name();
        int cells = statistics.cells();
        into.add(name + "_mean", statistics.mean(), traces.unit(), cells, name + ", mean over time and cells");
        into.add(
                name + "_sd",
                statistics.sd(),
                traces.unit(),
                cells,
                name + ", standard deviation over time, mean over cells");
        if (name.equals(POTENTIAL) && cells > 0) {
            into.add("V_skew", statistics.skewness(), Unit.ONE, cells, "skewness of V");
            if (spikes != null && refractoryMs.isPresent()) {
                addAwayFromSpikes(samples.awayFromSpikes(spikes, refractoryMs.getAsDouble()));
            }
            addFluctuations(samples);
        }
    }

    private void addAwayFromSpikes(Samples samples) {
        SampleStatistics statistics = SampleStatistics.of(samples);
        int cells = statistics.cells();
        String without = " without samples within Trefrac of a spike";
        into.add("V_mean_sub", statistics.mean(), Unit.MV, cells, "V" + without);
        into.add("V_sd_sub", statistics.sd(), Unit.MV, cells, "standard deviation of V" + without);
        into.add("V_skew_sub", statistics.skewness(), Unit.ONE, cells, "skewness of V" + without);
    }

    private void addFluctuations(Samples samples) {
        Autocorrelation[] ofCells = new Autocorrelation[samples.columns()];
        for (int column = 0; column < ofCells.length; column++) {
            ofCells[column] = Autocorrelation.of(samples.column(column), samples.intervalMs());
        }
        addTime("V_acf_time", ofCells, Autocorrelation::integralMs, "autocorrelation time of V, integral to 100 ms");
        addTime("V_acf_fit", ofCells, Autocorrelation::fittedMs, "autocorrelation time of V, exponential fit");
        PotentialSynchrony synchrony = PotentialSynchrony.of(samples);
        if (synchrony.cells() > 1) {
            into.add("V_chi", synchrony.chi(), Unit.ONE, synchrony.cells(), "synchrony of V (Golomb and Rinzel 1994)");
        }
    }

    private void addTime(
            String name, Autocorrelation[] ofCells, ToDoubleFunction<Autocorrelation> time, String meaning) {
        double sum = 0;
        int cells = 0;
        for (Autocorrelation ofCell : ofCells) {
            double value = time.applyAsDouble(ofCell);
            if (!Double.isNaN(value)) {
                sum += value;
                cells++;
            }
        }
        into.add(name, sum / cells, Unit.MS, cells, meaning);
    }
}
