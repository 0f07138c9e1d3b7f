package org.ntwk.core.hdf5;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.core.recording.RecordingStore;
import org.ntwk.core.result.RecordedRun;

/** Small results with something in every place. */
final class SampleRuns {

    static final Provenance PROVENANCE = new Provenance(
            "0.1.0", "17.0.15", "2026-11-01T10:00:00Z", 2, 5_000_000_000L, 1.25, List.of("ntwk 0.1.0", "acme:µ 2"));

    static final LoopProfile PROFILE =
            new LoopProfile(2, 1.25, Map.of(Phase.STATE, 0.75, Phase.REST, 0.5), 5_000, 6_000_000_000L, 7);

    private SampleRuns() {}

    static Experiment experiment(String text) {
        return new Experiment(
                NetworkBuilder.create("sample")
                        .excitatory(
                                "Exc",
                                40,
                                ComponentDescription.of("adexp")
                                        .with("Cm", "0.2 nF")
                                        .with("El", "-70 mV")
                                        .with("note", text))
                        .inhibitory("Inh", 10, ComponentDescription.of("adexp"))
                        .recordSpikes("Exc")
                        .build(),
                RunSettings.of("10 ms").withSeed(-7));
    }

    /** 10 ms: Exc fires, Inh is silent; V of Exc, w of Inh, a rate, events of a recorder's own, the rate of a drive. */
    static RecordingStore store(Path folder) {
        RecordingStore store = new RecordingStore(0, folder);
        EventWriter spikes = store.events("Exc", 40, 40, 0.1, "spikes");
        spikes.add(3, 0);
        spikes.add(3, 39);
        spikes.add(99, 7);
        store.events("Inh", 10, 4, 0.1, "spikes");
        store.events("Exc", 40, 40, 0.1, "up/down").add(50, 1);
        SampleWriter v = store.samples("Exc", "V", Unit.MV, 0, 0.1, new int[] {0, 2, 4});
        IntStream.range(0, 300).forEach(n -> v.add(-70 + n / 3.0));
        SampleWriter again = store.samples("Exc", "V", Unit.MV, 0, 0.2, new int[] {5});
        IntStream.range(0, 50).forEach(n -> again.add(-n));
        store.samples("Inh", "w", Unit.PA, 0.5, 0.1, new int[] {9});
        SampleWriter rate = store.samples("Inh", "rate", Unit.HZ, 0, 0.1, new int[0]);
        IntStream.range(0, 100).forEach(n -> rate.add(0.1 * n));
        store.finish(10);
        return store;
    }

    static RunResult run(RecordingStore store, String text, List<Traces> stimulusRates) {
        return new RecordedRun(
                experiment(text),
                PROVENANCE,
                PROFILE,
                10,
                false,
                store.spikes(),
                store.otherEvents(),
                store.traces(),
                stimulusRates,
                store);
    }

    static RunResult run(Path folder) {
        return run(store(folder), "a text", drive(folder));
    }

    private static List<Traces> drive(Path folder) {
        RecordingStore store = new RecordingStore(Long.MAX_VALUE, folder);
        SampleWriter rate = store.samples("Exc", "AffExc", Unit.HZ, 0, 0.1, new int[0]);
        IntStream.range(0, 100).forEach(n -> rate.add(4 + n));
        store.finish(10);
        return store.traces();
    }
}
