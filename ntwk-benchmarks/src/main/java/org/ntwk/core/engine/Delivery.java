package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.benchmarks.KernelBenchmark;
import org.ntwk.core.connectivity.AllToAll;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * The arrival of a spike at a synapse: cells with 250 synapses each, of which one in a thousand fires in each step, others
 * every time. It stands in the package of the engine as the engine's tests do, because what delivers is not public.
 */
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class Delivery extends KernelBenchmark {

    private static final int IN_DEGREE = 250;
    private static final int CELLS_A_SPIKE = 1000;
    private static final int SPIKES = 800;
    private static final double DT_MS = 0.1;
    private static final int DELAYS = 16;

    @Param({"5000", "50000", "200000"})
    public int cells;

    @Param({"uniform", "individual"})
    public String weights;

    /** All synapses have one delay, or one of 16: a row of targets for each. */
    @Param({"1", "16"})
    public int delays;

    private final RandomStream random = RandomStream.of(1, "spikes");
    private SpikeLog log;
    private Part targets;
    private int steps;
    private int step;

    @Setup
    public void connect() {
        Population sources = new Population("Sources", cells, true);
        Population target = new Population("Targets", cells);
        target.addColumn("V", StateVariable.membranePotential());
        RegisteredComponent<?> owner =
                new RegisteredComponent<>(ComponentKind.CONNECTIVITY, new AllToAll(), "ntwk", "benchmark", "benchmark");
        ProjectionPlan plan = new ProjectionPlan(
                "projections[0]",
                sources,
                target,
                new Owned<>(new Draw(cells), owner, "here"),
                new SynapseGroup(
                        new Owned<>(new NoKinetics(), owner, "here"), SynapticSign.EXCITATORY, new double[cells]),
                1,
                weights.equals("uniform")
                        ? PerSynapse.of(1e-3, Unit.NS)
                        : uniform(Quantity.of("0.5 pS"), Quantity.of("1.5 pS"), Unit.NS),
                delays == 1 ? PerSynapse.of(DT_MS, Unit.MS) : uniform(ms(0.6), ms(DELAYS + 0.4), Unit.MS),
                1,
                null,
                RandomStream.of(1, "connections"),
                RandomStream.of(1, "synapses"),
                RandomStream.of(1, "release"),
                null);
        target.setCell(new Owned<>(new Silent(), owner, "here"), DT_MS);
        EngineNetwork network = EngineNetwork.build(
                DT_MS,
                Integer.MAX_VALUE,
                List.of(sources, target),
                List.of(plan),
                List.of(),
                List.of(),
                Partition.of(1, List.of(new Partition.Cells(cells, 1), new Partition.Cells(cells, 1))));
        log = network.logs.get(0);
        targets = network.parts.get(0).get(1);
        steps = SPIKES * CELLS_A_SPIKE / cells;
        for (int n = 0; n < DELAYS; n++) {
            fire();
        }
    }

    private static Quantity ms(double steps) {
        return Quantity.of(steps * DT_MS, Unit.MS);
    }

    private static PerSynapse uniform(Quantity low, Quantity high, Unit unit) {
        return new PerSynapse(0, new Distribution.Uniform(low, high), unit, Bounds.ANY);
    }

    /** Cells fire, in ascending order as the engine finds them. */
    private void fire() {
        step++;
        log.open(step, 0);
        for (int from = 0; from < cells; from += CELLS_A_SPIKE) {
            log.add(step, 0, from + random.nextInt(CELLS_A_SPIKE));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SPIKES * IN_DEGREE)
    public void arrival() {
        for (int n = 0; n < steps; n++) {
            fire();
            targets.deliver(step, PhaseClock.OFF);
        }
    }

    /** So many sources of each target, any of them. */
    private record Draw(int cells) implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return (long) IN_DEGREE * cells;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            for (int n = 0; n < IN_DEGREE; n++) {
                sink.connect(random.nextInt(cells));
            }
        }
    }

    /** Cells that never fire. */
    private record Silent() implements CellKernel {

        @Override
        public void initialise(int from, int to) {}

        @Override
        public void advance(int from, int to, double tMs) {}

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {}

        @Override
        public void reset(int cell) {}

        @Override
        public double refractoryMs(int cell) {
            return 0;
        }

        @Override
        public void hold(int cell) {}
    }

    private record NoKinetics() implements SynapseKernel {

        @Override
        public void advance(int from, int to) {}

        @Override
        public double conductance(int cell) {
            return 0;
        }

        @Override
        public double current(int cell) {
            return 0;
        }
    }
}
