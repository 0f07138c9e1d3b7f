package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.check.Checks;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plasticity.SpikeTimingPlasticity;
import org.ntwk.core.plasticity.TsodyksMarkram;
import org.ntwk.core.plugin.Registry;

/**
 * Plastic synapses of a small random network (multapses, drawn weights and delays, a gain) against the plainest
 * computation: every synapse by itself, over all pairs of spikes.
 */
class PlasticDeliveryTest {

    private static final com.sun.management.ThreadMXBean ALLOCATIONS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double DT_MS = 0.5;
    private static final int STEPS = 1200;
    private static final int SOURCES = 12;
    private static final int TARGETS = 9;
    private static final double GAIN = 2.5;
    private static final int LONGEST_DELAY = 8;

    private static final ComponentDescription STDP = ComponentDescription.of("stdp")
            .with("A-plus", 2e-4)
            .with("A-minus", 3e-4)
            .with("tau-plus", "12 ms")
            .with("tau-minus", "25 ms")
            .with("w-max", "10 nS");

    private static final boolean[][] SOURCE_SPIKES = spikes("sources", SOURCES);
    private static final boolean[][] TARGET_SPIKES = spikes("targets", TARGETS);

    /** Which cells fire in each step, about 20 times a second. */
    private static boolean[][] spikes(String purpose, int cells) {
        RandomStream random = RandomStream.of(1, purpose);
        boolean[][] spikes = new boolean[STEPS][cells];
        for (boolean[] step : spikes) {
            for (int cell = 0; cell < cells; cell++) {
                step[cell] = random.nextBoolean(0.01);
            }
        }
        return spikes;
    }

