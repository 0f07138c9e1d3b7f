package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** A conductance that follows an alpha function and is as large as the weight at its peak, tau after the spike. */
public final class AlphaSynapse implements SynapseModel {

    @Override
    public String name() {
        return "alpha";
    }

    @Override
    public String summary() {
        return "conductance that follows an alpha function, whose peak is the weight";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dX/dt = -X/tau",
                "dG/dt = (X - G)/tau",
                "X = X + e weight at each released spike, so G(t) = weight (t/tau) exp(1 - t/tau)",
                "g = G, i = G reversal");
    }

    @Override
    public List<String> references() {
        return List.of("Rall (1967), J. Neurophysiol. 30:1138");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                SharedParameters.timeConstant("tau", "time from a spike to the peak", 5),
                SharedParameters.reversal(),
                Decay.parameter(Decay.EXACT));
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
        double tau = context.parameters().number("tau");
        RisingKinetics kinetics = new RisingKinetics(context, "G", tau, tau);
        return LinearKernel.of(context, kinetics, 1, context.parameters().number("reversal"));
    }
}
