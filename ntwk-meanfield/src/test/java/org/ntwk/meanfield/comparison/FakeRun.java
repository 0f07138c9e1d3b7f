package org.ntwk.meanfield.comparison;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/** A run of one population that spikes when it is told to. */
final class FakeRun implements RunResult, SpikeTrains {

    private final String population;
    private final int size;
    private final double dtMs;
    private final double durationMs;
    private final List<int[]> spikes = new ArrayList<>();

    FakeRun(String population, int size, double dtMs, double durationMs) {
        this.population = population;
        this.size = size;
        this.dtMs = dtMs;
        this.durationMs = durationMs;
    }

    void spike(int step, int cell) {
        spikes.add(new int[] {step, cell});
    }

    @Override
    public String population() {
        return population;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double dtMs() {
        return dtMs;
    }

    @Override
    public double durationMs() {
        return durationMs;
    }

    @Override
    public long count() {
        return spikes.size();
    }

    @Override
    public void forEach(SpikeVisitor visitor) {
        spikes.forEach(spike -> visitor.spike(spike[0], spike[1]));
    }

    @Override
    public List<SpikeTrains> spikes() {
        return List.of(this);
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public List<Traces> traces() {
        return List.of();
    }

    @Override
    public List<Traces> stimulusRates() {
        return List.of();
    }

    @Override
    public Experiment experiment() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Provenance provenance() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
