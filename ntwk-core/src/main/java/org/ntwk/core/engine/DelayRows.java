package org.ntwk.core.engine;

import java.util.Arrays;

/** Which row of a {@link ConnectionTable} the synapses of a source and a delay are in. */
final class DelayRows {

    final int sources;

    /** Ascending. */
    final int[] delaySteps;

    /** The place of each of the shorter delays among all. */
    private final int[] places;

    DelayRows(int sources, int[] delaySteps) {
        this.sources = sources;
        this.delaySteps = delaySteps;
        places = new int[Math.min(DelaySet.NEAR, delaySteps[delaySteps.length - 1]) + 1];
        for (int n = 0; n < delaySteps.length && delaySteps[n] < places.length; n++) {
            places[delaySteps[n]] = n;
        }
    }

    int count() {
        return Math.multiplyExact(sources, delaySteps.length);
    }

    /** In the first count, before the delays are known, every synapse counts for the only row of its source. */
    int rowOf(int source, int delay) {
        if (delaySteps.length == 1) {
            return source;
        }
        int place = delay < places.length ? places[delay] : Arrays.binarySearch(delaySteps, delay);
        return place * sources + source;
    }
}
