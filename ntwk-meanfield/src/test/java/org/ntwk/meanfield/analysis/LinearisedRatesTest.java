package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.system.Adaptation;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.ReferenceSystems;
import org.ntwk.meanfield.system.SecondOrderMeanField;
import org.ntwk.meanfield.system.SecondOrderState;
import org.ntwk.meanfield.system.Tolerance;

class LinearisedRatesTest {

    static List<ReferenceTable.Row> stationary() {
        return ReferenceTable.rows(ReferenceSystems.class, "second-order-stationary.csv");
    }

    /** The spectrum network with 5000 cells and with 500, afferents from 2 to 25 Hz. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stationary")
    void covariancesAreThoseOfTheReferenceAndTheIntegralOfTheSpectrum(ReferenceTable.Row row) {
        MeanFieldSystem system = withCells(ReferenceSystems.named("spectrum", 5), row.numbers(2));
        LinearisedRates rates = about(system, row.number(1));
        double[] expected = row.numbers(4);

        double[][] covariances = rates.covariancesHz2();
        assertThat(covariances[0][0]).isCloseTo(expected[0], Percentage.withPercentage(1e-6));
        assertThat(covariances[0][1]).isCloseTo(expected[1], Percentage.withPercentage(1e-6));
        assertThat(covariances[1][0]).isEqualTo(covariances[0][1]);
        assertThat(covariances[1][1]).isCloseTo(expected[2], Percentage.withPercentage(1e-6));

        // With f = 50 Hz tan(x) the integrand is smooth and periodic in x, so that the midpoint rule is nearly exact.
        int points = 400;
        double[] frequencies = new double[points];
        double[] weights = new double[points];
        for (int k = 0; k < points; k++) {
            double x = Math.PI / 2 * (k + 0.5) / points;
            frequencies[k] = 50 * Math.tan(x);
            weights[k] = Math.PI / 2 / points * 50 / (Math.cos(x) * Math.cos(x));
        }
        PowerSpectrum spectrum = rates.spectrum(frequencies);
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double[] cross = spectrum.crossReal(name(system, a), name(system, b));
                double integral = 0;
                for (int k = 0; k < points; k++) {
                    integral += 2 * weights[k] * cross[k];
                }
                assertThat(integral).isCloseTo(covariances[a][b], Percentage.withPercentage(1e-6));
            }
        }
    }

    @Test
    void noReferenceIsMissing() {
        assertThat(stationary()).hasSizeGreaterThanOrEqualTo(17);
    }

    /** One population with F = ν/2 + u/2 + I/10, so that x decays over 2 T. */
    @Test
    void onePopulationIsALowPassFilter() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("pop", 400, 5, new Weighted(0.1, 0.5, 0.5), List.of("pop", "in"))),
                List.of("in"));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("in", 20.0), Map.of());
        FixedPoint point = FixedPoint.at(new SteadyRates(system, inputs), new double[] {20});
        LinearisedRates rates = LinearisedRates.about(system, inputs, point);
        double corner = 1000 / (2 * Math.PI * 10);

        FrequencyResponse response = rates.response(0, corner, 10 * corner);

        assertThat(response.inputs()).containsExactly("in", "current into pop");
        assertThat(response.gain("pop", "in"))
                .containsExactly(new double[] {1, 1 / Math.sqrt(2), 1 / Math.sqrt(101)}, within(1e-8));
        assertThat(response.gain("pop", "current into pop"))
                .containsExactly(new double[] {0.2, 0.2 / Math.sqrt(2), 0.2 / Math.sqrt(101)}, within(1e-8));
        assertThat(response.phase("pop", "in"))
                .containsExactly(new double[] {0, -Math.PI / 4, -Math.atan(10)}, within(1e-8));
        // The noise of 20 Hz (200 Hz − 20 Hz)/(400 · 5 ms) spreads to D/(2 · 0.1/ms) Hz².
        double noise = 20 * 180 / 2000.0;
        assertThat(rates.covariancesHz2()[0][0]).isCloseTo(noise / 0.2, within(1e-7));
        assertThat(rates.spectrum(0, corner).power("pop"))
                .containsExactly(new double[] {noise * 100 / 1000, noise * 100 / 2000}, within(1e-8));
    }

    /** Two populations, of which one drives the other: the second lags behind, and knows little of its own noise. */
    @Test
    void crossSpectraTellWhichRateIsAhead() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(
                        new MeanFieldPopulation("first", 100, 5, new Weighted(0, 1), List.of("in")),
                        new MeanFieldPopulation("second", 1e9, 5, new Weighted(0, 1), List.of("first"))),
                List.of("in"));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("in", 20.0), Map.of());
        PowerSpectrum spectrum = LinearisedRates.about(
                        system, inputs, FixedPoint.at(new SteadyRates(system, inputs), new double[] {20, 20}))
                .spectrum(1000 / (2 * Math.PI * 5));

        assertThat(spectrum.coherence("first", "second")[0]).isCloseTo(1, within(1e-6));
        assertThat(Math.atan2(spectrum.crossImaginary("first", "second")[0], spectrum.crossReal("first", "second")[0]))
                .isCloseTo(Math.PI / 4, within(1e-6));
        assertThat(spectrum.power("second")[0]).isCloseTo(spectrum.power("first")[0] / 2, within(1e-6));
    }

    /**
     * F = u − W/10 Hz/pA with b = 200 pA, τ_w = 100 ms, T = 5 ms: two equations whose resolvent can be written out.
     */
    @Test
    void adaptationFollowsTheRateAndHoldsItBack() {
        Adaptation adaptation =
                new Adaptation(new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, 1)), 0, 200, 100);
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("pop", 400, 5, new Weighted(0.1, 1), List.of("in"))
                        .adapting(adaptation)),
                List.of("in"));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("in", 30.0), Map.of());
        // W = 20 pA/Hz ν, so ν = 10 Hz.
        FixedPoint point = FixedPoint.at(new SteadyRates(system, inputs), new double[] {10, 200});
        LinearisedRates rates = LinearisedRates.about(system, inputs, point);
        double[] frequencies = {0, 3, 30};

        double noise = 10 * 190 / 2000.0;
        FrequencyResponse response = rates.response(frequencies);
        double[] power = rates.spectrum(frequencies).power("pop");
        for (int k = 0; k < frequencies.length; k++) {
            double w = 2 * Math.PI * frequencies[k] / 1000;
            // (iω + 1/T)(iω + 1/τ_w) + 0.1/T · 0.2
            double determinant = Math.hypot(0.2 * 0.01 - w * w + 0.02 * 0.2, w * 0.21);
            double decay = Math.hypot(0.01, w);
            assertThat(response.gain("pop", "in")[k]).isCloseTo(0.2 * decay / determinant, within(1e-8));
            assertThat(response.gain(SteadyRates.adaptationOf("pop"), "in")[k])
                    .isCloseTo(0.2 * 0.2 / determinant, within(1e-6));
            assertThat(power[k]).isCloseTo(noise * decay * decay / (determinant * determinant) / 1000, within(1e-8));
        }
        // K C + C Kᵀ + D = 0 by hand: with p = C_νν, q = C_νW, r = C_WW.
        // −0.4 p − 0.04 q + D = 0, 0.2 p − 0.21 q − 0.02 r = 0, 0.4 q − 0.02 r = 0.
        double q = 0.2 / 0.61 * noise / (0.4 + 0.04 * 0.2 / 0.61);
        assertThat(rates.covariancesHz2()).hasDimensions(1, 1);
        assertThat(rates.covariancesHz2()[0][0]).isCloseTo(q * 0.61 / 0.2, within(1e-8));
    }

    /**
     * F = λ ν + u − g W. With α = (λ − 1)/T, δ = −1/τ_w and the determinant D of K the variance is that at a W which stands
     * still, times α (D + δ²)/((α + δ) D), by Lyapunov's equation of two variables. It is the same while rates are fast,
     * T/(1 − λ) far below τ_w.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.0075", "0.5, 0.0168", "0.9, 0.088", "0.99, 0.498"})
    void whatLinearNoiseMissesByItsStillAdaptationIsSmallWhileRatesAreFast(double recurrence, double missed) {
        Adaptation adaptation =
                new Adaptation(new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, 2)), 0, 60, 500);
        double gain = 0.1;
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("pop", 400, 5, new Weighted(gain, recurrence, 1), List.of("pop", "in"))
                        .adapting(adaptation)),
                List.of("in"));
        // W = 30 pA/Hz ν at 10 Hz.
        HeldInputs inputs = HeldInputs.constant(system, Map.of("in", 10 * (1 - recurrence) + gain * 300), Map.of());
        FixedPoint point = FixedPoint.at(new SteadyRates(system, inputs), new double[] {10, 300});

        double still = SecondOrderMeanField.linearNoise(system)
                .stationary(new double[] {10}, inputs)
                .covarianceHz2(0, 0);
        double moving = LinearisedRates.about(system, inputs, point).covariancesHz2()[0][0];

        double own = (recurrence - 1) / 5;
        double decay = -1 / 500.0;
        double determinant = own * decay + gain / 5 * 0.06;
        assertThat(still).isCloseTo(10 * 190 / 2000.0 / (-2 * own), Percentage.withPercentage(1e-4));
        assertThat(moving / still)
                .isCloseTo(
                        own * (determinant + decay * decay) / ((own + decay) * determinant),
                        Percentage.withPercentage(1e-4));
        assertThat(1 - moving / still).isCloseTo(missed, Percentage.withPercentage(3));
    }

    /** The published network, whose τ_w is a hundred times T. */
    @Test
    void ofThePublishedNetworkLinearNoiseMissesLessThanAPercent() {
        MeanFieldSystem system = ReferenceSystems.named("di-volo-2019", 5);
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 2.5), Map.of());
        SteadyRates steady = new SteadyRates(system, inputs);
        FixedPoint point = new FixedPointSearch(steady.box(60, 500), 4000)
                .find(steady)
                .stable()
                .get(0);

        SecondOrderState still = SecondOrderMeanField.linearNoise(system)
                .stationary(new double[] {point.values()[0], point.values()[1]}, inputs);
        double[][] moving = LinearisedRates.about(system, inputs, point).covariancesHz2();

        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                assertThat(1 - moving[a][b] / still.covarianceHz2(a, b)).isBetween(0.005, 0.008);
            }
        }
    }

    /** The coupling to the mean potential too: against the non-linear system with the adaptation of its excitatory cells. */
    @Test
    void theResponseOfAdaptingCellsIsThatOfTheSystem() {
        MeanFieldSystem published = ReferenceSystems.named("di-volo-2019", 5);
        MeanFieldPopulation e = published.populations().get(0);
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(
                        e.adapting(new Adaptation(e.adaptation().orElseThrow().membrane(), 4, 60, 200)),
                        published.populations().get(1)),
                published.afferents());
        HeldInputs inputs = HeldInputs.constant(system, Map.of("drive", 3.0), Map.of());
        SteadyRates steady = new SteadyRates(system, inputs);
        FixedPoint point = new FixedPointSearch(steady.box(60, 500), 4000)
                .find(steady)
                .stable()
                .get(0);

        FrequencyResponse response =
                LinearisedRates.about(system, inputs, point).response(0);

        HeldInputs more = HeldInputs.constant(system, Map.of("drive", 3.001), Map.of());
        SteadyRates moved = new SteadyRates(system, more);
        FixedPoint next = new FixedPointSearch(moved.box(60, 500), 4000)
                .find(moved)
                .stable()
                .get(0);
        HeldInputs injected = HeldInputs.constant(system, Map.of("drive", 3.0), Map.of("e", 0.01));
        SteadyRates pushed = new SteadyRates(system, injected);
        FixedPoint third = new FixedPointSearch(pushed.box(60, 500), 4000)
                .find(pushed)
                .stable()
                .get(0);
        for (String variable : steady.names()) {
            assertThat(response.gain(variable, "drive")[0])
                    .as(variable)
                    .isCloseTo(
                            Math.abs(next.value(variable) - point.value(variable)) / 1e-3,
                            Percentage.withPercentage(0.5));
            assertThat(response.gain(variable, LinearisedRates.currentInto("e"))[0])
                    .as(variable)
                    .isCloseTo(
                            Math.abs(third.value(variable) - point.value(variable)) / 0.01,
                            Percentage.withPercentage(0.5));
        }
    }

    /** Against the solution of the non-linear system over whole periods of a sine of 1 mHz about 12 Hz. */
    @ParameterizedTest
    @ValueSource(doubles = {5, 25, 100})
    void theResponseIsThatOfTheSystemToASmallSine(double frequency) {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
        double amplitude = 1e-3;
        int perPeriod = 100;
        int settling = (int) Math.ceil(0.25 * frequency);
        double step = 1000 / frequency / perPeriod;
        int samples = (settling + 1) * perPeriod;
        double[] drive = new double[samples];
        for (int k = 0; k < samples; k++) {
            drive[k] = 12 + amplitude * Math.sin(2 * Math.PI * k / perPeriod);
        }
        double[] excitatory = new FirstOrderMeanField(system)
                .solve(
                        new double[] {4, 11},
                        HeldInputs.of(system, step, Map.of("AffExc", drive), Map.of()),
                        samples * step,
                        step,
                        new Tolerance(1e-11, 1e-11))
                .ratesHz("RecExc");

        FrequencyResponse response = about(system, 12).response(frequency);

        double cosine = 0;
        double sine = 0;
        for (int k = samples - perPeriod; k < samples; k++) {
            cosine += excitatory[k] * Math.cos(2 * Math.PI * k / perPeriod) * 2 / perPeriod;
            sine += excitatory[k] * Math.sin(2 * Math.PI * k / perPeriod) * 2 / perPeriod;
        }
        // A sine that is held in steps is one that is late by half a step and a little smaller.
        double held = Math.sin(Math.PI / perPeriod) / (Math.PI / perPeriod);
        assertThat(Math.hypot(cosine, sine) / amplitude)
                .isCloseTo(held * response.gain("RecExc", "AffExc")[0], Percentage.withPercentage(0.5));
        assertThat(Math.atan2(cosine, sine))
                .isCloseTo(response.phase("RecExc", "AffExc")[0] - Math.PI / perPeriod, within(5e-3));
    }

    @Test
    void aRateAboveOneSpikeInATimeConstantHasAResponseButNoNoise() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("pop", 400, 20, new Weighted(0, 1), List.of("in"))), List.of("in"));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("in", 51.0), Map.of());
        LinearisedRates rates = LinearisedRates.about(
                system, inputs, FixedPoint.at(new SteadyRates(system, inputs), new double[] {51}));

        assertThat(rates.response(0).gain("pop", "in")[0]).isCloseTo(1, within(1e-8));
        assertThatThrownBy(rates::covariancesHz2)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rate of pop");
        assertThatThrownBy(() -> rates.spectrum(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatHasNoLinearResponseIsRefused() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("pop", 400, 5, new Weighted(0, 2), List.of("pop"))), List.of());
        HeldInputs inputs = HeldInputs.constant(system, Map.of(), Map.of());
        FixedPoint unstable = FixedPoint.at(new SteadyRates(system, inputs), new double[1]);

        assertThatThrownBy(() -> LinearisedRates.about(system, inputs, unstable))
                .hasMessageContaining("0.2 per ms");
        assertThatThrownBy(() -> LinearisedRates.about(
                        ReferenceSystems.named("spectrum", 5),
                        HeldInputs.constant(ReferenceSystems.named("spectrum", 5), Map.of("AffExc", 12.0), Map.of()),
                        unstable))
                .hasMessageContaining("[RecExc, RecInh]");
        LinearisedRates rates = about(ReferenceSystems.named("spectrum", 5), 12);
        assertThatThrownBy(() -> rates.response(-1)).hasMessageContaining("-1.0 Hz");
        assertThatThrownBy(() -> rates.response(1).gain("RecExc", "thalamus")).hasMessageContaining("AffExc");
    }

    private static LinearisedRates about(MeanFieldSystem system, double afferentHz) {
        HeldInputs inputs = HeldInputs.constant(system, Map.of("AffExc", afferentHz), Map.of());
        FixedPoints points = new FixedPointSearch(StateBox.rates(2, 250), 2500).find(new SteadyRates(system, inputs));
        assertThat(points.points()).hasSize(1);
        return LinearisedRates.about(system, inputs, points.points().get(0));
    }

    private static String name(MeanFieldSystem system, int population) {
        return system.names().get(population);
    }

    private static MeanFieldSystem withCells(MeanFieldSystem system, double[] cells) {
        List<MeanFieldPopulation> populations = new ArrayList<>();
        for (int m = 0; m < cells.length; m++) {
            MeanFieldPopulation of = system.populations().get(m);
            populations.add(
                    new MeanFieldPopulation(of.name(), cells[m], of.timeConstantMs(), of.function(), of.inputs()));
        }
        return new MeanFieldSystem(populations, system.afferents());
    }

    /** A linear transfer function. */
    private record Weighted(double hzPerPa, double... weights) implements TransferFunction {

        @Override
        public int inputs() {
            return weights.length;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            double sum = hzPerPa * currentPa;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * ratesHz[j];
            }
            return sum;
        }
    }
}
