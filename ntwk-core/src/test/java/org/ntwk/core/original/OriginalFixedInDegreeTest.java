package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.random.RandomStream;

class OriginalFixedInDegreeTest {

    private static final OriginalFixedInDegree RULE = new OriginalFixedInDegree();
    private static final ComponentDescription EXPONENTIAL = ComponentDescription.of("exponential");

    /** The four projections of RS-FS in an order that is not that of drawing, and others that draw elsewhere. */
    private static final NetworkDescription RS_FS = NetworkBuilder.create("RS-FS")
            .excitatory("RecExc", 4000, ComponentDescription.of("adexp"))
            .inhibitory("RecInh", 1000, ComponentDescription.of("adexp"))
            .projection("RecInh", "RecInh", rule("5 %", 6), EXPONENTIAL, "4 nS")
            .projection("RecExc", "RecInh", rule("0.05", 6), EXPONENTIAL, "1 nS")
            .projection("RecExc", "RecExc", rule("0.1", 7), EXPONENTIAL, "1 nS")
            .projection("RecInh", "RecExc", rule("0.05", 6), EXPONENTIAL, "4 nS")
            .projection("RecExc", "RecExc", rule("0.05", 6), EXPONENTIAL, "1 nS")
            .projection("RecExc", "RecExc", ComponentDescription.of("all-to-all"), EXPONENTIAL, "1 nS")
            .build();

    @ParameterizedTest
    @CsvSource({"RecExc, RecExc", "RecExc, RecInh", "RecInh, RecExc", "RecInh, RecInh"})
    void drawsTheConnectionsOfThePublishedNetwork(String source, String target) {
        JsonNode expected =
                ReferenceDraws.read("gold/rs-fs.json").get("connectivity").get(source + "_" + target);
        FakeConnectivity context = new FakeConnectivity(RS_FS, projection(source, target));
        ConnectionDraw draw = RULE.prepare(context);

        DrawnConnections drawn = DrawnConnections.of(draw, context.targetSize());

        assertThat(context.problems().list()).isEmpty();
        assertThat(draw.expectedConnections()).isEqualTo(expected.get("n").longValue());
        assertThat(drawn.firstSources(12)).containsExactly(ReferenceDraws.ints(expected.get("first_i")));
        assertThat(drawn.checksum()).isEqualTo(expected.get("sha256").textValue());
    }

    @Test
    void answersTheSameInAnyOrderOfTargets() {
        ConnectionDraw draw = RULE.prepare(new FakeConnectivity(RS_FS, projection("RecInh", "RecExc")));
        int[][] inOrder = new int[4000][];
        for (int target = 0; target < 4000; target++) {
            inOrder[target] = DrawnConnections.sourcesOf(draw, target);
        }

        ConnectionDraw other = RULE.prepare(new FakeConnectivity(RS_FS, projection("RecInh", "RecExc")));
        for (int n = 0; n < 4000; n++) {
            int target = (n * 1733 + 11) % 4000;
            assertThat(DrawnConnections.sourcesOf(other, target)).containsExactly(inOrder[target]);
        }
    }

    @Test
    void answersTheSameToSeveralThreadsAtOnce() throws Exception {
        ConnectionDraw alone = RULE.prepare(new FakeConnectivity(RS_FS, projection("RecExc", "RecInh")));
        ConnectionDraw shared = RULE.prepare(new FakeConnectivity(RS_FS, projection("RecExc", "RecInh")));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<int[][]>> answers = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                int from = part * 250;
                answers.add(threads.submit(() -> {
                    int[][] sources = new int[250][];
                    for (int n = 0; n < 250; n++) {
                        sources[n] = DrawnConnections.sourcesOf(shared, from + n);
                    }
                    return sources;
                }));
            }
            for (int target = 0; target < 1000; target++) {
                assertThat(answers.get(target / 250).get()[target % 250])
                        .containsExactly(DrawnConnections.sourcesOf(alone, target));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void goesOnAfterASinkThatFails() {
        ConnectionDraw draw = RULE.prepare(new FakeConnectivity(RS_FS, projection("RecInh", "RecInh")));
        int[] expected = DrawnConnections.sourcesOf(draw, 5);
        DrawnConnections.sourcesOf(draw, 4);
        RandomStream random = RandomStream.of(1, "unused");

        assertThatThrownBy(() -> draw.sourcesOf(5, random, new ConnectionSink() {
                    @Override
                    public void connect(int source) {
                        throw new IllegalStateException("full");
                    }

                    @Override
                    public void connect(int source, double weightFactor, double delayMs) {
                        connect(source);
                    }
                }))
                .hasMessage("full");
        assertThat(DrawnConnections.sourcesOf(draw, 5)).containsExactly(expected);
    }

    @Test
    void truncatesTheInDegreeAsPythonDoes() {
        NetworkDescription network = NetworkBuilder.create("truncated")
                .excitatory("A", 100, ComponentDescription.of("lif"))
                .projection("A", "A", rule("0.29", 1), EXPONENTIAL, "1 nS")
                .build();

        ConnectionDraw draw =
                RULE.prepare(new FakeConnectivity(network, network.projections().get(0)));

        assertThat(DrawnConnections.sourcesOf(draw, 0))
                .as("int(0.29 * 100) in Python")
                .hasSize(28);
    }

    @Test
    void reportsTheOnlyCellOfAPopulationThatWouldProjectOntoItself() {
        NetworkDescription network = NetworkBuilder.create("single")
                .excitatory("A", 1, ComponentDescription.of("lif"))
                .projection("A", "A", rule("1", 1), EXPONENTIAL, "1 nS")
                .build();
        FakeConnectivity context =
                new FakeConnectivity(network, network.projections().get(0));

        RULE.prepare(context);

        assertThat(context.problems().list()).extracting(Problem::code).containsExactly(ProblemCode.OUT_OF_BOUNDS);
        assertThat(context.problems().list()).extracting(Problem::path).containsExactly("rule.probability");
    }

    @Test
    void refusesAProjectionThatIsNotInTheNetwork() {
        NetworkDescription other = NetworkBuilder.create("other").build();
        FakeConnectivity context = new FakeConnectivity(other, projection("RecExc", "RecExc"), 4000, 4000);

        assertThatThrownBy(() -> RULE.prepare(context)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ComponentDescription rule(String probability, int seed) {
        return ComponentDescription.of("original-fixed-in-degree")
                .with("probability", probability)
                .with("seed", seed);
    }

    private static ProjectionDescription projection(String source, String target) {
        return RS_FS.projections().stream()
                .filter(projection -> projection.source().equals(source)
                        && projection.target().equals(target)
                        && !projection.rule().equals(rule("0.1", 7)))
                .findFirst()
                .orElseThrow();
    }
}
