package org.ntwk.api.membrane;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;

/**
 * An intrinsic current or ion channel. An entry of its columns is a point neuron or a segment of a dendrite: the same
 * mechanism serves both.
 */
public interface MembraneMechanism extends Component.WithParameters {

    /** Its variables, such as gates; may be none. */
    List<StateVariable> state();

    /**
     * What a kernel holds beyond the columns of its state, in bytes, to forecast memory; what it expects will do.
     *
     * @param size number of cells
     */
    default long workingBytes(int size, ParameterValues values) {
        return 0;
    }

    /** Makes the kernel for one population or one set of segments. */
    MechanismKernel prepare(MembraneContext context);
}
