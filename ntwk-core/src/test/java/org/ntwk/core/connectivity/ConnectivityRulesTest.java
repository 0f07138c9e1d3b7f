package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.random.RandomStream;

/** What holds for every draw, whatever the seed. */
class ConnectivityRulesTest {

    private static final int SEEDS = 20;

    private static ComponentDescription fixed(double probability, boolean multapses, boolean autapses) {
        return ComponentDescription.of("fixed-in-degree")
                .with("probability", probability)
                .with("multapses", multapses)
                .with("autapses", autapses);
    }

    private static ComponentDescription bernoulli(double probability) {
        return ComponentDescription.of("pairwise-bernoulli").with("probability", probability);
    }

    private static int[] upTo(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static int[] allBut(int cell, int size) {
        return IntStream.range(0, size).filter(other -> other != cell).toArray();
    }

    private static ListAssert<int[]> assertThatEach(int[][] sources) {
        return assertThat(Arrays.asList(sources));
    }

    private static boolean isSelfFree(int[][] sources) {
        return IntStream.range(0, sources.length)
                .allMatch(target -> Arrays.stream(sources[target]).noneMatch(source -> source == target));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void fixedInDegreeGivesEachTargetItsDegreeAndNothingThatIsNotAllowed(boolean multapses, boolean autapses) {
        ConnectionDraw draw = FakeConnectivityContext.recurrent(40, fixed(0.72, multapses, autapses));
        boolean sawMultapse = false;
        boolean sawAutapse = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            int[][] sources = Sources.of(draw, 40, seed);
            for (int[] ofTarget : sources) {
                assertThat(ofTarget).hasSize(28);
                assertThat(ofTarget[0]).isNotNegative();
                assertThat(ofTarget[27]).isLessThan(40);
                sawMultapse |= Arrays.stream(ofTarget).distinct().count() < 28;
            }
            sawAutapse |= !isSelfFree(sources);
        }
        assertThat(sawMultapse).isEqualTo(multapses);
        assertThat(sawAutapse).isEqualTo(autapses);
        assertThat(draw.expectedConnections()).isEqualTo(40 * 28);
    }

    @Test
    void fixedInDegreeCutsAFractionOff() {
        assertThatEach(Sources.of(FakeConnectivityContext.between(39, 3, fixed(0.1, true, false)), 3, 1))
                .allMatch(ofTarget -> ofTarget.length == 3);
        assertThatEach(Sources.of(FakeConnectivityContext.between(9, 3, fixed(0.1, true, false)), 3, 1))
                .allMatch(ofTarget -> ofTarget.length == 0);
    }

    @Test
    void allDistinctSourcesAreAllThereAre() {
        assertThatEach(Sources.of(FakeConnectivityContext.between(50, 7, fixed(1, false, false)), 7, 1))
                .allMatch(ofTarget -> Arrays.equals(ofTarget, upTo(50)));
        assertThatEach(Sources.of(FakeConnectivityContext.recurrent(50, fixed(1, false, true)), 50, 1))
                .allMatch(ofTarget -> Arrays.equals(ofTarget, upTo(50)));
        int[][] withoutSelf = Sources.of(FakeConnectivityContext.recurrent(50, fixed(0.98, false, false)), 50, 1);
        for (int target = 0; target < 50; target++) {
            assertThat(withoutSelf[target]).containsExactly(allBut(target, 50));
        }
    }

    @Test
    void bernoulliConnectsAPairOnceAtMost() {
        ConnectionDraw draw = FakeConnectivityContext.recurrent(40, bernoulli(0.7));
        ConnectionDraw withAutapses =
                FakeConnectivityContext.recurrent(40, bernoulli(0.7).with("autapses", true));
        for (int seed = 0; seed < SEEDS; seed++) {
            int[][] sources = Sources.of(draw, 40, seed);
            assertThatEach(sources)
                    .allMatch(ofTarget -> Arrays.stream(ofTarget).distinct().count() == ofTarget.length);
            assertThat(isSelfFree(sources)).isTrue();
            assertThat(isSelfFree(Sources.of(withAutapses, 40, seed))).isFalse();
        }
    }

    @Test
    void bernoulliOfCertainPairsIsAllToAll() {
        for (boolean autapses : new boolean[] {false, true}) {
            ComponentDescription allToAll =
                    ComponentDescription.of("all-to-all").with("autapses", autapses);
            ComponentDescription certain = bernoulli(1).with("autapses", autapses);
            assertThat(Sources.of(FakeConnectivityContext.recurrent(30, certain), 30, 1))
                    .isDeepEqualTo(Sources.of(FakeConnectivityContext.recurrent(30, allToAll), 30, 1));
        }
        assertThatEach(Sources.of(FakeConnectivityContext.between(30, 4, bernoulli(1)), 4, 1))
                .allMatch(ofTarget -> Arrays.equals(ofTarget, upTo(30)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.MIN_VALUE, 1e-300})
    void improbablePairsAreNotConnected(double probability) {
        ConnectionDraw draw = FakeConnectivityContext.recurrent(30, bernoulli(probability));
        assertThatEach(Sources.of(draw, 30, 1)).allMatch(ofTarget -> ofTarget.length == 0);
        ConnectionDraw fixed = FakeConnectivityContext.recurrent(30, fixed(probability, true, false));
        assertThatEach(Sources.of(fixed, 30, 1)).allMatch(ofTarget -> ofTarget.length == 0);
        assertThat(fixed.expectedConnections()).isZero();
    }

    @Test
    void aLoneCellHasOnlyItself() {
        assertThat(Sources.of(FakeConnectivityContext.recurrent(1, fixed(1, true, true)), 1, 1)[0])
                .containsExactly(0);
        assertThat(Sources.of(FakeConnectivityContext.recurrent(1, fixed(0.9, true, false)), 1, 1)[0])
                .isEmpty();
        assertThat(Sources.of(FakeConnectivityContext.recurrent(1, bernoulli(1)), 1, 1)[0])
                .isEmpty();
        ComponentDescription allToAll = ComponentDescription.of("all-to-all");
        assertThat(Sources.of(FakeConnectivityContext.recurrent(1, allToAll), 1, 1)[0])
                .isEmpty();
        assertThat(Sources.of(FakeConnectivityContext.recurrent(1, allToAll.with("autapses", true)), 1, 1)[0])
                .containsExactly(0);
        ComponentDescription oneToOne = ComponentDescription.of("one-to-one");
        assertThat(Sources.of(FakeConnectivityContext.recurrent(1, oneToOne), 1, 1)[0])
                .containsExactly(0);
    }

    @Test
    void allToAllLeavesOutOnlyTheCellItself() {
        ComponentDescription rule = ComponentDescription.of("all-to-all");
        ConnectionDraw recurrent = FakeConnectivityContext.recurrent(12, rule);
        int[][] sources = Sources.of(recurrent, 12, 1);
        for (int target = 0; target < 12; target++) {
            assertThat(sources[target]).containsExactly(allBut(target, 12));
        }
        assertThat(recurrent.expectedConnections()).isEqualTo(12 * 11);
        ConnectionDraw between = FakeConnectivityContext.between(12, 5, rule);
        assertThatEach(Sources.of(between, 5, 1)).allMatch(ofTarget -> Arrays.equals(ofTarget, upTo(12)));
        assertThat(between.expectedConnections()).isEqualTo(12 * 5);
    }

    @Test
    void oneToOneConnectsEqualIndices() {
        int[][] sources =
                Sources.of(FakeConnectivityContext.between(12, 12, ComponentDescription.of("one-to-one")), 12, 1);
        for (int target = 0; target < 12; target++) {
            assertThat(sources[target]).containsExactly(target);
        }
    }

    @Test
    void explicitPairsComeByTargetInTheirOrderWithWhatWasGivenForThem() {
        ComponentDescription pairs = ComponentDescription.of("explicit-pairs")
                .with("sources", Value.of(new double[] {3, 0, 3, 2}, "1"))
                .with("targets", Value.of(new double[] {1, 0, 1, 1}, "1"));
        RandomStream random = RandomStream.of(1, "connections");
        ConnectionDraw plain = FakeConnectivityContext.between(4, 3, pairs);
        ConnectionDraw detailed = FakeConnectivityContext.between(
                4,
                3,
                pairs.with("weight-factors", Value.of(new double[] {1, 2, 3, 4}, "1"))
                        .with("delays", Value.of(new double[] {0.001, 0.002, 0.003, 0.004}, "s")));

        assertThat(Sources.connections(plain, 1, random))
                .containsExactly(
                        new Sources.Connection(3, 1, Double.NaN),
                        new Sources.Connection(3, 1, Double.NaN),
                        new Sources.Connection(2, 1, Double.NaN));
        assertThat(Sources.connections(detailed, 1, random))
                .containsExactly(
                        new Sources.Connection(3, 1, 1),
                        new Sources.Connection(3, 3, 3),
                        new Sources.Connection(2, 4, 4));
        assertThat(Sources.connections(detailed, 2, random)).isEmpty();
        assertThat(detailed.expectedConnections()).isEqualTo(4);
        assertThat(detailed.longestDelayMs()).isEqualTo(4);
        assertThat(plain.longestDelayMs()).isZero();
    }

    @Test
    void aDrawAnswersTheSameWheneverItIsAsked() {
        for (ComponentDescription rule :
                new ComponentDescription[] {fixed(0.3, true, false), fixed(0.3, false, true), bernoulli(0.3)}) {
            ConnectionDraw draw = FakeConnectivityContext.recurrent(60, rule);
            int[][] first = Sources.of(draw, 60, 1);
            RandomStream random = RandomStream.of(1, "connections");
            for (int target = 59; target >= 0; target--) {
                int[] again = Sources.connections(draw, target, random).stream()
                        .mapToInt(Sources.Connection::source)
                        .sorted()
                        .toArray();
                assertThat(again).containsExactly(first[target]);
            }
            assertThat(Sources.of(draw, 60, 2)[0]).isNotEqualTo(first[0]);
            assertThat(first[1]).isNotEqualTo(first[0]);
        }
    }
}
