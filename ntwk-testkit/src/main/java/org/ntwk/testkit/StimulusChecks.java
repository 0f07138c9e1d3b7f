package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.meanfield.ReducedStimulus;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.Waveform;

/** What a stimulus does, in one use of it. */
final class StimulusChecks {

    private static final int STEPS = 100;
    private static final int BLOCK = StimulusKernel.BLOCK;

    /** Pieces of a run whose counts of spikes are compared with what is expected; and how long each is. */
    private static final int PIECES = 40;

    private static final int STEPS_OF_PIECE = 25;

    /** A sound stimulus is further off in less than one of 10,000 runs (Student's t, 39 degrees of freedom: 8e-5). */
    private static final double ALLOWED_T = 4.4;

    private final StimulusModelContract contract;
    private final ComponentDescription use;

    StimulusChecks(StimulusModelContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
    }

    Stream<DynamicNode> tests() {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("it is made of spikes or not, as it says", this::keepsItsWord));
        tests.add(dynamicTest("a kernel for each thread equals one for all", this::threads));
        tests.add(dynamicTest("nothing is driven outside the range", this::nothingOutsideTheRange));
        tests.add(dynamicTest("conductance and current are added", this::isAdded));
        tests.add(dynamicTest("the loops allocate nothing", this::nothingIsAllocated));
        tests.add(dynamicTest("another seed may differ, the same one does not", this::seeds));
        if (!contract.component().makesSpikes()) {
            tests.add(dynamicTest("cells that are not selected feel nothing", this::selection));
        }
        reduced()
                .ifPresent(reduced ->
                        tests.add(dynamicTest("it does what it tells mean-field theory", () -> agrees(reduced))));
        return tests.stream();
    }

    private StimulusRun run(int seed, int... bounds) {
        return new StimulusRun(contract, contract.experiment(use), seed, cell -> true, bounds);
    }

    /** What 100 steps do. */
    Map<String, double[]> columns() {
        StimulusRun run = run(1).steps(STEPS);
        return Map.of("spikes", run.spikes, "conductance", run.conductance, "current", run.current);
    }

    private void keepsItsWord() {
        StimulusRun run = run(1).steps(STEPS);
        boolean drives = !isZero(run.conductance) || !isZero(run.current);
        if (contract.component().makesSpikes() && drives) {
            fail(
                    "makesSpikes() is true, but drive() adds to conductance() or current(). A stimulus does one or the other.");
        }
        if (!contract.component().makesSpikes() && !isZero(run.spikes)) {
            fail("makesSpikes() is false, but fire() gives spikes. There is no synapse for them to act through.");
        }
        if (!drives && isZero(run.spikes)) {
            fail("The stimulus does nothing in " + STEPS * StimulusRun.DT
                    + " ms. Override use() so that there is something to test.");
        }
    }

    private static boolean isZero(double[] column) {
        return Arrays.stream(column).allMatch(value -> value == 0);
    }

    private void threads() {
        StimulusRun one = run(1).steps(STEPS);
        StimulusRun two = run(1, BLOCK, one.size()).steps(STEPS);
        difference(one, two)
                .ifPresent(difference -> fail("A kernel for each of two threads gives something else than one kernel: "
                        + difference
                        + ". Key random numbers by from / BLOCK and the step, and let no kernel depend on how"
                        + " many blocks it is asked for."));
    }

    private static Optional<String> difference(StimulusRun one, StimulusRun two) {
        return Stream.of(
                        Bits.difference("the number of spikes", one.spikes, two.spikes),
                        Bits.difference("conductance, summed over steps", one.conductance, two.conductance),
                        Bits.difference("current, summed over steps", one.current, two.current))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void nothingOutsideTheRange() {
        StimulusRun run = run(1).steps(3);
        Map<String, double[]> before = Bits.copy(run.population.columns());
        run.kernel().drive(BLOCK, 2 * BLOCK);
        before.forEach((name, column) -> Bits.changeOutside(
                        name, column, run.population.columns().get(name), BLOCK, 2 * BLOCK)
                .ifPresent(place -> fail("drive() of the cells [" + BLOCK + ", " + 2 * BLOCK + ") writes " + place
                        + ", which is not one of theirs. Another thread may be at work there: stay in the range.")));
    }

    private void isAdded() {
        StimulusRun run = run(1).steps(3);
        Map<String, double[]> once = Bits.copy(run.population.columns());
        Arrays.fill(run.population.conductance(), 3);
        Arrays.fill(run.population.current(), -170);
        run.kernel().drive(0, run.size());
        for (int cell = 0; cell < run.size(); cell++) {
            double g = run.population.conductance()[cell] - 3;
            double i = run.population.current()[cell] + 170;
            if (!(Math.abs(g - once.get("conductance")[cell]) < 1e-9 * (10 + Math.abs(g)))
                    || !(Math.abs(i - once.get("current")[cell]) < 1e-9 * (1000 + Math.abs(i)))) {
                fail("drive() adds " + g + " nS and " + i + " pA when others have added before, and "
                        + once.get("conductance")[cell] + " nS and " + once.get("current")[cell]
                        + " pA when nobody has. Add with += to what is there.");
            }
        }
    }

    private void nothingIsAllocated() {
        StimulusRun run = run(1).steps(3);
        StimulusKernel kernel = run.kernel();
        long[] step = {3};
        int[] count = new int[1];
        SpikeSink sink = cell -> count[0]++;
        long bytes = Allocation.bytesOfCall(() -> {
            kernel.beginStep(step[0], step[0] * StimulusRun.DT);
            kernel.drive(0, BLOCK);
            kernel.fire(0, BLOCK, sink);
            step[0]++;
        });
        if (bytes > 0) {
            fail("A step of a block allocates " + bytes
                    + " bytes. Make arrays and objects in prepare(), and use no streams, boxes or lambdas in loops.");
        }
    }

    private void seeds() {
        difference(run(1).steps(STEPS), run(1).steps(STEPS))
                .ifPresent(difference -> fail("Two runs with one seed differ: " + difference
                        + ". Take random numbers from random() of the context only."));
    }

    private void selection() {
        StimulusRun run = new StimulusRun(contract, contract.experiment(use), 1, cell -> cell % 2 == 0);
        run.steps(STEPS);
        for (int cell = 1; cell < run.size(); cell += 2) {
            if (run.conductance[cell] != 0 || run.current[cell] != 0) {
                fail("Cell " + cell + " is driven though isSelected(" + cell + ") is false. Leave such cells out.");
            }
        }
    }

    private Optional<ReducedStimulus> reduced() {
        ParameterValues values = contract.values(use, 10);
        return values.areUniform()
                ? contract.component().reduce(values, contract.component().name(), new Problems())
                : Optional.empty();
    }

    private void agrees(ReducedStimulus reduced) {
        if (reduced instanceof ReducedStimulus.PoissonSpikes poisson) {
            checkSpikes(poisson);
        } else if (reduced instanceof ReducedStimulus.Current current) {
            checkCurrent(current.currentPa());
        }
    }

    /** The mean count of a piece, by its standard error over pieces: cells may have spikes in common. */
    private void checkSpikes(ReducedStimulus.PoissonSpikes poisson) {
        StimulusRun run = run(1);
        double[] excess = new double[PIECES];
        double before = 0;
        double expectedOfAll = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            double expected = 0;
            for (int n = 0; n < STEPS_OF_PIECE; n++) {
                double tMs = (piece * STEPS_OF_PIECE + n) * StimulusRun.DT;
                expected += poisson.sources() * poisson.rateHz().valueAt(tMs) * StimulusRun.DT * 1e-3 * run.size();
            }
            run.steps(STEPS_OF_PIECE);
            double count = Arrays.stream(run.spikes).sum();
            excess[piece] = count - before - expected;
            before = count;
            expectedOfAll += expected;
        }
        double mean = Arrays.stream(excess).average().orElseThrow();
        double variance =
                Arrays.stream(excess).map(x -> (x - mean) * (x - mean)).sum() / (PIECES - 1);
        double t = mean / Math.sqrt(variance / PIECES);
        if (Math.abs(mean) > 1e-9 && !(Math.abs(t) < ALLOWED_T)) {
            fail("reduce() tells " + expectedOfAll + " spikes onto " + run.size() + " cells in "
                    + PIECES * STEPS_OF_PIECE * StimulusRun.DT + " ms, but there are " + before + ": " + t
                    + " standard errors apart. Let reduce() give sources and rate of each as they reach one cell.");
        }
    }

    private void checkCurrent(Waveform current) {
        StimulusRun run = run(1);
        for (int n = 0; n < STEPS; n++) {
            run.step();
            double expected = current.valueAt(n * StimulusRun.DT);
            double actual = run.population.current()[0];
            if (!(Math.abs(actual - expected) <= 1e-9 * (1 + Math.abs(expected)))) {
                fail("reduce() tells " + expected + " pA at " + n * StimulusRun.DT + " ms, but drive() adds " + actual
                        + " pA.");
            }
        }
    }
}
