package org.ntwk.api.scan;

/** How the values of the axes make points. A closed set. */
public sealed interface ScanCombination {

    /** Each value of each axis with each of the others; the last axis changes fastest. */
    record Product() implements ScanCombination {}

    /** The first values of all axes, then the second ones; all axes are of one length. */
    record Zipped() implements ScanCombination {}

    /**
     * Points drawn at random, each axis on its own. What an axis draws for a point depends on its name, the point and the
     * seed alone: further axes and further points leave the others as they are.
     *
     * @param points how many
     * @param seed of the draws; not the seed of the runs
     */
    record Sample(int points, long seed) implements ScanCombination {}
}
