package org.ntwk.core.plasticity;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Dimension;
import org.ntwk.api.quantity.Unit;

/**
 * Spike-timing-dependent plasticity of pairs of spikes, all to all: every spike of the source pairs with every spike of
 * the target.
 *
 * <p>The delay counts as axonal: what pairs with a spike of the target is the arrival of a spike at the synapse. A
 * pair in one and the same step changes nothing. A spike is delivered with the weight that it finds, then depression
 * applies. Weights that are drawn outside of their bounds begin at the nearest bound.
 */
public final class SpikeTimingPlasticity implements PlasticityModel {

    @Override
    public String name() {
        return "stdp";
    }

    @Override
    public String summary() {
        return "pair-based spike-timing-dependent plasticity, all to all";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "for each pair of an arrival at t_pre and a spike of the target at t_post, s = t_post - t_pre, R = w-max - w-min:",
                "s > 0, at t_post: w = w + A-plus R ((w-max - w)/R)^mu exp(-s/tau-plus), at most w-max",
                "s < 0, at t_pre: w = w - A-minus R ((w - w-min)/R)^mu exp(s/tau-minus), at least w-min",
                "s = 0: nothing");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Song, Miller, Abbott (2000), Nat. Neurosci. 3:919, for mu = 0 and the defaults",
                "Guetig, Aharonov, Rotter, Sompolinsky (2003), J. Neurosci. 23:3697, for the dependence on the weight",
                "Morrison, Diesmann, Gerstner (2008), Biol. Cybern. 98:459, section 4");
    }

    @Override
    public ParameterSchema parameters(Unit weightUnit) {
        Bounds weights = weightUnit.dimension().equals(Dimension.CONDUCTANCE) ? Bounds.NON_NEGATIVE : Bounds.ANY;
        return ParameterSchema.of(
                ParameterSpec.number(
                                "A-plus", Unit.ONE, "potentiation by a pair at once, as a part of the range of weights")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0.005),
                ParameterSpec.number(
                                "A-minus", Unit.ONE, "depression by a pair at once, as a part of the range of weights")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0.00525),
                ParameterSpec.number("tau-plus", Unit.MS, "time constant of potentiation")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(20),
                ParameterSpec.number("tau-minus", Unit.MS, "time constant of depression")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(20),
                ParameterSpec.number("mu", Unit.ONE, "dependence on the weight: 0 additive, 1 multiplicative")
                        .bounds(Bounds.PROBABILITY)
                        .defaultsTo(0),
                ParameterSpec.number("w-min", weightUnit, "smallest weight")
                        .bounds(weights)
                        .defaultsTo(0),
                ParameterSpec.number("w-max", weightUnit, "largest weight").bounds(weights));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        double lowest = values.number("w-min");
        double highest = values.number("w-max");
        if (lowest >= highest) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".w-max",
                    "w-max is " + highest + " and must be above w-min, which is " + lowest + ".");
        }
    }

    @Override
    public void checkWeight(double weight, ParameterValues values, String path, Problems problems) {
        double lowest = values.number("w-min");
        double highest = values.number("w-max");
        if (weight < lowest || weight > highest) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path,
                    "the weight " + weight + " lies outside of w-min and w-max of its plasticity, " + lowest + " to "
                            + highest + ".");
        }
    }

    @Override
    public boolean changesWeights() {
        return true;
    }

    @Override
    public boolean takesTargetSpikes() {
        return true;
    }

    @Override
    public PlasticityKernel prepare(PlasticityContext context) {
        return new SpikeTimingKernel(context);
    }
}
