package org.ntwk.core.original;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;

/**
 * Afferent spikes as the original framework drew them from numpy's legacy generator: each target receives one event or
 * none in a step, with probability dt·p·N·rate·1e-3, where p·N is not rounded.
 *
 * <p>What was meant is a Poisson process, and what was drawn is not one. Events saturate at one a step, and the variance
 * of the input is too small by the factor of one minus that probability; in published networks the probability is up to
 * 0.35, and true Poisson drive shifts mean rates by 2 to 8 %. Besides, the seed was ((SEED + a + i + 3) + 2)² mod 100
 * for afferent a onto target i, which has 22 different values only: pairs of equal a + i, and many seeds, share one
 * stream of numbers, so that their targets are driven at the same moments. The events of the last step were drawn and
 * lost; here they act, so that the last three steps of a run can differ.
 *
 * <p>For new work use {@code poisson-drive}.
 */
public final class OriginalPoissonDrive implements StimulusModel {

    private static final String SOURCES = "sources";
    private static final String PROBABILITY = "probability";
    private static final String RATE = "rate";
    private static final String SEED = "seed";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.whole(SOURCES, "number of afferent cells").bounds(Bounds.between(0, Integer.MAX_VALUE)),
            ParameterSpec.number(PROBABILITY, "1", "that an afferent cell projects onto a target")
                    .bounds(Bounds.PROBABILITY),
            ParameterSpec.functionOfTime(RATE, Unit.HZ, "rate of each afferent cell"),
            ParameterSpec.whole(SEED, "seed of the stream of this stimulus and target")
                    .bounds(Bounds.between(0, Integer.MAX_VALUE)));

    @Override
    public String name() {
        return "original-poisson-drive";
    }

    @Override
    public String summary() {
        return "at most one afferent spike a step onto each target, drawn in the original framework's order from"
                + " numpy's legacy generator";
    }

    @Override
    public List<String> equations() {
        return List.of("one event in a step of dt if a uniform number is below dt probability sources rate(t) / 1000");
    }

    @Override
    public List<String> references() {
        return List.of("Matsumoto and Nishimura 1998, ACM Trans Model Comput Simul 8:3 (MT19937)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public boolean makesSpikes() {
        return true;
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        ParameterValues values = context.parameters();
        double afferents = values.number(PROBABILITY) * values.whole(SOURCES);
        return new OneEventPerStep(
                context.size(), context.dtMs(), afferents, values.functionOfTime(RATE), values.whole(SEED));
    }
}
