package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;

/** A constant conductance, where a leak differs from one place to another. */
public final class Leak implements MembraneMechanism {

    @Override
    public String name() {
        return "leak";
    }

    @Override
    public String summary() {
        return "constant conductance";
    }

    @Override
    public List<String> equations() {
        return List.of("I = conductance * (reversal - V)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(ChannelParameters.CONDUCTANCE, ChannelParameters.reversal(-70));
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return size * ChannelKernel.WORKING_BYTES;
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new ChannelKernel(context, List.of());
    }
}
