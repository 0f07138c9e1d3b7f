package org.ntwk.morpho.synapse;

import java.util.List;
import java.util.function.Function;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;

/** A group of synapses as the cable sees it: something in its membrane. */
record SynapticMechanism(String name, Function<MembraneContext, MechanismKernel> kernel) implements MembraneMechanism {

    @Override
    public String summary() {
        return "synapses on some compartments";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    /** None of all compartments: synapses have columns of their own. */
    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return kernel.apply(context);
    }
}
