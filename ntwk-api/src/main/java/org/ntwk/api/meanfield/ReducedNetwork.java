package org.ntwk.api.meanfield;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A network as mean-field theory sees it: who hears whom, through how many synapses and of what kind. Who is connected
 * with whom, delays, and how the network starts are left out.
 *
 * @param name of the network
 * @param populations those whose cells have a membrane; sources of spikes are afferents of the others
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReducedNetwork(String name, List<ReducedPopulation> populations) {

    public ReducedNetwork {
        populations = List.copyOf(populations);
    }

    public Optional<ReducedPopulation> population(String populationName) {
        return populations.stream()
                .filter(population -> population.name().equals(populationName))
                .findFirst();
    }
}
