package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.stimulus.StimulusKernel;

class SpikeTrainStimulusTest {

    private final SpikeTrainStimulus model = new SpikeTrainStimulus();

    private static ComponentDescription trains(double[] times, double... cells) {
        ComponentDescription description =
                ComponentDescription.of("spike-trains").with("times", Value.of(times, "ms"));
        return cells.length == 0 ? description : description.with("cells", Value.of(cells, "1"));
    }

    private StimulusKernel kernel(int size, ComponentDescription description) {
        FakeStimulusContext context = new FakeStimulusContext(size, Components.resolve(model, description));
        StimulusKernel kernel = model.prepare(context);
        assertThat(context.problems().list()).isEmpty();
        return kernel;
    }

    private static List<Integer> fired(StimulusKernel kernel, long step, int from, int to) {
        List<Integer> cells = new ArrayList<>();
        kernel.beginStep(step, step * 0.1);
        kernel.fire(from, to, cells::add);
        return cells;
    }

    private Problem problemOf(ComponentDescription description) {
        Problems problems = new Problems();
        Components.resolve(model, description, problems)
                .ifPresent(values -> model.prepare(new FakeStimulusContext(3, 0.1, values, problems, 1)));
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0);
    }

    @Test
    void givesEachSpikeToItsCellInItsStep() {
        StimulusKernel kernel = kernel(4, trains(new double[] {0.5, 0.2, 0.5, 0.5, 0}, 3, 1, 0, 3, 2));
        assertThat(fired(kernel, 0, 0, 4)).containsExactly(2);
        assertThat(fired(kernel, 1, 0, 4)).isEmpty();
        assertThat(fired(kernel, 2, 0, 4)).containsExactly(1);
        assertThat(fired(kernel, 5, 0, 4)).containsExactly(0, 3, 3);
        assertThat(fired(kernel, 6, 0, 4)).isEmpty();
        assertThat(fired(kernel, 2, 0, 4)).as("steps in any order").containsExactly(1);
    }

    @Test
    void givesARangeItsOwnSpikes() {
        StimulusKernel kernel = kernel(3000, trains(new double[] {1, 1, 1, 1}, 1023, 1024, 2047, 2048));
        assertThat(fired(kernel, 10, 0, 1024)).containsExactly(1023);
        assertThat(fired(kernel, 10, 1024, 2048)).containsExactly(1024, 2047);
        assertThat(fired(kernel, 10, 2048, 3000)).containsExactly(2048);
    }

    @Test
    void givesSpikesWithoutCellsToAllCells() {
        StimulusKernel kernel = kernel(3, trains(new double[] {0.3, 0.7, 0.3}));
        assertThat(fired(kernel, 3, 0, 3)).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(fired(kernel, 7, 0, 3)).containsExactly(0, 1, 2);
        assertThat(fired(kernel, 4, 0, 3)).isEmpty();
    }

    @Test
    void takesAThousandthOfAStepForRounding() {
        StimulusKernel kernel = kernel(1, trains(new double[] {0.29, 0.2999, 0.3, 0.39, 0.39995}));
        assertThat(fired(kernel, 2, 0, 1)).hasSize(1);
        assertThat(fired(kernel, 3, 0, 1)).hasSize(3);
        assertThat(fired(kernel, 4, 0, 1)).hasSize(1);
    }

    @Test
    void actsInStepKForATimeOfKSteps() {
        double[] times = new double[10_000];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * 0.1;
        }
        StimulusKernel kernel = kernel(1, trains(times));
        for (int k = 0; k < times.length; k++) {
            assertThat(fired(kernel, k, 0, 1)).hasSize(1);
        }
    }

    @Test
    void withoutTimesNothingFires() {
        assertThat(fired(kernel(3, trains(new double[0])), 0, 0, 3)).isEmpty();
    }

    @Test
    void reportsACellThatIsNotThere() {
        Problem problem = problemOf(trains(new double[] {1, 2}, 2, 3));
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
        assertThat(problem.path()).isEqualTo("stimuli[0].model.cells");
    }

    @Test
    void reportsCellsThatAreNoIndices() {
        assertThat(problemOf(trains(new double[] {1, 2}, 2, 0.5)).code()).isEqualTo(ProblemCode.WRONG_TYPE);
        assertThat(problemOf(trains(new double[] {1, 2}, 2, -1)).code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
    }

    @Test
    void reportsListsOfDifferentLength() {
        Problem problem = problemOf(trains(new double[] {1, 2}, 2));
        assertThat(problem.code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(problem.path()).isEqualTo("stimuli[0].model.cells");
    }

    @Test
    void reportsTimesThatAreNoneOrNeverCome() {
        for (double time : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e12}) {
            Problem problem = problemOf(trains(new double[] {1, time}));
            assertThat(problem.code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
            assertThat(problem.path()).isEqualTo("stimuli[0].model.times");
        }
    }
}
