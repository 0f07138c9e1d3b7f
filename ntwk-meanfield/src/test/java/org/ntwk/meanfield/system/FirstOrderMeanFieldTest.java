package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;

/** Linear systems, whose solutions are known. */
class FirstOrderMeanFieldTest {

    private static final double HZ = 1e-7;

    @Test
    void aPopulationRelaxesToItsInputExponentially() {
        MeanFieldSystem system = relay(20);

        Trajectory trajectory = new FirstOrderMeanField(system)
                .solve(new double[] {1}, afferent(system, 10, 5), 50, 2.5, Tolerance.DEFAULT);

        double[] rates = trajectory.ratesHz("relay");
        assertThat(rates).hasSize(21);
        for (int k = 0; k < rates.length; k++) {
            assertThat(rates[k]).isCloseTo(5 - 4 * Math.exp(-2.5 * k / 20), within(HZ));
        }
    }

    @Test
    void aShortPulseInALongRunIsNotMissed() {
        MeanFieldSystem system = relay(5);
        double[] pulse = new double[10_000];
        pulse[9_000] = 100;

        double[] rates = new FirstOrderMeanField(system)
                .solve(new double[] {0}, afferent(system, 1, pulse), 9_010, 1, Tolerance.DEFAULT)
                .ratesHz("relay");

        double peak = 100 * (1 - Math.exp(-1.0 / 5));
        assertThat(rates[9_000]).isZero();
        assertThat(rates[9_001]).isCloseTo(peak, within(HZ));
        assertThat(rates[9_010]).isCloseTo(peak * Math.exp(-9.0 / 5), within(HZ));
    }

    /** A transfer function that jumps up and down, however closely one looks. */
    private record Rough() implements TransferFunction {

        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return Math.floorMod(Double.hashCode(ratesHz[0]), 100);
        }
    }

    @Test
    void aSolutionThatCannotBeFollowedSaysWhereItStalled() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("rough", 10, 5, new Rough(), List.of("rough"))), List.of());
        HeldInputs nothing = HeldInputs.constant(system, Map.of(), Map.of());

        assertThatThrownBy(() ->
                        new FirstOrderMeanField(system).solve(new double[] {10}, nothing, 100, 1, Tolerance.DEFAULT))
                .isInstanceOfSatisfying(
                        StalledSolutionException.class,
                        stalled -> assertThat(stalled.timeMs()).isBetween(0.0, 100.0))
                .hasMessageContaining("cannot be followed beyond t = ");
    }

    @Test
    void theOutputStepNeedNotMatchTheInputs() {
        MeanFieldSystem system = relay(5);
        HeldInputs inputs = afferent(system, 0.7, 0, 20, 3, 3, 8);
        FirstOrderMeanField meanField = new FirstOrderMeanField(system);

        double[] coarse = meanField
                .solve(new double[] {2}, inputs, 9, 0.9, Tolerance.DEFAULT)
                .ratesHz("relay");
        double[] fine = meanField
                .solve(new double[] {2}, inputs, 9, 0.3, Tolerance.DEFAULT)
                .ratesHz("relay");

        assertThat(coarse).hasSize(11);
        assertThat(fine).hasSize(31);
        for (int k = 0; k < coarse.length; k++) {
            assertThat(fine[3 * k]).isCloseTo(coarse[k], within(HZ));
        }
    }

    @Test
    void eachPopulationHasItsTimeConstantItsSourcesAndItsCurrent() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(
                        new MeanFieldPopulation("first", 10, 4, new Linear(1, 0.1), List.of("thalamus")),
                        new MeanFieldPopulation("second", 10, 8, new Linear(0.5, 0.1), List.of("first"))),
                List.of("thalamus"));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("thalamus", 6.0), Map.of("second", 20.0));

        Trajectory trajectory = new FirstOrderMeanField(system).solve(new double[2], inputs, 24, 24, Tolerance.DEFAULT);

        // The second one's input is 3 (1 - exp(-t/4)) + 2, so with u = t/8 it is 5 - 8 exp(-u) + 3 exp(-2u).
        assertThat(trajectory.ratesHz("first")[1]).isCloseTo(6 * (1 - Math.exp(-6)), within(HZ));
        assertThat(trajectory.ratesHz("second")[1]).isCloseTo(5 - 8 * Math.exp(-3) + 3 * Math.exp(-6), within(HZ));
    }

    @Test
    void anEulerStepHoldsTheSampleThatItBeginsWith() {
        MeanFieldSystem system = relay(5);

        double[] rates = new FirstOrderMeanField(system)
                .euler(new double[] {1}, afferent(system, 2, 11, 1), 3)
                .ratesHz("relay");

        assertThat(rates).containsExactly(new double[] {1, 5, 3.4, 2.44}, within(1e-14));
    }

    @Test
    void eulerComesToTheSolutionAsItsStepGoesToZero() {
        assertThat(eulerError(0.1)).isCloseTo(eulerError(0.2) / 2, within(0.03 * eulerError(0.1)));
    }

    private static double eulerError(double stepMs) {
        MeanFieldSystem system = relay(5);
        int steps = (int) Math.round(5 / stepMs);
        double[] rates = new FirstOrderMeanField(system)
                .euler(new double[] {0}, afferent(system, stepMs, 10), steps)
                .ratesHz("relay");
        return Math.abs(rates[steps] - 10 * (1 - Math.exp(-1)));
    }

    @Test
    void whatCannotBeSolvedIsRefused() {
        MeanFieldSystem system = relay(5);
        FirstOrderMeanField meanField = new FirstOrderMeanField(system);
        HeldInputs inputs = afferent(system, 6, 1);

        assertThatThrownBy(() -> meanField.euler(new double[1], inputs, 1))
                .hasMessageContaining("relay")
                .hasMessageContaining("6.0 ms");
        assertThatThrownBy(() -> meanField.solve(new double[2], inputs, 1, 1, Tolerance.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> meanField.solve(new double[] {-1}, inputs, 1, 1, Tolerance.DEFAULT))
                .hasMessageContaining("-1.0 Hz");
        assertThatThrownBy(() -> meanField.solve(new double[1], inputs, -1, 1, Tolerance.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeldInputs.of(system, 1, Map.of(), Map.of()))
                .hasMessageContaining("drive has no rate");
        assertThatThrownBy(() -> afferent(system, 1, 3, -2)).hasMessageContaining("sample 1");
        assertThatThrownBy(() -> HeldInputs.constant(system, Map.of("drive", 1.0), Map.of("relais", 1.0)))
                .hasMessageContaining("no population relais");
        MeanFieldSystem other = new MeanFieldSystem(system.populations(), List.of("drive", "noise"));
        assertThatThrownBy(() -> new FirstOrderMeanField(other).solve(new double[1], inputs, 1, 1, Tolerance.DEFAULT))
                .hasMessageContaining("noise");
    }

    /** One population whose transfer function is the identity. */
    private static MeanFieldSystem relay(double timeConstantMs) {
        return new MeanFieldSystem(
                List.of(new MeanFieldPopulation("relay", 100, timeConstantMs, new Linear(1, 0), List.of("drive"))),
                List.of("drive"));
    }

    private static HeldInputs afferent(MeanFieldSystem system, double stepMs, double... ratesHz) {
        return HeldInputs.of(system, stepMs, Map.of("drive", ratesHz), Map.of());
    }
}
