package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.Ntwk;

/** Every mistake in a population gives a problem that names its place. */
class BadPopulationTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription ADEXP = ComponentDescription.of("adexp");
    private static final ComponentDescription SOURCE = ComponentDescription.of("spike-source");

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("populations.Exc.cell", ProblemCode.UNKNOWN_COMPONENT, cell(ComponentDescription.of("adex"))),
                mistake("populations.Exc.cell.Cmm", ProblemCode.UNKNOWN_PARAMETER, cell(ADEXP.with("Cmm", "200 pF"))),
                mistake("populations.Exc.cell.Cm", ProblemCode.WRONG_DIMENSION, cell(ADEXP.with("Cm", "200 mV"))),
                mistake("populations.Exc.cell.Cm", ProblemCode.WRONG_DIMENSION, cell(ADEXP.with("Cm", 200))),
                mistake("populations.Exc.cell.Cm", ProblemCode.OUT_OF_BOUNDS, cell(ADEXP.with("Cm", "-1 pF"))),
                mistake(
                        "populations.Exc.cell.Cm",
                        ProblemCode.OUT_OF_BOUNDS,
                        cell(ADEXP.with("Cm", Value.of(Quantity.of(Double.NaN, "pF"))))),
                mistake("populations.Exc.cell.Cm", ProblemCode.WRONG_TYPE, cell(ADEXP.with("Cm", "much"))),
                mistake("populations.Exc.cell.Cm", ProblemCode.WRONG_TYPE, cell(ADEXP.with("Cm", true))),
                mistake("populations.Exc.cell.Vreset", ProblemCode.CONTRADICTION, cell(ADEXP.with("Vreset", "0 mV"))),
                mistake(
                        "populations.Exc.cell.Cm",
                        ProblemCode.OUT_OF_BOUNDS,
                        cell(ADEXP.with("Cm", Value.of(new double[] {100, 200}, "pF")))),
                mistake(
                        "populations.Exc.cell.Cm",
                        ProblemCode.WRONG_DIMENSION,
                        cell(ADEXP.with(
                                "Cm", Value.of(new Distribution.Normal(Quantity.of("1 mV"), Quantity.of("1 mV")))))),
                mistake(
                        "populations.Exc.cell.Cm",
                        ProblemCode.OUT_OF_BOUNDS,
                        cell(ADEXP.with(
                                "Cm", Value.of(new Distribution.Uniform(Quantity.of("-2 pF"), Quantity.of("-1 pF")))))),
                mistake(
                        "populations.Exc.cell.Cm",
                        ProblemCode.OUT_OF_BOUNDS,
                        cell(ADEXP.with(
                                "Cm", Value.of(new Distribution.Uniform(Quantity.of("2 pF"), Quantity.of("1 pF")))))),
                mistake(
                        "populations.Exc.cell.Cm",
                        ProblemCode.OUT_OF_BOUNDS,
                        cell(ADEXP.with(
                                "Cm", Value.of(new Distribution.Normal(Quantity.of("2 pF"), Quantity.of("-1 pF")))))),
                mistake(
                        "populations.Exc.initial.X",
                        ProblemCode.UNKNOWN_REFERENCE,
                        population(p -> p.withInitial("X", Value.of(1)))),
                mistake(
                        "populations.Exc.initial.V",
                        ProblemCode.WRONG_DIMENSION,
                        population(p -> p.withInitial("V", Value.of("1 pA")))),
                mistake(
                        "populations.Exc.mechanisms[0]",
                        ProblemCode.UNKNOWN_COMPONENT,
                        population(p -> p.withMechanism(ComponentDescription.of("oscilation")))),
                mistake("populations.Exc", ProblemCode.DUPLICATE_NAME, network -> network.excitatory("Exc", 1, ADEXP)),
                mistake("populations.a/b", ProblemCode.INVALID_NAME, network -> network.excitatory("a/b", 1, ADEXP)),
                mistake(
                        "populations.Neg.size",
                        ProblemCode.OUT_OF_BOUNDS,
                        network -> network.excitatory("Neg", -1, ADEXP)),
                mistake(
                        "populations.Aff.mechanisms",
                        ProblemCode.CONTRADICTION,
                        network ->
                                network.population(new PopulationDescription("Aff", 1, SynapticSign.EXCITATORY, SOURCE)
                                        .withMechanism(ComponentDescription.of("oscillation")
                                                .with("amplitude", "1 pA")
                                                .with("frequency", "1 Hz")))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void aMistakeIsNamed(String path, ProblemCode code, UnaryOperator<NetworkBuilder> mistake) {
        List<Problem> problems = problemsOf(experiment(mistake));

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void aWrongSizeHidesNoMistakeOfTheCell() {
        List<Problem> problems =
                problemsOf(experiment(network -> network.excitatory("Neg", -1, ADEXP.with("Cm", "200 mV"))));

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly("populations.Neg.size", "populations.Neg.cell.Cm");
    }

    @Test
    void aNetworkWithoutPopulationsIsRefused() {
        Experiment empty = new Experiment(NetworkBuilder.create("empty").build(), RunSettings.of("1 ms"));

        assertThat(problemsOf(empty)).extracting(Problem::path).containsExactly("populations");
    }

    private static List<Problem> problemsOf(Experiment experiment) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));
        assertThat(refusal).isNotNull();
        return refusal.problems();
    }

    /** A network of ten cells with a mistake; one that brings its own population Exc goes without the sound one. */
    private static Experiment experiment(UnaryOperator<NetworkBuilder> mistake) {
        boolean bringsItsOwn = mistake.apply(NetworkBuilder.create("probe"))
                .build()
                .population("Exc")
                .filter(population -> population.size() == 10)
                .isPresent();
        NetworkBuilder network = NetworkBuilder.create("test");
        NetworkBuilder start = bringsItsOwn ? network : network.excitatory("Exc", 10, ADEXP);
        return new Experiment(mistake.apply(start).build(), RunSettings.of("10 ms"));
    }

    private static Arguments mistake(String path, ProblemCode code, UnaryOperator<NetworkBuilder> mistake) {
        return Arguments.of(path, code, mistake);
    }

    private static UnaryOperator<NetworkBuilder> cell(ComponentDescription cell) {
        return network -> network.excitatory("Exc", 10, cell);
    }

    private static UnaryOperator<NetworkBuilder> population(UnaryOperator<PopulationDescription> change) {
        return network ->
                network.population(change.apply(new PopulationDescription("Exc", 10, SynapticSign.EXCITATORY, ADEXP)));
    }
}