    private record SomeSources() implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return 6L * TARGETS;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            for (int n = 0; n < 6; n++) {
                sink.connect(random.nextInt(SOURCES));
            }
        }
    }

    private static ProjectionPlan plan(PlasticityModel model, ComponentDescription description, double[] input) {
        Problems problems = new Problems();
        ParameterValues values = new ParameterResolver(Registry.of())
                .resolve(model, model.parameters(Unit.NS), description, "", problems, 0, RandomStream.of(1))
                .orElseThrow(() -> new AssertionError(problems.list()));
        return new ProjectionPlan(
                "projections[0]",
                new Population("A", SOURCES),
                new Population("B", TARGETS),
                TestComponents.owned(new SomeSources()),
                new SynapseGroup(TestComponents.owned(new NoSynapse()), SynapticSign.EXCITATORY, input),
                GAIN,
                new PerSynapse(
                        0, new Distribution.Uniform(Quantity.of("4 nS"), Quantity.of("6 nS")), Unit.NS, Bounds.ANY),
                new PerSynapse(
                        0, new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("4 ms")), Unit.MS, Bounds.ANY),
                1,
                new PlasticityPlan(TestComponents.owned(model), values, new Checks(ComponentCheck.NONE)),
                RandomStream.of(1, "connections"),
                RandomStream.of(1, "synapses"),
                RandomStream.of(1, "release"),
                null);
    }

    /** A synapse as it was before the run and after it. */
    private record Synapse(int source, int target, int delay, double first, double last) {}

    /** All synapses, what arrived at each target in each step, and the bytes that the steps allocated. */
    private record Outcome(List<Synapse> synapses, double[][] arrived, long allocated) {}

    /** Runs the network with its targets cut at the bounds, as among workers. */
    private static Outcome run(PlasticityModel model, ComponentDescription description, int... bounds) {
        double[] input = new double[TARGETS];
        ProjectionPlan plan = plan(model, description, input);
        SpikeLog log = new SpikeLog(1, LONGEST_DELAY + 2);
        List<ConnectionTable> tables = new ArrayList<>();
        List<ConnectionTable> first = new ArrayList<>();
        List<Incoming> parts = new ArrayList<>();
        for (int n = 0; n + 1 < bounds.length; n++) {
            ConnectionTable table = BuiltTable.of(plan, DT_MS, bounds[n], bounds[n + 1]);
            first.add(BuiltTable.of(plan, DT_MS, bounds[n], bounds[n + 1]));
            tables.add(table);
            PlasticTable plastic =
                    new PlasticTable(plan.plasticity(), table, plan.target(), GAIN, DT_MS, bounds[n], bounds[n + 1]);
            parts.add(new Incoming(plan, log, 1, table, plastic));
        }
        double[][] arrived = new double[STEPS][TARGETS];
        int[] fired = new int[TARGETS];
        long allocated = ALLOCATIONS.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < STEPS; step++) {
            log.open(step, 0);
            for (int source = 0; source < SOURCES; source++) {
                if (SOURCE_SPIKES[step][source]) {
                    log.add(step, 0, source);
                }
            }
            for (int n = 0; n < parts.size(); n++) {
                int count = 0;
                for (int target = bounds[n]; target < bounds[n + 1]; target++) {
                    if (TARGET_SPIKES[step][target]) {
                        fired[count++] = target;
                    }
                }
                parts.get(n).deliver(step);
                parts.get(n).targetsFired(fired, count, step);
            }
            System.arraycopy(input, 0, arrived[step], 0, TARGETS);
            Arrays.fill(input, 0);
        }
        allocated = ALLOCATIONS.getCurrentThreadAllocatedBytes() - allocated;
        List<Synapse> synapses = new ArrayList<>();
        for (int n = 0; n < tables.size(); n++) {
            addSynapses(first.get(n), tables.get(n), synapses);
        }
        return new Outcome(synapses, arrived, allocated);
    }

    private static void addSynapses(ConnectionTable before, ConnectionTable after, List<Synapse> synapses) {
        for (int row = 0; row < after.rowStart().length - 1; row++) {
            for (int n = after.rowStart()[row]; n < after.rowStart()[row + 1]; n++) {
                int delay = after.delaySteps()[row / SOURCES];
                synapses.add(new Synapse(
                        row % SOURCES, after.targets().get(n), delay, before.weights()[n], after.weights()[n]));
            }
        }
    }

    private static Outcome run(PlasticityModel model, ComponentDescription description) {
        return run(model, description, 0, TARGETS);
    }

    @Test
    void additiveWeightsAreTheDoubleSumOverAllPairs() {
        List<Synapse> synapses = run(new SpikeTimingPlasticity(), STDP).synapses;

        assertThat(synapses).hasSize(6 * TARGETS);
        for (Synapse synapse : synapses) {
            double sum = 0;
            for (int pre = 0; pre + synapse.delay < STEPS; pre++) {
                for (int post = 0; post < STEPS; post++) {
                    if (SOURCE_SPIKES[pre][synapse.source] && TARGET_SPIKES[post][synapse.target]) {
                        double interval = (post - pre - synapse.delay) * DT_MS;
                        sum += interval > 0
                                ? 2e-4 * Math.exp(-interval / 12)
                                : interval < 0 ? -3e-4 * Math.exp(interval / 25) : 0;
                    }
                }
            }
            assertThat(synapse.last).isCloseTo(synapse.first + 10 * GAIN * sum, within(1e-11));
            assertThat(sum).isNotZero();
        }
    }

    /** With bounds that are met and weights that matter, step by step; and every spike carries the weight it finds. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 1})
    void weightsFollowTheirHistoryAndActAtOnce(double mu) {
        ComponentDescription strong =
                STDP.with("A-plus", 0.2).with("A-minus", 0.2).with("mu", mu).with("w-min", "3 nS");
        Outcome outcome = run(new SpikeTimingPlasticity(), strong);
        double[][] expected = new double[STEPS][TARGETS];
        for (Synapse synapse : outcome.synapses) {
            double weight = synapse.first;
            for (int step = 0; step < STEPS; step++) {
                boolean arrives = step >= synapse.delay && SOURCE_SPIKES[step - synapse.delay][synapse.source];
                if (arrives) {
                    expected[step][synapse.target] += weight;
                    double trace = trace(TARGET_SPIKES, synapse.target, step, 25);
                    weight -= 0.2 * 7 * GAIN * Math.pow((weight - 3 * GAIN) / (7 * GAIN), mu) * trace;
                    weight = Math.max(weight, 3 * GAIN);
                }
                if (TARGET_SPIKES[step][synapse.target]) {
                    double trace = trace(SOURCE_SPIKES, synapse.source, step - synapse.delay, 12);
                    weight += 0.2 * 7 * GAIN * Math.pow((10 * GAIN - weight) / (7 * GAIN), mu) * trace;
                    weight = Math.min(weight, 10 * GAIN);
                }
            }
            assertThat(synapse.last).isCloseTo(weight, within(1e-9));
        }
        for (int step = 0; step < STEPS; step++) {
            assertThat(outcome.arrived[step]).containsExactly(expected[step], within(1e-9));
        }
    }

    /** The sum over the earlier spikes of a cell. */
    private static double trace(boolean[][] spikes, int cell, int step, double tauMs) {
        double sum = 0;
        for (int earlier = 0; earlier < step; earlier++) {
            if (spikes[earlier][cell]) {
                sum += Math.exp(-(step - earlier) * DT_MS / tauMs);
            }
        }
        return sum;
    }

    /** Whatever its delay, the n-th spike of a source has the same efficacy at all its synapses. */
    @Test
    void shortTermPlasticityActsOnTheSpikesOfASourceWhateverTheirDelays() {
        ComponentDescription rule = ComponentDescription.of("tsodyks-markram")
                .with("U", 0.3)
                .with("tau-rec", "70 ms")
                .with("tau-facil", "40 ms");
        Outcome outcome = run(new TsodyksMarkram(), rule);
        double[][] expected = new double[STEPS][TARGETS];
        for (int source = 0; source < SOURCES; source++) {
            double u = 0;
            double x = 1;
            for (int step = 0; step < STEPS; step++) {
                if (SOURCE_SPIKES[step][source]) {
                    u += 0.3 * (1 - u);
                    for (Synapse synapse : outcome.synapses) {
                        if (synapse.source == source && step + synapse.delay < STEPS) {
                            expected[step + synapse.delay][synapse.target] += synapse.first * u * x;
                        }
                    }
                    x -= u * x;
                }
                u *= Math.exp(-DT_MS / 40);
                x = 1 - (1 - x) * Math.exp(-DT_MS / 70);
            }
        }
        for (int step = 0; step < STEPS; step++) {
            assertThat(outcome.arrived[step]).containsExactly(expected[step], within(1e-9));
        }
        for (Synapse synapse : outcome.synapses) {
            assertThat(synapse.last).isEqualTo(synapse.first);
        }
    }

    @Test
    void theBitsDoNotDependOnHowTargetsAreDividedAmongWorkers() {
        ComponentDescription rule =
                STDP.with("A-plus", 0.1).with("A-minus", 0.1).with("mu", 0.3);
        Outcome whole = run(new SpikeTimingPlasticity(), rule);
        for (int[] bounds : new int[][] {{0, 4, TARGETS}, {0, 0, 1, 7, TARGETS}}) {
            Outcome divided = run(new SpikeTimingPlasticity(), rule, bounds);

            assertThat(divided.synapses).containsExactlyInAnyOrderElementsOf(whole.synapses);
            assertThat(divided.arrived).isDeepEqualTo(whole.arrived);
        }
    }

    /** What is there are the lists of the log, which grow to the number of spikes in a step. */
    @Test
    void theStepsAllocateNothing() {
        assertThat(run(new SpikeTimingPlasticity(), STDP.with("mu", 0.5)).allocated)
                .isLessThan(10_000);
        assertThat(run(new TsodyksMarkram(), ComponentDescription.of("tsodyks-markram")).allocated)
                .isLessThan(10_000);
    }
}
