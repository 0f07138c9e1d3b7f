package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

class AdaptationTest {

    private static final ShotNoiseMembrane MEMBRANE = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS);
    private static final double[] RATES = {2, 6, 8};

    @Test
    void itsStationaryValueIsWhereItsSlopeIsZero() {
        Adaptation adaptation = new Adaptation(MEMBRANE, 4, 60, 500);

        double stationary = adaptation.stationaryPa(2, RATES, 30);

        assertThat(stationary).isGreaterThan(60);
        assertThat(adaptation.slopePaPerMs(stationary, 2, RATES, 30)).isCloseTo(0, within(1e-14));
        assertThat(adaptation.slopePaPerMs(stationary + 1, 2, RATES, 30)).isNegative();
    }

    @Test
    void withoutCouplingItIsTheChargeOfTheSpikesInOneTimeConstant() {
        assertThat(new Adaptation(MEMBRANE, 0, 100, 500).stationaryPa(3, RATES, 0))
                .isCloseTo(150, within(1e-12));
    }

    @Test
    void itTakesTheRateDownExponentiallyInALinearPopulation() {
        MeanFieldSystem system = relay(new Adaptation(oneInput(), 0, 200, 100));
        HeldInputs inputs = HeldInputs.of(system, 50, Map.of("drive", new double[] {0, 10}), Map.of());

        Trajectory trajectory =
                new FirstOrderMeanField(system).solve(new double[1], inputs, 2000, 50, Tolerance.DEFAULT);

        // ν = 10 − 0.1 W and W = 20 pA/Hz ν.
        assertThat(trajectory.adaptationPa("relay")[0]).isZero();
        assertThat(trajectory.ratesHz("relay")[40]).isCloseTo(10.0 / 3, within(1e-5));
        assertThat(trajectory.adaptationPa("relay")[40]).isCloseTo(200.0 / 3, within(1e-4));
    }

    @Test
    void itStartsAtWhatTheInitialRatesWouldGive() {
        MeanFieldSystem system = relay(new Adaptation(oneInput(), 0, 200, 100));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 10.0), Map.of());

        Trajectory trajectory = new FirstOrderMeanField(system).euler(new double[] {10.0 / 3}, inputs, 100);

        assertThat(trajectory.ratesHz("relay")[100]).isCloseTo(10.0 / 3, within(1e-9));
    }

    @Test
    void itCanStartAnywhere() {
        MeanFieldSystem system = relay(new Adaptation(oneInput(), 0, 200, 100));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 10.0), Map.of());

        Trajectory trajectory = new FirstOrderMeanField(system)
                .solve(new double[] {10}, new double[1], inputs, 1, 0.01, Tolerance.DEFAULT);

        // dW/dt = 0.2 pA/Hz/ms ν at first.
        assertThat(trajectory.adaptationPa("relay")[0]).isZero();
        assertThat(trajectory.adaptationPa("relay")[1]).isCloseTo(0.02, within(1e-5));
    }

    @Test
    void aSystemTellsTheStationaryOnesOfAllPopulations() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(
                        new MeanFieldPopulation("plain", 10, 5, new Linear(1, 0.1), List.of("drive")),
                        relay(new Adaptation(oneInput(), 0, 200, 100))
                                .populations()
                                .get(0)),
                List.of("drive"));
        double[] out = {-1, -1};

        system.stationaryAdaptationPa(new double[] {7, 2}, new double[] {1}, new double[2], out);

        assertThat(out).containsExactly(0, 40);
    }

    @Test
    void whatCannotAdaptIsRefused() {
        assertThatThrownBy(() -> new Adaptation(MEMBRANE, -1, 0, 500)).hasMessageContaining("-1.0 nS");
        assertThatThrownBy(() -> new Adaptation(MEMBRANE, 0, Double.NaN, 500)).hasMessageContaining("pA");
        assertThatThrownBy(() -> new Adaptation(MEMBRANE, 0, 0, 0)).hasMessageContaining("0.0 ms");
        assertThatThrownBy(() -> relay(new Adaptation(MEMBRANE, 0, 0, 500))).hasMessageContaining("relay has 3 inputs");
        MeanFieldSystem system = relay(new Adaptation(oneInput(), 0, 200, 1));
        HeldInputs inputs = HeldInputs.of(system, 2, Map.of("drive", new double[] {10}), Map.of());
        assertThatThrownBy(() -> new FirstOrderMeanField(system).euler(new double[1], inputs, 3))
                .hasMessageContaining("adaptation of relay");
    }

    private static ShotNoiseMembrane oneInput() {
        return new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, 1));
    }

    private static MeanFieldSystem relay(Adaptation adaptation) {
        return new MeanFieldSystem(
                List.of(new MeanFieldPopulation("relay", 100, 5, new Linear(1, 0.1), List.of("drive"))
                        .adapting(adaptation)),
                List.of("drive"));
    }
}
