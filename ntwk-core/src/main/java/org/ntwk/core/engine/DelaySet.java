package org.ntwk.core.engine;

import java.util.BitSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Collects the different delays of many synapses, of which a few are far beyond the others at most. */
final class DelaySet {

    /** Delays below are marked in a bit each, which takes a nanosecond. */
    static final int NEAR = 1 << 16;

    private final BitSet near = new BitSet();
    private final TreeSet<Integer> far = new TreeSet<>();

    void add(int delay) {
        if (delay < NEAR) {
            near.set(delay);
        } else {
            far.add(delay);
        }
    }

    int[] ascending() {
        return IntStream.concat(near.stream(), far.stream().mapToInt(Integer::intValue))
                .toArray();
    }
}
