package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.stimulus.Components;
import org.ntwk.core.stimulus.PoissonDrive;

class WaveformModelTest {

    private static ComponentDescription sampled(String interpolation) {
        return ComponentDescription.of("sampled")
                .with("values", Value.of(new double[] {1, 3, 2}, "Hz"))
                .with("interval", "10 ms")
                .with("start", "5 ms")
                .with("interpolation", interpolation);
    }

    private static Problem problemOf(ComponentDescription waveform) {
        Problems problems = new Problems();
        assertThat(Components.resolve(new PoissonDrive(), Components.drive(waveform), problems))
                .isEmpty();
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0);
    }

    @Test
    void constantHasItsValueAtAllTimes() {
        Waveform waveform =
                Components.waveform(ComponentDescription.of("constant").with("value", "0.004 kHz"));
        assertThat(waveform.valueAt(0)).isEqualTo(4);
        assertThat(waveform.valueAt(1e6)).isEqualTo(4);
        assertThat(waveform.isConstant()).isTrue();
    }

    @Test
    void gaussianRisesFromItsBaselineToItsAmplitude() {
        Waveform waveform = Components.waveform(ComponentDescription.of("gaussian")
                .with("baseline", "4 Hz")
                .with("amplitude", "8 Hz")
                .with("center", "1 s")
                .with("width", "100 ms"));
        assertThat(waveform.valueAt(1000)).isEqualTo(12);
        assertThat(waveform.valueAt(900)).isEqualTo(4 + 8 * StrictMath.exp(-0.5));
        assertThat(waveform.valueAt(1200)).isEqualTo(4 + 8 * StrictMath.exp(-2));
        assertThat(waveform.valueAt(1e9)).isEqualTo(4);
        assertThat(waveform.isConstant()).isFalse();
    }

    @Test
    void gaussianIsTheExpressionOfTheSameForm() {
        Waveform gaussian = Components.waveform(ComponentDescription.of("gaussian")
                .with("baseline", "4 Hz")
                .with("amplitude", "4 Hz")
                .with("center", "1000 ms")
                .with("width", "100 ms"));
        ParameterValues drive = Components.resolve(
                new PoissonDrive(), Components.drive("4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))"));
        for (int step = 0; step < 15_000; step++) {
            double t = step * 0.1;
            assertThat(drive.functionOfTime("rate").valueAt(t)).isEqualTo(gaussian.valueAt(t));
        }
    }

    @Test
    void stepsHoldEachValueUntilTheNext() {
        Waveform waveform = Components.waveform(sampled("step"));
        assertThat(waveform.valueAt(0)).isEqualTo(1);
        assertThat(waveform.valueAt(5)).isEqualTo(1);
        assertThat(waveform.valueAt(14.9)).isEqualTo(1);
        assertThat(waveform.valueAt(15)).isEqualTo(3);
        assertThat(waveform.valueAt(24.9)).isEqualTo(3);
        assertThat(waveform.valueAt(25)).isEqualTo(2);
        assertThat(waveform.valueAt(1e12)).isEqualTo(2);
    }

    @Test
    void linesJoinTheValues() {
        Waveform waveform = Components.waveform(sampled("linear"));
        assertThat(waveform.valueAt(-3)).isEqualTo(1);
        assertThat(waveform.valueAt(5)).isEqualTo(1);
        assertThat(waveform.valueAt(10)).isEqualTo(2);
        assertThat(waveform.valueAt(15)).isEqualTo(3);
        assertThat(waveform.valueAt(20)).isEqualTo(2.5);
        assertThat(waveform.valueAt(25)).isEqualTo(2);
        assertThat(waveform.valueAt(40)).isEqualTo(2);
    }

    @Test
    void aValueForEachStepFallsOnThatStep() {
        for (double dt : new double[] {0.1, 0.01, 0.025, 1.0 / 3}) {
            double[] values = new double[20_000];
            for (int n = 0; n < values.length; n++) {
                values[n] = n;
            }
            Waveform waveform = Components.waveform(ComponentDescription.of("sampled")
                    .with("values", Value.of(values, "Hz"))
                    .with("interval", dt + " ms"));
            for (int step = 0; step < values.length; step++) {
                if (waveform.valueAt(step * dt) != step) {
                    assertThat(waveform.valueAt(step * dt)).as("dt " + dt).isEqualTo(step);
                }
            }
        }
    }

    @Test
    void samplesWithoutAValueAreAProblem() {
        Problem problem = problemOf(ComponentDescription.of("sampled")
                .with("values", Value.of(new double[0], "Hz"))
                .with("interval", "10 ms"));
        assertThat(problem.path()).isEqualTo("stimuli[0].model.rate");
    }

    @Test
    void anExpressionThatDoesNotFitIsAProblemThatNamesTheColumn() {
        Problem problem = problemOf(ComponentDescription.of("expression").with("expression", "4 Hz + t"));
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_EXPRESSION);
        assertThat(problem.path()).isEqualTo("stimuli[0].model.rate");
        assertThat(problem.message()).startsWith("column 8:");
    }

    @Test
    void anExpressionWithoutTimeIsConstant() {
        assertThat(Components.waveform(ComponentDescription.of("expression").with("expression", "2 * 4 Hz"))
                        .isConstant())
                .isTrue();
        assertThat(Components.waveform(ComponentDescription.of("expression").with("expression", "2 / t"))
                        .isConstant())
                .isFalse();
    }
}
