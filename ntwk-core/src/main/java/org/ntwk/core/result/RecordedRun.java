package org.ntwk.core.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/** A result put together from series that are kept elsewhere: in a recording store or in a file. */
public final class RecordedRun implements RunResult {

    private final Experiment experiment;
    private final Provenance provenance;
    private final @Nullable LoopProfile profile;
    private final double durationMs;
    private final boolean complete;
    private final List<SpikeTrains> spikes;
    private final List<SpikeTrains> events;
    private final List<Traces> traces;
    private final List<Traces> stimulusRates;
    private final AutoCloseable resources;

    /**
     * @param profile of the clock loop, if it was measured
     * @param durationMs how long was simulated
     * @param complete whether the run reached its planned end
     * @param resources what the series need; closed with the result
     */
    public RecordedRun(
            Experiment experiment,
            Provenance provenance,
            @Nullable LoopProfile profile,
            double durationMs,
            boolean complete,
            List<SpikeTrains> spikes,
            List<SpikeTrains> events,
            List<Traces> traces,
            List<Traces> stimulusRates,
            AutoCloseable resources) {
        this.experiment = experiment;
        this.provenance = provenance;
        this.profile = profile;
        this.durationMs = durationMs;
        this.complete = complete;
        this.spikes = List.copyOf(spikes);
        this.events = List.copyOf(events);
        this.traces = List.copyOf(traces);
        this.stimulusRates = List.copyOf(stimulusRates);
        this.resources = resources;
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public Optional<LoopProfile> profile() {
        return Optional.ofNullable(profile);
    }

    @Override
    public double durationMs() {
        return durationMs;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public List<SpikeTrains> spikes() {
        return spikes;
    }

    @Override
    public List<SpikeTrains> events() {
        return events;
    }

    @Override
    public List<Traces> traces() {
        return traces;
    }

    @Override
    public List<Traces> stimulusRates() {
        return stimulusRates;
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StorageException("Cannot let go of the files of a result: " + e.getMessage(), e);
        }
    }
}
