package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.Ntwk;

class NamedCellTest {

    private static final Ntwk NTWK = Ntwk.create();

    private static Experiment with(ComponentDescription cell) {
        return new Experiment(
                NetworkBuilder.create("named").excitatory("Exc", 2, cell).build(), RunSettings.of("1 ms"));
    }

    /** The population as it was compiled, with all defaults. */
    private static PopulationDescription compiled(ComponentDescription cell) {
        return NTWK.compile(with(cell)).experiment().network().populations().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "LIF, lif, Cm, 150 pF",
        "LIF2, lif, Cm, 200 pF",
        "osciLIF, lif, Cm, 150 pF",
        "EIF, eif, deltaV, 1 mV",
        "AdExp, adexp, a, 2 nS",
        "RS, adexp, b, 40 pA",
        "FS, eif, deltaV, 0.5 mV",
        "AdExp_b_40_a_0, adexp, b, 40 pA",
        "AdExp_b_40_a_0, adexp, a, 0 nS",
        "AdExp_b_40_a_0, adexp, tauw, 500 ms",
        "RS_El_-60.5, adexp, El, -60.5 mV",
        "RS_b_6e1, adexp, b, 60 pA",
    })
    void aNameStandsForAModelWithItsParameters(String name, String model, String parameter, String value) {
        ComponentDescription cell = compiled(ComponentDescription.of(name)).cell();

        assertThat(cell.type()).isEqualTo(model);
        assertThat(cell.parameters()).containsEntry(parameter, Value.of(value));
    }

    @Test
    void aNameBringsItsMechanisms() {
        assertThat(compiled(ComponentDescription.of("osciLIF")).mechanisms())
                .extracting(ComponentDescription::type)
                .containsExactly("oscillation");
    }

    @Test
    void aParameterThatIsGivenStandsInsteadOfTheNamedOne() {
        ComponentDescription cell =
                compiled(ComponentDescription.of("RS_b_60").with("b", "30 pA")).cell();

        assertThat(cell.parameters()).containsEntry("b", Value.of("30 pA")).containsEntry("a", Value.of("0 nS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS_b", "RS_b_", "RS_b_x", "RS_b_40 pA", "RS_b_NaN", "RS_", "RS_q_1", "RS_b_40_a"})
    void aNameThatGoesOnWronglyIsRefused(String name) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> compiled(ComponentDescription.of(name)));

        assertThat(refusal.problems()).extracting(Problem::path).containsExactly("populations.Exc.cell");
    }

    @Test
    void anUnknownNameGetsTheNearest() {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> compiled(ComponentDescription.of("AdEx")));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_COMPONENT);
        assertThat(refusal.problems().get(0).hint()).contains("AdExp");
    }
}
