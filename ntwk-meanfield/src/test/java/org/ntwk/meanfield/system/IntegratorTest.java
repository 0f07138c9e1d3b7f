package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

class IntegratorTest {

    /** Rates that follow within 0.1 ms, adaptation that takes 1 s: the network of di Volo et al. (2019) made stiff. */
    private static MeanFieldSystem stiff(AtomicInteger evaluations) {
        MeanFieldSystem published = ReferenceSystems.named("di-volo-2019", 0.1);
        List<MeanFieldPopulation> slow = published.populations().stream()
                .map(population -> slow(population, evaluations))
                .toList();
        return new MeanFieldSystem(slow, published.afferents());
    }

    private static MeanFieldPopulation slow(MeanFieldPopulation population, AtomicInteger evaluations) {
        MeanFieldPopulation counted = new MeanFieldPopulation(
                population.name(),
                population.cells(),
                population.timeConstantMs(),
                new Counted(population.function(), evaluations),
                population.inputs());
        return population
                .adaptation()
                .map(adaptation -> counted.adapting(new Adaptation(adaptation.membrane(), 4, 30, 1000)))
                .orElse(counted);
    }

    private record Counted(TransferFunction function, AtomicInteger evaluations) implements TransferFunction {

        @Override
        public int inputs() {
            return function.inputs();
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            evaluations.incrementAndGet();
            return function.rateHz(ratesHz, currentPa);
        }

        @Override
        public double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
            evaluations.incrementAndGet();
            return function.derivatives(ratesHz, currentPa, first, second);
        }
    }

    private static double[] stiffRates(Integrator integrator, AtomicInteger evaluations) {
        MeanFieldSystem system = stiff(evaluations);
        HeldInputs inputs = HeldInputs.of(system, 1500, Map.of("drive", new double[] {2, 4}), Map.of());
        return new FirstOrderMeanField(system)
                .by(integrator)
                .solve(new double[] {1, 8}, inputs, 3000, 50, Tolerance.DEFAULT)
                .ratesHz("e");
    }

    @Test
    void aStiffSystemIsFollowedWithFewEvaluations() {
        AtomicInteger explicit = new AtomicInteger();
        AtomicInteger implicit = new AtomicInteger();
        AtomicInteger automatic = new AtomicInteger();

        double[] expected = stiffRates(Integrator.DORMAND_PRINCE, explicit);
        double[] actual = stiffRates(Integrator.RODAS, implicit);

        assertThat(actual).containsExactly(expected, within(1e-6));
        assertThat(stiffRates(Integrator.AUTOMATIC, automatic)).containsExactly(actual, within(0.0));
        assertThat(automatic).hasValue(implicit.get());
        assertThat(implicit.get()).isLessThan(explicit.get() / 20);
    }

    @ParameterizedTest
    @EnumSource(Integrator.class)
    void covariancesAreFollowedToo(Integrator integrator) {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
        HeldInputs inputs = HeldInputs.of(system, 200, Map.of("AffExc", new double[] {4, 20}), Map.of());
        SecondOrderMeanField noise = SecondOrderMeanField.linearNoise(system);

        SecondOrderTrajectory expected =
                noise.by(Integrator.DORMAND_PRINCE).solve(new double[2], inputs, 400, 10, new Tolerance(1e-11, 1e-12));
        SecondOrderTrajectory actual = noise.by(integrator).solve(new double[2], inputs, 400, 10, Tolerance.DEFAULT);

        assertThat(actual.covariancesHz2("RecExc", "RecInh"))
                .containsExactly(expected.covariancesHz2("RecExc", "RecInh"), within(2e-5));
        assertThat(actual.rates().ratesHz("RecInh"))
                .containsExactly(expected.rates().ratesHz("RecInh"), within(2e-6));
    }

    /** Flat, then steep, then flat again. */
    private record Kinked() implements TransferFunction {

        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return Math.min(40, Math.max(0, 20 * (ratesHz[0] - 3)));
        }
    }

    @ParameterizedTest
    @EnumSource(Integrator.class)
    void kinksOfTransferFunctionsAreNoObstacle(Integrator integrator) {
        MeanFieldPopulation first = new MeanFieldPopulation("first", 10, 40, new Linear(1, 0), List.of("drive"));
        MeanFieldPopulation second = new MeanFieldPopulation("second", 10, 0.01, new Kinked(), List.of("first"));
        MeanFieldSystem system = new MeanFieldSystem(List.of(first, second), List.of("drive"));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 10.0), Map.of());

        double[] rates = new FirstOrderMeanField(system)
                .by(integrator)
                .solve(new double[2], inputs, 40, 0.4, Tolerance.DEFAULT)
                .ratesHz("second");

        // The first one's rate is 10 (1 − exp(−t/40)), and the second's lags behind it by 0.01 ms.
        double[] expected = new double[rates.length];
        Arrays.setAll(expected, k -> Math.min(40, Math.max(0, 20 * (7 - 10 * Math.exp(-(0.4 * k - 0.01) / 40)))));
        assertThat(rates).containsExactly(expected, within(2e-5));
    }

    @Test
    void theJacobianOfAdaptingSystemsIsExact() {
        MeanFieldSystem system = stiff(new AtomicInteger());
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 3.0), Map.of("e", 10.0));
        MomentDynamics dynamics = new MomentDynamics(system, Order.FIRST, true, 0);
        dynamics.hold(inputs, 0);
        double[] state = {2, 9, 40};
        double[] exact = new double[9];
        dynamics.jacobian(state, new double[3], exact);

        double[] differences = new double[9];
        double[] below = new double[3];
        double[] above = new double[3];
        for (int v = 0; v < 3; v++) {
            double h = 1e-4;
            double[] beside = state.clone();
            beside[v] = state[v] - h;
            dynamics.derivative(beside, below);
            beside[v] = state[v] + h;
            dynamics.derivative(beside, above);
            for (int w = 0; w < 3; w++) {
                differences[w * 3 + v] = (above[w] - below[w]) / (2 * h);
            }
        }

        assertThat(exact).containsExactly(differences, within(1e-6));
        assertThat(exact[6]).isNotZero();
        assertThat(exact[7]).isNotZero();
    }

    @Test
    void adaptationWithoutCouplingOnlyHearsItsOwnCells() {
        Adaptation adaptation = new Adaptation(new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS), 0, 60, 500);

        assertThat(adaptation.slopeByInputs(20, new double[] {2, 6, 8}, 30)).containsExactly(0, 0, 0, -0.002);
        assertThat(adaptation.slopeByOwnRate()).isEqualTo(0.06);
    }
}
