package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.Ntwk;

/** What cannot fit is refused before anything is allocated, with the other mistakes of the description. */
class TooLargeTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription ADEXP = ComponentDescription.of("adexp");
    private static final ComponentDescription ALL = ComponentDescription.of("all-to-all");
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");

    @Test
    void tooManyStepsAreRefused() {
        Experiment endless =
                new Experiment(network().excitatory("Exc", 10, ADEXP).build(), RunSettings.of("1e12 s"));

        assertThat(problemsOf(endless)).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void cellsThatDoNotFitInMemoryAreRefusedBeforeTheyAreAllocated() {
        assertThat(problemsOf(network().excitatory("Huge", Integer.MAX_VALUE, ADEXP)))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void cellsThatDoNotFitInMemoryHideNoOtherMistake() {
        NetworkBuilder huge = network()
                .excitatory("Huge", Integer.MAX_VALUE, ADEXP.with("Cm", "1 mV"))
                .projection("Huge", "Huge", ComponentDescription.of("one-to-one"), SYNAPSE, "1 mV")
                .recordTraces("Huge", CellSelection.indices(3), "V", "w", "G.Huge", "Vm");

        assertThat(problemsOf(huge))
                .extracting(Problem::path)
                .containsExactly(
                        "", "populations.Huge.cell.Cm", "projections[0].weight", "recordings[0].recorder.variables");
    }

    @Test
    void synapsesThatDoNotFitInMemoryAreRefusedBeforeTheyAreDrawn() {
        NetworkBuilder dense =
                network().excitatory("Dense", 200_000, ADEXP).projection("Dense", "Dense", ALL, SYNAPSE, "1 nS");

        assertThat(problemsOf(dense)).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void recordingsThatDoNotFitOnDiskAreRefused() {
        Experiment endless = new Experiment(
                network()
                        .excitatory("Exc", 100_000, ADEXP)
                        .recordTraces("Exc", CellSelection.all(), "V")
                        .build(),
                RunSettings.of("1e8 ms"));

        assertThat(problemsOf(endless)).extracting(Problem::path).containsExactly("recordings");
    }

    private static NetworkBuilder network() {
        return NetworkBuilder.create("large");
    }

    private static List<Problem> problemsOf(NetworkBuilder network) {
        return problemsOf(new Experiment(network.build(), RunSettings.of("10 ms")));
    }

    private static List<Problem> problemsOf(Experiment experiment) {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));
        assertThat(refusal).isNotNull();
        return refusal.problems();
    }
}
