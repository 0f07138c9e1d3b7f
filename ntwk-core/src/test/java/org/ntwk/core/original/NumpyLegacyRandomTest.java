package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyLegacyRandomTest {

    private static final JsonNode VECTORS =
            ReferenceDraws.read("numpy-legacy-rng-vectors.json").get("seeds");

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 36, 49, 81})
    void drawsTheNumbersOfNumpy(int seed) {
        JsonNode expected = VECTORS.get(Integer.toString(seed));
        NumpyLegacyRandom random = new NumpyLegacyRandom(seed);

        assertThat(doubles(random, 5)).containsExactly(ReferenceDraws.doubles(expected.get("random5")));
        assertThat(allBut7(ints(random, 20, 3999)))
                .containsExactly(ReferenceDraws.ints(expected.get("choice_delete7_of_4000_20")));
        assertThat(ints(random, 10, 1000)).containsExactly(ReferenceDraws.ints(expected.get("choice_1000_10")));
        assertThat(gaussians(random, 5))
                .usingElementComparator((a, b) -> Math.abs(a - b) <= Math.ulp(b) ? 0 : Double.compare(a, b))
                .containsExactly(ReferenceDraws.doubles(expected.get("randn5")));
        assertThat(doubles(random, 2)).containsExactly(ReferenceDraws.doubles(expected.get("random2")));
        int[] distinct = new int[30];
        random.nextDistinct(ringProfile(300, 17, 40), distinct);
        assertThat(distinct).containsExactly(ReferenceDraws.ints(expected.get("ring_choice_300_30_centre17_decay40")));
    }

    @Test
    void givesTheNumberThatThePublishedAlgorithmGivesTenThousandth() {
        NumpyLegacyRandom random = new NumpyLegacyRandom(5489);
        for (int n = 1; n < 10_000; n++) {
            random.nextBits();
        }

        assertThat(Integer.toUnsignedLong(random.nextBits()))
                .as("required of mt19937 by the C++ standard, 29.5.6")
                .isEqualTo(4_123_659_995L);
    }

    @Test
    void aCopyGoesOnByItself() {
        NumpyLegacyRandom random = new NumpyLegacyRandom(1);
        random.nextGaussian();
        NumpyLegacyRandom copy = random.copy();

        double kept = random.nextGaussian();
        double[] next = doubles(random, 2000);

        assertThat(copy.nextGaussian()).isEqualTo(kept);
        assertThat(doubles(copy, 2000)).containsExactly(next);
    }

    @Test
    void oneChoiceDrawsNothing() {
        NumpyLegacyRandom random = new NumpyLegacyRandom(3);

        assertThat(random.nextInt(1)).isZero();
        assertThat(random.nextDouble()).isEqualTo(0.5507979025745755, within(0.0));
    }

    private static double[] doubles(NumpyLegacyRandom random, int count) {
        double[] values = new double[count];
        for (int n = 0; n < count; n++) {
            values[n] = random.nextDouble();
        }
        return values;
    }

    private static double[] gaussians(NumpyLegacyRandom random, int count) {
        double[] values = new double[count];
        for (int n = 0; n < count; n++) {
            values[n] = random.nextGaussian();
        }
        return values;
    }

    private static int[] ints(NumpyLegacyRandom random, int count, int bound) {
        int[] values = new int[count];
        for (int n = 0; n < count; n++) {
            values[n] = random.nextInt(bound);
        }
        return values;
    }

    private static int[] allBut7(int[] choices) {
        for (int n = 0; n < choices.length; n++) {
            choices[n] += choices[n] >= 7 ? 1 : 0;
        }
        return choices;
    }

    /** The original's ring, on which the first and the last cell coincide. */
    private static double[] ringProfile(int size, int centre, double decay) {
        double[] weights = new double[size];
        for (int x = 0; x < size; x++) {
            double distance = Math.min(Math.floorMod(x - centre, size - 1), Math.floorMod(centre - x, size - 1));
            weights[x] = x == centre ? 0 : Math.exp(-(distance / decay) * (distance / decay));
        }
        return weights;
    }
}
