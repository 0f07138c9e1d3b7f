package org.ntwk.api.membrane;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.Waveform;

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

    /**
     * The ion whose concentration it keeps, such as {@code calcium}. One of its variables has the name of the ion and is the
     * concentration within in mM. Nothing else on the membrane may keep the same ion.
     */
    default Optional<String> keepsIon() {
        return Optional.empty();
    }

    /** The ions whose concentrations it cannot do without: others on the membrane must keep them. */
    default List<String> readsIons() {
        return List.of();
    }

    /**
     * The current into a point neuron in pA, if it depends on nothing but time: what mean-field theory sees of it. Empty if the
     * theory does not cover it. Asked only where every number is the same for all cells.
     *
     * @param path where the component stands, for problems
     * @param problems why it is not covered; that it is not is reported anyway
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<Waveform> reduce(ParameterValues values, String path, Problems problems) {
        return Optional.empty();
    }

    /** Makes the kernel for one population or one set of segments. */
    MechanismKernel prepare(MembraneContext context);
}
