package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;

/** Systems whose moments are known in closed form. */
class SecondOrderMeanFieldTest {

    /** F = 100 Hz of any input, above 1/T if T is long. */
    private static final TransferFunction CONSTANT = new TransferFunction() {
        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return 100;
        }
    };

    @Test
    void aPopulationAloneHasHalfTheVarianceOfItsBinomialSpikeCounts() {
        MeanFieldSystem system = system(new MeanFieldPopulation("relay", 400, 5, new Linear(1, 0), List.of("drive")));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 20.0), Map.of());

        SecondOrderTrajectory trajectory =
                new SecondOrderMeanField(system).solve(new double[] {20}, inputs, 40, 2, Tolerance.DEFAULT);

        double binomial = 20 * (200 - 20) / 400.0;
        double[] variance = trajectory.covariancesHz2("relay", "relay");
        for (int k = 0; k <= 20; k++) {
            assertThat(variance[k]).isCloseTo(binomial / 2 * (1 - Math.exp(-4.0 * k / 5)), within(1e-6));
        }
    }

    @Test
    void fluctuationsPassFromAPopulationToTheOneItDrivesWhateverTheirTimeConstants() {
        MeanFieldSystem system = system(
                new MeanFieldPopulation("first", 400, 4, new Linear(1, 0), List.of("drive")),
                new MeanFieldPopulation("second", 1e12, 8, new Linear(0.5, 0), List.of("first")));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 20.0), Map.of());

        SecondOrderState last = new SecondOrderMeanField(system)
                .solve(new double[] {20, 10}, inputs, 200, 200, Tolerance.DEFAULT)
                .state(1);

        // Filtered noise: c11 = v, c12 = g v r1/(r1 + r2), c22 = g c12 with g the gain and r2 = 1/8, r1 = 1/4 per ms.
        double variance = 20 * (250 - 20) / 800.0;
        double covariance = 0.5 * variance * (1 / 8.0) / (1 / 4.0 + 1 / 8.0);
        assertThat(last.covarianceHz2(0, 0)).isCloseTo(variance, within(1e-6));
        assertThat(last.covarianceHz2(0, 1)).isCloseTo(covariance, within(1e-6));
        assertThat(last.covarianceHz2(1, 1)).isCloseTo(0.5 * covariance, within(1e-6));
    }

    @Test
    void eulerComesToTheSolutionAsItsStepGoesToZero() {
        assertThat(eulerError(0.1)).isCloseTo(eulerError(0.2) / 2, within(0.05 * eulerError(0.1)));
    }

    private static double eulerError(double stepMs) {
        MeanFieldSystem system = system(new MeanFieldPopulation("relay", 400, 5, new Linear(1, 0), List.of("drive")));
        HeldInputs inputs = HeldInputs.of(system, stepMs, Map.of("drive", new double[] {20}), Map.of());
        int steps = (int) Math.round(5 / stepMs);
        SecondOrderState still = new SecondOrderState(new double[] {20}, new double[1][1], new double[1]);
        double reached = new SecondOrderMeanField(system)
                .euler(still, inputs, steps)
                .state(steps)
                .covarianceHz2(0, 0);
        return Math.abs(reached - 4.5 * (1 - Math.exp(-2)));
    }

    @Test
    void aRateAboveOneSpikeInEachTimeConstantBreaksTheClosure() {
        MeanFieldSystem system = system(new MeanFieldPopulation("fast", 400, 20, CONSTANT, List.of("drive")));
        HeldInputs inputs = HeldInputs.of(system, 1, Map.of("drive", new double[] {0}), Map.of());
        SecondOrderMeanField meanField = new SecondOrderMeanField(system);

        // 100 (1 − exp(−t/20)) = 50
        assertThatThrownBy(() -> meanField.solve(new double[1], inputs, 100, 1, Tolerance.DEFAULT))
                .isInstanceOfSatisfying(ClosureBreakdownException.class, breakdown -> {
                    assertThat(breakdown.reason()).isEqualTo(ClosureBreakdownException.Reason.SATURATED_RATE);
                    assertThat(breakdown.timeMs()).isCloseTo(20 * Math.log(2), within(1e-5));
                })
                .hasMessageContaining("fast")
                .hasMessageContaining("50.0 Hz");
        SecondOrderState still = new SecondOrderState(new double[1], new double[1][1], new double[1]);
        assertThatThrownBy(() -> meanField.euler(still, inputs, 100)).isInstanceOf(ClosureBreakdownException.class);
    }

    @Test
    void noiseThatIsNegativeMakesCovariancesIndefiniteAndIsTold() {
        MeanFieldSystem system = system(new MeanFieldPopulation("fast", 400, 20, CONSTANT, List.of("drive")));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 0.0), Map.of());

        SecondOrderTrajectory trajectory =
                SecondOrderMeanField.linearNoise(system).solve(new double[1], inputs, 20, 5, Tolerance.DEFAULT);

        assertThat(trajectory.firstIndefinite()).hasValue(1);
        assertThat(trajectory.state(0).isPositiveSemidefinite()).isTrue();
        assertThat(trajectory.state(1).isPositiveSemidefinite()).isFalse();
    }

    @Test
    void statesThatCannotBeAreRefused() {
        MeanFieldSystem system = system(
                new MeanFieldPopulation("a", 400, 5, new Linear(1, 0), List.of("drive")),
                new MeanFieldPopulation("b", 400, 5, new Linear(1, 0), List.of("drive")));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 1.0), Map.of());
        SecondOrderState indefinite =
                new SecondOrderState(new double[2], new double[][] {{1, 2}, {2, 1}}, new double[2]);

        assertThatThrownBy(() -> new SecondOrderMeanField(system).solve(indefinite, inputs, 1, 1, Tolerance.DEFAULT))
                .hasMessageContaining("positive semi-definite");
        assertThatThrownBy(() ->
                        new SecondOrderMeanField(system).solve(new double[] {-1, 0}, inputs, 1, 1, Tolerance.DEFAULT))
                .hasMessageContaining("-1.0 Hz");
        assertThatThrownBy(() -> new SecondOrderState(new double[2], new double[][] {{1, 2}, {3, 1}}, new double[2]))
                .hasMessageContaining("symmetric");
        assertThatThrownBy(() -> new SecondOrderState(new double[2], new double[1][1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecondOrderState(new double[] {Double.NaN}, new double[1][1], new double[1]))
                .hasMessageContaining("NaN Hz");
    }

    private static MeanFieldSystem system(MeanFieldPopulation... populations) {
        return new MeanFieldSystem(List.of(populations), List.of("drive"));
    }
}
