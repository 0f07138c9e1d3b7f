package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ntwk.api.problem.ProblemCode.CONTRADICTION;
import static org.ntwk.api.problem.ProblemCode.DUPLICATE_NAME;
import static org.ntwk.api.problem.ProblemCode.INVALID_EXPRESSION;
import static org.ntwk.api.problem.ProblemCode.INVALID_NAME;
import static org.ntwk.api.problem.ProblemCode.MISSING_VALUE;
import static org.ntwk.api.problem.ProblemCode.OUT_OF_BOUNDS;
import static org.ntwk.api.problem.ProblemCode.UNKNOWN_PARAMETER;
import static org.ntwk.api.problem.ProblemCode.UNKNOWN_REFERENCE;
import static org.ntwk.api.problem.ProblemCode.WRONG_DIMENSION;
import static org.ntwk.api.problem.ProblemCode.WRONG_TYPE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.Ntwk;

/** Every mistake in a cell's equations gives a problem that names its place; none gets through. */
class BadEquationsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription ADEXP = SampleCells.ADEXP;
    private static final String EQUATIONS = ((Value.Text) ADEXP.parameters().get("equations")).text();

    static Stream<Arguments> mistakes() {
        return Stream.of(
                bad("equations", WRONG_DIMENSION, term("V*Cm/Gl")),
                bad("equations", WRONG_DIMENSION, term("i/Gl")),
                bad("equations", WRONG_DIMENSION, term("1")),
                bad("equations", WRONG_DIMENSION, term("exp(V)*mV/ms")),
                bad("equations", WRONG_DIMENSION, term("sqrt(V)*mV/ms")),
                bad("equations", WRONG_DIMENSION, term("V^(V/mV)/ms")),
                bad("equations", WRONG_DIMENSION, term("5 mV")),
                bad("equations", UNKNOWN_REFERENCE, term("(Gl*El + J)/Cm")),
                bad("equations", UNKNOWN_REFERENCE, term("Ii/Cm")),
                bad("equations", INVALID_EXPRESSION, term("(Gl*(El - V)/Cm")),
                bad("equations", INVALID_EXPRESSION, term("exq(V/mV)*mV/ms")),
                bad("equations", INVALID_EXPRESSION, line("y = : 1")),
                bad("equations", INVALID_EXPRESSION, line("y == 3 : 1")),
                bad("equations", INVALID_EXPRESSION, line("y += 3 : 1")),
                bad("equations", INVALID_EXPRESSION, line("y = 3*b : pX")),
                bad("equations", INVALID_EXPRESSION, line("y = 3*b : pA (event-driven)")),
                bad("equations", INVALID_EXPRESSION, line("dy/dt = 1/ms : 1 (unless refractori)")),
                bad("equations", MISSING_VALUE, line("y = 3*b")),
                bad("equations", DUPLICATE_NAME, line("w = 3*b : pA")),
                bad("equations", DUPLICATE_NAME, line("dw/dt = 3*b/ms : pA")),
                bad("equations", INVALID_NAME, line("g = 3 nS : nS")),
                bad("equations", INVALID_NAME, line("exp = 3 nS : nS")),
                bad("equations", INVALID_NAME, line("Ge = 3 nS : nS")),
                bad("equations", INVALID_NAME, line("_y = 3 nS : nS")),
                bad("equations", CONTRADICTION, line("y = 3*z : 1\nz = y + 1 : 1")),
                bad("equations", CONTRADICTION, line("y = y : 1")),
                bad("equations", MISSING_VALUE, ADEXP.with("equations", EQUATIONS.replace("dV/dt", "dU/dt"))),
                bad("equations", WRONG_DIMENSION, ADEXP.with("equations", EQUATIONS.replace("Cm : mV", "Cm : V"))),
                bad("equations", WRONG_DIMENSION, ADEXP.with("equations", EQUATIONS.replace("Cm : mV", "Cm : pA"))),
                bad("equations", MISSING_VALUE, ComponentDescription.of("equations")),
                bad(
                        "equations",
                        MISSING_VALUE,
                        ComponentDescription.of("equations").with("equations", " ")),
                bad(
                        "equations",
                        WRONG_TYPE,
                        ComponentDescription.of("equations").with("equations", 3)),
                bad("threshold", INVALID_EXPRESSION, ADEXP.with("threshold", "V - Vthre")),
                bad("threshold", WRONG_DIMENSION, ADEXP.with("threshold", "V > 1")),
                bad("threshold", UNKNOWN_REFERENCE, ADEXP.with("threshold", "V > Vthre & t > 5 ms")),
                bad("threshold", WRONG_TYPE, ADEXP.with("threshold", "-50 mV")),
                bad("reset", UNKNOWN_REFERENCE, ADEXP.with("reset", "V = Vreset; W += b")),
                bad("reset", UNKNOWN_REFERENCE, ADEXP.with("reset", "V = Vreset; b += 1 pA")),
                bad("reset", WRONG_DIMENSION, ADEXP.with("reset", "V = Vreset; w += V")),
                bad("reset", WRONG_DIMENSION, ADEXP.with("reset", "V = Vreset; w *= b")),
                bad("reset", INVALID_EXPRESSION, ADEXP.with("reset", "V = Vreset; w")),
                bad("reset", INVALID_EXPRESSION, ADEXP.with("reset", "dV/dt = 3 mV/ms")),
                bad("reset", WRONG_TYPE, ADEXP.with("reset", "-70 mV")),
                bad("refractory", WRONG_DIMENSION, ADEXP.with("refractory", "Vthre")),
                bad("refractory", WRONG_DIMENSION, ADEXP.with("refractory", "5 mV")),
                bad("refractory", UNKNOWN_REFERENCE, ADEXP.with("refractory", "Trefrac * (V/mV)")),
                bad("refractory", OUT_OF_BOUNDS, ADEXP.with("refractory", "-1 ms")),
                bad("refractory", OUT_OF_BOUNDS, ADEXP.with("refractory", "Trefrac - 7 ms")),
                bad("reset", CONTRADICTION, ADEXP.with("Vreset", "-30 mV")),
                bad("rest", UNKNOWN_REFERENCE, ADEXP.with("rest", "Vm = El")),
                bad("rest", WRONG_DIMENSION, ADEXP.with("rest", "V = b")),
                bad("integration", OUT_OF_BOUNDS, ADEXP.with("integration", "rk5")),
                bad("treshold", UNKNOWN_PARAMETER, ADEXP.with("treshold", "V > 0 mV")),
                bad("Cmm", UNKNOWN_PARAMETER, ADEXP.with("Cmm", "5 pF")),
                bad("µ-1", UNKNOWN_PARAMETER, ADEXP.with("µ-1", "5 pF")),
                bad("w", DUPLICATE_NAME, ADEXP.with("w", "5 pA")),
                bad("i", INVALID_NAME, ADEXP.with("i", "5 pA")),
                bad("Cm", WRONG_TYPE, ADEXP.with("Cm", "much")),
                bad("Cm", WRONG_TYPE, ADEXP.with("Cm", true)),
                bad("Cm", OUT_OF_BOUNDS, ADEXP.with("Cm", Value.of(new double[] {1, 2}, "pF"))),
                bad("q", MISSING_VALUE, line("q : pA")),
                bad("b", WRONG_DIMENSION, line("b : pA").with("b", "3 mV")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isReportedWithItsPlace(String parameter, ProblemCode code, ComponentDescription cell) {
        assertThat(problemsOf(cell)).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("populations.Exc.cell." + parameter);
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    /** No parameter can be of another kind, be left out, or be given under another name without notice. */
    @ParameterizedTest
    @MethodSource("numbers")
    void nonsenseInAParameterNamesIt(String parameter) {
        String path = "populations.Exc.cell." + parameter;
        ComponentDescription asText = ADEXP.with(parameter, "nonsense");
        ComponentDescription notFinite = ADEXP.with(parameter, Double.NaN);

        assertThat(problemsOf(asText)).extracting(Problem::path).containsOnly(path);
        assertThat(problemsOf(notFinite)).extracting(Problem::path).contains(path);
        // The name is unknown where the equations use it, so they cannot be understood.
        assertThat(problemsOf(without(parameter))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(UNKNOWN_REFERENCE);
            assertThat(problem.message()).contains("'" + parameter + "'");
        });
    }

    static Stream<String> numbers() {
        return Stream.of("Gl", "Cm", "El", "Vthre", "Vreset", "Trefrac", "deltaV", "a", "b", "tauw");
    }

    @Test
    void anInconsistentTermIsNamedWithBothDimensions() {
        List<Problem> problems = problemsOf(ADEXP.with("equations", EQUATIONS.replace("(drift - w)", "(drift - V)")));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).contains("line 2, column 18", "'V'", "a voltage", "'drift'", "a current");
    }

    @Test
    void aNameThatIsNearlyThatOfAParameterGetsItAsTheHint() {
        List<Problem> problems = problemsOf(ADEXP.with("refractory", "Trefra"));

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("populations.Exc.cell.refractory", "populations.Exc.cell.Trefrac");
        assertThat(problems.get(0).message()).contains("Maybe you meant Trefrac");
    }

    @Test
    void aZeroWithoutAUnitGetsAHintUnlessItsUnitIsDeclared() {
        List<Problem> problems = problemsOf(ADEXP.with("b", 0));

        assertThat(problems).extracting(Problem::path).containsExactly("populations.Exc.cell.reset");
        assertThat(problems.get(0).hint()).contains("b");
        NTWK.run(experiment(line("b : pA").with("b", 0))).close();
    }

    @Test
    void mistakesInSeveralPlacesAreAllReported() {
        ComponentDescription cell = ADEXP.with("equations", EQUATIONS.replace("- w)/tauw", "- W)/Cm"))
                .with("threshold", "V")
                .with("reset", "U = Vreset")
                .with("Cmm", 3)
                .with("b", "wrong");

        assertThat(problemsOf(cell))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "populations.Exc.cell.equations",
                        "populations.Exc.cell.threshold",
                        "populations.Exc.cell.reset",
                        "populations.Exc.cell.Cmm",
                        "populations.Exc.cell.tauw",
                        "populations.Exc.cell.b");
    }

    @Test
    void eachMissingNameIsToldOnceWhateverElseIsWrong() {
        ComponentDescription cell =
                term("J*J + Kupp").with("threshold", "V > J").with("rest", "w = Kupp*V + Lupp; V = b");

        assertThat(problemsOf(cell))
                .extracting(Problem::path, problem -> problem.message().replaceAll("(?s)^[^']*'([^']*)'.*", "$1"))
                .containsExactlyInAnyOrder(
                        tuple("populations.Exc.cell.equations", "J"),
                        tuple("populations.Exc.cell.equations", "Kupp"),
                        tuple("populations.Exc.cell.rest", "Lupp"),
                        tuple("populations.Exc.cell.rest", "b"));
    }

    /** What an expression measures cannot be judged while one of its names means nothing. */
    @Test
    void aWrongDimensionHidesNoMissingNameBehindIt() {
        assertThat(problemsOf(term("1 + V + Jupp"))).extracting(Problem::code).containsExactly(UNKNOWN_REFERENCE);
    }

    @Test
    void initialValuesAndRecordingsMustBeOfItsVariables() {
        Experiment experiment = experiment(ADEXP);
        NetworkBuilder network = NetworkBuilder.create("bad")
                .population(experiment.network().populations().get(0).withInitial("W", Value.of("3 pA")))
                .recordTraces("Exc", CellSelection.all(), "drift");

        assertThat(problemsOf(new Experiment(network.build(), RunSettings.of("1 ms"))))
                .extracting(Problem::path)
                .contains("populations.Exc.initial.W", "recordings[0].recorder.variables");
    }

    private static Arguments bad(String parameter, ProblemCode code, ComponentDescription cell) {
        return Arguments.of(parameter, code, cell);
    }

    /** AdExp with a wrong term in the equation of V. */
    private static ComponentDescription term(String wrong) {
        return ADEXP.with("equations", EQUATIONS.replace("dV/dt = ", "dV/dt = " + wrong + " + "));
    }

    /** AdExp with more lines. */
    private static ComponentDescription line(String more) {
        return ADEXP.with("equations", EQUATIONS + more);
    }

    private static ComponentDescription without(String parameter) {
        ComponentDescription rest = ComponentDescription.of("equations");
        for (var entry : ADEXP.parameters().entrySet()) {
            rest = entry.getKey().equals(parameter) ? rest : rest.with(entry.getKey(), entry.getValue());
        }
        return rest;
    }

    private static List<Problem> problemsOf(ComponentDescription cell) {
        return problemsOf(experiment(cell));
    }

    private static List<Problem> problemsOf(Experiment experiment) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));
        assertThat(refusal).isNotNull();
        return refusal.problems();
    }

    private static Experiment experiment(ComponentDescription cell) {
        return new Experiment(
                NetworkBuilder.create("bad").excitatory("Exc", 10, cell).build(), RunSettings.of("1 ms"));
    }
}
