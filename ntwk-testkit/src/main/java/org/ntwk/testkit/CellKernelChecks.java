package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.testkit.context.TestCells;

/** The loops of a cell model. */
final class CellKernelChecks {

    private static final double DT = 0.1;
    private static final int STEPS = 40;

    private final CellModelContract contract;
    private final ComponentDescription use;

    CellKernelChecks(CellModelContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
    }

    Stream<DynamicNode> tests() {
        return Stream.of(
                dynamicTest("initialise overwrites what was there", this::initialiseOverwrites),
                dynamicTest("the resting state rests", this::restingStateRests),
                dynamicTest("two ranges equal the whole, bit for bit", this::rangesEqualTheWhole),
                dynamicTest("nothing is written outside the range", this::nothingOutsideTheRange),
                dynamicTest("conductance and current are only read", this::inputsAreOnlyRead),
                dynamicTest("two populations do not see each other", this::populationsAreApart),
                dynamicTest("the loops allocate nothing", this::nothingIsAllocated),
                dynamicTest("a refractory cell is held where the spike left it", this::refractoryCellsAreHeld),
                dynamicTest("halving the time step reduces the error", this::converges));
    }

    private TestCells cells(int size, double dtMs) {
        return new TestCells(contract.model(use), contract.values(use, size), size, dtMs);
    }

    private CellRun run(int size) {
        return new CellRun(cells(size, DT), contract.strongCurrentPa());
    }

    private int size() {
        return Math.min(contract.populationSize(), 1300);
    }

    /** Where the population is cut; the loops of the JIT compiler take several cells at once, so not at round numbers. */
    private int cut() {
        return size() > 3 ? size() / 2 - 1 : 1;
    }

    private void initialiseOverwrites() {
        CellRun clean = run(5).initialise();
        CellRun other = run(5);
        contract.model(use).state().forEach(variable -> Arrays.fill(other.cells.state(variable.name()), 123.456));
        other.initialise();
        Bits.difference(clean.cells.columns(), other.cells.columns())
                .ifPresent(difference -> fail("initialise() depends on what the columns held before: " + difference
                        + ". Write every state variable of the range."));
        clean.cells.columns().forEach((name, column) -> {
            if (!Arrays.stream(column).allMatch(Double::isFinite)) {
                fail("initialise() leaves a number in " + name + " that is not finite.");
            }
        });
    }

    private void restingStateRests() {
        TestCells cells = cells(3, DT);
        CellKernel kernel = cells.prepare();
        kernel.initialise(0, 3);
        double[] before = cells.state("V").clone();
        for (int step = 0; step < 1000; step++) {
            kernel.advance(0, 3, step * DT);
        }
        int[] found = FoundCells.of(kernel, 0, 3);
        if (found.length > 0) {
            fail("Cell " + found[0] + " fires without input. initialise() must write a state that rests.");
        }
        for (int cell = 0; cell < 3; cell++) {
            double drift = cells.state("V")[cell] - before[cell];
            if (!(Math.abs(drift) <= contract.restToleranceMv())) {
                fail("V of a cell without input drifts by " + drift + " mV in 100 ms, from " + before[cell]
                        + " mV. Let initialise() write the state where all derivatives vanish, or override"
                        + " restToleranceMv() and say why.");
            }
        }
    }

    private void rangesEqualTheWhole() {
        CellRun whole = run(size()).initialise().steps(STEPS);
        CellRun parts = run(size()).initialise(cut()).steps(STEPS, cut());
        Bits.difference(whole.cells.columns(), parts.cells.columns())
                .ifPresent(difference -> fail("[0, " + cut() + ") and [" + cut() + ", " + size()
                        + ") give other bits than [0, " + size() + "): " + difference
                        + ". A cell may depend on nothing but its own entries, in the same order of operations."));
        if (!whole.spikes.equals(parts.spikes)) {
            fail("Other cells are found above threshold when the population is searched in two ranges.");
        }
    }

    private void nothingOutsideTheRange() {
        CellRun run = run(size()).initialise().steps(5);
        int from = cut() > 1 ? 7 : 1;
        int to = from + Math.max(1, cut() / 2);
        confined(run, "initialise", from, to, () -> run.kernel.initialise(from, to));
        confined(run, "advance", from, to, () -> run.kernel.advance(from, to, 0));
        FoundCells found = new FoundCells(new double[size()]);
        confined(run, "findAboveThreshold", from, to, () -> found.search(run.kernel, from, to));
        confined(run, "reset", from, from + 1, () -> run.kernel.reset(from));
        confined(run, "hold", from, from + 1, () -> run.kernel.hold(from));
        confined(run, "potentialSet", from, from + 1, () -> run.kernel.potentialSet(from));
    }

    private void confined(CellRun run, String method, int from, int to, Runnable call) {
        Map<String, double[]> before = Bits.copy(run.cells.columns());
        call.run();
        before.forEach((name, column) -> {
            int entries = column.length / run.cells.size();
            Bits.changeOutside(name, column, run.cells.columns().get(name), from * entries, to * entries)
                    .ifPresent(place -> fail(method + " of the cells [" + from + ", " + to + ") writes " + place
                            + ", which is not one of theirs. Another thread may be at work there: stay in the range."));
        });
    }

