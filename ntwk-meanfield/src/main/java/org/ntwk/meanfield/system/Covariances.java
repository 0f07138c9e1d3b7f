package org.ntwk.meanfield.system;

/** A symmetric matrix as a list of its lower triangle, row after row, so that it cannot lose its symmetry. */
final class Covariances {

    private Covariances() {}

    /** Number of entries for so many populations. */
    static int size(int populations) {
        return populations * (populations + 1) / 2;
    }

    /** Where the entry of two populations stands. */
    static int index(int a, int b) {
        int row = Math.max(a, b);
        return row * (row + 1) / 2 + Math.min(a, b);
    }
}
