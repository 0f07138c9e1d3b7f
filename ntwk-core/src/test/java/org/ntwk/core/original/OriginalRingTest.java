package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

class OriginalRingTest {

    private static final ComponentDescription EXPONENTIAL = ComponentDescription.of("exponential");

    /** All five million connections and their first delays; each pair goes on in the stream where the one before stopped. */
    @Test
    void drawsTheConnectionsOfThePublishedNetwork() {
        JsonNode reference = PublishedNetwork.RING.reference();
        NetworkDescription network = PublishedNetwork.RING.experiment().network();
        NumpyLegacyRandom stream =
                new NumpyLegacyRandom(reference.get("connectivity_seed").intValue());

        for (ProjectionDescription projection : network.projections()) {
            JsonNode expected = reference.get("connectivity").get(projection.source() + "_" + projection.target());
            FakeConnectivity context = new FakeConnectivity(network, projection);
            RingPair pair = OriginalRing.pair(context);
            DrawnConnections drawn = DrawnConnections.of(pair, stream);
            int[] first = drawn.firstSources(12);
            assertThat(first).containsExactly(ReferenceDraws.ints(expected.get("first_i")));
            for (int n = 0; n < first.length; n++) {
                assertThat(Math.floor(pair.delayMs(first[n], 0) / 0.1 + 0.5))
                        .isEqualTo(expected.get("first_delay_steps").get(n).intValue());
            }
            assertThat(drawn.checksum()).isEqualTo(expected.get("sha256").textValue());
        }
    }

    @Test
    void theLongestDelayIsThatOfTheFarSide() {
        RingPair pair = new RingPair(0.5, 10, 10, 3, 0.2, true);
        double longest = IntStream.range(0, 10)
                .mapToDouble(source -> pair.delayMs(source, 4))
                .max()
                .orElseThrow();

        assertThat(pair.longestDelayMs()).isEqualTo(longest);
        assertThat(new RingPair(0.5, 10, 10, 3, 0, true).longestDelayMs()).isZero();
    }

    @Test
    void goesOnWhereTheProjectionBeforeStopped() {
        NetworkDescription network = ring(40, 0.2, 5);
        ProjectionDescription second = network.projections().get(1);
        NumpyLegacyRandom stream = new NumpyLegacyRandom(3);
        FakeConnectivity first =
                new FakeConnectivity(network, network.projections().get(0));
        DrawnConnections.of(OriginalRing.pair(first), stream);
        FakeConnectivity context = new FakeConnectivity(network, second);

        ConnectionDraw draw = new OriginalRing().prepare(context);

        assertThat(DrawnConnections.of(draw, 10).checksum())
                .isEqualTo(
                        DrawnConnections.of(OriginalRing.pair(context), stream).checksum());
    }

    @Test
    void drawsDifferentSourcesAndNeverTheTargetItself() {
        NetworkDescription network = ring(40, 0.9, 30);
        FakeConnectivity context =
                new FakeConnectivity(network, network.projections().get(0));

        for (int[] sources :
                DrawnConnections.of(new OriginalRing().prepare(context), 40).sources()) {
            assertThat(sources).hasSize(36).doesNotHaveDuplicates();
        }
        assertThat(DrawnConnections.sourcesOf(new OriginalRing().prepare(context), 7))
                .doesNotContain(7);
    }

    @ParameterizedTest
    @CsvSource({"40, 1, 10", "40, 0.5, 1e-3", "1, 1, 10"})
    void reportsMoreSourcesThanAreWithinReach(int size, double probability, double decay) {
        NetworkDescription network = ring(size, probability, decay);
        FakeConnectivity context =
                new FakeConnectivity(network, network.projections().get(0));

        new OriginalRing().prepare(context);

        assertThat(context.problems().list()).extracting(Problem::code).containsExactly(ProblemCode.OUT_OF_BOUNDS);
        assertThat(context.problems().list()).extracting(Problem::path).containsExactly("rule.probability");
    }

    private static NetworkDescription ring(int size, double probability, double decay) {
        ComponentDescription rule = ComponentDescription.of("original-ring")
                .with("probability", probability)
                .with("decay", decay)
                .with("seed", 3);
        return NetworkBuilder.create("ring")
                .excitatory("A", size, ComponentDescription.of("lif"))
                .excitatory("B", 10, ComponentDescription.of("lif"))
                .projection("A", "A", rule, EXPONENTIAL, "1 nS")
                .projection("A", "B", rule, EXPONENTIAL, "1 nS")
                .build();
    }
}
