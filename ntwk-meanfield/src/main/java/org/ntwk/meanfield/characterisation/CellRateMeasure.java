package org.ntwk.meanfield.characterisation;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.Measured;

/** The mean over cells of their rates, and the variance: what is kept of a run of a {@link DrivenCell} in a scan. */
public final class CellRateMeasure implements Measure {

    /** What the mean is called, before the population. */
    public static final String MEAN = "cell-rate.";

    /** What the variance is called. */
    public static final String VARIANCE = "cell-rate-variance.";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.number("from", Unit.MS, "when spikes begin to count; they do to the end of the run")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(0));

    @Override
    public String name() {
        return "cell-rates";
    }

    @Override
    public String summary() {
        return "mean and variance over the cells of a population of their rates, called cell-rate.POPULATION and"
                + " cell-rate-variance.POPULATION";
    }

    @Override
    public List<String> equations() {
        return List.of("cell-rate-variance = sum over n cells of (rate - cell-rate)^2 / (n - 1)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public List<Measured> of(RunResult result, ParameterValues values) {
        double fromMs = values.number("from");
        List<Measured> measured = new ArrayList<>();
        for (SpikeTrains spikes : result.spikes()) {
            if (fromMs < result.durationMs() && spikes.size() > 0) {
                CellRates rates = CellRates.of(spikes, fromMs, result.durationMs());
                measured.add(new Measured(MEAN + spikes.population(), Unit.HZ, rates.meanHz()));
                measured.add(new Measured(VARIANCE + spikes.population(), Unit.of("Hz^2"), rates.varianceHz2()));
            }
        }
        return measured;
    }
}
