package org.ntwk.api.plasticity;

import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/**
 * A rule by which the spikes of source and target cells change the synapses of a projection: their efficacy for a while,
 * or their weights. Kinetics stay the synapse model's, and connections, delays and delivery the engine's.
 */
public interface PlasticityModel extends Component {

    /** Its parameters where weights have the given unit: the same each time. */
    ParameterSchema parameters(Unit weightUnit);

    /** Whether it changes weights; the engine then keeps one for each synapse. */
    default boolean changesWeights() {
        return false;
    }

    /** Whether it is told when a target fires; the engine then keeps an index of the synapses by target. */
    default boolean takesTargetSpikes() {
        return false;
    }

    /**
     * Reports a weight that synapses cannot begin with. Asked where all begin with the same; what is drawn may lie
     * anywhere.
     *
     * @param values each inside its bounds
     * @param path where the weight stands in the description
     */
    default void checkWeight(double weight, ParameterValues values, String path, Problems problems) {}

    /** Makes the kernel for the synapses onto the cells of one thread. */
    PlasticityKernel prepare(PlasticityContext context);
}
