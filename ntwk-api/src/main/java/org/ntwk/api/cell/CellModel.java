package org.ntwk.api.cell;

import java.util.List;
import org.ntwk.api.plugin.Component;

/**
 * A point neuron. It integrates its own equation with the conductance g and the current i that drive its membrane,
 * {@code I = i − g·V}, whatever they come from.
 */
public interface CellModel extends Component.WithParameters {

    /** Its variables, {@code V} first; none for a cell that {@linkplain #relaysStimuli relays stimuli}. */
    List<StateVariable> state();

    /**
     * Whether its cells have no membrane and fire when a stimulus makes them, in the same step and as often as it does:
     * sources of spikes, which may project by any rule like other cells. Stimuli that are made of spikes act on them
     * without a synapse; nothing else can.
     */
    default boolean relaysStimuli() {
        return false;
    }

    /** Makes the kernel of one population. Parameters are checked before. */
    CellKernel prepare(CellContext context);
}
