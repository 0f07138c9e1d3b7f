package org.ntwk.api.cell;

import java.util.List;
import org.ntwk.api.plugin.Component;

/**
 * A point neuron. It integrates its own equation with the conductance g and the current i that drive its membrane,
 * {@code I = i − g·V}, whatever they come from.
 */
public interface CellModel extends Component.WithParameters {

    /** Its variables, {@code V} first. */
    List<StateVariable> state();

    /** Makes the kernel of one population. Parameters are checked before. */
    CellKernel prepare(CellContext context);
}
