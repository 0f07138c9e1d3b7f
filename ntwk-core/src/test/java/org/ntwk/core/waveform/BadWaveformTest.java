package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.core.CorePlugin;
import org.ntwk.core.stimulus.Components;
import org.ntwk.core.stimulus.PoissonDrive;

/** Each parameter of each waveform, in turn set to nonsense, gives one problem that names it. */
class BadWaveformTest {

    private static final String RATE = "stimuli[0].model.rate";

    private static ComponentDescription sound(String name) {
        ComponentDescription waveform = ComponentDescription.of(name);
        return switch (name) {
            case "constant" -> waveform.with("value", "1 Hz");
            case "sampled" ->
                waveform.with("values", Value.of(new double[] {1, 2}, "Hz")).with("interval", "1 ms");
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
            case "gaussian" ->
                waveform.with("amplitude", "1 Hz").with("center", "1 s").with("width", "1 s");
            case "double-gaussian" ->
                waveform.with("amplitude", "1 Hz")
                        .with("center", "1 s")
                        .with("rise", "1 s")
                        .with("decay", "1 s");
            case "delayed-oscillation", "sinusoid" ->
                waveform.with("amplitude", "1 Hz").with("frequency", "1 Hz");
            case "ornstein-uhlenbeck" -> waveform.with("sd", "1 Hz").with("tau", "1 ms");
            case "expression" -> waveform.with("expression", "2 * 1 Hz");
            case "sum" -> waveform.with("terms", "1 Hz");
            case "product" -> waveform.with("of", "1 Hz").with("factors", 2);
            default -> throw new IllegalArgumentException(name + " has no sound description here");
        };
    }

    private static List<Problem> problemsOf(ComponentDescription waveform) {
        Problems problems = new Problems();
        Components.resolve(new PoissonDrive(), Components.drive(waveform), problems);
        return problems.list();
    }

    static Stream<Arguments> nonsense() {
        List<Arguments> cases = new ArrayList<>();
        for (WaveformModel model : new CorePlugin().waveforms()) {
            for (ParameterSpec parameter : model.parameters(Unit.HZ).list()) {
                for (Value value : nonsense(parameter.type())) {
                    cases.add(Arguments.of(model.name(), parameter.name(), value));
                }
            }
        }
        return cases.stream();
    }

    private static List<Value> nonsense(ParameterType type) {
        List<Value> values = new ArrayList<>(List.of(Value.of(true)));
        if (type instanceof ParameterType.Number number) {
            values.add(Value.of("1 nS/pF/m"));
            values.add(Value.of(Quantity.of(Double.NaN, number.unit())));
            addOutside(number.bounds(), number.unit(), values);
        } else if (type instanceof ParameterType.Whole) {
            values.add(Value.of(0.5));
            values.add(Value.of("1 ms"));
        } else if (type instanceof ParameterType.Series series) {
            values.add(Value.of(new double[] {1, 2}, "1 nS/pF/m"));
            values.add(Value.of(Quantity.of(Double.POSITIVE_INFINITY, series.unit())));
        } else if (type instanceof ParameterType.Choice) {
            values.add(Value.of("nonsense"));
        } else if (type instanceof ParameterType.FunctionOfTime) {
            values.add(Value.of("1 nS/pF/m"));
            values.add(Value.of("1 Hz +"));
        }
        return values;
    }

    private static void addOutside(Bounds bounds, Unit unit, List<Value> values) {
        if (Double.isFinite(bounds.low())) {
            values.add(Value.of(Quantity.of(bounds.lowIncluded() ? bounds.low() - 1 : bounds.low(), unit)));
        }
    }

    @ParameterizedTest(name = "{0}.{1}: {2}")
    @MethodSource("nonsense")
    void nonsenseIsNamed(String waveform, String parameter, Value value) {
        assertThat(problemsOf(sound(waveform))).isEmpty();

        List<Problem> problems = problemsOf(sound(waveform).with(parameter, value));

        assertThat(problems).hasSize(1);
        // An entry of a list is named by its place in it.
        assertThat(problems.get(0).path()).startsWith(RATE + "." + parameter);
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
