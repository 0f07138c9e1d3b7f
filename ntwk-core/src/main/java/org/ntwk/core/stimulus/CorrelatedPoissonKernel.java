package org.ntwk.core.stimulus;

import java.util.Optional;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;

/**
 * Copies the spikes of a mother train to cells. The mother train of a step is drawn from one stream, the same for all
 * blocks; who gets a copy, from the stream of the block. From one copy to the next the spikes and cells that go without
 * are skipped at once, so that the cost is for each copy, whatever the correlation.
 */
final class CorrelatedPoissonKernel implements StimulusKernel {

    /** Where blocks have their number, the mother train has this. */
    private static final long MOTHER = -1;

    private static final long LAST = BLOCK - 1;

    private final DriveRate rate;
    private final double correlation;
    private final double meanSkip;
    private final RandomStream random;
    private final PoissonSampler mother = new PoissonSampler();
    private long step;
    private int motherSpikes;

    CorrelatedPoissonKernel(StimulusContext context, double correlation) {
        double mostOfMother = PoissonSampler.MAX_MEAN * correlation;
        rate = new DriveRate(context, Math.min(PoissonDrive.MAX_SPIKES_PER_STEP, mostOfMother));
        this.correlation = correlation;
        // A number of failures before a success is the floor of an exponential one.
        meanSkip = -1 / StrictMath.log1p(-correlation);
        random = context.random();
    }

    @Override
    public void beginStep(long newStep, double tMs) {
        step = newStep;
        mother.prepare(Math.min(PoissonSampler.MAX_MEAN, rate.spikesPerStep(tMs) / correlation));
        motherSpikes = mother.sample(random.at(MOTHER, step));
    }

    @Override
    public void fire(int from, int to, SpikeSink sink) {
        if (motherSpikes == 0) {
            return;
        }
        long end = (long) motherSpikes * BLOCK;
        for (int first = from; first < to; first += BLOCK) {
            random.at(first / BLOCK, step);
            for (long place = skip(); place < end; place += 1 + skip()) {
                int cell = first + (int) (place & LAST);
                if (cell < to) {
                    sink.spike(cell);
                }
            }
        }
    }

    private long skip() {
        return (long) (random.nextExponential() * meanSkip);
    }

    @Override
    public Optional<Waveform> rateHz() {
        return Optional.of(rate.rateHz());
    }
}
