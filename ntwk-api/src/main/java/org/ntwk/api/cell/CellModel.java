package org.ntwk.api.cell;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;

/**
 * A neuron: a point, or made of {@linkplain #compartments compartments}. It integrates its own equation with the conductance
 * g and the current i that drive its membrane, {@code I = i − g·V}, whatever they come from.
 */
public interface CellModel extends Component.WithParameters {

    /**
     * The model that one use of it in a description is: itself, unless what it is depends on the description, as with a
     * cell that is defined by equations. Asked before parameters and state.
     *
     * @param path where the use stands
     * @param problems what makes no sense in the description; a model whose parameters can be checked is still given
     */
    default CellModel specialise(ComponentDescription use, String path, Problems problems) {
        return this;
    }

    /** Whether a use may give parameters beyond {@link #parameters()}, which {@link #specialise} makes sense of. */
    default boolean isOpen() {
        return false;
    }

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

    /**
     * The compartments of a cell, for one that is no point: synapses are then put on them, and mechanisms into their
     * membranes. Its {@link #state} is of whole cells; V is that of the soma. Asked after the parameters are checked.
     *
     * @return empty for a point neuron
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<CellCompartments> compartments(ParameterValues values) {
        return Optional.empty();
    }

    /**
     * What a kernel holds beyond the columns that it is given, in bytes, to forecast memory; what it expects will do.
     *
     * @param size number of cells
     */
    default long workingBytes(int size, ParameterValues values) {
        return 0;
    }

    /**
     * What mean-field theory sees of its cells; empty if it does not cover them. Asked only where every number is
     * the same for all cells.
     *
     * @param path where the component stands, for problems
     * @param problems why it is not covered; that it is not is reported anyway
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<ReducedCell> reduce(ParameterValues values, String path, Problems problems) {
        return Optional.empty();
    }

    /** Makes the kernel of one population. Parameters are checked before. */
    CellKernel prepare(CellContext context);
}
