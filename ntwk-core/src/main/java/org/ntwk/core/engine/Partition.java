package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.stimulus.StimulusKernel;

/**
 * Which worker owns which cells: whole blocks, in order, so that each worker has a contiguous range of each population
 * (perhaps an empty one) and about as many cells as the others.
 */
public final class Partition {

    private final int workers;

    /** First cell of each worker in each population, and the population's size at the end. */
    private final int[][] bounds;

    private Partition(int workers, int[][] bounds) {
        this.workers = workers;
        this.bounds = bounds;
    }

    /**
     * @param threads that are wanted, at least 1; there are no more workers than blocks
     * @param sizes of the populations
     */
    public static Partition of(int threads, List<Integer> sizes) {
        long cells = 0;
        int blocks = 0;
        for (int size : sizes) {
            cells += size;
            blocks += blocks(size);
        }
        int workers = Math.max(1, Math.min(threads, blocks));
        int[][] bounds = new int[sizes.size()][workers + 1];
        long before = 0;
        for (int population = 0; population < sizes.size(); population++) {
            int size = sizes.get(population);
            for (int block = 0; block < blocks(size); block++) {
                int from = block * StimulusKernel.BLOCK;
                int length = Math.min(StimulusKernel.BLOCK, size - from);
                // The worker in whose share the middle of the block lies.
                int owner = (int) Math.min(workers - 1L, (before + length / 2) * workers / cells);
                for (int later = owner + 1; later <= workers; later++) {
                    bounds[population][later] = from + length;
                }
                before += length;
            }
        }
        return new Partition(workers, bounds);
    }

    private static int blocks(int size) {
        return (size + StimulusKernel.BLOCK - 1) / StimulusKernel.BLOCK;
    }

    public int workers() {
        return workers;
    }

    /** The first cell of each worker in a population, and its size at the end. */
    int[] bounds(int population) {
        return bounds[population].clone();
    }

    public int from(int population, int worker) {
        return bounds[population][worker];
    }

    public int to(int population, int worker) {
        return bounds[population][worker + 1];
    }
}
