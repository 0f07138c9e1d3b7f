package org.ntwk.core.stimulus;

import java.util.Optional;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;

/**
 * Independent Poisson counts for the cells of a block, at a cost for each spike and not for each cell: one count for a
 * whole block, whose spikes then fall on its cells at random. A Poisson count that is shared out like this is an
 * independent Poisson count for each cell, and stays one when the part that falls behind the end of a short block is
 * dropped.
 */
final class PoissonKernel implements StimulusKernel {

    private static final int BITS_PER_TARGET = 10;
    private static final int TARGETS_PER_NUMBER = 6;
    private static final long LAST = BLOCK - 1;

    private final DriveRate rate;
    private final RandomStream random;
    private final PoissonSampler spikesPerBlock = new PoissonSampler();
    private long step;

    PoissonKernel(DriveRate rate, RandomStream random) {
        this.rate = rate;
        this.random = random;
    }

    @Override
    public void beginStep(long newStep, double tMs) {
        step = newStep;
        spikesPerBlock.prepare(BLOCK * rate.spikesPerStep(tMs));
    }

    @Override
    public void fire(int from, int to, SpikeSink sink) {
        for (int first = from; first < to; first += BLOCK) {
            random.at(first / BLOCK, step);
            fireBlock(first, to, sink);
        }
    }

    private void fireBlock(int first, int to, SpikeSink sink) {
        int left = spikesPerBlock.sample(random);
        if (to - first >= BLOCK) {
            // Six calls in a row and no bound: a fifth faster than the loop below, with the same result.
            for (; left >= TARGETS_PER_NUMBER; left -= TARGETS_PER_NUMBER) {
                long targets = random.nextLong();
                sink.spike(first + (int) (targets & LAST));
                sink.spike(first + (int) (targets >>> BITS_PER_TARGET & LAST));
                sink.spike(first + (int) (targets >>> 2 * BITS_PER_TARGET & LAST));
                sink.spike(first + (int) (targets >>> 3 * BITS_PER_TARGET & LAST));
                sink.spike(first + (int) (targets >>> 4 * BITS_PER_TARGET & LAST));
                sink.spike(first + (int) (targets >>> 5 * BITS_PER_TARGET & LAST));
            }
        }
        while (left > 0) {
            long targets = random.nextLong();
            int ofThisNumber = Math.min(left, TARGETS_PER_NUMBER);
            for (int n = 0; n < ofThisNumber; n++) {
                int cell = first + (int) (targets & LAST);
                if (cell < to) {
                    sink.spike(cell);
                }
                targets >>>= BITS_PER_TARGET;
            }
            left -= ofThisNumber;
        }
    }

    @Override
    public Optional<Waveform> rateHz() {
        return Optional.of(rate.rateHz());
    }
}
