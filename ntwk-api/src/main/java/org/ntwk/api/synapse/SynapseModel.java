package org.ntwk.api.synapse;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.meanfield.ShotNoiseSynapse;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/**
 * The kinetics of synapses: what a released spike does to the membrane of its target over time. Which cells are
 * connected, weights, delays and release belong to the projection and are the engine's work.
 *
 * <p>Synapses of one model with the same parameters onto one population share one kernel and its columns: the sum of
 * exponentials of one time constant is one exponential. So a kernel knows no source.
 */
public interface SynapseModel extends Component.WithParameters {

    /** The unit of a weight, such as nS. */
    Unit weightUnit();

    /** Its variables, one number for each target cell. The first one is what weights are added to. */
    List<StateVariable> state();

    /**
     * Whether spikes move the membrane potential itself. What is added to the first variable in a step, in mV, is then
     * added by the engine to the potential of the target and taken off the variable: when the spikes of the step have
     * arrived, after its threshold test and before resets. Cells that are refractory or fire in this step stay where they
     * are.
     */
    default boolean movesPotential() {
        return false;
    }

    /**
     * What mean-field theory sees of these synapses; empty if it does not cover them. Asked only where every number is
     * the same for all cells.
     *
     * @param path where the component stands, for problems
     * @param problems why it is not covered; that it is not is reported anyway
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<ShotNoiseSynapse> reduce(ParameterValues values, String path, Problems problems) {
        return Optional.empty();
    }

    /** Makes the kernel of a run. */
    SynapseKernel prepare(SynapseContext context);
}
