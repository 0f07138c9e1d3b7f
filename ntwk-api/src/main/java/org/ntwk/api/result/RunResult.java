package org.ntwk.api.result;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.network.Experiment;

/**
 * What a run left: immutable series with units and time base, the description they come from, and their provenance. It
 * is the same whether it comes from a simulation or is read back from a file.
 */
public interface RunResult extends AutoCloseable {

    /** What was run, with the defaults of all components written out. */
    Experiment experiment();

    /** Where it comes from: versions, plugins, threads, and when. */
    Provenance provenance();

    /** How long was simulated, in ms. */
    double durationMs();

    /** Whether the run reached its planned end. */
    boolean isComplete();

    /** The spikes of every population that has them, in the order of the description. */
    List<SpikeTrains> spikes();

    /** Events other than spikes that recorders kept. */
    default List<SpikeTrains> events() {
        return List.of();
    }

    /** Every sampled series. */
    List<Traces> traces();

    /** The rate in Hz of each stimulus that has one, at each of its targets; named after the stimulus. */
    List<Traces> stimulusRates();

    /**
     * The spikes of one population.
     *
     * @throws IllegalArgumentException if they were not recorded
     */
    default SpikeTrains spikes(String population) {
        return spikes().stream()
                .filter(trains -> trains.population().equals(population))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no spikes were recorded of population " + population));
    }

    /**
     * One sampled series of one population.
     *
     * @throws IllegalArgumentException if it was not recorded
     */
    default Traces trace(String population, String name) {
        return findTrace(population, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("no " + name + " was recorded of population " + population));
    }

    /** As {@link #trace}; empty if it was not recorded. */
    default Optional<Traces> findTrace(String population, String name) {
        return traces().stream()
                .filter(trace ->
                        trace.population().equals(population) && trace.name().equals(name))
                .findFirst();
    }

    /** What the time of the clock loop went to; empty if that was not measured. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    default Optional<LoopProfile> profile() {
        return Optional.empty();
    }

    /** Lets go of temporary files; the series can no longer be read. */
    @Override
    void close();
}
