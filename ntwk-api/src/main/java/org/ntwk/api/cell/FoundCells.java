package org.ntwk.api.cell;

import java.util.Arrays;

/**
 * The cells that a search for spikes found, in ascending order. A kernel {@linkplain #add adds} them one by one, or leaves
 * the search to {@link #addAbove}, which takes about half the time of a loop over the cells.
 *
 * <p>One thread at a time uses an instance; after the first searches it allocates nothing.
 */
public final class FoundCells {

    /** Cells of a row; four rows, one below the other, are folded into one of sums. */
    private static final int ROW = 256;

    private static final int ROWS = 4;
    private static final int BLOCK = ROWS * ROW;

    /** The row of sums is folded once more, into this many. */
    private static final int SHORT_ROW = 64;

    /** Below every threshold, and finite, so that no sum is NaN. */
    private static final double NEVER = -1e300;

    private final double[] scratch;

    /** A block for what is less than one, or not a column by itself. */
    private final double[] copy = new double[BLOCK];

    private final double[] sums = new double[ROW];
    private final int[] suspects = new int[SHORT_ROW];
    private int[] cells = new int[BLOCK];
    private int count;
    private int from;
    private int to;

    /**
     * @param scratch a column of the population, whose content a search destroys
     */
    public FoundCells(double[] scratch) {
        this.scratch = scratch;
    }

    /** The cells in {@code [from, to)} that a kernel finds above their threshold, as a list of its own. */
    public static int[] of(CellKernel kernel, int from, int to) {
        FoundCells found = new FoundCells(new double[to]);
        found.search(kernel, from, to);
        return Arrays.copyOf(found.cells, found.count);
    }

    /**
     * Forgets what was found before and lets a kernel search {@code [from, to)}.
     *
     * @return how many cells it found
     */
    public int search(CellKernel kernel, int from, int to) {
        if (cells.length < to - from) {
            cells = new int[to - from];
        }
        this.from = from;
        this.to = to;
        count = 0;
        kernel.findAboveThreshold(from, to, this);
        return count;
    }

    /** The n-th cell found, counted from 0. */
    public int cell(int n) {
        return cells[n];
    }

    /**
     * Takes in a cell.
     *
     * @throws IllegalArgumentException if it is not in the range that is searched, or not after the last one
     */
    public void add(int cell) {
        if (cell < from || cell >= to) {
            throw new IllegalArgumentException(
                    "Cell " + cell + " was found in a search of cells " + from + " to " + (to - 1) + ".");
        }
        if (count > 0 && cell <= cells[count - 1]) {
            throw new IllegalArgumentException(
                    "Cell " + cell + " was found after cell " + cells[count - 1] + "; a search goes upwards.");
        }
        cells[count++] = cell;
    }

    /**
     * Adds the cells in {@code [from, to)} with {@code v > threshold}; NaN is not above anything.
     *
     * <p>Method: x + |x| with x = v − threshold is positive where v is above the threshold and else exactly 0. Sums of
     * these over rows of cells, which are vector instructions without a branch, tell in which columns to look.
     */
    public void addAbove(double[] v, double threshold, int from, int to) {
        int first = from;
        for (; first + BLOCK <= to; first += BLOCK) {
            fold(v, -threshold, scratch, first);
            addSuspects(scratch, first, v, threshold, first, first, first + BLOCK);
        }
        if (first < to && from + BLOCK <= to) {
            // A whole block that ends with the range, of which a part has been searched.
            int block = to - BLOCK;
            fold(v, -threshold, scratch, block);
            addSuspects(scratch, block, v, threshold, block, first, to);
        } else if (first < to) {
            System.arraycopy(v, first, copy, 0, to - first);
            Arrays.fill(copy, to - first, BLOCK, NEVER);
            fold(copy, -threshold, sums, 0);
            addSuspects(sums, 0, v, threshold, first, first, to);
        }
    }

    /** Adds the cells n in {@code [from, to)} with {@code v[n] > thresholds[n]}; NaN is not above anything. */
    public void addAbove(double[] v, double[] thresholds, int from, int to) {
        for (int n = from; n < to; n++) {
            if (v[n] > thresholds[n]) {
                add(n);
            }
        }
    }

    /** Writes the sums of a block's columns of {@link #SHORT_ROW} to {@code sums}, from the index of its first cell on. */
    private static void fold(double[] v, double lift, double[] sums, int first) {
        foldRows(v, lift, sums, first);
        foldAgain(sums, first);
    }

    /**
     * One after the other, as the JIT compiler vectorises this sum and not one of pairs; for the same reason the row of
     * sums has the indices of the first row.
     *
     * @param lift −threshold
     */
    private static void foldRows(double[] v, double lift, double[] sums, int first) {
        int end = first + ROW;
        for (int n = first; n < end; n++) {
            double a = v[n] + lift;
            double b = v[n + ROW] + lift;
            double c = v[n + 2 * ROW] + lift;
            double d = v[n + 3 * ROW] + lift;
            sums[n] = (((a + Math.abs(a)) + (b + Math.abs(b))) + (c + Math.abs(c))) + (d + Math.abs(d));
        }
    }

    private static void foldAgain(double[] sums, int first) {
        int end = first + SHORT_ROW;
        for (int n = first; n < end; n++) {
            sums[n] = (sums[n] + sums[n + SHORT_ROW]) + (sums[n + 2 * SHORT_ROW] + sums[n + 3 * SHORT_ROW]);
        }
    }

    /**
     * Looks at the cells of columns whose sum is not 0: positive, or NaN, which hides nothing.
     *
     * @param block the first cell of the block
     * @param first cell that has not been searched, up to {@code end}
     */
    private void addSuspects(double[] sums, int firstSum, double[] v, double threshold, int block, int first, int end) {
        int columns = 0;
        int endOfSums = firstSum + SHORT_ROW;
        for (int n = nextSuspect(sums, firstSum, endOfSums); n < endOfSums; n = nextSuspect(sums, n + 1, endOfSums)) {
            suspects[columns++] = n - firstSum;
        }
        if (columns == 0) {
            return;
        }
        for (int row = block; row < end; row += SHORT_ROW) {
            for (int s = 0; s < columns; s++) {
                int n = row + suspects[s];
                if (n >= first && n < end && v[n] > threshold) {
                    add(n);
                }
            }
        }
    }

    private static int nextSuspect(double[] sums, int from, int to) {
        for (int n = from; n < to; n++) {
            if (!(sums[n] <= 0)) {
                return n;
            }
        }
        return to;
    }
}
