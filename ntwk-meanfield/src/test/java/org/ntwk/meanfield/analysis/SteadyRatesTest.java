package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.meanfield.system.Adaptation;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.ReferenceSystems;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FitLimit;
import org.ntwk.meanfield.transfer.Preset;

class SteadyRatesTest {

    /** The network of di Volo et al. (2019) at 2.5 Hz; the numbers are those of another program. */
    @Test
    void cellsThatAdaptAreAtRestWithTheirCurrents() {
        MeanFieldSystem system = ReferenceSystems.named("di-volo-2019", 5);
        SteadyRates rates = new SteadyRates(system, HeldInputs.constant(system, Map.of("drive", 2.5), Map.of()));

        FixedPoints found = new FixedPointSearch(rates.box(150, 10_000)).find(rates);

        assertThat(rates.names()).containsExactly("e", "i", "adaptation of e");
        assertThat(found.stable()).isNotEmpty();
        FixedPoint point = found.stable().get(0);
        assertThat(point.value("e")).isCloseTo(1.4583445135613617, within(1e-8));
        assertThat(point.value("i")).isCloseTo(9.103595021957476, within(1e-8));
        assertThat(point.value("adaptation of e")).isCloseTo(72.91722575296823, within(1e-6));
    }

    /** The table has extrapolated thresholds, whose fit counts as known everywhere. */
    @Test
    void onlyCellsThatFireAreOutsideOfAFit() {
        MeanFieldPopulation of =
                ReferenceSystems.named("spectrum", 5).populations().get(0);
        EffectiveThresholdFunction function = EffectiveThresholdFunction.of(
                ((EffectiveThresholdFunction) of.function()).membrane(),
                Preset.SPECTRUM_2018_REC_EXC.coefficientsMv(),
                Preset.SPECTRUM_2018_REC_EXC.range());
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("RecExc", 4000, 5, function, of.inputs())),
                List.of("RecInh", "AffExc"));
        SteadyRates rates =
                new SteadyRates(system, HeldInputs.constant(system, Map.of("RecInh", 1.0, "AffExc", 0.0), Map.of()));

        assertThat(rates.fitLimits(new double[] {0.001})).isEmpty();
        assertThat(rates.fitLimits(new double[] {60})).containsOnlyKeys("RecExc");
        assertThat(rates.fitLimits(new double[] {60}).get("RecExc")).anyMatch(FitLimit::isOutside);
        assertThat(rates.nearestBorder(new double[] {60}).orElseThrow()).startsWith("RecExc (");
        SteadyRates extrapolated = new SteadyRates(
                ReferenceSystems.named("spectrum", 5),
                HeldInputs.constant(ReferenceSystems.named("spectrum", 5), Map.of("AffExc", 4.0), Map.of()));
        assertThat(extrapolated.fitLimits(new double[] {60, 60})).isEmpty();
        assertThat(extrapolated.nearestBorder(new double[] {60, 60})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 4})
    void theJacobianIsThatOfTheSlope(double couplingNs) {
        MeanFieldSystem plain = ReferenceSystems.named("di-volo-2019", 5);
        MeanFieldPopulation first = plain.populations().get(0);
        Adaptation given = first.adaptation().orElseThrow();
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(
                        first.adapting(new Adaptation(given.membrane(), couplingNs, 60, 300)),
                        plain.populations().get(1)),
                plain.afferents());
        SteadyRates rates =
                new SteadyRates(system, HeldInputs.constant(system, Map.of("drive", 2.5), Map.of("e", 30.0)));
        double[] state = {2, 7, 40};
        double[] jacobian = new double[9];
        rates.jacobian(state, jacobian);

        for (int b = 0; b < 3; b++) {
            double step = 1e-4;
            double[] above = new double[3];
            double[] below = new double[3];
            state[b] += step;
            rates.slope(state, above);
            state[b] -= 2 * step;
            rates.slope(state, below);
            state[b] += step;
            for (int a = 0; a < 3; a++) {
                assertThat(jacobian[a * 3 + b]).isCloseTo((above[a] - below[a]) / (2 * step), within(1e-7));
            }
        }
    }

    @Test
    void inputsThatChangeAreRefused() {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
        HeldInputs inputs = HeldInputs.of(system, 1, Map.of("AffExc", new double[] {1, 2}), Map.of());

        assertThatThrownBy(() -> new SteadyRates(system, inputs)).hasMessageContaining("must not change");
    }
}
