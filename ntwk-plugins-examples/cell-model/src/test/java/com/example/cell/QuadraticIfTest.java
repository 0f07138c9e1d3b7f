package com.example.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.testkit.context.TestCells;

/**
 * Against the closed form. With constant input, k(V − Vrest)(V − Vthre) + i − g V = k((V − m)² + q²), where
 * m = (Vrest + Vthre + g/k)/2 and q² = Vrest Vthre + i/k − m². For q² &gt; 0 the solution is
 * V(t) = m + q tan(k q t / Cm + atan((V(0) − m)/q)).
 */
class QuadraticIfTest {

    private static final ComponentDescription USE = ComponentDescription.of("example-cell:quadratic-if");

    private static final double CM = 200;
    private static final double K = 0.5;
    private static final double V_REST = -65;
    private static final double V_THRE = -45;
    private static final double V_PEAK = 20;
    private static final double V_RESET = -70;

    private final QuadraticIf model = new QuadraticIf();

    @Test
    void aCellWithoutInputRests() {
        TestCells population = TestCells.of(model, USE, 3, 0.1);
        CellKernel kernel = population.prepare();
        kernel.initialise(0, 3);

        advance(kernel, 3, 1000);

        assertThat(population.state("V")).containsExactly(V_REST, V_REST, V_REST);
        assertThat(FoundCells.of(kernel, 0, 3)).isEmpty();
    }

    @Test
    void aKickBelowThresholdDecaysAndOneAboveItFires() {
        TestCells population = TestCells.of(model, USE, 2, 0.1);
        CellKernel kernel = population.prepare();
        population.state("V")[0] = V_THRE - 0.1;
        population.state("V")[1] = V_THRE + 0.1;

        int steps = 0;
        while (FoundCells.of(kernel, 0, 2).length == 0) {
            advance(kernel, 2, 1);
            assertThat(++steps).isLessThan(10_000);
        }

        assertThat(FoundCells.of(kernel, 0, 2)).containsExactly(1);
        assertThat(population.state("V")[0]).isLessThan(V_THRE - 0.1);
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "200, 0", "-100, 5"})
    void theVoltageFollowsTheClosedFormToSecondOrder(double current, double conductance) {
        double[] errors = new double[3];
        for (int n = 0; n < errors.length; n++) {
            double dt = 0.2 / (1 << n);
            double period = period(current, conductance);
            int steps = (int) (0.8 * period / 0.2) << n;
            TestCells population = driven(dt, 0, current, conductance);
            CellKernel kernel = population.prepare();
            population.state("V")[0] = V_RESET;

            advance(kernel, 1, steps);

            errors[n] = Math.abs(population.state("V")[0] - voltage(steps * dt, current, conductance));
        }

        assertThat(errors[2]).isLessThan(1e-3);
        assertThat(order(errors[0], errors[1])).isCloseTo(2, within(0.1));
        assertThat(order(errors[1], errors[2])).isCloseTo(2, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"50.5, 0, 0", "60, 0, 2", "200, 0, 2", "1000, 0, 5", "-100, 5, 0"})
    void theRateAgreesWithTheClosedFormToAStepOfThePeriod(double current, double conductance, double refractoryMs) {
        double dt = 0.01;
        CellKernel kernel = driven(dt, refractoryMs, current, conductance).prepare();
        kernel.initialise(0, 1);

        double between = interspikeIntervalMs(kernel, dt);

        // A spike falls on the grid: up to dt late, and up to one step of the midpoint method besides.
        assertThat(between).isCloseTo(period(current, conductance) + refractoryMs, within(2 * dt));
    }

    @Test
    void belowRheobaseACellNeverFires() {
        double rheobase = K * (V_THRE - V_REST) * (V_THRE - V_REST) / 4;
        TestCells population = driven(0.1, 0, rheobase - 0.5, 0);
        CellKernel kernel = population.prepare();
        kernel.initialise(0, 1);

        advance(kernel, 1, 100_000);

        assertThat(population.state("V")[0]).isBetween(V_REST, (V_REST + V_THRE) / 2);
    }

    @Test
    void aCellSpikesAtThePeakAndIsPutBackToTheResetPotential() {
        TestCells population = TestCells.of(model, USE.with("Vreset", "-60 mV"), 2, 0.1);
        CellKernel kernel = population.prepare();
        double[] v = population.state("V");
        v[0] = Math.nextDown(V_PEAK);
        v[1] = V_PEAK;

        assertThat(FoundCells.of(kernel, 0, 2)).containsExactly(1);
        kernel.reset(1);
        assertThat(v[1]).isEqualTo(-60);
        kernel.advance(0, 2, 0);
        kernel.hold(1);
        assertThat(v[1]).isEqualTo(-60);
    }

    @Test
    void potentialsInTheWrongOrderAreContradictions() {
        ComponentDescription use = USE.with("Vthre", "-70 mV").with("Vreset", "30 mV");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> TestCells.of(model, use, 2, 0.1))
                .satisfies(refused -> {
                    assertThat(refused.problems()).extracting(Problem::code).containsOnly(ProblemCode.CONTRADICTION);
                    assertThat(refused.problems())
                            .extracting(Problem::path)
                            .containsExactly("example-cell:quadratic-if.Vrest", "example-cell:quadratic-if.Vreset");
                });
    }

    private TestCells driven(double dtMs, double refractoryMs, double current, double conductance) {
        TestCells population = TestCells.of(model, USE.with("Trefrac", refractoryMs + " ms"), 1, dtMs);
        population.current()[0] = current;
        population.conductance()[0] = conductance;
        return population;
    }

    private static void advance(CellKernel kernel, int size, int steps) {
        for (int step = 0; step < steps; step++) {
            kernel.advance(0, size, 0);
        }
    }

    /** As the engine steps: advance, hold while refractory, threshold, reset; between the second and third spike. */
    private static double interspikeIntervalMs(CellKernel kernel, double dtMs) {
        long held = Math.round(kernel.refractoryMs(0) / dtMs);
        long[] spikes = new long[3];
        int found = 0;
        for (long step = 0; found < spikes.length; step++) {
            kernel.advance(0, 1, step * dtMs);
            if (found > 0 && step - spikes[found - 1] <= held) {
                kernel.hold(0);
            } else if (FoundCells.of(kernel, 0, 1).length == 1) {
                spikes[found++] = step;
                kernel.reset(0);
            }
        }
        return (spikes[2] - spikes[1]) * dtMs;
    }

    private static double order(double coarse, double fine) {
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static double middle(double conductance) {
        return (V_REST + V_THRE + conductance / K) / 2;
    }

    private static double width(double current, double conductance) {
        double m = middle(conductance);
        return Math.sqrt(V_REST * V_THRE + current / K - m * m);
    }

    private static double voltage(double tMs, double current, double conductance) {
        double m = middle(conductance);
        double q = width(current, conductance);
        return m + q * Math.tan(K * q * tMs / CM + Math.atan((V_RESET - m) / q));
    }

    private static double period(double current, double conductance) {
        double m = middle(conductance);
        double q = width(current, conductance);
        return CM / (K * q) * (Math.atan((V_PEAK - m) / q) - Math.atan((V_RESET - m) / q));
    }
}
