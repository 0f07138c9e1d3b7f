package org.ntwk.api.meanfield;

import org.apiguardian.api.API;

/**
 * How the rate of a population follows those of its inputs, for a mean field of it.
 *
 * @param function of one of its cells, with the inputs of the {@link ReducedPopulation} in their order
 * @param timeConstantMs over which the rate follows the function, in ms, positive
 * @param includesAdaptation whether the function is that of cells at the adaptation that their rate brings, as in Zerlaut
 *     et al. (2018); if not, adaptation acts as a current of its own, as in di Volo et al. (2019). Of no meaning for
 *     cells that do not adapt
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PopulationTransfer(TransferFunction function, double timeConstantMs, boolean includesAdaptation) {

    public PopulationTransfer {
        Numbers.positive("time constant", timeConstantMs, "ms");
    }
}
