package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/**
 * A conductance that is the difference of two exponentials, normalised so that a weight is its peak in continuous time;
 * at the steps of a simulation it may stay a little below. With equal time constants it is {@code alpha}.
 */
public final class DoubleExponentialSynapse implements SynapseModel {

    @Override
    public String name() {
        return "double-exponential";
    }

    @Override
    public String summary() {
        return "conductance with an exponential rise and decay, whose peak is the weight";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dX/dt = -X/tau-rise",
                "dG/dt = X/tau-rise - G/tau-decay",
                "X = X + k weight at each released spike, k = (tau-decay/tau-rise)^(tau-rise/(tau-decay - tau-rise))",
                "so G(t) = weight (exp(-t/tau-decay) - exp(-t/tau-rise)) / its maximum over t",
                "g = G, i = G reversal");
    }

    @Override
    public List<String> references() {
        return List.of("Roth and van Rossum (2009), in: Computational Modeling Methods for Neuroscientists, chapter 6");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                TwoTimeConstants.rise(1),
                TwoTimeConstants.decay(5),
                SharedParameters.reversal(),
                Decay.parameter(Decay.EXACT));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        TwoTimeConstants.check(values, path, problems);
    }

    @Override
    public Unit weightUnit() {
        return Unit.NS;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(
                StateVariable.of("X", "nS", "what drives the conductance"), StateVariable.of("G", "nS", "conductance"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        return LinearKernel.of(
                context,
                TwoTimeConstants.kinetics(context),
                1,
                context.parameters().number("reversal"));
    }
}
