package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

class ProjectionTablesTest {

    private static final double DT_MS = 0.1;
    private static final int SOURCES = 30;
    private static final int TARGETS = 50;

    /** The normalisation of an alpha function, which no weight is a whole multiple of. */
    private static final double GAIN = Math.E / 3;

    private record Connection(int source, int target, double weight, double delayMs) {}

    private static final class SomeSources implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return 10L * TARGETS;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            for (int n = target == 3 ? 0 : random.nextInt(20); n > 0; n--) {
                sink.connect(random.nextInt(SOURCES));
            }
        }
    }

    private static ProjectionPlan plan() {
        return new ProjectionPlan(
                "projections[0]",
                new Population("A", SOURCES),
                new Population("B", TARGETS),
                TestComponents.owned(new SomeSources()),
                new SynapseGroup(TestComponents.owned(new NoSynapse()), SynapticSign.EXCITATORY, new double[0]),
                GAIN,
                new PerSynapse(
                        0,
                        new Distribution.Normal(Quantity.of("3 nS"), Quantity.of("2 nS")),
                        Unit.NS,
                        Bounds.NON_NEGATIVE),
                new PerSynapse(
                        0,
                        new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("0.4 ms")),
                        Unit.MS,
                        Bounds.NON_NEGATIVE),
                1,
                null,
                RandomStream.of(1, "connections"),
                RandomStream.of(1, "synapses"),
                RandomStream.of(1, "release"),
                null);
    }

    /** The tables of workers that own the targets up to each bound. */
    private static ProjectionTables tables(int... bounds) {
        List<ConnectionTable> tables = new ArrayList<>();
        int from = 0;
        for (int to : bounds) {
            tables.add(BuiltTable.of(plan(), DT_MS, from, to));
            from = to;
        }
        return new ProjectionTables(plan(), DT_MS, tables);
    }

    private static List<Connection> visited(ProjectionTables tables) {
        List<Connection> visited = new ArrayList<>();
        tables.forEach((source, target, weight, delay) -> visited.add(new Connection(source, target, weight, delay)));
        return visited;
    }

    @Test
    void theOrderDoesNotDependOnWhoOwnsTheTargets() {
        List<Connection> ofOne = visited(tables(TARGETS));

        assertThat(visited(tables(11, 11, 12, TARGETS))).isEqualTo(ofOne);
        assertThat(ofOne).hasSizeGreaterThan(300).isSortedAccordingTo((a, b) -> {
            int bySource = Integer.compare(a.source, b.source);
            int byDelay = Double.compare(a.delayMs, b.delayMs);
            return bySource != 0 ? bySource : byDelay != 0 ? byDelay : Integer.compare(a.target, b.target);
        });
    }

    @Test
    void connectionsAreCounted() {
        ProjectionTables tables = tables(20, TARGETS);
        int[] inDegrees = new int[TARGETS];
        int[] outDegrees = new int[SOURCES];
        tables.forEach((source, target, weight, delay) -> {
            inDegrees[target]++;
            outDegrees[source]++;
        });

        assertThat(tables.count()).isEqualTo(visited(tables).size());
        assertThat(tables.inDegrees()).isEqualTo(inDegrees).contains(0);
        assertThat(tables.outDegrees()).isEqualTo(outDegrees);
        assertThat(tables.source()).isEqualTo("A");
        assertThat(tables.target()).isEqualTo("B");
        assertThat(tables.sourceSize()).isEqualTo(SOURCES);
        assertThat(tables.targetSize()).isEqualTo(TARGETS);
        assertThat(tables.weightUnit()).isEqualTo(Unit.NS);
    }

    /** The gain does not always divide out exactly, but a weight read back acts as the one that was drawn. */
    @Test
    void aWeightReadBackGivesTheSameBits() {
        ConnectionTable table = BuiltTable.of(plan(), DT_MS, 0, TARGETS);
        List<Double> scaled = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            for (int d = 0; d < table.delaySteps().length; d++) {
                int row = d * SOURCES + source;
                for (int n = table.rowStart()[row]; n < table.rowStart()[row + 1]; n++) {
                    scaled.add(table.weights()[n]);
                }
            }
        }

        assertThat(visited(tables(TARGETS)).stream().map(connection -> connection.weight * GAIN))
                .isEqualTo(scaled);
    }
}
