package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

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
                ReferenceDraws.read("rs-fs.json").get("connectivity").get(source + "_" + target);
        FakeContext context = new FakeContext(RS_FS, projection(source, target));
        ConnectionDraw draw = RULE.prepare(context);

        List<int[]> drawn = new ArrayList<>();
        for (int cell = 0; cell < context.targetSize(); cell++) {
            drawn.add(sourcesOf(draw, cell));
        }

        assertThat(context.problems.list()).isEmpty();
        assertThat(draw.expectedConnections()).isEqualTo(expected.get("n").longValue());
        assertThat(Arrays.copyOf(drawn.get(0), 12)).containsExactly(ReferenceDraws.ints(expected.get("first_i")));
        assertThat(checksum(drawn)).isEqualTo(expected.get("sha256").textValue());
    }

    @Test
    void answersTheSameInAnyOrderOfTargets() {
        ConnectionDraw draw = RULE.prepare(new FakeContext(RS_FS, projection("RecInh", "RecExc")));
        int[][] inOrder = new int[4000][];
        for (int target = 0; target < 4000; target++) {
            inOrder[target] = sourcesOf(draw, target);
        }

        ConnectionDraw other = RULE.prepare(new FakeContext(RS_FS, projection("RecInh", "RecExc")));
        for (int n = 0; n < 4000; n++) {
            int target = (n * 1733 + 11) % 4000;
            assertThat(sourcesOf(other, target)).containsExactly(inOrder[target]);
        }
    }

    @Test
    void answersTheSameToSeveralThreadsAtOnce() throws Exception {
        ConnectionDraw alone = RULE.prepare(new FakeContext(RS_FS, projection("RecExc", "RecInh")));
        ConnectionDraw shared = RULE.prepare(new FakeContext(RS_FS, projection("RecExc", "RecInh")));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<int[][]>> answers = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                int from = part * 250;
                answers.add(threads.submit(() -> {
                    int[][] sources = new int[250][];
                    for (int n = 0; n < 250; n++) {
                        sources[n] = sourcesOf(shared, from + n);
                    }
                    return sources;
                }));
            }
            for (int target = 0; target < 1000; target++) {
                assertThat(answers.get(target / 250).get()[target % 250]).containsExactly(sourcesOf(alone, target));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void goesOnAfterASinkThatFails() {
        ConnectionDraw draw = RULE.prepare(new FakeContext(RS_FS, projection("RecInh", "RecInh")));
        int[] expected = sourcesOf(draw, 5);
        sourcesOf(draw, 4);
        RandomStream random = RandomStream.of(1, "unused");

        assertThatThrownBy(() -> draw.sourcesOf(5, random, new ConnectionSink() {
                    @Override
                    public void connect(int source) {
                        throw new IllegalStateException("full");
                    }

                    @Override
                    public void connect(int source, double weightFactor, double delayMs) {}
                }))
                .hasMessage("full");
        assertThat(sourcesOf(draw, 5)).containsExactly(expected);
    }

    @Test
    void truncatesTheInDegreeAsPythonDoes() {
        NetworkDescription network = NetworkBuilder.create("truncated")
                .excitatory("A", 100, ComponentDescription.of("lif"))
                .projection("A", "A", rule("0.29", 1), EXPONENTIAL, "1 nS")
                .build();

        ConnectionDraw draw =
                RULE.prepare(new FakeContext(network, network.projections().get(0)));

        assertThat(sourcesOf(draw, 0)).as("int(0.29 * 100) in Python").hasSize(28);
    }

    @Test
    void reportsTheOnlyCellOfAPopulationThatWouldProjectOntoItself() {
        NetworkDescription network = NetworkBuilder.create("single")
                .excitatory("A", 1, ComponentDescription.of("lif"))
                .projection("A", "A", rule("1", 1), EXPONENTIAL, "1 nS")
                .build();
        FakeContext context = new FakeContext(network, network.projections().get(0));

        RULE.prepare(context);

        assertThat(context.problems.list()).extracting(Problem::code).containsExactly(ProblemCode.OUT_OF_BOUNDS);
        assertThat(context.problems.list()).extracting(Problem::path).containsExactly("rule.probability");
    }

    @Test
    void refusesAProjectionThatIsNotInTheNetwork() {
        NetworkDescription other = NetworkBuilder.create("other").build();
        FakeContext context = new FakeContext(other, projection("RecExc", "RecExc"), 4000, 4000);

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

    private static int[] sourcesOf(ConnectionDraw draw, int target) {
        int[] sources = new int[4000];
        int[] count = {0};
        draw.sourcesOf(target, RandomStream.of(1, "unused"), new ConnectionSink() {
            @Override
            public void connect(int source) {
                sources[count[0]++] = source;
            }

            @Override
            public void connect(int source, double weightFactor, double delayMs) {
                throw new AssertionError("no weights or delays of their own");
            }
        });
        return Arrays.copyOf(sources, count[0]);
    }

    private static String checksum(List<int[]> sourcesByTarget) {
        ReferenceDraws.Checksum checksum = new ReferenceDraws.Checksum();
        for (int[] sources : sourcesByTarget) {
            for (int source : sources) {
                checksum.add(source);
            }
        }
        for (int target = 0; target < sourcesByTarget.size(); target++) {
            for (int n = 0; n < sourcesByTarget.get(target).length; n++) {
                checksum.add(target);
            }
        }
        return checksum.hex();
    }

    private record FakeContext(
            NetworkDescription network,
            ProjectionDescription projection,
            int sourceSize,
            int targetSize,
            Problems problems)
            implements ConnectivityContext {

        FakeContext(NetworkDescription network, ProjectionDescription projection) {
            this(
                    network,
                    projection,
                    network.population(projection.source()).orElseThrow().size(),
                    network.population(projection.target()).orElseThrow().size());
        }

        FakeContext(NetworkDescription network, ProjectionDescription projection, int sourceSize, int targetSize) {
            this(network, projection, sourceSize, targetSize, new Problems());
        }

        @Override
        public boolean isRecurrent() {
            return projection.source().equals(projection.target());
        }

        @Override
        public ParameterValues parameters() {
            return new ParameterResolver(Registry.of())
                    .resolve(RULE, projection.rule(), "rule", problems, targetSize, RandomStream.of(1, "rule"))
                    .orElseThrow();
        }

        @Override
        public String path() {
            return "rule";
        }
    }
}
