package org.ntwk.cells.mechanism;

import org.ntwk.api.random.RandomStream;

/** Which cells of a population are coupled: symmetric pairs, each held in the rows of both its cells. */
final class CoupledPairs {

    /** Where the partners of a cell begin, and while they are drawn where the next goes. */
    static final int ENTRIES_PER_CELL = 2;

    /** The cells coupled to cell n are {@code partner[start[n]] … partner[start[n + 1] − 1]}. */
    final int[] start;

    final int[] partner;

    private final int size;

    /** Cells on each side that a cell may be coupled to, if the cells stand on a ring; else 0. */
    private final int neighbours;

    private final double probability;
    private final RandomStream random;

    /**
     * Draws pairs independently of each other, each with the same probability.
     *
     * @param size of the population
     * @param neighbours on each side among which pairs are drawn, on a ring; 0 for all pairs
     * @param random moved to each cell in turn
     */
    CoupledPairs(int size, int neighbours, double probability, RandomStream random) {
        this.size = size;
        this.neighbours = neighbours;
        this.probability = probability;
        this.random = random;
        start = new int[size + 1];
        drawAll((one, other) -> {
            start[one + 1]++;
            start[other + 1]++;
        });
        for (int cell = 0; cell < size; cell++) {
            start[cell + 1] = Math.addExact(start[cell + 1], start[cell]);
        }
        partner = new int[start[size]];
        int[] next = start.clone();
        drawAll((one, other) -> {
            partner[next[one]++] = other;
            partner[next[other]++] = one;
        });
    }

    private interface PairSink {
        void pair(int one, int other);
    }

    /** Draws the gaps between coupled candidates, which are geometric: the cost is that of the pairs. */
    private void drawAll(PairSink sink) {
        if (probability == 0) {
            return;
        }
        // log1p(-1) is −∞ for certain pairs, and every gap is 0.
        double perGap = -1 / StrictMath.log1p(-probability);
        for (int cell = 0; cell < size; cell++) {
            random.at(cell, 0);
            int candidates = candidates(cell);
            double candidate = Math.floor(random.nextExponential() * perGap);
            while (candidate < candidates) {
                sink.pair(cell, (int) ((cell + 1L + (int) candidate) % size));
                candidate += 1 + Math.floor(random.nextExponential() * perGap);
            }
        }
    }

    /** How many of the cells that follow may be coupled to a cell, such that each pair has one turn. */
    private int candidates(int cell) {
        if (neighbours == 0) {
            return size - 1 - cell;
        }
        boolean reachesAcross = size % 2 == 0 && neighbours >= size / 2 && cell < size / 2;
        return Math.min(neighbours, (size - 1) / 2) + (reachesAcross ? 1 : 0);
    }
}
