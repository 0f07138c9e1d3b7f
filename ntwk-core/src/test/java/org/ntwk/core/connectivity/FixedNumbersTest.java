package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntwk.core.connectivity.FakeConnectivityContext.between;
import static org.ntwk.core.connectivity.FakeConnectivityContext.recurrent;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.random.RandomStream;

/** What holds for every draw of fixed-out-degree and fixed-total-number, whatever the seed. */
class FixedNumbersTest {

    private static final int SEEDS = 20;

    private static ComponentDescription outDegree(double probability, boolean multapses, boolean autapses) {
        return ComponentDescription.of("fixed-out-degree")
                .with("probability", probability)
                .with("multapses", multapses)
                .with("autapses", autapses);
    }

    private static ComponentDescription total(int connections, boolean multapses, boolean autapses) {
        return ComponentDescription.of("fixed-total-number")
                .with("connections", connections)
                .with("multapses", multapses)
                .with("autapses", autapses);
    }

    private static boolean hasMultapses(int[][] sources) {
        return Arrays.stream(sources)
                .anyMatch(ofTarget -> Arrays.stream(ofTarget).distinct().count() < ofTarget.length);
    }

    private static boolean hasAutapses(int[][] sources) {
        for (int target = 0; target < sources.length; target++) {
            int cell = target;
            if (Arrays.stream(sources[target]).anyMatch(source -> source == cell)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void everySourceHasItsOutDegreeAndNothingThatIsNotAllowed(boolean multapses, boolean autapses) {
        ConnectionDraw draw = recurrent(40, outDegree(0.72, multapses, autapses));
        boolean sawMultapse = false;
        boolean sawAutapse = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            int[][] sources = Sources.of(draw, 40, seed);
            assertThat(TwoLevels.outDegrees(sources, 40)).containsOnly(28);
            sawMultapse |= hasMultapses(sources);
            sawAutapse |= hasAutapses(sources);
        }
        assertThat(sawMultapse).isEqualTo(multapses);
        assertThat(sawAutapse).isEqualTo(autapses);
        assertThat(draw.expectedConnections()).isEqualTo(40 * 28);
        assertThat(draw.workingBytes()).isGreaterThan(4 * 40 * 28);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, 900",
        "true, false, 900",
        "false, true, 300",
        "false, false, 300",
        "false, true, 1500",
        "false, false, 1500"
    })
    void thereAreAsManyConnectionsAsAskedForAndNothingThatIsNotAllowed(
            boolean multapses, boolean autapses, int connections) {
        ConnectionDraw draw = recurrent(40, total(connections, multapses, autapses));
        boolean sawMultapse = false;
        boolean sawAutapse = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            int[][] sources = Sources.of(draw, 40, seed);
            assertThat(Arrays.stream(TwoLevels.inDegrees(sources)).sum()).isEqualTo(connections);
            sawMultapse |= hasMultapses(sources);
            sawAutapse |= hasAutapses(sources);
        }
        assertThat(sawMultapse).isEqualTo(multapses);
        assertThat(sawAutapse).isEqualTo(autapses);
        assertThat(draw.expectedConnections()).isEqualTo(connections);
    }

    @Test
    void allPairsAreAllToAll() {
        for (boolean autapses : new boolean[] {false, true}) {
            int[][] all = Sources.of(
                    recurrent(30, ComponentDescription.of("all-to-all").with("autapses", autapses)), 30, 1);
            double probability = autapses ? 1 : 0.97;
            int pairs = autapses ? 900 : 870;
            assertThat(Sources.of(recurrent(30, outDegree(probability, false, autapses)), 30, 1))
                    .isDeepEqualTo(all);
            assertThat(Sources.of(recurrent(30, total(pairs, false, autapses)), 30, 1))
                    .isDeepEqualTo(all);
        }
    }

    @Test
    void noConnectionsAreNone() {
        assertThat(TwoLevels.inDegrees(Sources.of(between(5, 7, outDegree(0.1, true, false)), 7, 1)))
                .containsOnly(0);
        assertThat(TwoLevels.inDegrees(Sources.of(recurrent(1, total(0, false, false)), 1, 1)))
                .containsOnly(0);
    }

    @Test
    void aDrawAnswersTheSameWheneverItIsAsked() {
        for (ComponentDescription rule : new ComponentDescription[] {
            outDegree(0.3, true, false),
            outDegree(0.3, false, true),
            total(1000, true, false),
            total(1000, false, true),
            ComponentDescription.of("ring").with("probability", 0.3).with("decay-length", 0.1)
        }) {
            ConnectionDraw draw = recurrent(60, rule);
            int[][] first = Sources.of(draw, 60, 1);
            assertThat(Sources.of(draw, 60, 2)[0]).isNotEqualTo(first[0]);
            RandomStream random = RandomStream.of(1, "connections");
            for (int target = 59; target >= 0; target--) {
                int[] again = Sources.connections(draw, target, random).stream()
                        .mapToInt(Sources.Connection::source)
                        .sorted()
                        .toArray();
                assertThat(again).containsExactly(first[target]);
            }
        }
    }
}
