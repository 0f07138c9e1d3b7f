package org.ntwk.core.equation;

/**
 * What a compiled cell can do. Its columns are those of the variables, g, i, scratch columns, and numbers of cells that
 * last, in this order.
 */
interface Loops {

    /** Takes the variables of cells [from, to) from t to t + dt. */
    void advance(double[][] columns, double[] numbers, double tMs, int from, int to);

    /** The first cell in [from, to) that fulfils the condition of a spike, or {@code to}. */
    int nextAboveThreshold(double[][] columns, double[] numbers, int from, int to);

    /** What a spike does to the variables of a cell. */
    void reset(double[][] columns, double[] numbers, int cell);
}
