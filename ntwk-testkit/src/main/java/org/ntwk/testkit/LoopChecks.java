package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DynamicNode;

/** What holds for the loops of everything that acts on membranes. */
final class LoopChecks {

    private static final int SIZE = 101;

    /** Loops of the JIT compiler take several entries at once, so not at a round number. */
    private static final int CUT = 37;

    private static final int STEPS = 50;
    private static final double OTHERS_NS = 3;
    private static final double OTHERS_PA = -170;

    private final IntFunction<Loops> made;

    /** @param made loops of a size, not yet initialised */
    LoopChecks(IntFunction<Loops> made) {
        this.made = made;
    }

    List<DynamicNode> tests() {
        return List.of(
                dynamicTest("two ranges equal the whole, bit for bit", this::rangesEqualTheWhole),
                dynamicTest("nothing is written outside the range", this::nothingOutsideTheRange),
                dynamicTest("its inputs are only read", this::inputsAreOnlyRead),
                dynamicTest("conductance and current are added", this::isAdded),
                dynamicTest("two kernels do not see each other", this::kernelsAreApart),
                dynamicTest("the loops allocate nothing", this::nothingIsAllocated));
    }

    private void rangesEqualTheWhole() {
        Loops whole = made.apply(SIZE).initialise().steps(STEPS);
        Loops parts = made.apply(SIZE).initialise(CUT).steps(STEPS, CUT);
        Bits.difference(whole.columns(), parts.columns())
                .ifPresent(
                        difference -> fail(
                                "[0, " + CUT + ") and [" + CUT + ", " + SIZE + ") give other bits than [0, "
                                        + SIZE + "): " + difference
                                        + ". An entry may depend on nothing but its own columns, in the same order of operations."));
    }

    private void nothingOutsideTheRange() {
        Loops loops = made.apply(SIZE).initialise().steps(5);
        loops.begin(5);
        confined(loops, "advance", () -> loops.advance(7, CUT, 0.5));
        confined(loops, "initialise", () -> loops.initialise(7, CUT));
    }

    private static void confined(Loops loops, String method, Runnable call) {
        Map<String, double[]> before = Bits.copy(loops.columns());
        call.run();
        before.forEach((name, column) -> Bits.changeOutside(
                        name, column, loops.columns().get(name), 7, CUT)
                .ifPresent(place -> fail(method + " of the entries [7, " + CUT + ") writes " + place
                        + ", which is not one of theirs. Another thread may be at work there: stay in the range.")));
    }

    private void inputsAreOnlyRead() {
        Loops loops = made.apply(SIZE).initialise();
        loops.begin(0);
        Map<String, double[]> before = Bits.copy(loops.columns());
        loops.advance(0, SIZE, 0);
        before.forEach((name, column) -> {
            if (!loops.written().contains(name)) {
                Bits.difference(name, column, loops.columns().get(name))
                        .ifPresent(difference -> fail("advance() writes to what it may only read: " + difference
                                + ". It writes its own state, and adds to conductance and current."));
            }
        });
    }

    /** Others may have added before: what is added then is the same, but for rounding. */
    private void isAdded() {
        Loops alone = made.apply(SIZE).initialise();
        Loops second = made.apply(SIZE).initialise();
        alone.steps(5);
        second.steps(5);
        alone.begin(5);
        second.begin(5);
        addOthers(second, Loops.CONDUCTANCE, OTHERS_NS);
        addOthers(second, Loops.CURRENT, OTHERS_PA);
        alone.advance(0, SIZE, 0);
        second.advance(0, SIZE, 0);
        addOthers(second, Loops.CONDUCTANCE, -OTHERS_NS);
        addOthers(second, Loops.CURRENT, -OTHERS_PA);
        for (String name : new String[] {Loops.CONDUCTANCE, Loops.CURRENT}) {
            for (int n = 0; n < SIZE; n++) {
                double expected = alone.columns().get(name)[n];
                double actual = second.columns().get(name)[n];
                if (!(Math.abs(actual - expected) <= 1e-9 * (1000 + Math.abs(expected)))) {
                    fail(name + " is " + actual + " more than before when others have added, and " + expected
                            + " when nobody has. Add with += to what is there.");
                }
            }
        }
    }

    private static void addOthers(Loops loops, String name, double value) {
        double[] column = loops.columns().get(name);
        for (int n = 0; n < column.length; n++) {
            column[n] += value;
        }
    }

    private void kernelsAreApart() {
        Loops alone = made.apply(SIZE).initialise().steps(STEPS);
        Loops one = made.apply(SIZE);
        Loops other = made.apply(SIZE);
        one.initialise();
        other.initialise();
        other.steps(7);
        for (int step = 0; step < STEPS; step++) {
            other.steps(1);
            one.steps(1);
        }
        Bits.difference(alone.columns(), one.columns())
                .ifPresent(difference -> fail("A kernel changes when another one of the same component runs beside it: "
                        + difference + ". One component serves all networks: keep what a run needs in the kernel."));
    }

    private void nothingIsAllocated() {
        Loops loops = made.apply(SIZE).initialise().steps(5);
        loops.begin(5);
        long bytes = Allocation.bytesOfCallBeyondJava(() -> loops.advance(0, SIZE, 0.5));
        if (bytes > 0) {
            fail("A step of " + SIZE + " entries allocates " + bytes
                    + " bytes. Make arrays and objects in prepare(), and use no streams, boxes or lambdas in loops.");
        }
    }
}
