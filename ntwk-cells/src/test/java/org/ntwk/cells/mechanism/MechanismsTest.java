package org.ntwk.cells.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.cells.CellsPlugin;

/** What holds for every mechanism. */
class MechanismsTest {

    static Stream<MembraneMechanism> mechanisms() {
        return new CellsPlugin().membraneMechanisms().stream();
    }

    /** Those whose entries do not see each other and have no numbers of their own. */
    static Stream<MembraneMechanism> localMechanisms() {
        return mechanisms().filter(m -> !(m instanceof GapJunctions) && !(m instanceof OrnsteinUhlenbeckCurrent));
    }

    static Stream<MembraneMechanism> gates() {
        return Stream.of(new MCurrent(), new TCurrent(), new HCurrent());
    }

    private static FakeMembrane membrane(MembraneMechanism mechanism) {
        FakeMembrane membrane = new FakeMembrane(mechanism, 100, 0.1, Map.of());
        for (int n = 0; n < 100; n++) {
            membrane.voltage()[n] = -100 + 0.9 * n;
        }
        return membrane;
    }

    private static List<double[]> columns(MembraneMechanism mechanism, FakeMembrane membrane) {
        List<double[]> columns = new ArrayList<>(List.of(membrane.conductance(), membrane.current()));
        for (StateVariable variable : mechanism.state()) {
            columns.add(membrane.state(variable.name()));
        }
        return columns;
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void aSplitRangeEqualsTheWhole(MembraneMechanism mechanism) {
        FakeMembrane whole = membrane(mechanism);
        FakeMembrane split = membrane(mechanism);
        MechanismKernel one = mechanism.prepare(whole);
        MechanismKernel other = mechanism.prepare(split);
        one.initialise(0, 100);
        other.initialise(37, 100);
        other.initialise(0, 37);
        for (int step = 0; step < 300; step++) {
            System.arraycopy(whole.voltage(), 0, whole.potentials(), 0, 100);
            System.arraycopy(split.voltage(), 0, split.potentials(), 0, 100);
            one.advance(0, 100, step * 0.1);
            other.advance(64, 100, step * 0.1);
            other.advance(0, 37, step * 0.1);
            other.advance(37, 64, step * 0.1);
            for (int n = 0; n < 100; n++) {
                whole.voltage()[n] += 0.2 * Math.sin(step + n);
                split.voltage()[n] = whole.voltage()[n];
            }
        }

        List<double[]> expected = columns(mechanism, whole);
        List<double[]> actual = columns(mechanism, split);
        for (int n = 0; n < expected.size(); n++) {
            assertThat(actual.get(n)).isEqualTo(expected.get(n));
        }
        assertThat(whole.current()[50]).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void nothingIsWrittenOutsideTheRange(MembraneMechanism mechanism) {
        FakeMembrane membrane = membrane(mechanism);
        MechanismKernel kernel = mechanism.prepare(membrane);
        kernel.initialise(40, 60);
        kernel.advance(40, 60, 1000.0 / 14);
        kernel.advance(40, 60, 1000.0 / 14 + 0.1);

        for (double[] column : columns(mechanism, membrane)) {
            assertThat(column[39]).isZero();
            assertThat(column[60]).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("localMechanisms")
    void theCurrentIsProportionalToTheExtent(MembraneMechanism mechanism) {
        FakeMembrane membrane = membrane(mechanism);
        membrane.voltage()[1] = membrane.voltage()[0];
        membrane.extent()[1] = 2.5;
        MechanismKernel kernel = mechanism.prepare(membrane);
        kernel.initialise(0, 100);

        membrane.advanced(kernel, 20);

        assertThat(membrane.membraneCurrent(0)).isNotZero();
        assertThat(membrane.membraneCurrent(1) / membrane.membraneCurrent(0)).isEqualTo(2.5, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gatesRestWhereVDoes(MembraneMechanism mechanism) {
        FakeMembrane membrane = membrane(mechanism);
        MechanismKernel kernel = mechanism.prepare(membrane);
        kernel.initialise(0, 100);
        double[] gate = membrane.state(mechanism.state().get(0).name());
        double[] start = gate.clone();
        for (int step = 0; step < 100; step++) {
            membrane.advanced(kernel, step * 0.1);
        }

        assertThat(gate).isEqualTo(start);
        assertThat(start[0]).isNotEqualTo(start[99]);
    }

    /** No V and no step makes a rate that is not a number or a gate that leaves [0, 1]. */
    @ParameterizedTest
    @MethodSource("gates")
    void gatesAreSafeFarFromWhereTheyWereMeasured(MembraneMechanism mechanism) {
        double[] potentials = {-1e5, -1e4, -3000, -700, 0, 100, 700, 3000, 1e4, 1e5};
        FakeMembrane membrane = new FakeMembrane(mechanism, potentials.length, 100, Map.of());
        MechanismKernel kernel = mechanism.prepare(membrane);
        kernel.initialise(0, potentials.length);
        System.arraycopy(potentials, 0, membrane.voltage(), 0, potentials.length);
        double[] gate = membrane.state(mechanism.state().get(0).name());
        for (int step = 0; step < 100; step++) {
            membrane.advanced(kernel, step * 100);
            for (int n = 0; n < gate.length; n++) {
                assertThat(gate[n]).as("at %s mV", potentials[n]).isBetween(0.0, 1.0);
                assertThat(membrane.membraneCurrent(n)).isFinite();
            }
        }
    }
}
