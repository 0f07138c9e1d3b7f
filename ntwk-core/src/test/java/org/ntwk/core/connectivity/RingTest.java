package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.random.RandomStream;

/** What holds for every ring, whatever the seed. */
class RingTest {

    private static ComponentDescription ring(double probability, double decayLength) {
        return ComponentDescription.of("ring").with("probability", probability).with("decay-length", decayLength);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.05", "0.3, 10", "0.98, 0.1", "0.5, 1e-3", "0.1, 1e-9"})
    void everyTargetHasDistinctSourcesAndNeverItself(double probability, double decayLength) {
        int[][] sources = Sources.of(FakeConnectivityContext.recurrent(50, ring(probability, decayLength)), 50, 1);

        for (int target = 0; target < 50; target++) {
            assertThat(sources[target])
                    .hasSize((int) (probability * 50))
                    .doesNotHaveDuplicates()
                    .doesNotContain(target);
            assertThat(Arrays.stream(sources[target])).allMatch(source -> source >= 0 && source < 50);
        }
    }

    @Test
    void withAutapsesTheCellItselfIsTheLikeliest() {
        ComponentDescription rule = ring(0.02, 1e-3).with("autapses", true);
        int[][] sources = Sources.of(FakeConnectivityContext.recurrent(50, rule), 50, 1);

        for (int target = 0; target < 50; target++) {
            assertThat(sources[target]).containsExactly(target);
        }
    }

    /** At a reach far below a cell's width, the nearest are drawn, around the end of the circle as well. */
    @Test
    void populationsOfDifferentSizeLieOnOneCircle() {
        int[][] onto = Sources.of(FakeConnectivityContext.between(40, 10, ring(0.13, 1e-3)), 10, 1);
        int[][] from = Sources.of(FakeConnectivityContext.between(10, 40, ring(0.1, 1e-3)), 40, 1);

        for (int target = 0; target < 10; target++) {
            int middle = 4 * target;
            assertThat(onto[target])
                    .containsExactly(IntStream.rangeClosed(middle - 2, middle + 2)
                            .map(source -> Math.floorMod(source, 40))
                            .sorted()
                            .toArray());
        }
        for (int target = 0; target < 40; target++) {
            // Halfway between two sources either may be drawn.
            int before = (target + 1) / 4 % 10;
            int after = (target + 2) / 4 % 10;
            assertThat(from[target]).hasSize(1).containsAnyOf(before, after);
        }
    }

    @Test
    void delaysGrowWithTheShorterWayRound() {
        ComponentDescription rule = ring(1, 0.2).with("autapses", true).with("delay-per-distance", "8 ms");
        ConnectionDraw draw = FakeConnectivityContext.between(16, 32, rule);

        for (Sources.Connection connection : Sources.connections(draw, 5, RandomStream.of(1))) {
            double apart = Math.abs(connection.source() / 16.0 - 5 / 32.0);
            assertThat(connection.delayMs()).isCloseTo(8 * Math.min(apart, 1 - apart), within(1e-12));
            assertThat(connection.weightFactor()).isEqualTo(1);
        }
        // To the other side of the circle, where one of the 16 sources stands for every second target.
        assertThat(draw.longestDelayMs()).isEqualTo(4);
    }

    @Test
    void withoutADelayForDistanceTheProjectionsDelayHolds() {
        ConnectionDraw draw = FakeConnectivityContext.between(16, 32, ring(0.5, 0.2));

        assertThat(Sources.connections(draw, 5, RandomStream.of(1)))
                .hasSize(8)
                .allMatch(connection -> Double.isNaN(connection.delayMs()));
        assertThat(draw.longestDelayMs()).isZero();
    }

    /** In distances between cells, or in parts of the circle, a ring is the same. */
    @Test
    void theCircumferenceIsTheUnitOfLengths() {
        ComponentDescription parts = ring(0.2, 0.125).with("delay-per-distance", "16 ms");
        ComponentDescription cells = ring(0.2, 8).with("circumference", 64).with("delay-per-distance", "0.25 ms");
        RandomStream random = RandomStream.of(1, "connections");

        for (int target = 0; target < 64; target++) {
            assertThat(Sources.connections(FakeConnectivityContext.recurrent(64, cells), target, random))
                    .isEqualTo(Sources.connections(FakeConnectivityContext.recurrent(64, parts), target, random));
        }
    }
}
