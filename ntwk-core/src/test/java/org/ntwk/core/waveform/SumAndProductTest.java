package org.ntwk.core.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.stimulus.Components;
import org.ntwk.core.stimulus.PoissonDrive;

class SumAndProductTest {

    private static final ComponentDescription SINUSOID =
            ComponentDescription.of("sinusoid").with("amplitude", "2 Hz").with("frequency", "4 Hz");

    private static ComponentDescription sum(Value... terms) {
        return ComponentDescription.of("sum").with("terms", new Value.Several(List.of(terms)));
    }

    private static ComponentDescription product(Value of, Value factors) {
        return ComponentDescription.of("product").with("of", of).with("factors", factors);
    }

    private static List<Problem> problemsOf(ComponentDescription waveform) {
        Problems problems = new Problems();
        assertThat(Components.resolve(new PoissonDrive(), Components.drive(waveform), problems))
                .isEmpty();
        return problems.list();
    }

    @Test
    void quantitiesExpressionsAndWaveformsAdd() {
        Waveform sum = Components.waveform(sum(Value.of("3 Hz"), Value.of("1 Hz * t / s"), Value.of(SINUSOID)));
        assertThat(sum.valueAt(0)).isEqualTo(3);
        assertThat(sum.valueAt(62.5)).isCloseTo(3 + 0.0625 + 2, within(1e-12));
        assertThat(sum.isConstant()).isFalse();
    }

    @Test
    void listsOfNumbersAndOfTextsAreListsOfFunctionsToo() {
        ComponentDescription sum = ComponentDescription.of("sum");
        Waveform ofNumbers = Components.waveform(sum.with("terms", Value.of(new double[] {1, 2.5}, "kHz")));
        assertThat(ofNumbers.valueAt(7)).isEqualTo(3500);
        assertThat(ofNumbers.isConstant()).isTrue();
        Waveform ofTexts = Components.waveform(sum.with("terms", Value.of(List.of("1 Hz", "2 Hz * t / s"))));
        assertThat(ofTexts.valueAt(500)).isEqualTo(2);
        assertThat(Components.waveform(sum.with("terms", "2 Hz * t / s")).valueAt(500))
                .isEqualTo(1);
    }

    @Test
    void factorsAreNumbersAndMayBeWaveforms() {
        Value gate = Value.of(ComponentDescription.of("step")
                .with("level", 1)
                .with("from", "10 ms")
                .with("to", "20 ms"));
        Waveform product = Components.waveform(
                product(Value.of(SINUSOID), new Value.Several(List.of(gate, Value.of(0.5), Value.of("t / ms")))));
        assertThat(product.valueAt(9)).isZero();
        assertThat(product.valueAt(15)).isCloseTo(2 * Math.sin(2 * Math.PI * 4 * 0.015) * 0.5 * 15, within(1e-12));
    }

    @Test
    void sumsAndProductsNest() {
        Value both = Value.of(product(Value.of(sum(Value.of("1 Hz"), Value.of("2 Hz"))), Value.of(4)));
        assertThat(Components.waveform(sum(both, both)).valueAt(0)).isEqualTo(24);
    }

    @Test
    void everyEntryThatCannotBeIsNamedByItsPlace() {
        List<Problem> problems = problemsOf(sum(
                Value.of("3 mV"),
                Value.of("4 Hz"),
                Value.of("4 Hz * q"),
                Value.of(SINUSOID.with("frequency", "1 ms")),
                Value.of(ComponentDescription.of("sinusoi")),
                Value.of(true)));
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "stimuli[0].model.rate.terms[0]",
                        "stimuli[0].model.rate.terms[2]",
                        "stimuli[0].model.rate.terms[3].frequency",
                        "stimuli[0].model.rate.terms[4]",
                        "stimuli[0].model.rate.terms[5]");
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.WRONG_DIMENSION,
                        ProblemCode.INVALID_EXPRESSION,
                        ProblemCode.WRONG_DIMENSION,
                        ProblemCode.UNKNOWN_COMPONENT,
                        ProblemCode.WRONG_TYPE);
    }

    @Test
    void aSumOfNothingIsAProblem() {
        assertThat(problemsOf(sum())).extracting(Problem::path).containsExactly("stimuli[0].model.rate.terms");
    }

    @Test
    void aFactorWithAUnitIsAProblem() {
        assertThat(problemsOf(product(Value.of("1 Hz"), Value.of("2 Hz"))))
                .extracting(Problem::path)
                .containsExactly("stimuli[0].model.rate.factors[0]");
    }
}
