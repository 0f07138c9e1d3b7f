package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

class OriginalDrawsTest {

    private static final ComponentDescription CELL = ComponentDescription.of("lif");
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");
    private static final ComponentDescription DRIVE =
            ComponentDescription.of("poisson-drive").with("sources", 400).with("rate", "4 Hz");

    private static List<Value> driveSeeds(Experiment experiment) {
        return experiment.network().stimuli().stream()
                .map(StimulusDescription::model)
                .map(model -> model.parameters().get("seed"))
                .toList();
    }

    private static Experiment withRule(ComponentDescription rule) {
        return new Experiment(
                NetworkBuilder.create("rule")
                        .excitatory("Exc", 10, CELL)
                        .projection("Exc", "Exc", rule, SYNAPSE, "1 nS")
                        .build(),
                RunSettings.of("1 ms"));
    }

    /** The seeds with which the published network was drawn: reference data RS-FS, SEED=1. */
    @Test
    void givesTheSeedsOfThePublishedNetwork() {
        Experiment rsFs = new ExperimentReader().read(Examples.inRepository("examples/rs-fs.yaml"));

        Experiment original = OriginalDraws.apply(rsFs, 1);

        assertThat(original.network().projections())
                .extracting(ProjectionDescription::rule)
                .containsOnly(ComponentDescription.of("original-fixed-in-degree")
                        .with("probability", 0.05)
                        .with("seed", 6));
        assertThat(driveSeeds(original)).containsExactly(Value.of(36), Value.of(49));
        assertThat(original.network().stimuli().get(0).model())
                .isEqualTo(new ComponentDescription(
                                "original-poisson-drive",
                                rsFs.network().stimuli().get(0).model().parameters())
                        .with("seed", 36));
        assertThat(original.network().populations()).isEqualTo(rsFs.network().populations());
        assertThat(original.network().recordings()).isEqualTo(rsFs.network().recordings());
        assertThat(original.settings()).isEqualTo(rsFs.settings().withSeed(1));
    }

    @Test
    void countsAfferentsByNameAndTargetsInTheOrderOfPopulations() {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("two afferents")
                        .excitatory("Exc", 10, CELL)
                        .excitatory("Inh", 10, CELL)
                        .stimulus("One", "Inh", DRIVE, SYNAPSE, "1 nS")
                        .stimulus("Two", "Exc", DRIVE, SYNAPSE, "1 nS")
                        .stimulus("One", "Exc", DRIVE, SYNAPSE, "1 nS")
                        .stimulus("Two", "Inh", DRIVE.with("events", "poisson"), SYNAPSE, "1 nS")
                        .build(),
                RunSettings.of("1 ms"));

        Experiment original = OriginalDraws.apply(experiment, 10);

        assertThat(driveSeeds(original)).containsExactly(Value.of(56), Value.of(56), Value.of(25), Value.of(89));
        assertThat(original.network().stimuli().get(3).model().parameters())
                .doesNotContainKey("events")
                .containsEntry("probability", Value.of(1));
    }

    @Test
    void takesTheSeedsOfAScript() {
        Experiment rsFs = new ExperimentReader().read(Examples.inRepository("examples/rs-fs.yaml"));

        Experiment original = OriginalDraws.apply(rsFs, 1, Map.of("connectivity", 5L, "AffExc_RecInh", 20L));

        assertThat(original.network().projections().get(0).rule().parameters()).containsEntry("seed", Value.of(5));
        assertThat(driveSeeds(original)).containsExactly(Value.of(36), Value.of(84));
    }

    @Test
    void refusesSeedsOfDrawsThatAreNotThere() {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> OriginalDraws.apply(
                        withRule(ComponentDescription.of("one-to-one")), 1, Map.of("conectivity", 5L, "A_B", -1L)));

        assertThat(thrown.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "seed.conectivity"),
                        tuple(ProblemCode.UNKNOWN_REFERENCE, "seed.A_B"),
                        tuple(ProblemCode.OUT_OF_BOUNDS, "seed.A_B"));
    }

    @Test
    void measuresLengthsOnTheOriginalsRingInSourceCells() {
        ComponentDescription rule = ComponentDescription.of("ring")
                .with("probability", 0.5)
                .with("circumference", 2)
                .with("decay-length", 0.5)
                .with("delay-per-distance", "4 ms");

        assertThat(OriginalDraws.apply(withRule(rule), 1)
                        .network()
                        .projections()
                        .get(0)
                        .rule())
                .isEqualTo(ComponentDescription.of("original-ring")
                        .with("probability", 0.5)
                        .with("decay", 2.5)
                        .with("delay-per-cell", "0.8 ms")
                        .with("seed", 6));
    }

    @Test
    void leavesOtherRulesAndStimuliAlone() {
        Experiment experiment = withRule(ComponentDescription.of("one-to-one"));

        assertThat(OriginalDraws.apply(experiment, 1)).isEqualTo(experiment);
    }

    @Test
    void refusesWhatTheOriginalCouldNotDraw() {
        ComponentDescription rule = ComponentDescription.of("fixed-in-degree")
                .with("multapses", false)
                .with("autapses", true);

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> OriginalDraws.apply(withRule(rule), 1));

        assertThat(thrown.problems())
                .extracting(Problem::path)
                .containsExactly("projections[0].rule.multapses", "projections[0].rule.autapses");
        assertThat(thrown.problems()).extracting(Problem::code).containsOnly(ProblemCode.CONTRADICTION);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Integer.MAX_VALUE, Long.MAX_VALUE})
    void refusesSeedsThatTheOriginalGeneratorCannotTake(long seed) {
        Experiment experiment = withRule(ComponentDescription.of("one-to-one"));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> OriginalDraws.apply(experiment, seed));

        assertThat(thrown.problems()).extracting(Problem::path).containsExactly("run.seed");
    }
}
