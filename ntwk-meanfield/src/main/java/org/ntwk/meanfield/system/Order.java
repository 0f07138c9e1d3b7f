package org.ntwk.meanfield.system;

/** Which moments of the rates a mean field follows. */
enum Order {
    /** Means only. */
    FIRST,
    /** Means as in the first order, and covariances about them. */
    LINEAR_NOISE,
    /** Means and covariances that act on one another. */
    SECOND
}
