package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.StimulusKernel;

class CorrelatedPoissonDriveTest {

    private static final CorrelatedPoissonDrive MODEL = new CorrelatedPoissonDrive();

    private static ComponentDescription drive(double correlation, String rate) {
        return ComponentDescription.of("correlated-poisson")
                .with("sources", 100)
                .with("rate", rate)
                .with("correlation", correlation);
    }

    private static StimulusKernel kernel(int size, ComponentDescription description) {
        return MODEL.prepare(new FakeStimulusContext(size, Components.resolve(MODEL, description)));
    }

    private static List<Integer> fired(StimulusKernel kernel, long step, int... borders) {
        List<Integer> cells = new ArrayList<>();
        kernel.beginStep(step, step * 0.1);
        for (int n = 0; n + 1 < borders.length; n++) {
            kernel.fire(borders[n], borders[n + 1], cells::add);
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 1})
    void blocksAreTheSameInWhateverRangesTheyAreAskedFor(double correlation) {
        ComponentDescription description = drive(correlation, "12 Hz");
        StimulusKernel whole = kernel(2500, description);
        StimulusKernel first = kernel(2500, description);
        StimulusKernel second = kernel(2500, description);
        int spikes = 0;
        for (int step = 0; step < 50; step++) {
            List<Integer> expected = fired(whole, step, 0, 2500);
            List<Integer> joined = fired(first, step, 0, 1024, 2048);
            joined.addAll(fired(second, step, 2048, 2500));
            assertThat(joined).isEqualTo(expected).allMatch(cell -> cell >= 0 && cell < 2500);
            spikes += expected.size();
        }
        assertThat(spikes).isPositive();
    }

    @Test
    void withACorrelationOfOneAllCellsGetTheSameSpikes() {
        StimulusKernel kernel = kernel(2500, drive(1, "30 Hz"));
        int[] ofCell = new int[2500];
        int together = 0;
        for (int step = 0; step < 200; step++) {
            List<Integer> cells = fired(kernel, step, 0, 2500);
            cells.forEach(cell -> ofCell[cell]++);
            assertThat(cells.size() % 2500).isZero();
            together += Collections.frequency(cells, 7);
        }
        assertThat(together).isBetween(30, 90);
        assertThat(ofCell).containsOnly(together);
    }

    @Test
    void ratesAreThoseOfItsSources() {
        assertThat(kernel(10, drive(0.5, "7 Hz")).rateHz().orElseThrow().valueAt(3))
                .isEqualTo(7);
    }

    @Test
    void aMotherTrainThatIsTooFastIsRefusedWhenItsTimeComes() {
        StimulusKernel kernel = kernel(10, drive(1e-7, "1e4 Hz * t / ms"));
        kernel.beginStep(0, 0);
        InvalidInputException failure =
                catchThrowableOfType(InvalidInputException.class, () -> kernel.beginStep(1000, 100));
        assertThat(failure.problems().get(0).path()).isEqualTo("stimuli[0].model.rate");
    }

    @ParameterizedTest
    @CsvSource({
        "sources, 0, OUT_OF_BOUNDS",
        "sources, 0.5, WRONG_TYPE",
        "probability, 0, OUT_OF_BOUNDS",
        "probability, 1 mV, WRONG_DIMENSION",
        "rate, -1 Hz, OUT_OF_BOUNDS",
        "rate, 1 mV, WRONG_DIMENSION",
        "correlation, -0.1, OUT_OF_BOUNDS",
        "correlation, 1.1, OUT_OF_BOUNDS",
        "correlation, much, WRONG_TYPE",
        "correlation, 1 Hz, WRONG_DIMENSION"
    })
    void reportsWhatCannotBe(String parameter, String value, ProblemCode code) {
        Problems problems = new Problems();
        assertThat(Components.resolve(MODEL, drive(0.3, "4 Hz").with(parameter, value), problems))
                .isEmpty();
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).code()).isEqualTo(code);
        assertThat(problems.list().get(0).path()).isEqualTo("stimuli[0].model." + parameter);
    }
}
