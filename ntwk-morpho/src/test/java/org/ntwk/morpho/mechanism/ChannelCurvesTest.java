package org.ntwk.morpho.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.morpho.Tables;

class ChannelCurvesTest {

    private static final double RELATIVE = 1e-9;

    private static final List<Map<String, String>> CURVES = Tables.rows("mechanism-curves.csv");

    static List<MembraneMechanism> channels() {
        return List.of(
                new TraubSodium(),
                new TraubPotassium(),
                new Sodium(),
                new Potassium(),
                new MuscarinicPotassium(),
                new HighVoltageCalcium(),
                new LowThresholdCalcium(),
                new DendriticHCurrent());
    }

    @ParameterizedTest
    @MethodSource("channels")
    void gatesHaveTheSteadyStatesAndTimeConstantsOfTheReference(MembraneMechanism channel) {
        List<Map<String, String>> rows = CURVES.stream()
                .filter(row -> row.get("mechanism").equals(channel.name()))
                .toList();
        assertThat(rows).hasSize(31 * channel.state().size());
        for (Map<String, String> row : rows) {
            double v = Tables.number(row, "v_mV");
            double steady = Tables.number(row, "steady");
            double tauMs = Tables.number(row, "tau_ms");

            Curve curve = curve(values(channel), channel, row.get("gate"), v, tauMs);

            assertThat(curve.steady()).as("%s", row).isCloseTo(steady, within(RELATIVE * steady));
            assertThat(curve.tauMs()).as("%s", row).isCloseTo(tauMs, within(RELATIVE * tauMs));
        }
    }

    @Test
    void aQuotientOfZerosIsItsLimit() {
        double faster = Math.pow(2.3, 1.1);
        Curve potassium = curve(values(new Potassium()), new Potassium(), "n", 25, 1);
        assertThat(potassium.steady()).isCloseTo(10.0 / 11, within(1e-13));
        assertThat(potassium.tauMs()).isCloseTo(1 / (0.198 * faster), within(1e-11));

        Curve muscarinic = curve(values(new MuscarinicPotassium()), new MuscarinicPotassium(), "n", -30, 60);
        assertThat(muscarinic.steady()).isCloseTo(0.5, within(1e-13));
        assertThat(muscarinic.tauMs()).isCloseTo(1 / (0.018 * faster), within(1e-9));
    }

    /** A naive quotient loses all digits here. */
    @Test
    void noDigitsAreLostAroundAQuotientOfZeros() {
        for (double away : new double[] {1e-3, -1e-3, 1e-6, -1e-6, 1e-9, -1e-9, 1e-12}) {
            // To first order in x = (V - 25)/9, n∞ = (1 + x/2)/(1 + x/2 + (1 - x/2)/10).
            double half = away / 18;
            double expected = (1 + half) / (1 + half + (1 - half) / 10);
            Curve curve = curve(values(new Potassium()), new Potassium(), "n", 25 + away, 1);
            assertThat(curve.steady()).as("%s mV away", away).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void gatesAreFasterInTheHeatAndAsOpen() {
        Sodium sodium = new Sodium();
        ChannelValues hot = values(sodium).with("temperature", 317.15);
        for (String gate : List.of("m", "h")) {
            Curve usual = curve(values(sodium), sodium, gate, -48, 1);
            Curve faster = curve(hot, sodium, gate, -48, 1);
            assertThat(faster.steady()).isEqualTo(usual.steady());
            assertThat(faster.tauMs()).isCloseTo(usual.tauMs() / 2.3, within(1e-9));
        }
    }

    @Test
    void theCurrentGoesWithThePowersOfItsGates() {
        Sodium sodium = new Sodium();
        TestMembrane membrane = new TestMembrane(values(sodium, 2).with("conductance", 4), 0.1, -20, 10);
        membrane.extent()[1] = 3;
        MechanismKernel kernel = sodium.prepare(membrane);
        membrane.state("m")[0] = 0.5;
        membrane.state("h")[0] = 0.25;
        membrane.state("m")[1] = 1;
        membrane.state("h")[1] = 1;

        kernel.advance(0, 2, 0);

        assertThat(membrane.conductance()).containsExactly(4 * 0.125 * 0.25, 12);
        assertThat(membrane.current()).containsExactly(4 * 0.125 * 0.25 * 60, 12 * 60);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void gatesStayWithinZeroAndOneInLongSteps(MembraneMechanism channel) {
        TestMembrane membrane = new TestMembrane(values(channel, 6), 50, -150, -75, -30, 0, 25, 150);
        MechanismKernel kernel = channel.prepare(membrane);
        kernel.initialise(0, 6);
        double[] voltage = membrane.voltage();
        for (int step = 0; step < 6; step++) {
            kernel.advance(0, 6, 50 * step);
            double first = voltage[0];
            System.arraycopy(voltage, 1, voltage, 0, 5);
            voltage[5] = first;
            channel.state().forEach(variable -> {
                for (double x : membrane.state(variable.name())) {
                    assertThat(x).isBetween(0.0, 1.0);
                }
            });
        }
    }

    private static ChannelValues values(MembraneMechanism channel) {
        return values(channel, 1);
    }

    private static ChannelValues values(MembraneMechanism channel, int entries) {
        return ChannelValues.of(channel, entries).with("conductance", 1);
    }

    private record Curve(double steady, double tauMs) {}

    /** The steady state, and the time constant from one step of a gate that was shut. */
    private static Curve curve(
            ChannelValues values, MembraneMechanism channel, String gate, double voltageMv, double dtMs) {
        TestMembrane membrane = new TestMembrane(values, dtMs, voltageMv);
        MechanismKernel kernel = channel.prepare(membrane);
        kernel.initialise(0, 1);
        double steady = membrane.state(gate)[0];
        membrane.state(gate)[0] = 0;
        kernel.advance(0, 1, 0);
        return new Curve(steady, -dtMs / Math.log1p(-membrane.state(gate)[0] / steady));
    }
}
