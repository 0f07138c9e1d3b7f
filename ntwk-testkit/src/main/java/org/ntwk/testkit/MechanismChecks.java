package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.testkit.context.TestMembrane;

/** What a mechanism computes, in one use of it. */
final class MechanismChecks {

    private static final double DT = 0.1;
    private static final int SIZE = 9;
    private static final double STEP_MV = 1e-3;

    private final MembraneMechanismContract contract;
    private final ComponentDescription use;

    MechanismChecks(MembraneMechanismContract contract, ComponentDescription use) {
        this.contract = contract;
        this.use = use;
    }

    Stream<DynamicNode> tests() {
        MechanismLoops one = loops(SIZE, DT, 1);
        List<DynamicNode> tests = new ArrayList<>(new LoopChecks(size -> loops(size, DT, 1)).tests());
        tests.add(dynamicTest("initialise overwrites what was there", this::initialiseOverwrites));
        tests.add(dynamicTest("g is the slope of its current", this::tangent));
        if (!one.membrane.couplesEntries()) { // what couples point neurons is not spread over an area
            tests.add(dynamicTest("twice the extent is twice the current", this::extent));
        }
        if (!one.membrane.isRandom()) {
            tests.add(dynamicTest("it rests at a steady potential", this::rests));
            tests.add(dynamicTest("halving the time step reduces the error", this::converges));
        }
        if (one.kernel instanceof StaggeredKernel) {
            tests.add(dynamicTest("its two parts are the whole", this::parts));
        }
        return tests.stream();
    }

    MechanismLoops loops(int size, double dtMs, double extent) {
        TestMembrane membrane = new TestMembrane(contract.component(), contract.values(use, size), size, dtMs);
        return new MechanismLoops(contract.component(), membrane, extent);
    }

    private Stream<StateVariable> state() {
        return contract.component().state().stream();
    }

    private void initialiseOverwrites() {
        MechanismLoops clean = loops(SIZE, DT, 1);
        MechanismLoops other = loops(SIZE, DT, 1);
        state().forEach(variable -> Arrays.fill(other.state(variable), 123.456));
        clean.initialise();
        other.initialise();
        Bits.difference(clean.columns(), other.columns())
                .ifPresent(difference -> fail("initialise() depends on what the columns held before: " + difference
                        + ". Write every state variable of the range, from voltage() alone."));
    }

    private void rests() {
        MechanismLoops loops = loops(SIZE, DT, 1);
        loops.initialise();
        loops.columns().forEach((name, column) -> {
            if (name.startsWith("influx of ")) {
                Arrays.fill(column, 0);
            }
        });
        Map<String, double[]> before = Bits.copy(loops.columns());
        for (int step = 0; step < 500; step++) {
            loops.advance(0, SIZE, step * DT);
        }
        state().forEach(variable -> {
            double[] start = before.get(variable.name());
            double[] end = loops.state(variable);
            for (int n = 0; n < SIZE; n++) {
                if (!(Math.abs(end[n] - start[n]) <= 1e-6 * (1e-3 + Math.abs(start[n])))) {
                    fail(variable.name() + " at a steady " + loops.membrane.voltage()[n] + " mV goes from " + start[n]
                            + " to " + end[n] + " in 50 ms. initialise() writes the steady state at voltage().");
                }
            }
        });
    }

    private void tangent() {
        MechanismLoops loops = loops(SIZE, DT, 1);
        loops.initialise();
        loops.steps(10);
        Map<String, double[]> state = Bits.copy(loops.columns());
        for (int n = 0; n < SIZE; n++) {
            double v = loops.membrane.voltage()[n];
            double slope =
                    (currentAt(loops, state, n, v + STEP_MV) - currentAt(loops, state, n, v - STEP_MV)) / (2 * STEP_MV);
            double current = currentAt(loops, state, n, v);
            double g = loops.membrane.conductance()[n];
            if (!(Math.abs(g + slope) <= 1e-3 * Math.abs(g) + 1e-4 * Math.abs(current) + 1e-6)) {
                fail("At " + v + " mV its current is " + current + " pA and changes by " + slope
                        + " pA/mV, but g is " + g
                        + " nS. Give g = -dI/dV with the state as it is, and i = I + g V: a cable"
                        + " solver takes g implicitly.");
            }
        }
    }

    /** I = i − g·V with the state as it was. */
    private double currentAt(MechanismLoops loops, Map<String, double[]> columns, int entry, double mv) {
        columns.forEach(
                (name, column) -> System.arraycopy(column, 0, loops.columns().get(name), 0, column.length));
        loops.clear();
        loops.setPotential(entry, mv);
        if (loops.kernel instanceof StaggeredKernel staggered) {
            staggered.contribute(0, SIZE, 1);
        } else {
            loops.kernel.advance(0, SIZE, 1);
        }
        return loops.membrane.current()[entry] - loops.membrane.conductance()[entry] * mv;
    }

    private void extent() {
        MechanismLoops one = loops(SIZE, DT, 1);
        MechanismLoops two = loops(SIZE, DT, 2);
        one.initialise();
        two.initialise();
        one.steps(1);
        two.steps(1);
        for (int n = 0; n < SIZE; n++) {
            checkDouble(
                    "conductance", one.membrane.conductance()[n], two.membrane.conductance()[n]);
            checkDouble("current", one.membrane.current()[n], two.membrane.current()[n]);
        }
    }

    private static void checkDouble(String name, double one, double two) {
        if (!(Math.abs(two - 2 * one) <= 1e-9 * Math.abs(one) + 1e-12)) {
            fail("The " + name + " is " + one + " with an extent of 1 and " + two
                    + " with an extent of 2. Multiply what"
                    + " parameters give with extent() of the entry: there it is the area of a segment.");
        }
    }

    private void parts() {
        MechanismLoops whole = loops(SIZE, DT, 1);
        MechanismLoops parts = loops(SIZE, DT, 1);
        StaggeredKernel staggered = (StaggeredKernel) parts.kernel;
        whole.initialise();
        parts.initialise();
        whole.steps(3);
        parts.steps(3);
        whole.steps(1);
        parts.begin(3);
        Map<String, double[]> before = Bits.copy(parts.columns());
        staggered.contribute(0, SIZE, 3 * DT);
        state().forEach(variable -> Bits.difference(variable.name(), before.get(variable.name()), parts.state(variable))
                .ifPresent(difference ->
                        fail("contribute() changes the state: " + difference + ". Leave that to integrate().")));
        Map<String, double[]> added = Bits.copy(parts.columns());
        staggered.integrate(0, SIZE, DT);
        for (String name : new String[] {Loops.CONDUCTANCE, Loops.CURRENT}) {
            Bits.difference(name, added.get(name), parts.columns().get(name))
                    .ifPresent(difference -> fail("integrate() adds: " + difference + ". Leave that to contribute()."));
        }
        whole.columns().forEach((name, column) -> {
            for (int n = 0; n < column.length; n++) {
                double part = parts.columns().get(name)[n];
                if (!(Math.abs(column[n] - part) <= 1e-9 * Math.abs(column[n]) + 1e-15)) {
                    fail(name + " is " + part + " after contribute() and integrate(), but " + column[n]
                            + " after advance().");
                }
            }
        });
    }

    private void converges() {
        double[][] ends = new double[3][];
        for (int n = 0; n < ends.length; n++) {
            MechanismLoops loops = loops(1, DT / (1 << n), 1);
            loops.initialise();
            loops.steps(16 << n);
            ends[n] = state().mapToDouble(variable -> loops.state(variable)[0]).toArray();
        }
        Convergence.check(contract.component().state(), ends, contract.order());
    }
}
