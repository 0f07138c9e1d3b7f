package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.ntwk.core.expression.ErrorFunction;

/** The second level of a test: statistics of many seeds must be distributed as they should, neither too far nor too near. */
public final class KolmogorovSmirnov {

    /** How often a correct program fails one assertion. */
    public static final double ERROR_RATE = 1e-4;

    private KolmogorovSmirnov() {}

    /** @param deviate of a seed, which should be standard normal */
    public static void assertNormal(int seeds, LongToDoubleFunction deviate) {
        double[] probabilities = LongStream.rangeClosed(1, seeds)
                .mapToDouble(deviate)
                .map(ErrorFunction::normalProbability)
                .sorted()
                .toArray();
        double distance = 0;
        for (int n = 0; n < seeds; n++) {
            distance = Math.max(distance, probabilities[n] - n / (double) seeds);
            distance = Math.max(distance, (n + 1) / (double) seeds - probabilities[n]);
        }
        assertThat(distance * Math.sqrt(seeds)).isLessThan(Math.sqrt(Math.log(2 / ERROR_RATE) / 2));
    }
}
