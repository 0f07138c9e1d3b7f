package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.analysis.GaussianFilter;
import org.ntwk.core.stimulus.Components;

/** Waveforms against their definitions. */
class ShapedWaveformsTest {

    private static ComponentDescription levels() {
        return ComponentDescription.of("varying-levels")
                .with("levels", Value.of(new double[] {7, 2, 4}, "Hz"))
                .with("times", Value.of(new double[] {10, 30, 45}, "ms"))
                .with("baseline", "1 Hz");
    }

    private static ComponentDescription bump() {
        return ComponentDescription.of("double-gaussian")
                .with("baseline", "1 Hz")
                .with("amplitude", "8 Hz")
                .with("center", "100 ms")
                .with("rise", "10 ms")
                .with("decay", "40 ms")
                .with("plateau", "20 ms");
    }

    private static ComponentDescription staircase(String smoothing) {
        return ComponentDescription.of("increasing-steps")
                .with("baseline", "1 Hz")
                .with("size", "2 Hz")
                .with("onset", "2 ms")
                .with("length", "2.5 ms")
                .with("end", "16 ms")
                .with("smoothing", smoothing);
    }

    /** Brian2 changes a value at the step whose start is the time of the change; k·dt is then often a little less. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.01, 0.025, 0.7, 1.0 / 3, 0.001})
    void aStepBeginsAndEndsInTheStepsOfItsTimes(double dt) {
        for (int first : new int[] {1, 3, 7, 1499, 70_001}) {
            int last = first + 29;
            Waveform step = Components.waveform(ComponentDescription.of("step")
                    .with("level", "7 Hz")
                    .with("baseline", "2 Hz")
                    .with("from", Math.round(first * dt * 1e9) / 1e9 + " ms")
                    .with("to", Math.round(last * dt * 1e9) / 1e9 + " ms"));
            assertThat(step.valueAt((first - 1) * dt)).isEqualTo(2);
            assertThat(step.valueAt(first * dt)).isEqualTo(7);
            assertThat(step.valueAt((last - 1) * dt)).isEqualTo(7);
            assertThat(step.valueAt(last * dt)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, 1", "9.99, 1", "10, 7", "29.9, 7", "30, 2", "44.9, 2", "45, 4", "1e9, 4"})
    void levelsFollowEachOther(double t, double expected) {
        assertThat(Components.waveform(levels()).valueAt(t)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "20, 1", "25, 2", "40, 5", "100, 5"})
    void aRampIsAStraightLine(double t, double expected) {
        Waveform ramp = Components.waveform(ComponentDescription.of("ramp")
                .with("baseline", "1 Hz")
                .with("level", "5 Hz")
                .with("from", "20 ms")
                .with("to", "40 ms"));
        assertThat(ramp.valueAt(t)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void aDoubleGaussianRisesHoldsAndDecays() {
        Waveform sharp = Components.waveform(bump());
        assertThat(sharp.valueAt(90)).isEqualTo(1 + 8 * StrictMath.exp(-0.5));
        assertThat(sharp.valueAt(100)).isEqualTo(9);
        assertThat(sharp.valueAt(110)).isEqualTo(9);
        assertThat(sharp.valueAt(120)).isEqualTo(9);
        assertThat(sharp.valueAt(160)).isEqualTo(1 + 8 * StrictMath.exp(-0.5));
        assertThat(sharp.valueAt(-1e6)).isEqualTo(1);
        Waveform peak = Components.waveform(bump().with("plateau", "0 ms"));
        assertThat(peak.valueAt(100)).isEqualTo(9);
        assertThat(peak.valueAt(140)).isEqualTo(1 + 8 * StrictMath.exp(-0.5));
    }

    @Test
    void aSmoothDoubleGaussianIsTheSharpOneConvolved() {
        Waveform sharp = Components.waveform(bump());
        Waveform smooth = Components.waveform(bump().with("smoothing", "6 ms"));
        for (double t = 40; t <= 260; t += 7.3) {
            assertThat(smooth.valueAt(t)).isCloseTo(convolved(sharp::valueAt, t, 6), within(1e-6));
        }
    }

    @Test
    void smoothLevelsAreTheSharpOnesConvolved() {
        Waveform sharp = Components.waveform(levels());
        Waveform smooth = Components.waveform(levels().with("smoothing", "4 ms"));
        for (double t = -20; t <= 80; t += 3.7) {
            // The integral over jumps is good to one step of it.
            assertThat(smooth.valueAt(t)).isCloseTo(convolved(sharp::valueAt, t, 4), within(2e-3));
        }
    }

    /** By the midpoint rule over 8 standard deviations to either side. */
    private static double convolved(DoubleUnaryOperator function, double t, double sigma) {
        double width = sigma / 500;
        double sum = 0;
        for (int k = -4000; k < 4000; k++) {
            double distance = (k + 0.5) * width;
            sum += function.applyAsDouble(t - distance) * Math.exp(-0.5 * distance * distance / (sigma * sigma));
        }
        return sum * width / (sigma * Math.sqrt(2 * Math.PI));
    }

