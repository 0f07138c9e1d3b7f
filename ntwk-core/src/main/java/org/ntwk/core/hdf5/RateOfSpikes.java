package org.ntwk.core.hdf5;

import org.ntwk.api.result.SpikeTrains;

/** The population rate of every step in Hz, counted from spikes on the way to a file. */
final class RateOfSpikes {

    private final SpikeTrains spikes;
    private final long steps;
    private final ValueSink sink;
    private long step;
    private long count;

    RateOfSpikes(SpikeTrains spikes, long steps, ValueSink sink) {
        this.spikes = spikes;
        this.steps = steps;
        this.sink = sink;
    }

    void write() {
        spikes.forEach((spikeStep, cell) -> {
            writeBefore(spikeStep);
            count++;
        });
        writeBefore(steps);
    }

    private void writeBefore(long wanted) {
        double cellSeconds = spikes.size() * spikes.dtMs() * 1e-3;
        while (step < wanted && step < steps) {
            sink.put(count == 0 ? 0 : count / cellSeconds);
            count = 0;
            step++;
        }
    }
}
