package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.stimulus.StimulusKernel;

/**
 * Which worker owns which cells: whole blocks, in order, so that each worker has a contiguous range of each population
 * (perhaps an empty one) and about as many entries as the others. A block of point neurons is one of stimuli; cells with
 * compartments are more work, and their blocks have about as many entries.
 */
public final class Partition {

    /** Cells of a block at least: solvers take several at a time. */
    private static final int LEAST_CELLS = 4;

    private final int workers;

    /** First cell of each worker in each population, and the population's size at the end. */
    private final int[][] bounds;

    private Partition(int workers, int[][] bounds) {
        this.workers = workers;
        this.bounds = bounds;
    }

    /**
     * The cells of one population.
     *
     * @param size how many
     * @param entries of each: its compartments, or 1
     */
    public record Cells(int size, int entries) {

        public static Cells of(Population population) {
            return new Cells(population.size, population.firstEntry(1));
        }

        /** How many cells are not divided: a power of two. */
        int ofBlock() {
            int cells = StimulusKernel.BLOCK;
            while (cells > LEAST_CELLS && (long) cells / 2 * entries >= StimulusKernel.BLOCK) {
                cells /= 2;
            }
            return cells;
        }

        int blocks() {
            return (size + ofBlock() - 1) / ofBlock();
        }

        long allEntries() {
            return (long) size * entries;
        }
    }

    /**
     * @param threads that are wanted, at least 1; there are no more workers than blocks
     * @param populations of the network
     */
    public static Partition of(int threads, List<Cells> populations) {
        long all = populations.stream().mapToLong(Cells::allEntries).sum();
        int blocks = populations.stream().mapToInt(Cells::blocks).sum();
        int workers = Math.max(1, Math.min(threads, blocks));
        int[][] bounds = new int[populations.size()][workers + 1];
        long before = 0;
        for (int population = 0; population < populations.size(); population++) {
            Cells cells = populations.get(population);
            for (int block = 0; block < cells.blocks(); block++) {
                int from = block * cells.ofBlock();
                int length = Math.min(cells.ofBlock(), cells.size - from);
                long entries = (long) length * cells.entries;
                // The worker in whose share the middle of the block lies.
                int owner = (int) Math.min(workers - 1L, (before + entries / 2) * workers / all);
                for (int later = owner + 1; later <= workers; later++) {
                    bounds[population][later] = from + length;
                }
                before += entries;
            }
        }
        return new Partition(workers, bounds);
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
