package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

/**
 * Validation: the passive benchmarks Rallpack 1 and 2 (Bhalla, Bilitch, Bower 1992, Trends Neurosci. 15:453) against their
 * analytic solutions.
 */
class RallpackTest {

    private static final CableProperties RALLPACK = new CableProperties(1, 100, 1.0 / 40_000, -65);
    private static final double TAU_MS = 40;
    private static final double CURRENT_PA = 100;

    /** The bound that was set: 0.1 % of the amplitude. */
    private static final double BOUND = 1e-3;

    @ParameterizedTest
    @EnumSource
    void aCableOfAThousandCompartmentsAgreesWithRallpack1(TimeStepping stepping) {
        Compartments cable = cable(1000);
        CableSimulation simulation = start(cable, 0.05, stepping);
        List<Map<String, String>> rows = Tables.rows("rallpack1-analytic.csv");

        double[] squares = new double[2];
        for (Map<String, String> row : rows) {
            simulation.advanceTo(Tables.number(row, "t_ms"));
            double near = Tables.number(row, "v_centre_first_1of1000_inj_centre_mV");
            double far = Tables.number(row, "v_centre_last_1of1000_inj_centre_mV");
            squares[0] += Math.pow(simulation.voltageMv(0, 0) - near, 2);
            squares[1] += Math.pow(simulation.voltageMv(999, 0) - far, 2);
        }

        assertThat(Math.sqrt(squares[0] / rows.size()) / (101.93 + 65)).isLessThan(BOUND);
        assertThat(Math.sqrt(squares[1] / rows.size()) / (43.09 + 65)).isLessThan(BOUND);
    }

    @ParameterizedTest
    @EnumSource
    void theErrorFallsWithTheTimeStepAtTheMethodsOrder(TimeStepping stepping) {
        // The same compartments with a much finer step, so that only the time step counts.
        double exact = farEnd(50, 0.005, TimeStepping.CRANK_NICOLSON);

        double coarse = Math.abs(farEnd(50, 0.4, stepping) - exact);
        double fine = Math.abs(farEnd(50, 0.2, stepping) - exact);

        int expected = stepping == TimeStepping.CRANK_NICOLSON ? 2 : 1;
        double order = Math.log(coarse / fine) / Math.log(2);
        assertThat(order).isBetween(expected - 0.1, expected + 0.1);
    }

    @Test
    void theErrorFallsWithTheSquareOfTheLengthOfCompartments() {
        double[] error = new double[2];
        for (int n = 0; n < 2; n++) {
            int number = n == 0 ? 20 : 40;
            CableSimulation simulation = start(cable(number), 0.01, TimeStepping.CRANK_NICOLSON);
            simulation.advanceTo(20);
            double middle = 0.5 / number;
            double here = analytic(1 - middle, middle, 1, 20, 1273.2395447351627);
            error[n] = Math.abs(simulation.voltageMv(number - 1, 0) - here);
        }

        assertThat(error[1]).isLessThan(0.02);
        assertThat(error[0] / error[1]).isBetween(3.6, 4.4);
    }

    /** Ten levels of forks; by Rall's law a cylinder of 16 um and 0.08 length constants. */
    @ParameterizedTest
    @EnumSource
    void aTreeOfAThousandBranchesAgreesWithRallpack2(TimeStepping stepping) {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        fork(builder, 0, 0);
        Compartments tree = new PerSection(1).of(builder.build());
        CableSimulation simulation = start(tree, 0.05, stepping);
        int leaf = tree.segments().farthest(row -> true).orElseThrow().index();
        double rInfinityMohm = 4 * 100 * 4000 / (Math.PI * 16 * 16) / 100;

        double[] squares = new double[2];
        for (int n = 1; n <= 500; n++) {
            double tMs = n * 0.5;
            simulation.advanceTo(tMs);
            squares[0] += Math.pow(simulation.voltageMv(0, 0) - analytic(0.004, 0.004, 0.08, tMs, rInfinityMohm), 2);
            squares[1] += Math.pow(simulation.voltageMv(leaf, 0) - analytic(0.076, 0.004, 0.08, tMs, rInfinityMohm), 2);
        }

        assertThat(tree.size()).isEqualTo(1023);
        double amplitude = analytic(0.076, 0.004, 0.08, 250, rInfinityMohm) + 65;
        assertThat(Math.sqrt(squares[0] / 500) / amplitude).isLessThan(BOUND);
        assertThat(Math.sqrt(squares[1] / 500) / amplitude).isLessThan(BOUND);
    }

    private static void fork(MorphologyBuilder builder, int from, int level) {
        double lengthUm = 32 * Math.pow(2, -level / 3.0);
        double diameterUm = 16 * Math.pow(2, -2 * level / 3.0);
        int end = builder.cylinder(from, NeuriteType.DENDRITE, lengthUm, diameterUm, 1);
        if (level < 9) {
            fork(builder, end, level + 1);
            fork(builder, end, level + 1);
        }
    }

    private static Compartments cable(int number) {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        builder.cylinder(0, NeuriteType.DENDRITE, 1000, 1, 1);
        return new PerSection(number).of(builder.build());
    }

    private static CableSimulation start(Compartments compartments, double dtMs, TimeStepping stepping) {
        CableSimulation simulation = new CableSimulation(compartments, RALLPACK, 1, dtMs, stepping);
        simulation.inject(0, 0, Waveform.constant(CURRENT_PA));
        return simulation;
    }

    private static double farEnd(int number, double dtMs, TimeStepping stepping) {
        CableSimulation simulation = start(cable(number), dtMs, stepping);
        simulation.advanceTo(20);
        return simulation.voltageMv(number - 1, 0);
    }

    /**
     * V in mV of a sealed cylinder of length L, at X, for a current from t = 0 on at X0 (Jack, Noble, Tsien 1975, in the
     * form of its eigenfunctions).
     */
    private static double analytic(double x, double x0, double length, double tMs, double rInfinityMohm) {
        double t = tMs / TAU_MS;
        double sum = Math.cosh(Math.min(x, x0)) * Math.cosh(length - Math.max(x, x0)) / Math.sinh(length)
                - Math.exp(-t) / length;
        for (int n = 1; n < 4000; n++) {
            double k = n * Math.PI / length;
            sum -= 2 / length * Math.cos(k * x) * Math.cos(k * x0) * Math.exp(-(1 + k * k) * t) / (1 + k * k);
        }
        return -65 + CURRENT_PA / 1000 * rInfinityMohm * sum;
    }
}
