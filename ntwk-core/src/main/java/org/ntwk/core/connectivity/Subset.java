package org.ntwk.core.connectivity;

import java.util.function.IntConsumer;
import org.ntwk.api.random.RandomStream;

/** Draws without replacement. */
final class Subset {

    private Subset() {}

    /** A uniform subset of 0 … candidates − 1, in as many draws as it has members (Bentley and Floyd 1987). */
    static void draw(int size, int candidates, RandomStream random, IntConsumer member) {
        IntSet drawn = new IntSet(size);
        for (int last = candidates - size; last < candidates; last++) {
            int candidate = random.nextInt(last + 1);
            if (drawn.add(candidate)) {
                member.accept(candidate);
            } else {
                drawn.add(last);
                member.accept(last);
            }
        }
    }
}
