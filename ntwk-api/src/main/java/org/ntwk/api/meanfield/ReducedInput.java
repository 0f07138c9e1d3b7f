package org.ntwk.api.meanfield;

import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.stimulus.Waveform;

/**
 * One input of the cells of a population. Its name is that of the presynaptic population or stimulus.
 *
 * @param synapses what one spike does, and through how many synapses a cell hears the source
 * @param afferentHzOrNull the rate of each source, if they are outside of the network; null if the rate is that of the
 *     population of this name
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReducedInput(
        ShotNoiseInput synapses, @Nullable Waveform afferentHzOrNull) {

    public String name() {
        return synapses.name();
    }

    /** Empty if it comes from a population of the network. */
    public Optional<Waveform> afferentHz() {
        return Optional.ofNullable(afferentHzOrNull);
    }
}
