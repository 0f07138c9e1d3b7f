package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.random.RandomStream;

class RefractoryQueueTest {

    private static final int CELLS = 500;

    /** Each cell has a period of its own, of 0 to 39 steps. */
    private static Population population(List<Integer> held) {
        Population population = new Population("Exc", CELLS);
        population.setCell(TestComponents.owned(new Holding(held)), 1);
        return population;
    }

    @Test
    void holdsEveryCellUntilItsOwnPeriodIsOver() {
        List<Integer> held = new ArrayList<>();
        Population population = population(held);
        RefractoryQueue queue = new RefractoryQueue();
        RandomStream random = RandomStream.of(1, "spikes");
        int mostHeld = 0;
        for (int step = 0; step < 1000; step++) {
            held.clear();
            queue.hold(step, 39, population);
            TreeSet<Integer> expected = new TreeSet<>();
            for (int cell = 0; cell < CELLS; cell++) {
                if (step - population.lastSpike[cell] < population.refractorySteps[cell]) {
                    expected.add(cell);
                }
            }
            assertThat(held).containsExactlyInAnyOrderElementsOf(expected);
            mostHeld = Math.max(mostHeld, held.size());
            // The rate swings, so that the ring grows while its head is anywhere.
            double probability = step % 200 < 100 ? 0.001 : 0.2;
            for (int cell = 0; cell < CELLS; cell++) {
                if (!expected.contains(cell) && random.nextBoolean(probability)) {
                    population.lastSpike[cell] = step;
                    queue.add(step, cell);
                }
            }
        }
        assertThat(mostHeld).isGreaterThan(300);
    }

    private record Holding(List<Integer> held) implements CellKernel {

        @Override
        public void initialise(int from, int to) {}

        @Override
        public void advance(int from, int to, double tMs) {}

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {}

        @Override
        public void reset(int cell) {}

        @Override
        public double refractoryMs(int cell) {
            return cell % 40;
        }

        @Override
        public void hold(int cell) {
            held.add(cell);
        }
    }
}
