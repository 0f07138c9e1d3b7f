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
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.Ntwk;

/** Every mistake in a description gives a problem that names its place; none gets through and none is lost. */
class BadDescriptionTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription ADEXP = ComponentDescription.of("adexp");
    private static final ComponentDescription ALL = ComponentDescription.of("all-to-all");
    private static final ComponentDescription SOURCE = ComponentDescription.of("spike-source");
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");
    private static final ComponentDescription DRIVE = ComponentDescription.of("poisson-drive")
            .with("sources", 10)
            .with("probability", 0.5)
            .with("rate", "4 Hz");

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
                        "projections[0].weight",
                        ProblemCode.OUT_OF_BOUNDS,
                        weight(Value.of(new Distribution.LogNormal(Quantity.of("0 nS"), Quantity.of("1 nS"))))),
                mistake("projections[0].weight", ProblemCode.WRONG_TYPE, weight(Value.of(new double[] {1, 2}, "nS"))),
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
                        "projections[0].source",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.projection("Ex", "Exc", ALL, SYNAPSE, "1 nS")),
                mistake(
                        "projections[0].target",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.projection("Exc", "Inh", ALL, SYNAPSE, "1 nS")),
                mistake(
                        "projections[0].rule.prob",
                        ProblemCode.UNKNOWN_PARAMETER,
                        network -> network.projection(
                                "Exc",
                                "Exc",
                                ComponentDescription.of("fixed-in-degree")
                                        .with("probability", 0.1)
                                        .with("prob", 0.1),
                                SYNAPSE,
                                "1 nS")),
                mistake(
                        "projections[0].rule.probability",
                        ProblemCode.MISSING_VALUE,
                        network -> network.projection(
                                "Exc", "Exc", ComponentDescription.of("fixed-in-degree"), SYNAPSE, "1 nS")),
                mistake(
                        "projections[0].weight",
                        ProblemCode.WRONG_DIMENSION,
                        network -> network.projection("Exc", "Exc", ALL, SYNAPSE, "1 mV")),
                mistake(
                        "projections[0].weight",
                        ProblemCode.OUT_OF_BOUNDS,
                        network -> network.projection("Exc", "Exc", ALL, SYNAPSE, "-1 nS")),
                mistake(
                        "projections[0].delay",
                        ProblemCode.OUT_OF_BOUNDS,
                        contact(c -> c.withDelay(Value.of("-1 ms")))),
                mistake(
                        "projections[0].delay",
                        ProblemCode.WRONG_DIMENSION,
                        contact(c -> c.withDelay(Value.of("1 Hz")))),
                mistake(
                        "projections[0].release-probability",
                        ProblemCode.OUT_OF_BOUNDS,
                        contact(c -> c.withReleaseProbability(1.5))),
                mistake(
                        "projections[0].synapse.tau",
                        ProblemCode.OUT_OF_BOUNDS,
                        network -> network.projection("Exc", "Exc", ALL, SYNAPSE.with("tau", "0 ms"), "1 nS")),
                mistake(
                        "projections[0].synapse.decay",
                        ProblemCode.OUT_OF_BOUNDS,
                        network -> network.projection("Exc", "Exc", ALL, SYNAPSE.with("decay", "eulr"), "1 nS")),
                mistake(
                        "stimuli[0].target",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.stimulus("Aff", "Nobody", DRIVE, SYNAPSE, "1 nS")),
                mistake("stimuli[0].model.rate", ProblemCode.WRONG_DIMENSION, drive(DRIVE.with("rate", "4 mV"))),
                mistake(
                        "stimuli[0].model.rate",
                        ProblemCode.INVALID_EXPRESSION,
                        drive(DRIVE.with("rate", "4 Hz + (t"))),
                mistake(
                        "stimuli[0].model.rate",
                        ProblemCode.INVALID_EXPRESSION,
                        drive(DRIVE.with("rate", "4 Hz + 1 mV"))),
                mistake(
                        "stimuli[0].model.rate",
                        ProblemCode.UNKNOWN_COMPONENT,
                        drive(DRIVE.with("rate", ComponentDescription.of("gausian")))),
                mistake("stimuli[0].model.sources", ProblemCode.WRONG_TYPE, drive(DRIVE.with("sources", 1.5))),
                mistake(
                        "stimuli[0].name",
                        ProblemCode.INVALID_NAME,
                        network -> network.stimulus("a b", "Exc", DRIVE, SYNAPSE, "1 nS")),
                mistake(
                        "stimuli[1].name",
                        ProblemCode.DUPLICATE_NAME,
                        network -> network.stimulus("Aff", "Exc", DRIVE, SYNAPSE, "1 nS")
                                .stimulus("Aff", "Exc", DRIVE, SYNAPSE, "1 nS")),
                mistake(
                        "stimuli[0].synapse",
                        ProblemCode.MISSING_VALUE,
                        network -> network.stimulus(new StimulusDescription(
                                "Aff", "Exc", SynapticSign.EXCITATORY, CellSelection.all(), DRIVE, null))),
                mistake(
                        "stimuli[0].cells",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.stimulus(new StimulusDescription(
                                "Aff",
                                "Exc",
                                SynapticSign.EXCITATORY,
                                CellSelection.indices(10),
                                DRIVE,
                                SynapticContact.of(SYNAPSE, Value.of("1 nS"))))),
                mistake(
                        "stimuli[0].synapse",
                        ProblemCode.CONTRADICTION,
                        network ->
                                network.excitatory("Aff", 1, SOURCE).stimulus("Spikes", "Aff", DRIVE, SYNAPSE, "1 nS")),
                mistake(
                        "projections[0].target",
                        ProblemCode.CONTRADICTION,
                        network -> network.excitatory("Aff", 1, SOURCE).projection("Exc", "Aff", ALL, SYNAPSE, "1 nS")),
                mistake(
                        "populations.Aff.mechanisms",
                        ProblemCode.CONTRADICTION,
                        network ->
                                network.population(new PopulationDescription("Aff", 1, SynapticSign.EXCITATORY, SOURCE)
                                        .withMechanism(ComponentDescription.of("oscillation")
                                                .with("amplitude", "1 pA")
                                                .with("frequency", "1 Hz")))),
                mistake(
                        "recordings[0].recorder.stimulus",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.stimulus("Aff", "Exc", DRIVE, SYNAPSE, "1 nS")
                                .record(new RecordingDescription(
                                        "Exc",
                                        CellSelection.all(),
                                        ComponentDescription.of("afferent-spikes")
                                                .with("stimulus", "Afff")))),
                mistake(
                        "recordings[0].recorder.variables",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.excitatory("Aff", 1, SOURCE).recordTraces("Aff", CellSelection.all(), "Ge")),
                mistake(
                        "recordings[0].population",
                        ProblemCode.UNKNOWN_REFERENCE,
                        network -> network.recordSpikes("Nobody")),
                mistake(
                        "recordings[0].cells",
                        ProblemCode.OUT_OF_BOUNDS,
                        network -> network.recordTraces("Exc", CellSelection.first(0), "V")),
                mistake(
                        "recordings[1].recorder",
                        ProblemCode.DUPLICATE_NAME,
                        network -> network.recordSpikes("Exc").recordSpikes("Exc")),
                mistake(
                        "recordings[0].recorder",
                        ProblemCode.UNKNOWN_COMPONENT,
                        network -> network.record(new RecordingDescription(
                                "Exc", CellSelection.all(), ComponentDescription.of("spike")))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void aMistakeIsNamed(String path, ProblemCode code, UnaryOperator<NetworkBuilder> mistake) {
        List<Problem> problems = problemsOf(experiment(mistake));

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        List<Problem> problems = problemsOf(experiment(network -> network.excitatory("Neg", -1, ADEXP)
                .projection("Exc", "Nobody", ALL, SYNAPSE, "1 nS")
                .stimulus("Aff", "Exc", DRIVE.with("rate", "4 mV"), SYNAPSE, "1 nS")
                .recordTraces("Exc", CellSelection.all(), "Vm")));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.OUT_OF_BOUNDS,
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.WRONG_DIMENSION,
                        ProblemCode.UNKNOWN_REFERENCE);
    }

    /** No variable G.Exc is there then, which would be a second problem about one mistake. */
    @Test
    void aRefusedProjectionIsNotReportedAgainWhereItIsRecorded() {
        List<Problem> problems = problemsOf(experiment(network -> network.projection("Exc", "Exc", ALL, SYNAPSE, "1 mV")
                .recordTraces("Exc", CellSelection.all(), "G.Exc")));

        assertThat(problems).extracting(Problem::path).containsExactly("projections[0].weight");
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
    void settingsOfTheRunAreChecked() {
        RunSettings nonsense = new RunSettings(Quantity.of("-1 ms"), Quantity.of("0 mV"), 1, -2);
        List<Problem> problems =
                problemsOf(new Experiment(experiment(UnaryOperator.identity()).network(), nonsense));

        assertThat(problems).extracting(Problem::path).containsExactly("run.time-step", "run.duration", "run.threads");
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

    private static UnaryOperator<NetworkBuilder> contact(UnaryOperator<SynapticContact> change) {
        return network -> network.projection(new ProjectionDescription(
                "Exc", "Exc", ALL, change.apply(SynapticContact.of(SYNAPSE, Value.of("1 nS")))));
    }

    private static UnaryOperator<NetworkBuilder> weight(Value weight) {
        return network ->
                network.projection(new ProjectionDescription("Exc", "Exc", ALL, SynapticContact.of(SYNAPSE, weight)));
    }

    private static UnaryOperator<NetworkBuilder> drive(ComponentDescription drive) {
        return network -> network.stimulus("Aff", "Exc", drive, SYNAPSE, "1 nS");
    }
}
