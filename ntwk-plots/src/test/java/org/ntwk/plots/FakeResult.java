package org.ntwk.plots;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/** A result that is put together by hand. */
final class FakeResult implements RunResult {

    private final NetworkBuilder network = NetworkBuilder.create("fake");
    private final double durationMs;
    private final List<SpikeTrains> spikes = new ArrayList<>();
    private final List<Traces> traces = new ArrayList<>();
    private final List<Traces> stimulusRates = new ArrayList<>();

    FakeResult(double durationMs) {
        this.durationMs = durationMs;
    }

    FakeResult excitatory(String population, int size) {
        network.excitatory(population, size, ComponentDescription.of("adexp"));
        return this;
    }

    FakeResult inhibitory(String population, int size) {
        network.inhibitory(population, size, ComponentDescription.of("adexp"));
        return this;
    }

    FakeResult with(SpikeTrains trains) {
        spikes.add(trains);
        return this;
    }

    FakeResult with(Traces trace) {
        traces.add(trace);
        return this;
    }

    FakeResult withStimulus(Traces rate) {
        stimulusRates.add(rate);
        return this;
    }

    @Override
    public Experiment experiment() {
        return new Experiment(network.build(), RunSettings.of("1 s"));
    }

    @Override
    public Provenance provenance() {
        return new Provenance("test", "17", "2026-11-01T00:00:00Z", 1, 0, 0, List.of());
    }

    @Override
    public double durationMs() {
        return durationMs;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public List<SpikeTrains> spikes() {
        return spikes;
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
    public void close() {}
}
