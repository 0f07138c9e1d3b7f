package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** A current that follows an alpha function and is as large as the weight at its peak; negative weights inhibit. */
public final class CurrentAlphaSynapse implements SynapseModel {

    @Override
    public String name() {
        return "current-alpha";
    }

    @Override
    public String summary() {
        return "current that follows an alpha function, whose peak is the weight";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dX/dt = -X/tau",
                "dI/dt = (X - I)/tau",
                "X = X + e weight at each released spike, so I(t) = weight (t/tau) exp(1 - t/tau)",
                "g = 0, i = I");
    }

    @Override
    public List<String> references() {
        return List.of("Rotter and Diesmann (1999), Biol. Cybern. 81:381");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                SharedParameters.timeConstant("tau", "time from a spike to the peak", 5), Decay.parameter(Decay.EXACT));
    }

    @Override
    public Unit weightUnit() {
        return Unit.PA;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("X", "pA", "what drives the current"), StateVariable.of("I", "pA", "current"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        double tau = context.parameters().number("tau");
        return LinearKernel.of(context, new RisingKinetics(context, "I", tau, tau), 0, 1);
    }
}
