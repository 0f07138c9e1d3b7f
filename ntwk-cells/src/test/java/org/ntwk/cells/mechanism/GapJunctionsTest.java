package org.ntwk.cells.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.random.RandomStream;

class GapJunctionsTest {

    private static CoupledPairs pairs(int size, int neighbours, double probability) {
        return new CoupledPairs(size, neighbours, probability, RandomStream.of(7, "pairs"));
    }

    private static Set<Integer> partners(CoupledPairs pairs, int cell) {
        int[] row = Arrays.copyOfRange(pairs.partner, pairs.start[cell], pairs.start[cell + 1]);
        Set<Integer> partners = new HashSet<>();
        for (int partner : row) {
            assertThat(partners.add(partner)).as("no pair is drawn twice").isTrue();
        }
        return partners;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "2, 0, 1",
        "2, 1, 1",
        "50, 0, 0.3",
        "51, 3, 0.5",
        "8, 4, 1",
        "8, 4, 0.5",
        "9, 4, 1",
        "50, 0, 0"
    })
    void pairsAreSymmetricAndNoCellIsItsOwnPartner(int size, int neighbours, double probability) {
        CoupledPairs pairs = pairs(size, neighbours, probability);

        for (int cell = 0; cell < size; cell++) {
            for (int partner : partners(pairs, cell)) {
                assertThat(partner).isNotEqualTo(cell);
                assertThat(partners(pairs, partner)).contains(cell);
            }
        }
    }

    @Test
    void certainPairsAreAllOfThem() {
        CoupledPairs all = pairs(20, 0, 1);
        CoupledPairs ring = pairs(20, 2, 1);
        CoupledPairs wholeRing = pairs(20, 10, 1);

        for (int cell = 0; cell < 20; cell++) {
            Set<Integer> others = new HashSet<>(IntStream.range(0, 20).boxed().toList());
            others.remove(cell);
            assertThat(partners(all, cell)).isEqualTo(others);
            assertThat(partners(wholeRing, cell)).isEqualTo(others);
            assertThat(partners(ring, cell))
                    .containsExactlyInAnyOrder((cell + 1) % 20, (cell + 2) % 20, (cell + 19) % 20, (cell + 18) % 20);
        }
    }

    /** Five standard deviations of a binomial number: a correct program fails less than once in a million seeds. */
    @ParameterizedTest
    @CsvSource({"2000, 0, 0.02, 1999000", "2001, 50, 0.3, 100050"})
    void eachPairIsCoupledWithTheProbability(int size, int neighbours, double probability, int candidates) {
        double count = pairs(size, neighbours, probability).partner.length / 2.0;

        assertThat(count)
                .isEqualTo(
                        candidates * probability, within(5 * Math.sqrt(candidates * probability * (1 - probability))));
    }

    @Test
    void couplingCurrentsSumToZero() {
        GapJunctions mechanism = new GapJunctions();
        FakeMembrane membrane = new FakeMembrane(mechanism, 300, 0.1, Map.of("conductance", 0.7, "probability", 0.1));
        for (int n = 0; n < 300; n++) {
            membrane.voltage()[n] = -70 + 30 * Math.sin(n * n);
        }

        membrane.advanced(mechanism.prepare(membrane), 0);

        double sum = 0;
        double size = 0;
        for (int n = 0; n < 300; n++) {
            sum += membrane.membraneCurrent(n);
            size += Math.abs(membrane.membraneCurrent(n));
        }
        assertThat(size).isGreaterThan(10_000);
        assertThat(sum).isEqualTo(0, within(1e-12 * size));
    }

    @Test
    void onARingACellIsDrawnToItsNeighbours() {
        GapJunctions mechanism = new GapJunctions();
        FakeMembrane membrane = new FakeMembrane(mechanism, 5, 0.1, Map.of("conductance", 2.0));
        membrane.parameters.with("pairs", "ring");
        System.arraycopy(new double[] {-70, -60, -50, -65, -55}, 0, membrane.voltage(), 0, 5);

        membrane.advanced(mechanism.prepare(membrane), 0);

        assertThat(membrane.membraneCurrent(0)).isEqualTo(2 * (-60 + 70) + 2 * (-55 + 70), within(1e-12));
        assertThat(membrane.membraneCurrent(2)).isEqualTo(2 * (-60 + 50) + 2 * (-65 + 50), within(1e-12));
        assertThat(membrane.conductance()).containsOnly(4);
    }
}
