package org.ntwk.core.compile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.Version;
import org.ntwk.core.engine.ClockSimulation;
import org.ntwk.core.engine.StimulusPlan;
import org.ntwk.core.plugin.Plugins;
import org.ntwk.core.recording.RecordingStore;
import org.ntwk.core.result.RecordedRun;
import org.ntwk.core.result.WaveformTraces;

/** Puts the result of a run together from its store of recordings. */
final class RecordingOutcome implements ClockSimulation.Outcome {

    private final Experiment experiment;
    private final RecordingStore store;
    private final Plugins plugins;
    private final long synapses;
    private final double dtMs;
    private final Instant startedAt = Instant.now();

    RecordingOutcome(Experiment experiment, RecordingStore store, Plugins plugins, long synapses, double dtMs) {
        this.experiment = experiment;
        this.store = store;
        this.plugins = plugins;
        this.synapses = synapses;
        this.dtMs = dtMs;
    }

    @Override
    public RunResult collect(ClockSimulation.Run run) {
        double durationMs = run.steps() * dtMs;
        store.finish(durationMs);
        Provenance provenance = new Provenance(
                Version.OF_NTWK,
                System.getProperty("java.version"),
                startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                run.threads(),
                synapses,
                run.loopSeconds(),
                plugins.list().stream()
                        .map(plugin -> plugin.id() + " " + plugin.version())
                        .toList());
        return new RecordedRun(
                experiment,
                provenance,
                run.profile(),
                durationMs,
                run.complete(),
                store.spikes(),
                store.otherEvents(),
                store.traces(),
                rates(run),
                store);
    }

    private List<Traces> rates(ClockSimulation.Run run) {
        return run.stimuli().stream()
                .flatMap(stimulus -> stimulus.rate().stream().map(rate -> rates(stimulus, rate, run.steps())))
                .toList();
    }

    private Traces rates(StimulusPlan stimulus, Waveform rate, long steps) {
        return new WaveformTraces(stimulus.target().name(), stimulus.name(), rate, dtMs, (int) steps);
    }

    @Override
    public void close() {
        store.close();
    }
}