    /** Steps begin after their time, strictly; smoothing mirrors the staircase at its ends. */
    @ParameterizedTest
    @CsvSource({"0 ms, 0", "0.5 ms, 5", "1.25 ms, 12", "3.99 ms, 39"})
    void increasingStepsAreTheFilteredStaircase(String smoothing, int sigma) {
        double[] staircase = new double[160];
        for (int k = 0; k < staircase.length; k++) {
            staircase[k] = 1;
            for (int step = 0; step < 6; step++) {
                staircase[k] += k * 0.1 > 2 + step * 2.5 ? 2 : 0;
            }
        }
        double[] expected = sigma == 0 ? staircase : GaussianFilter.smooth(staircase, sigma);
        Waveform waveform = Components.waveform(staircase(smoothing));
        for (int k = 0; k < staircase.length; k++) {
            assertThat(waveform.valueAt(k * 0.1)).as("step %s", k).isCloseTo(expected[k], within(1e-13));
        }
        assertThat(waveform.valueAt(1e9)).isEqualTo(waveform.valueAt(15.9));
        assertThat(waveform.valueAt(-1)).isEqualTo(waveform.valueAt(0));
    }

    @Test
    void aDelayedOscillationStartsFromItsBaseline() {
        Waveform waveform = Components.waveform(ComponentDescription.of("delayed-oscillation")
                .with("baseline", "1 Hz")
                .with("amplitude", "4 Hz")
                .with("frequency", "5 Hz")
                .with("onset", "50 ms"));
        assertThat(waveform.valueAt(0)).isEqualTo(1);
        assertThat(waveform.valueAt(50)).isEqualTo(1);
        assertThat(waveform.valueAt(100)).isCloseTo(3, within(1e-12));
        assertThat(waveform.valueAt(150)).isCloseTo(5, within(1e-12));
        assertThat(waveform.valueAt(250)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aSinusoidGoesAroundItsMean() {
        ComponentDescription sinusoid = ComponentDescription.of("sinusoid")
                .with("mean", "3 Hz")
                .with("amplitude", "2 Hz")
                .with("frequency", "4 Hz");
        Waveform sine = Components.waveform(sinusoid);
        assertThat(sine.valueAt(0)).isEqualTo(3);
        assertThat(sine.valueAt(62.5)).isCloseTo(5, within(1e-12));
        assertThat(sine.valueAt(187.5)).isCloseTo(1, within(1e-12));
        Waveform cosine = Components.waveform(sinusoid.with("phase", Math.PI / 2));
        assertThat(cosine.valueAt(0)).isEqualTo(5);
        assertThat(cosine.valueAt(125)).isCloseTo(1, within(1e-12));
    }
}
