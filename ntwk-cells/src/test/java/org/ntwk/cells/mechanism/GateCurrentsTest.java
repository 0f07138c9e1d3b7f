package org.ntwk.cells.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;

/** Currents with gates against the published curves, written out here once more. */
class GateCurrentsTest {

    private static final int ENTRIES = 171;

    /** A mechanism, its gate, and the steady state and time constant of the gate as functions of V. */
    static Stream<Arguments> curves() {
        return Stream.of(
                curve(
                        new MCurrent(),
                        "p",
                        v -> 1 / (1 + Math.exp(-(v + 35) / 10)),
                        v -> 1000 / (3.3 * Math.exp((v + 35) / 20) + Math.exp(-(v + 35) / 20))),
                curve(
                        new TCurrent(),
                        "h",
                        v -> 1 / (1 + Math.exp((v + 83) / 4)),
                        v -> (30.8 + (211.4 + Math.exp((v + 115.2) / 5)) / (1 + Math.exp((v + 86) / 3.2)))
                                / Math.pow(3, 1.2)),
                curve(
                        new HCurrent(),
                        "r",
                        v -> 1 / (1 + Math.exp((v + 75) / 5.5)),
                        v -> 1 / (Math.exp(-14.59 - 0.086 * v) + Math.exp(-1.87 + 0.0701 * v))));
    }

    private static Arguments curve(
            MembraneMechanism mechanism, String gate, DoubleUnaryOperator steady, DoubleUnaryOperator tau) {
        return Arguments.of(mechanism, gate, steady, tau);
    }

    /** V from −120 to 50 mV. */
    private static FakeMembrane ramp(MembraneMechanism mechanism, double dtMs, Map<String, Double> changed) {
        FakeMembrane membrane = new FakeMembrane(mechanism, ENTRIES, dtMs, changed);
        for (int n = 0; n < ENTRIES; n++) {
            membrane.voltage()[n] = n - 120;
        }
        return membrane;
    }

    @ParameterizedTest
    @MethodSource("curves")
    void theGateStartsAtItsSteadyState(MembraneMechanism mechanism, String gate, DoubleUnaryOperator steady) {
        FakeMembrane membrane = ramp(mechanism, 0.1, Map.of());

        mechanism.prepare(membrane).initialise(0, ENTRIES);

        for (int n = 0; n < ENTRIES; n++) {
            double v = membrane.voltage()[n];
            assertThat(membrane.state(gate)[n]).as("at %s mV", v).isEqualTo(steady.applyAsDouble(v), within(1e-12));
        }
    }

    /** While V is held, x(t) = x∞ + (x(0) − x∞) exp(−t/τ), whatever the step. */
    @ParameterizedTest
    @MethodSource("curves")
    void theGateRelaxesWithItsTimeConstant(
            MembraneMechanism mechanism, String gate, DoubleUnaryOperator steady, DoubleUnaryOperator tau) {
        for (double dtMs : new double[] {0.1, 5}) {
            FakeMembrane membrane = ramp(mechanism, dtMs, Map.of());
            MechanismKernel kernel = mechanism.prepare(membrane);
            double[] x = membrane.state(gate);
            Arrays.fill(x, 0.5);
            for (int step = 0; step < 100; step++) {
                membrane.advanced(kernel, step * dtMs);
            }
            for (int n = 0; n < ENTRIES; n++) {
                double v = membrane.voltage()[n];
                double end = steady.applyAsDouble(v);
                double expected = end + (0.5 - end) * Math.exp(-100 * dtMs / tau.applyAsDouble(v));
                assertThat(x[n]).as("at %s mV", v).isEqualTo(expected, within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void aShiftMovesTheCurvesAlongV(MembraneMechanism mechanism, String gate) {
        double own = ramp(mechanism, 0.1, Map.of()).parameters.number("shift");
        FakeMembrane there = ramp(mechanism, 0.1, Map.of());
        FakeMembrane shifted = ramp(mechanism, 0.1, Map.of("shift", own + 10));
        MechanismKernel one = mechanism.prepare(there);
        MechanismKernel other = mechanism.prepare(shifted);
        Arrays.fill(there.state(gate), 0.5);
        Arrays.fill(shifted.state(gate), 0.5);
        there.advanced(one, 0);
        shifted.advanced(other, 0);

        for (int n = 0; n < ENTRIES - 10; n++) {
            assertThat(shifted.state(gate)[n]).isEqualTo(there.state(gate)[n + 10], within(1e-12));
        }
    }

    @Test
    void theMAndHCurrentsAreLinearInVAndTheirGate() {
        for (MembraneMechanism mechanism : new MembraneMechanism[] {new MCurrent(), new HCurrent()}) {
            FakeMembrane membrane = ramp(mechanism, 0.1, Map.of("reversal", -61.0, "conductance", 8.0));
            MechanismKernel kernel = mechanism.prepare(membrane);
            Arrays.fill(membrane.state(mechanism.state().get(0).name()), 0.25);

            membrane.advanced(kernel, 0);

            for (int n = 0; n < ENTRIES; n++) {
                double v = membrane.voltage()[n];
                assertThat(membrane.membraneCurrent(n)).isEqualTo(8 * 0.25 * (-61 - v), within(1e-11));
                assertThat(membrane.conductance()[n]).isEqualTo(8 * 0.25);
            }
        }
    }

    @Test
    void theTCurrentIsItsTangent() {
        TCurrent mechanism = new TCurrent();
        FakeMembrane membrane = ramp(mechanism, 0.1, Map.of("conductance", 8.0));
        MechanismKernel kernel = mechanism.prepare(membrane);
        Arrays.fill(membrane.state("h"), 0.25);
        DoubleUnaryOperator current = v -> 8 * 0.25 * Math.pow(1 + Math.exp(-(v + 59) / 6.2), -2) * (120 - v);

        membrane.advanced(kernel, 0);

        for (int n = 0; n < ENTRIES; n++) {
            double v = membrane.voltage()[n];
            double slope = (current.applyAsDouble(v + 1e-4) - current.applyAsDouble(v - 1e-4)) / 2e-4;
            assertThat(membrane.membraneCurrent(n)).isEqualTo(current.applyAsDouble(v), within(1e-9));
            assertThat(membrane.conductance()[n]).isEqualTo(-slope, within(1e-5));
        }
    }
}
