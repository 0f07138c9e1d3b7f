package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.testkit.context.TestProjection;
import org.ntwk.testkit.context.TestProjection.Drawn;

/** What a connectivity rule draws, in one use of it. */
final class DrawChecks {

    private static final int SEEDS = 20;

    /** A sound rule is further off in less than one of 30,000 runs (Student's t, 19 degrees of freedom: 2.6e-5). */
    private static final double ALLOWED_T = 5.5;

    /** Draws that are counted for each pair, and how many targets are looked at. */
    private static final int PAIR_SEEDS = 400;

    private static final int PAIR_TARGETS = 3;

    /** In standard errors; one of 1.7 million counts of a sound rule is further off, and there are about a thousand. */
    private static final double ALLOWED_Z = 5;

    private final ConnectivityRuleContract contract;
    private final ComponentDescription use;

    DrawChecks(ConnectivityRuleContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
    }

    Stream<DynamicNode> tests() {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("sources, weights and delays make sense", this::makesSense));
        tests.add(dynamicTest("a target has the same sources whenever it is asked", this::anyOrder));
        tests.add(dynamicTest("threads may ask at the same time", this::anyThread));
        tests.add(dynamicTest("there are as many connections as it expects", this::asExpected));
        if (contract.meanConnections(0, 0).isPresent() && use.equals(contract.use())) {
            tests.add(dynamicTest("each pair is connected as often as it should", this::eachPair));
        }
        return tests.stream();
    }

    private TestProjection projection() {
        return projection(contract, use, values -> values);
    }

    /** @param watched gives the values with which the rule is prepared */
    static TestProjection projection(
            ConnectivityRuleContract contract, ComponentDescription use, UnaryOperator<ParameterValues> watched) {
        Experiment experiment = contract.experiment(use);
        int number = contract.numberIn(experiment);
        return new TestProjection(experiment.network(), number, watched.apply(contract.values(use, 0)));
    }

    private void makesSense() {
        TestProjection projection = projection();
        ConnectionDraw draw = projection.prepare(contract.component());
        double longest = draw.longestDelayMs();
        for (int target = 0; target < projection.targetSize(); target++) {
            for (Drawn drawn : projection.sourcesOf(draw, target, 1)) {
                if (drawn.source() < 0 || drawn.source() >= projection.sourceSize()) {
                    fail("Target " + target + " gets source " + drawn.source() + " of a population of "
                            + projection.sourceSize() + " cells. Sources are 0 to sourceSize() - 1.");
                }
                if (!Double.isFinite(drawn.weightFactor())) {
                    fail("Target " + target + " gets a weight factor of " + drawn.weightFactor()
                            + ". It multiplies the weight of the projection and must be finite.");
                }
                boolean isOwn = !Double.isNaN(drawn.delayMs());
                if (isOwn && !(drawn.delayMs() >= 0 && drawn.delayMs() <= longest)) {
                    fail("Target " + target + " gets a delay of " + drawn.delayMs() + " ms, but longestDelayMs() is "
                            + longest + ". Memory is forecast with it: it must be a bound, and no delay negative.");
                }
            }
        }
    }

    private static List<List<Drawn>> all(TestProjection projection, ConnectionDraw draw, IntUnaryOperator order) {
        int targets = projection.targetSize();
        List<List<Drawn>> all = new ArrayList<>(Collections.nCopies(targets, List.of()));
        for (int n = 0; n < targets; n++) {
            int target = order.applyAsInt(n);
            all.set(target, projection.sourcesOf(draw, target, 1));
        }
        return all;
    }

    private void anyOrder() {
        TestProjection projection = projection();
        int last = projection.targetSize() - 1;
        ConnectionDraw draw = projection.prepare(contract.component());
        List<List<Drawn>> upwards = all(projection, draw, n -> n);
        same(upwards, all(projection, draw, n -> last - n), "when targets are asked backwards");
        TestProjection again = projection();
        same(
                upwards,
                all(again, again.prepare(contract.component()), n -> last - n),
                "from a second draw with the seed");
    }

    private void anyThread() {
        TestProjection projection = projection();
        List<List<Drawn>> expected = all(projection, projection.prepare(contract.component()), n -> n);
        ConnectionDraw draw = projection.prepare(contract.component());
        List<CompletableFuture<List<List<Drawn>>>> threads = IntStream.range(0, 3)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> all(projection, draw, target -> target)))
                .toList();
        threads.forEach(thread -> same(expected, thread.join(), "when three threads ask at the same time"));
    }

    private static void same(List<List<Drawn>> expected, List<List<Drawn>> actual, String when) {
        for (int target = 0; target < expected.size(); target++) {
            if (!expected.get(target).equals(actual.get(target))) {
                fail("Target " + target + " has other sources " + when
                        + ". Take all random numbers from the stream that sourcesOf() is given, which is at the target, and"
                        + " what targets share from a copy() at another moment.");
            }
        }
    }

    private void asExpected() {
        TestProjection projection = projection();
        ConnectionDraw draw = projection.prepare(contract.component());
        double expected = draw.expectedConnections();
        double[] excess = new double[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            long count = 0;
            for (int target = 0; target < projection.targetSize(); target++) {
                count += projection.sourcesOf(draw, target, seed).size();
            }
            excess[seed] = count - expected;
        }
        double mean = Arrays.stream(excess).average().orElseThrow();
        double variance =
                Arrays.stream(excess).map(x -> (x - mean) * (x - mean)).sum() / (SEEDS - 1);
        // The expected number is a whole one.
        if (Math.abs(mean) > 1 && !(Math.abs(mean) < ALLOWED_T * Math.sqrt(variance / SEEDS))) {
            fail("expectedConnections() is " + expected + ", but there are " + (mean + expected) + " on average over "
                    + SEEDS + " seeds. Memory is forecast with it.");
        }
    }

    private void eachPair() {
        TestProjection projection = projection();
        ConnectionDraw draw = projection.prepare(contract.component());
        int[][] counts = new int[PAIR_TARGETS][projection.sourceSize()];
        for (int seed = 0; seed < PAIR_SEEDS; seed++) {
            for (int n = 0; n < PAIR_TARGETS; n++) {
                for (Drawn drawn : projection.sourcesOf(draw, target(projection, n), seed)) {
                    counts[n][drawn.source()]++;
                }
            }
        }
        for (int n = 0; n < PAIR_TARGETS; n++) {
            for (int source = 0; source < projection.sourceSize(); source++) {
                int target = target(projection, n);
                double mean =
                        PAIR_SEEDS * contract.meanConnections(source, target).orElseThrow();
                double z = (counts[n][source] - mean) / Math.sqrt(mean);
                if (mean == 0 ? counts[n][source] > 0 : Math.abs(z) > ALLOWED_Z) {
                    fail("In " + PAIR_SEEDS + " draws source " + source + " is connected to target " + target + " "
                            + counts[n][source] + " times; meanConnections() tells " + mean + ": " + z
                            + " standard errors apart.");
                }
            }
        }
    }

    private static int target(TestProjection projection, int n) {
        return n * (projection.targetSize() - 1) / (PAIR_TARGETS - 1);
    }
}
