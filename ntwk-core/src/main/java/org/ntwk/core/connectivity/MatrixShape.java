package org.ntwk.core.connectivity;

import org.ntwk.api.problem.ProblemCode;

/**
 * What the rows and columns of a matrix of connections stand for.
 *
 * @param rowsAreSources whether a row has the targets of a source, or the sources of a target
 * @param rows how many there must be
 * @param columns how many there must be
 */
record MatrixShape(boolean rowsAreSources, int rows, int columns) {

    static MatrixShape of(boolean rowsAreSources, int sourceSize, int targetSize) {
        return rowsAreSources
                ? new MatrixShape(true, sourceSize, targetSize)
                : new MatrixShape(false, targetSize, sourceSize);
    }

    /** Takes a row; 0 is no connection. */
    void addRow(int row, double[] weightFactors, String place, long number, PairCollector pairs) {
        for (int column = 0; column < columns && pairs.goesOn(); column++) {
            if (rowsAreSources) {
                pairs.addEntry(row, column, weightFactors[column], place, number);
            } else {
                pairs.addEntry(column, row, weightFactors[column], place, number);
            }
        }
    }

    boolean checkRows(int found, String place, PairCollector pairs) {
        return check(found, rows, "rows", rowsAreSources ? "source" : "target", place, pairs);
    }

    boolean checkColumns(int found, String place, PairCollector pairs) {
        return check(found, columns, "columns", rowsAreSources ? "target" : "source", place, pairs);
    }

    private static boolean check(int found, int wanted, String what, String cell, String place, PairCollector pairs) {
        if (found != wanted) {
            pairs.report(
                    ProblemCode.CONTRADICTION,
                    place + ": there are " + found + " " + what + ", but the " + cell + " population has " + wanted
                            + " cells.");
        }
        return found == wanted;
    }
}
