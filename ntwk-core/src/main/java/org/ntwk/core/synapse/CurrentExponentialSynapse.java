package org.ntwk.core.synapse;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.api.synapse.SynapseModel;

/** A current that a spike raises at once and that decays exponentially; negative weights inhibit. */
public final class CurrentExponentialSynapse implements SynapseModel {

    @Override
    public String name() {
        return "current-exponential";
    }

    @Override
    public String summary() {
        return "current with an instantaneous rise and an exponential decay";
    }

    @Override
    public List<String> equations() {
        return List.of("dI/dt = -I/tau", "I = I + weight at each released spike", "g = 0, i = I");
    }

    @Override
    public List<String> references() {
        return List.of("Rotter and Diesmann (1999), Biol. Cybern. 81:381");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                SharedParameters.timeConstant("tau", "time constant of the decay", 5), Decay.parameter(Decay.EXACT));
    }

    @Override
    public Unit weightUnit() {
        return Unit.PA;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("I", "pA", "current"));
    }

    @Override
    public SynapseKernel prepare(SynapseContext context) {
        return LinearKernel.of(context, new ExponentialKinetics(context, "I"), 0, 1);
    }
}
