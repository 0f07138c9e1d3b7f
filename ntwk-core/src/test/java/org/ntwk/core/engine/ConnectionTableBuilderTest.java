package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.plugin.Owned;

class ConnectionTableBuilderTest {

    private static final double DT_MS = 0.1;
    private static final int SOURCES = 30;
    private static final int TARGETS = 50;
    private static final double GAIN = 2;

    private static final PerSynapse ONE_WEIGHT = PerSynapse.of(3, Unit.NS);
    private static final PerSynapse ONE_DELAY = PerSynapse.of(1.5, Unit.MS);
    private static final PerSynapse DRAWN_WEIGHT = new PerSynapse(
            0, new Distribution.Normal(Quantity.of("3 nS"), Quantity.of("2 nS")), Unit.NS, Bounds.NON_NEGATIVE);
    private static final PerSynapse DRAWN_DELAY = new PerSynapse(
            0, new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("2 ms")), Unit.MS, Bounds.NON_NEGATIVE);

    /** A synapse as it stands in a table. */
    private record Synapse(int target, double weight) {}

    private static ProjectionPlan plan(ConnectionDraw draw, PerSynapse weight, PerSynapse delay) {
        return plan(TestComponents.owned(draw), weight, delay);
    }

    private static ProjectionPlan plan(Owned<ConnectionDraw> draw, PerSynapse weight, PerSynapse delay) {
        return new ProjectionPlan(
                "projections[0]",
                new Population("A", SOURCES),
                new Population("B", TARGETS),
                draw,
                new SynapseGroup(TestComponents.owned(new NoSynapse()), SynapticSign.EXCITATORY, new double[0]),
                GAIN,
                weight,
                delay,
                1,
                null,
                RandomStream.of(1, "connections"),
                RandomStream.of(1, "synapses"),
                RandomStream.of(1, "release"),
                null);
    }

    private static ConnectionTable build(ProjectionPlan plan, int from, int to) {
        return BuiltTable.of(plan, DT_MS, from, to);
    }

    /** Up to 19 sources of each target, some of them twice; no target has source 7 and target 3 has none. */
    private static final class SomeSources implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return 10L * TARGETS;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            for (int n = target == 3 ? 0 : random.nextInt(20); n > 0; n--) {
                int source = random.nextInt(SOURCES);
                if (source != 7) {
                    sink.connect(source);
                }
            }
        }
    }

    /** The synapses of each (delay, source), by the plainest means. */
    private static TreeMap<List<Integer>, List<Synapse>> naive(ProjectionPlan plan, int from, int to) {
        TreeMap<List<Integer>, List<Synapse>> rows =
                new TreeMap<>((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1) - b.get(1) : a.get(0) - b.get(0));
        RandomStream weights = plan.properties().copy();
        RandomStream delays = plan.properties().copy();
        for (int cell = from; cell < to; cell++) {
            int target = cell;
            weights.at(target, 0);
            delays.at(target, 1);
            plan.draw().value().sourcesOf(target, plan.connections().copy().at(target, 0), new ConnectionSink() {
                @Override
                public void connect(int source) {
                    connect(source, 1, Double.NaN);
                }

                @Override
                public void connect(int source, double weightFactor, double delayMs) {
                    double weight = plan.weight().draw(weights) * weightFactor * GAIN;
                    double delay = Double.isNaN(delayMs) ? plan.delay().draw(delays) : delayMs;
                    rows.computeIfAbsent(List.of(StepTime.delaySteps(delay, DT_MS), source), key -> new ArrayList<>())
                            .add(new Synapse(target, weight));
                }
            });
        }
        return rows;
    }

    private static TreeMap<List<Integer>, List<Synapse>> rows(ConnectionTable table) {
        TreeMap<List<Integer>, List<Synapse>> rows =
                new TreeMap<>((a, b) -> a.get(0).equals(b.get(0)) ? a.get(1) - b.get(1) : a.get(0) - b.get(0));
        double[] weights = table.weights();
        for (int d = 0; d < table.delaySteps().length; d++) {
            for (int source = 0; source < SOURCES; source++) {
                int row = d * SOURCES + source;
                for (int n = table.rowStart()[row]; n < table.rowStart()[row + 1]; n++) {
                    double weight = weights == null ? table.weight() : weights[n];
                    rows.computeIfAbsent(List.of(table.delaySteps()[d], source), key -> new ArrayList<>())
                            .add(new Synapse(table.targets()[n], weight));
                }
            }
        }
        return rows;
    }

    @Test
    void rowsAreThoseOfANaiveBuild() {
        for (PerSynapse weight : List.of(ONE_WEIGHT, DRAWN_WEIGHT)) {
            for (PerSynapse delay : List.of(ONE_DELAY, DRAWN_DELAY)) {
                ProjectionPlan plan = plan(new SomeSources(), weight, delay);

                ConnectionTable table = build(plan, 0, TARGETS);

                assertThat(rows(table)).isEqualTo(naive(plan, 0, TARGETS));
                assertThat(table.delaySteps()).isSorted().doesNotHaveDuplicates();
                assertThat(table.rowStart())
                        .hasSize(table.delaySteps().length * SOURCES + 1)
                        .endsWith(table.targets().length);
            }
        }
    }

    @Test
    void theTablesOfRangesTogetherAreTheTableOfAll() {
        ProjectionPlan plan = plan(new SomeSources(), DRAWN_WEIGHT, DRAWN_DELAY);
        TreeMap<List<Integer>, List<Synapse>> joined = rows(build(plan, 0, 11));
        for (int[] range : new int[][] {{11, 11}, {11, 12}, {12, TARGETS}}) {
            rows(build(plan, range[0], range[1]))
                    .forEach((row, synapses) -> joined.computeIfAbsent(row, key -> new ArrayList<>())
                            .addAll(synapses));
        }

        assertThat(joined).isEqualTo(rows(build(plan, 0, TARGETS)));
    }

    @Test
    void aTableBuiltInPartsIsTheTableBuiltAtOnce() {
        for (PerSynapse weight : List.of(ONE_WEIGHT, DRAWN_WEIGHT)) {
            ProjectionPlan plan = plan(new SomeSources(), weight, DRAWN_DELAY);
            ConnectionTable whole = build(plan, 5, TARGETS);

            for (int parts : new int[] {2, 3, 7, 100}) {
                ConnectionTable table = BuiltTable.of(plan, DT_MS, 5, TARGETS, parts);

                assertThat(table.delaySteps()).isEqualTo(whole.delaySteps());
                assertThat(table.rowStart()).isEqualTo(whole.rowStart());
                assertThat(table.targets()).isEqualTo(whole.targets());
                assertThat(table.weights()).isEqualTo(whole.weights());
                assertThat(table.weight()).isEqualTo(whole.weight());
            }
        }
    }

    /** The targets before have factor 1, those from 25 on another, which is told in another part. */
    @Test
    void weightsThatDifferBetweenPartsAreKept() {
        ConnectionDraw draw = new ConnectionDraw() {
            @Override
            public long expectedConnections() {
                return TARGETS;
            }

            @Override
            public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
                sink.connect(0, target < 25 ? 1 : 2, target < 25 ? 70_000 * DT_MS : Double.NaN);
            }
        };
        for (int parts : new int[] {1, 2}) {
            ConnectionTable table = BuiltTable.of(plan(draw, ONE_WEIGHT, ONE_DELAY), DT_MS, 0, TARGETS, parts);

            assertThat(rows(table)).isEqualTo(naive(plan(draw, ONE_WEIGHT, ONE_DELAY), 0, TARGETS));
            assertThat(table.delaySteps()).containsExactly(15, 70_000);
            assertThat(table.weights()).hasSize(TARGETS);
        }
    }

    @Test
    void aRuleThatFailsIsNamed() {
        ConnectionDraw draw = new ConnectionDraw() {
            @Override
            public long expectedConnections() {
                return 0;
            }

            @Override
            public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
                throw new NoSuchMethodError("of another version");
            }
        };
        ProjectionPlan plan = plan(TestComponents.foreign(draw), ONE_WEIGHT, ONE_DELAY);

        assertThatThrownBy(() -> build(plan, 0, TARGETS))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining(TestComponents.FOREIGN);
    }

    @Test
    void moreRowsThanATableHoldsAreAProblem() {
        ProjectionPlan plan = plan(new SomeSources(), ONE_WEIGHT, DRAWN_DELAY);
        int most = Integer.MAX_VALUE / SOURCES - 1;
        ConnectionTable.requireRows(plan, most);

        assertThatThrownBy(() -> ConnectionTable.requireRows(plan, most + 1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code, Problem::path)
                                .containsExactly(tuple(ProblemCode.TOO_LARGE, "projections[0]")));
    }

    @Test
    void uniformWeightsTakeFourBytesASynapse() {
        ConnectionTable uniform = build(plan(new SomeSources(), ONE_WEIGHT, ONE_DELAY), 0, TARGETS);
        ConnectionTable drawn = build(plan(new SomeSources(), DRAWN_WEIGHT, ONE_DELAY), 0, TARGETS);

        assertThat(uniform.weights()).isNull();
        assertThat(uniform.weight()).isEqualTo(3 * GAIN);
        assertThat(uniform.bytes()).isEqualTo(4L * (uniform.targets().length + SOURCES + 1));
        assertThat(drawn.weights()).hasSize(uniform.targets().length);
        assertThat(drawn.targets()).containsExactly(uniform.targets());
    }

    /** Means of 40,000 values, which may be 4 standard errors out: a correct draw fails one of both with 1.3e-4. */
    @Test
    void drawnWeightsAndDelaysFollowTheirDistributions() {
        PerSynapse weight = new PerSynapse(
                0, new Distribution.Normal(Quantity.of("30 nS"), Quantity.of("2 nS")), Unit.NS, Bounds.NON_NEGATIVE);
        ConnectionTable table = build(
                plan(
                        new ConnectionDraw() {
                            @Override
                            public long expectedConnections() {
                                return 800L * TARGETS;
                            }

                            @Override
                            public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
                                for (int n = 0; n < 800; n++) {
                                    sink.connect(random.nextInt(SOURCES));
                                }
                            }
                        },
                        weight,
                        DRAWN_DELAY),
                0,
                TARGETS);
        double weights = 0;
        double delays = 0;
        for (var row : rows(table).entrySet()) {
            for (Synapse synapse : row.getValue()) {
                weights += synapse.weight;
                delays += row.getKey().get(0) * DT_MS;
            }
        }
        int count = table.targets().length;
        assertThat(count).isEqualTo(40_000);
        assertThat(Math.abs(weights / count - 30 * GAIN)).isLessThan(4 * 2 * GAIN / Math.sqrt(count));
        assertThat(Math.abs(delays / count - 1)).isLessThan(4 * 2 / Math.sqrt(12.0 * count));
        assertThat(table.delaySteps()).startsWith(0).endsWith(20).hasSize(21);
    }

    @Test
    void valuesOutOfBoundsAreDrawnAgain() {
        ConnectionTable table = build(plan(new SomeSources(), DRAWN_WEIGHT, ONE_DELAY), 0, TARGETS);

        assertThat(table.weights()).hasSizeGreaterThan(200);
        for (double weight : table.weights()) {
            assertThat(weight).isNotNegative();
        }
        PerSynapse impossible = new PerSynapse(
                0, new Distribution.Normal(Quantity.of("-90 nS"), Quantity.of("1 nS")), Unit.NS, Bounds.NON_NEGATIVE);
        assertThatThrownBy(() -> build(plan(new SomeSources(), impossible, ONE_DELAY), 0, TARGETS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 0");
    }
}
