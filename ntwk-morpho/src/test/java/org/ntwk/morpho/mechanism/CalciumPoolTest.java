package org.ntwk.morpho.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

class CalciumPoolTest {

    private static final double FARADAY = 96485.33212;

    private final CalciumPool pool = new CalciumPool();

    /** All charge on the membrane came in as calcium: C ΔV = 2 F depth Δ[Ca] of each square micrometre. */
    @ParameterizedTest
    @EnumSource
    void noCalciumIsLost(TimeStepping stepping) {
        CableSimulation cell = cell(stepping);
        cell.insert(pool, values(pool).with("decay", 1e12));
        insert(cell, new HighVoltageCalcium(), 1e-2);
        insert(cell, new LowThresholdCalcium(), 1e-2);
        cell.setVoltageMv(0, 0, -30);

        cell.advanceTo(5);

        double chargeFc = 0.01 * (cell.voltageMv(0, 0) + 30);
        assertThat(chargeFc).isGreaterThan(0.1);
        // 1 fC/(um2 um C/mol) are 1000 mM.
        double expected = 1e-4 + 1e3 * chargeFc / (2 * FARADAY * 0.1);
        assertThat(concentration(cell)).isCloseTo(expected, within(1e-10 * expected));
    }

    @Test
    void aPartOfACurrentEntersIfItIsToldSo() {
        double whole = afterTwoCurrents(1, 1);
        double first = afterTwoCurrents(1, 0);
        double second = afterTwoCurrents(0, 1);
        double halves = afterTwoCurrents(0.5, 0.5);

        assertThat(first).isGreaterThan(1e-5);
        assertThat(second).isGreaterThan(1e-5);
        assertThat(whole).isCloseTo(first + second, within(1e-12 * whole));
        assertThat(halves).isCloseTo(whole / 2, within(1e-12 * whole));
        assertThat(afterTwoCurrents(0, 0)).isZero();
    }

    /** What has come in above rest in a step, in mM. */
    private double afterTwoCurrents(double high, double low) {
        CableSimulation cell = cell(TimeStepping.BACKWARD_EULER);
        cell.setVoltageMv(0, 0, -40);
        cell.insert(pool, values(pool));
        HighVoltageCalcium highVoltage = new HighVoltageCalcium();
        LowThresholdCalcium lowThreshold = new LowThresholdCalcium();
        cell.insert(highVoltage, values(highVoltage).with("conductance", 1).with("calcium-part", high));
        cell.insert(lowThreshold, values(lowThreshold).with("conductance", 1).with("calcium-part", low));
        cell.advanceTo(0.1);
        return concentration(cell) - 1e-4;
    }

    @Test
    void itDecaysToRestAndHoldsTheConstantSolution() {
        TestMembrane membrane = new TestMembrane(values(pool).with("decay", 50), 10, -70);
        MechanismKernel kernel = pool.prepare(membrane);
        kernel.initialise(0, 1);
        double[] calcium = membrane.state("calcium");
        assertThat(calcium[0]).isEqualTo(1e-4);

        membrane.ion("calcium").orElseThrow().influx()[0] = 0.02;
        for (int step = 0; step < 200; step++) {
            kernel.advance(0, 1, 10 * step);
        }
        double constant = 1e-4 + 1e3 * 50 * 0.02 / (2 * FARADAY * 0.1);
        assertThat(calcium[0]).isCloseTo(constant, within(1e-12 * constant));

        membrane.ion("calcium").orElseThrow().influx()[0] = -1;
        kernel.advance(0, 1, 2000);
        double left = 1e-4 + (constant - 1e-4) * Math.exp(-10.0 / 50);
        assertThat(calcium[0]).isCloseTo(left, within(1e-12 * left));
    }

    @Test
    void calciumOpensPotassiumChannelsAsInTheReference() {
        CalciumDependentPotassium channel = new CalciumDependentPotassium();
        for (var row : Tables.rows("calcium-potassium.csv")) {
            double steady = Tables.number(row, "steady");
            double tauMs = Tables.number(row, "tau_ms");
            TestMembrane membrane = new TestMembrane(values(channel).with("conductance", 1), tauMs, -70);
            membrane.state("calcium")[0] = 1e-6 * Tables.number(row, "ca_nM");
            MechanismKernel kernel = channel.prepare(membrane);
            kernel.initialise(0, 1);
            assertThat(membrane.state("n")[0]).isCloseTo(steady, within(1e-9 * steady));

            membrane.state("n")[0] = 0;
            kernel.advance(0, 1, 0);
            double expected = -Math.expm1(-1) * steady;
            assertThat(membrane.state("n")[0]).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void calciumCurrentsGoWithoutAPool() {
        CableSimulation cell = cell(TimeStepping.BACKWARD_EULER);
        insert(cell, new HighVoltageCalcium(), 1e-2);
        cell.advanceTo(1);
        assertThat(cell.voltageMv(0, 0)).isGreaterThan(-70);
        assertThatIllegalArgumentException().isThrownBy(() -> cell.concentrationMm("calcium", 0, 0));
    }

    @Test
    void anOrderInWhichCalciumWouldBeMissedIsRefused() {
        CableSimulation reader = cell(TimeStepping.BACKWARD_EULER);
        assertThatIllegalArgumentException().isThrownBy(() -> insert(reader, new CalciumDependentPotassium(), 1));

        CableSimulation late = cell(TimeStepping.BACKWARD_EULER);
        insert(late, new LowThresholdCalcium(), 1);
        assertThatIllegalArgumentException().isThrownBy(() -> late.insert(pool, values(pool)));

        CableSimulation twice = cell(TimeStepping.BACKWARD_EULER);
        twice.insert(pool, values(pool));
        assertThatIllegalArgumentException().isThrownBy(() -> twice.insert(pool, values(pool)));
    }

    private static void insert(CableSimulation cell, MembraneMechanism mechanism, double conductance) {
        cell.insert(mechanism, values(mechanism).with("conductance", conductance));
    }

    private static double concentration(CableSimulation cell) {
        return cell.concentrationMm("calcium", 0, 0);
    }

    private static ChannelValues values(MembraneMechanism mechanism) {
        return ChannelValues.of(mechanism, 1);
    }

    /** One compartment without a leak. */
    private static CableSimulation cell(TimeStepping stepping) {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        builder.cylinder(0, NeuriteType.DENDRITE, 20, 5, 1);
        Compartments compartments = new PerSection(1).of(builder.build());
        return new CableSimulation(compartments, new CableProperties(1, 100, 0, -70), 1, 0.1, stepping);
    }
}
