package org.ntwk.morpho.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterValues;

/** What all channels with gates have alike: a name, columns of gates, and the loops of {@link ChannelKernel}. */
abstract class Channel implements MembraneMechanism {

    private final String name;
    private final String summary;

    Channel(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    /** Its gates, with the parameters of the context. */
    abstract List<Gate> gates(MembraneContext context);

    /** Whether calcium carries its current, or the part that {@link ChannelParameters#CALCIUM_PART} says. */
    boolean carriesCalcium() {
        return false;
    }

    static StateVariable activation(String gate) {
        return StateVariable.of(gate, "1", "activation");
    }

    static StateVariable inactivation(String gate) {
        return StateVariable.of(gate, "1", "inactivation: 1 where nothing is inactivated");
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final long workingBytes(int size, ParameterValues values) {
        return size * (carriesCalcium() ? ChannelKernel.CARRYING_BYTES : ChannelKernel.WORKING_BYTES);
    }

    @Override
    public final MechanismKernel prepare(MembraneContext context) {
        return carriesCalcium()
                ? ChannelKernel.carryingCalcium(context, gates(context))
                : new ChannelKernel(context, gates(context));
    }
}
