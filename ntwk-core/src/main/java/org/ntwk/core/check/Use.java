package org.ntwk.core.check;

/** What a kernel may do with a column that it got. */
enum Use {
    /** A variable: to read and write; its values are finite. */
    STATE,
    /** What drives the membrane: to add to; its values are finite. */
    ADDED,
    /** To write, and whatever stands there. */
    SCRATCH,
    /** To read. */
    READ,
    /** Numbers of a parameter, one for each cell: to read. */
    PARAMETER
}