    private void inputsAreOnlyRead() {
        CellRun run = run(Math.min(size(), 50)).initialise();
        run.drive();
        double[] g = run.cells.conductance().clone();
        double[] i = run.cells.current().clone();
        run.kernel.advance(0, run.cells.size(), 0);
        Stream.of(
                        Bits.difference("conductance()", g, run.cells.conductance()),
                        Bits.difference("current()", i, run.cells.current()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(difference -> fail("advance() writes to its input: " + difference
                        + ". The engine sets conductance() and current() anew for each step; a cell reads them."));
    }

    private void populationsAreApart() {
        int size = Math.min(size(), 50);
        CellRun alone = run(size).initialise().steps(STEPS);
        CellRun one = run(size);
        CellRun other = new CellRun(cells(size, DT), contract.strongCurrentPa() / 3);
        one.initialise();
        other.initialise();
        for (int step = 0; step < STEPS; step++) {
            other.steps(1);
            one.steps(1);
        }
        Bits.difference(alone.cells.columns(), one.cells.columns())
                .ifPresent(difference -> fail("A population changes when another one of this model runs beside it: "
                        + difference + ". One model serves all networks: keep what a run needs in the kernel."));
    }

    private void nothingIsAllocated() {
        CellRun run = run(Math.min(size(), 50)).initialise().steps(5);
        int size = run.cells.size();
        FoundCells found = new FoundCells(new double[size]);
        long bytes = Allocation.bytesOfCall(() -> {
            run.kernel.advance(0, size, 0);
            found.search(run.kernel, 0, size);
            run.kernel.reset(0);
            run.kernel.hold(0);
        });
        if (bytes > 0) {
            fail("A step of " + size + " cells allocates " + bytes
                    + " bytes. Make arrays and objects in prepare(), and use no streams, boxes or lambdas in loops.");
        }
    }

    private void refractoryCellsAreHeld() {
        TestCells cells = cells(1, DT);
        CellKernel kernel = cells.prepare();
        kernel.initialise(0, 1);
        double refractoryMs = kernel.refractoryMs(0);
        if (!(refractoryMs >= 0) || Double.isInfinite(refractoryMs)) {
            fail("refractoryMs() is " + refractoryMs + ". It must be a finite time, 0 for none.");
        }
        cells.current()[0] = contract.strongCurrentPa();
        int step = 0;
        while (FoundCells.of(kernel, 0, 1).length == 0) {
            if (step == 1000) {
                fail("A current of " + contract.strongCurrentPa() + " pA does not make a cell fire in 100 ms. Override"
                        + " strongCurrentPa() if it needs more.");
            }
            kernel.advance(0, 1, step++ * DT);
        }
        kernel.reset(0);
        if (refractoryMs == 0) {
            return; // never held
        }
        double reset = cells.state("V")[0];
        for (int held = 1; held < CellRun.refractorySteps(refractoryMs, DT); held++) {
            kernel.advance(0, 1, step++ * DT);
            kernel.hold(0);
            if (!Bits.same(cells.state("V")[0], reset)) {
                fail("V of a cell that is refractory is " + cells.state("V")[0]
                        + " mV after hold(), but the spike left it" + " at " + reset
                        + " mV. hold() must put it back where reset() put it.");
            }
        }
        kernel.advance(0, 1, step * DT);
        if (Bits.same(cells.state("V")[0], reset)) {
            fail("V stays at " + reset + " mV without hold(), with a current of " + contract.strongCurrentPa()
                    + " pA. Let the engine count the refractory period, and advance() integrate all cells.");
        }
    }

    private void converges() {
        for (double share = 0.02; share > 1e-5; share /= 2) {
            Optional<double[][]> ends = endsWithoutSpike(share * contract.strongCurrentPa());
            if (ends.isPresent()) {
                Convergence.check(contract.model(use).state(), ends.get(), contract.order());
                return;
            }
        }
        fail("A cell fires at 1e-5 of strongCurrentPa(). Override it with a current at which it surely fires.");
    }

    /** The state after 1.6 ms at three steps, each half of the one before; empty if a cell fired. */
    private Optional<double[][]> endsWithoutSpike(double currentPa) {
        double[][] ends = new double[3][];
        for (int n = 0; n < ends.length; n++) {
            int steps = 16 << n;
            double dt = 1.6 / steps;
            TestCells cells = cells(1, dt);
            CellKernel kernel = cells.prepare();
            kernel.initialise(0, 1);
            cells.current()[0] = currentPa;
            cells.conductance()[0] = 0.1;
            for (int step = 0; step < steps; step++) {
                kernel.advance(0, 1, step * dt);
                if (FoundCells.of(kernel, 0, 1).length > 0) {
                    return Optional.empty();
                }
            }
            ends[n] = contract.model(use).state().stream()
                    .mapToDouble(variable -> cells.state(variable.name())[0])
                    .toArray();
        }
        return Optional.of(ends);
    }
}
