package org.ntwk.api.stimulus;

import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.meanfield.ReducedStimulus;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;

/**
 * Input from outside the network onto one population: spikes that act through a synapse, or a conductance or current
 * into the membrane.
 */
public interface StimulusModel extends Component.WithParameters {

    /** Whether it is made of spikes, which need a synapse and a weight to act. */
    boolean makesSpikes();

    /**
     * What mean-field theory sees of what it does to each cell; empty if it does not cover it. Asked only where every number is
     * the same for all cells.
     *
     * @param path where the component stands, for problems
     * @param problems why it is not covered; that it is not is reported anyway
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<ReducedStimulus> reduce(ParameterValues values, String path, Problems problems) {
        return Optional.empty();
    }

    /**
     * Makes a kernel. The engine asks for one for each thread, with the same columns; what does not fit (a cell that is
     * not there) is reported to the context's problems.
     */
    StimulusKernel prepare(StimulusContext context);
}
