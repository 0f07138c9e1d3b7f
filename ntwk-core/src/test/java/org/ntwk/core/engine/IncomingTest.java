package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

class IncomingTest {

    private static final int STEPS = 4000;
    private static final int LONGEST_DELAY = 3;

    /** Synapses from one cell onto another, with delays in steps of 1 ms and weights 1, 100, 10,000 … */
    private record Parallel(int... delays) implements ConnectionDraw {

        @Override
        public long expectedConnections() {
            return delays.length;
        }

        @Override
        public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
            double factor = 1;
            for (int delay : delays) {
                sink.connect(0, factor, delay);
                factor *= 100;
            }
        }
    }

    /** What arrives in each step if the cell fires in all of them. */
    private static int[] arrivals(double releaseProbability, int... delays) {
        return arrivals(1, releaseProbability, delays);
    }

    /** What arrives in each step if the cell fires several times in all of them, as a relay of stimuli may. */
    private static int[] arrivals(int spikes, double releaseProbability, int[] delays) {
        double[] input = new double[1];
        ProjectionPlan plan = new ProjectionPlan(
                "projections[0]",
                new Population("A", 1),
                new Population("B", 1),
                TestComponents.owned(new Parallel(delays)),
                new SynapseGroup(TestComponents.owned(new NoSynapse()), SynapticSign.EXCITATORY, input),
                1,
                PerSynapse.of(1, Unit.NS),
                PerSynapse.of(0, Unit.MS),
                releaseProbability,
                null,
                RandomStream.of(1, "connections"),
                RandomStream.of(1, "synapses"),
                RandomStream.of(1, "release"),
                null);
        SpikeLog log = new SpikeLog(1, LONGEST_DELAY + 2);
        Incoming incoming = new Incoming(plan, log, 1, BuiltTable.of(plan, 1, 0, 1), null);
        int[] arrivals = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            log.open(step, 0);
            for (int spike = 0; spike < spikes; spike++) {
                log.add(step, 0, 0);
            }
            input[0] = 0;
            incoming.deliver(step);
            arrivals[step] = (int) input[0];
        }
        return arrivals;
    }

    @Test
    void eachSpikeArrivesAfterItsDelay() {
        int[] arrivals = arrivals(1, 2, 0, LONGEST_DELAY);

        assertThat(arrivals).startsWith(100, 100, 101, 10_101, 10_101).endsWith(10_101);
    }

    /**
     * Whether the first and the second synapse release in a step are two coin tosses, whatever their delays. Each of the
     * four outcomes may be 4.5 standard deviations from a quarter: a correct draw fails one of the 12 with 8e-5.
     */
    @Test
    void synapsesOfAPairReleaseIndependently() {
        for (int[] delays : new int[][] {{0, 0}, {1, 2}, {3, 0}}) {
            int[] outcomes = new int[4];
            int[] arrivals = arrivals(0.5, delays);
            for (int step = LONGEST_DELAY; step < STEPS; step++) {
                outcomes[arrivals[step] % 100 + 2 * (arrivals[step] / 100)]++;
            }
            int trials = STEPS - LONGEST_DELAY;
            for (int outcome : outcomes) {
                assertThat(Math.abs(outcome - trials / 4.0)).isLessThan(4.5 * Math.sqrt(trials * 3 / 16.0));
            }
        }
    }

    /**
     * Whether each of two spikes of a cell in one step is released is a coin toss. The count of those of which one alone is
     * may be 4.5 standard deviations from a half: a correct draw fails with 7e-6.
     */
    @Test
    void spikesOfACellInOneStepAreReleasedIndependently() {
        int[] arrivals = arrivals(2, 0.5, new int[] {0});

        long single = Arrays.stream(arrivals).filter(count -> count == 1).count();
        assertThat(Math.abs(single - STEPS / 2.0)).isLessThan(4.5 * Math.sqrt(STEPS / 4.0));
    }

    @Test
    void nothingIsReleasedWithProbabilityZero() {
        assertThat(arrivals(0, 0, 1)).containsOnly(0);
    }
}
