package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.stimulus.Components;
import org.ntwk.core.stimulus.PoissonDrive;

/** Values of waveforms that make sense by themselves, but not together. */
class WaveformProblemsTest {

    private static final String RATE = "stimuli[0].model.rate";

    private static ComponentDescription sound(String name) {
        ComponentDescription waveform = ComponentDescription.of(name);
        return switch (name) {
            case "step", "ramp" ->
                waveform.with("level", "1 Hz").with("from", "1 ms").with("to", "2 ms");
            case "increasing-steps" ->
                waveform.with("size", "1 Hz")
                        .with("onset", "1 s")
                        .with("length", "1 s")
                        .with("end", "5 s");
            case "varying-levels" ->
                waveform.with("levels", Value.of(new double[] {1, 2}, "Hz"))
                        .with("times", Value.of(new double[] {1, 2}, "ms"));
            default -> throw new IllegalArgumentException(name + " has no sound description here");
        };
    }

    private static List<Problem> problemsOf(ComponentDescription waveform) {
        Problems problems = new Problems();
        Components.resolve(new PoissonDrive(), Components.drive(waveform), problems);
        return problems.list();
    }

    @ParameterizedTest
    @CsvSource({
        "step, to, 1 ms, to, CONTRADICTION",
        "ramp, to, 0.5 ms, to, CONTRADICTION",
        "ramp, from, 2 ms, to, CONTRADICTION",
        "increasing-steps, interval, 6 s, interval, CONTRADICTION",
        "increasing-steps, interval, 1e-9 ms, interval, CONTRADICTION",
        "increasing-steps, smoothing, 1.3 s, smoothing, CONTRADICTION",
        "increasing-steps, length, 1e-6 ms, length, CONTRADICTION",
        "varying-levels, times, 1 ms, times, CONTRADICTION",
        "varying-levels, levels, 1 Hz, times, CONTRADICTION"
    })
    void valuesThatDoNotGoTogetherAreNamed(
            String waveform, String parameter, String value, String named, ProblemCode code) {
        List<Problem> problems = problemsOf(sound(waveform).with(parameter, value));

        assertThat(problems).extracting(Problem::path).containsExactly(RATE + "." + named);
        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void levelsNeedAscendingTimesAndAtLeastOne() {
        ComponentDescription levels = sound("varying-levels");
        assertThat(problemsOf(levels.with("times", Value.of(new double[] {2, 2}, "ms"))))
                .extracting(Problem::path)
                .containsExactly(RATE + ".times");
        ComponentDescription none =
                levels.with("levels", Value.of(new double[0], "Hz")).with("times", Value.of(new double[0], "ms"));
        assertThat(problemsOf(none)).extracting(Problem::path).containsExactly(RATE + ".levels");
    }
}
