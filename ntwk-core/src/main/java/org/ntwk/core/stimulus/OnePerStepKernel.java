package org.ntwk.core.stimulus;

import java.util.Optional;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;

/** At most one spike onto each cell in a step: the rule of the framework that ntwk succeeds, whose results it keeps. */
final class OnePerStepKernel implements StimulusKernel {

    private final DriveRate rate;
    private final RandomStream random;
    private long step;
    private double probability;

    OnePerStepKernel(DriveRate rate, RandomStream random) {
        this.rate = rate;
        this.random = random;
    }

    @Override
    public void beginStep(long newStep, double tMs) {
        step = newStep;
        probability = Math.min(1, rate.spikesPerStep(tMs));
    }

    @Override
    public void fire(int from, int to, SpikeSink sink) {
        if (probability == 0) {
            return;
        }
        for (int first = from; first < to; first += BLOCK) {
            random.at(first / BLOCK, step);
            int end = Math.min(first + BLOCK, to);
            for (int cell = first; cell < end; cell++) {
                if (random.nextBoolean(probability)) {
                    sink.spike(cell);
                }
            }
        }
    }

    @Override
    public Optional<Waveform> rateHz() {
        return Optional.of(rate.rateHz());
    }
}
