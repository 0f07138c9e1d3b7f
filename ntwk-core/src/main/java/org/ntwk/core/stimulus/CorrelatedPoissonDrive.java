package org.ntwk.core.stimulus;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/**
 * Background input that cells have in part in common: each spike of one mother train reaches each cell with the same
 * probability. Each cell alone sees a Poisson train; any two share spikes, which reach both in the same step.
 */
public final class CorrelatedPoissonDrive implements StimulusModel {

    @Override
    public String name() {
        return "correlated-poisson";
    }

    @Override
    public String summary() {
        return "random spikes onto each cell, of which any two cells have a fraction in common";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "K = sources * probability",
                "spikes of the mother train in a step ~ Poisson(K * rate(t) * dt / correlation)",
                "each reaches each cell with probability correlation",
                "so the spikes onto a cell are Poisson(K * rate(t) * dt), and the counts of two cells in any bin have the"
                        + " correlation coefficient correlation");
    }

    @Override
    public List<String> references() {
        return List.of("Kuhn, Aertsen and Rotter 2003, Neural Comput 15:67 (multiple interaction process)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                PoissonDrive.SOURCES,
                PoissonDrive.PROBABILITY,
                PoissonDrive.RATE,
                ParameterSpec.number("correlation", Unit.ONE, "of the spikes of any two cells")
                        .bounds(Bounds.PROBABILITY));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        CheckedWaveform.checkConstant(
                values.functionOfTime("rate"), "rate", Unit.HZ, Bounds.NON_NEGATIVE, path, problems);
    }

    @Override
    public boolean makesSpikes() {
        return true;
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        double correlation = context.parameters().number("correlation");
        // Without anything in common the mother train would be infinitely fast.
        return correlation == 0
                ? new PoissonKernel(new DriveRate(context, PoissonDrive.MAX_SPIKES_PER_STEP), context.random())
                : new CorrelatedPoissonKernel(context, correlation);
    }
}
