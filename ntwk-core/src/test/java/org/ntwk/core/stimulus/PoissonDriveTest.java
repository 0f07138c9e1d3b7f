package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.StimulusKernel;

class PoissonDriveTest {

    private final PoissonDrive model = new PoissonDrive();

    private StimulusKernel kernel(int size, ComponentDescription description, long seed) {
        ParameterValues values = Components.resolve(model, description);
        return model.prepare(new FakeStimulusContext(size, 0.1, values, new Problems(), seed));
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
    @ValueSource(strings = {"poisson", "one-per-step"})
    void blocksAreTheSameInWhateverRangesTheyAreAskedFor(String events) {
        ComponentDescription description = Components.drive("12 Hz").with("events", events);
        StimulusKernel whole = kernel(2500, description, 1);
        StimulusKernel split = kernel(2500, description, 1);
        StimulusKernel first = kernel(2500, description, 1);
        StimulusKernel second = kernel(2500, description, 1);
        for (int step = 0; step < 50; step++) {
            List<Integer> expected = fired(whole, step, 0, 2500);
            assertThat(expected).isNotEmpty().allMatch(cell -> cell >= 0 && cell < 2500);
            assertThat(fired(split, step, 0, 1024, 2048, 2500)).isEqualTo(expected);
            List<Integer> joined = fired(first, step, 0, 2048);
            joined.addAll(fired(second, step, 2048, 2500));
            assertThat(joined).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "one-per-step"})
    void spikesDependOnStepBlockAndSeed(String events) {
        ComponentDescription description = Components.drive("12 Hz").with("events", events);
        StimulusKernel kernel = kernel(2048, description, 1);
        List<Integer> spikes = fired(kernel, 7, 0, 1024);
        assertThat(fired(kernel, 8, 0, 1024)).isNotEqualTo(spikes);
        assertThat(fired(kernel, 7, 1024, 2048).stream()
                        .map(cell -> cell - 1024)
                        .toList())
                .isNotEqualTo(spikes);
        assertThat(fired(kernel(2048, description, 2), 7, 0, 1024)).isNotEqualTo(spikes);
        assertThat(fired(kernel, 7, 0, 1024)).isEqualTo(spikes);
    }

    @Test
    void followsTheRateInTime() {
        ComponentDescription description = Components.drive("where(t > 1 ms, 100 Hz, 0)");
        StimulusKernel kernel = kernel(1024, description, 1);
        for (int step = 0; step <= 10; step++) {
            assertThat(fired(kernel, step, 0, 1024)).isEmpty();
        }
        // 1024 spikes are expected; 5 standard deviations on either side
        assertThat(fired(kernel, 11, 0, 1024).size()).isBetween(864, 1184);
        assertThat(kernel.rateHz().orElseThrow().valueAt(2)).isEqualTo(100);
    }

    @Test
    void eachCellHasAsManySourcesAsReachItOnAverage() {
        StimulusKernel all = kernel(1024, Components.drive("100 Hz"), 1);
        StimulusKernel half =
                kernel(1024, Components.drive("100 Hz").with("sources", 200).with("probability", 0.5), 1);
        for (int step = 0; step < 5; step++) {
            assertThat(fired(half, step, 0, 1024)).isEqualTo(fired(all, step, 0, 1024));
        }
    }

    @Test
    void onePerStepIsCappedAtOneSpikeOntoEachCell() {
        StimulusKernel kernel = kernel(1500, Components.drive("150 Hz").with("events", "one-per-step"), 1);
        assertThat(fired(kernel, 3, 0, 1500)).hasSize(1500).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4 Hz - 1 Hz * t/ms", "sqrt(4 - t/ms) * 4 Hz", "4 Hz / (5 - t/ms)", "1e9 Hz * (t > 4 ms)"})
    void refusesARateThatCannotBeOneWhenItsTimeComes(String rate) {
        StimulusKernel kernel = kernel(10, Components.drive(rate), 1);
        kernel.beginStep(30, 3);
        InvalidInputException failure =
                catchThrowableOfType(InvalidInputException.class, () -> kernel.beginStep(50, 5));
        Problem problem = failure.problems().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
        assertThat(problem.path()).isEqualTo("stimuli[0].model.rate");
        assertThat(problem.message()).contains("AffExc").contains("t = 5.0 ms");
    }

    @ParameterizedTest
    @CsvSource({
        "sources, 0, OUT_OF_BOUNDS",
        "sources, 0.5, WRONG_TYPE",
        "probability, 0, OUT_OF_BOUNDS",
        "probability, 1.01, OUT_OF_BOUNDS",
        "rate, -1 Hz, OUT_OF_BOUNDS",
        "rate, 1 mV, WRONG_DIMENSION",
        "events, many, OUT_OF_BOUNDS"
    })
    void reportsWhatCannotBe(String parameter, String value, ProblemCode code) {
        Problems problems = new Problems();
        ComponentDescription description = Components.drive("4 Hz").with(parameter, value);
        assertThat(Components.resolve(model, description, problems)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).code()).isEqualTo(code);
        assertThat(problems.list().get(0).path()).isEqualTo("stimuli[0].model." + parameter);
    }
}
