package org.ntwk.core.waveform;

import java.util.Arrays;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;

/**
 * A realised path that can be asked for at any time in any order, from any thread. It is drawn in blocks; the value at
 * which each block starts is kept, 8 bytes for 4096 values, and of the values those of the last block that was asked for.
 */
final class OrnsteinUhlenbeckPath implements Waveform {

    private static final int BLOCK = 4096;

    /** Of a path that is asked for even later, the last block holds: 4e12 values. */
    private static final int MOST_BLOCKS = 1 << 30;

    /** How far ahead of its time a value is taken, in steps: t = k·dt may fall short of it by rounding. */
    private static final double ROUNDING = 1e-6;

    private record Block(int number, double[] values) {}

    private final double mean;
    private final double sd;
    private final double resolutionMs;
    private final double kept;
    private final double added;
    private final RandomStream random;

    /** Standard normal value before the first one of each block that is known. */
    private double[] starts = new double[16];

    private int known = 1;
    private volatile Block last;

    OrnsteinUhlenbeckPath(double mean, double sd, double tauMs, long seed, double resolutionMs) {
        this.mean = mean;
        this.sd = sd;
        this.resolutionMs = resolutionMs;
        kept = StrictMath.exp(-resolutionMs / tauMs);
        added = Math.sqrt(-StrictMath.expm1(-2 * resolutionMs / tauMs));
        random = RandomStream.of(seed, "ornstein-uhlenbeck");
        starts[0] = random.at(-1, 0).nextGaussian();
        last = draw(0);
    }

    @Override
    public double valueAt(double tMs) {
        long n = Math.max(0, (long) Math.floor(tMs / resolutionMs + ROUNDING));
        int number = (int) Math.min(MOST_BLOCKS, n / BLOCK);
        Block block = last;
        if (block.number != number) {
            block = block(number);
            last = block;
        }
        return mean + sd * block.values[(int) (n % BLOCK)];
    }

    private synchronized Block block(int number) {
        while (known <= number) {
            double end = draw(known - 1).values[BLOCK - 1];
            if (known == starts.length) {
                starts = Arrays.copyOf(starts, 2 * known);
            }
            starts[known] = end;
            known++;
        }
        return draw(number);
    }

    private Block draw(int number) {
        double[] values = new double[BLOCK];
        double value = starts[number];
        random.at(number, 0);
        for (int n = 0; n < BLOCK; n++) {
            value = kept * value + added * random.nextGaussian();
            values[n] = value;
        }
        return new Block(number, values);
    }
}
