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
                mistake(
                        "projections[0].weight",
                        ProblemCode.OUT_OF_BOUNDS,
                        weight(Value.of(new Distribution.LogNormal(Quantity.of("0 nS"), Quantity.of("1 nS"))))),
                mistake("projections[0].weight", ProblemCode.WRONG_TYPE, weight(Value.of(new double[] {1, 2}, "nS"))),
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
    void settingsOfTheRunAreChecked() {
        RunSettings nonsense = new RunSettings(Quantity.of("-1 ms"), Quantity.of("0 mV"), 1, -2);
        List<Problem> problems =
                problemsOf(new Experiment(experiment(UnaryOperator.identity()).network(), nonsense));

        assertThat(problems).extracting(Problem::path).containsExactly("run.time-step", "run.duration", "run.threads");
    }

    private static List<Problem> problemsOf(Experiment experiment) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));
        assertThat(refusal).isNotNull();
        return refusal.problems();
    }

    /** A network of ten cells with a mistake. */
    private static Experiment experiment(UnaryOperator<NetworkBuilder> mistake) {
        return new Experiment(
                mistake.apply(NetworkBuilder.create("test").excitatory("Exc", 10, ADEXP))
                        .build(),
                RunSettings.of("10 ms"));
    }

    private static Arguments mistake(String path, ProblemCode code, UnaryOperator<NetworkBuilder> mistake) {
        return Arguments.of(path, code, mistake);
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
