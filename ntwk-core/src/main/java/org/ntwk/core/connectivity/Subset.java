package org.ntwk.core.connectivity;

import org.ntwk.api.random.RandomStream;

/** Draws without replacement. */
final class Subset {

    private Subset() {}

    /** A uniform subset of 0 … candidates − 1, in as many draws as it has members (Bentley and Floyd 1987). */
    static int[] draw(int size, int candidates, RandomStream random) {
        IntSet drawn = new IntSet(size, candidates);
        int[] members = new int[size];
        for (int n = 0, last = candidates - size; n < size; n++, last++) {
            int candidate = random.nextInt(last + 1);
            if (drawn.add(candidate)) {
                members[n] = candidate;
            } else {
                drawn.add(last);
                members[n] = last;
            }
        }
        return members;
    }
}
