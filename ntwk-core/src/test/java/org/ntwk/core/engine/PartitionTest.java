package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusKernel;

class PartitionTest {

    private static final int BLOCK = StimulusKernel.BLOCK;

    private static List<Partition.Cells> points(List<Integer> sizes) {
        return sizes.stream().map(size -> new Partition.Cells(size, 1)).toList();
    }

    private static List<List<Integer>> sizes() {
        List<List<Integer>> sizes = new ArrayList<>(List.of(
                List.of(1),
                List.of(BLOCK),
                List.of(BLOCK + 1),
                List.of(4000, 1000),
                List.of(1, 1, 1),
                List.of(100_000)));
        RandomStream random = RandomStream.of(1, "sizes");
        for (int n = 0; n < 200; n++) {
            List<Integer> drawn = new ArrayList<>();
            for (int population = 0; population <= random.nextInt(5); population++) {
                drawn.add(1 + random.nextInt(random.nextBoolean(0.5) ? 20_000 : 2000));
            }
            sizes.add(drawn);
        }
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 16, 64, 1024})
    void everyCellHasOneWorkerAndNoBlockIsDivided(int threads) {
        for (List<Integer> sizes : sizes()) {
            Partition partition = Partition.of(threads, points(sizes));
            for (int population = 0; population < sizes.size(); population++) {
                int next = 0;
                for (int worker = 0; worker < partition.workers(); worker++) {
                    assertThat(partition.from(population, worker)).isEqualTo(next);
                    next = partition.to(population, worker);
                    assertThat(next % BLOCK == 0 || next == sizes.get(population))
                            .as("%s ends at %s", sizes, next)
                            .isTrue();
                }
                assertThat(next).isEqualTo(sizes.get(population));
            }
        }
    }

    /** The middle of each block of a worker lies in its share, so it has at most one block more. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16})
    void noWorkerHasMoreThanItsShareAndABlock(int threads) {
        for (List<Integer> sizes : sizes()) {
            Partition partition = Partition.of(threads, points(sizes));
            int cells = sizes.stream().mapToInt(Integer::intValue).sum();
            for (int worker = 0; worker < partition.workers(); worker++) {
                int own = 0;
                for (int population = 0; population < sizes.size(); population++) {
                    own += partition.to(population, worker) - partition.from(population, worker);
                }
                assertThat((double) own).isLessThanOrEqualTo(cells / (double) partition.workers() + BLOCK);
            }
        }
    }

    @Test
    void thereAreNoMoreWorkersThanBlocks() {
        assertThat(Partition.of(64, points(List.of(4000, 1000))).workers()).isEqualTo(5);
        assertThat(Partition.of(64, points(List.of(1))).workers()).isEqualTo(1);
    }

    /** 16 cells of 300 compartments are 4 blocks of 4, 2500 cells of 3 compartments 5 blocks of 512. */
    @Test
    void blocksOfCellsWithCompartmentsHaveAsManyEntries() {
        Partition large = Partition.of(2, List.of(new Partition.Cells(16, 300)));
        assertThat(large.bounds(0)).containsExactly(0, 8, 16);
        assertThat(Partition.of(64, List.of(new Partition.Cells(16, 300))).workers())
                .isEqualTo(4);
        assertThat(Partition.of(64, List.of(new Partition.Cells(2500, 3))).workers())
                .isEqualTo(5);
        assertThat(Partition.of(64, List.of(new Partition.Cells(5, 100_000))).bounds(0))
                .containsExactly(0, 4, 5);
    }

    /** A cell counts as what it has compartments. */
    @Test
    void pointsAndCellsWithCompartmentsShareTheWork() {
        Partition partition = Partition.of(2, List.of(new Partition.Cells(1000, 1), new Partition.Cells(40, 200)));

        assertThat(partition.bounds(0)).containsExactly(0, 1000, 1000);
        assertThat(partition.bounds(1)).containsExactly(0, 16, 40);
    }
}
