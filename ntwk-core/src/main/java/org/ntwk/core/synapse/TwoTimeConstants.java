package org.ntwk.core.synapse;

import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.synapse.SynapseContext;

/** The parameters of a conductance with a rise and a decay of its own. */
final class TwoTimeConstants {

    private TwoTimeConstants() {}

    static ParameterSpec rise(double defaultMs) {
        return SharedParameters.timeConstant("tau-rise", "time constant of the rise", defaultMs);
    }

    static ParameterSpec decay(double defaultMs) {
        return SharedParameters.timeConstant("tau-decay", "time constant of the decay, not below tau-rise", defaultMs);
    }

    static void check(ParameterValues values, String path, Problems problems) {
        double rise = values.number("tau-rise");
        double decay = values.number("tau-decay");
        if (rise > decay) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".tau-rise",
                    "tau-rise is " + rise + " ms, longer than tau-decay with " + decay + " ms.",
                    "Maybe they are interchanged.");
        }
    }

    static RisingKinetics kinetics(SynapseContext context) {
        return new RisingKinetics(
                context,
                "G",
                context.parameters().number("tau-rise"),
                context.parameters().number("tau-decay"));
    }
}
