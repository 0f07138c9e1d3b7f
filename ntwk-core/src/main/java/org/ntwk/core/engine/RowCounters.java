package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A number for each delay that occurs and each source: how many synapses their row has, and later where the next of them
 * goes. A delay gets its numbers when it is first met, so that the delays of a projection need not be known before.
 */
final class RowCounters {

    /** Delays from here on are looked up in a tree; a few at most are that far beyond the others. */
    private static final int FAR = 1 << 16;

    private static final int[] NONE = {};

    private final ProjectionPlan plan;
    private int[] @Nullable [] near = new int[16][];
    private final Map<Integer, int[]> far = new TreeMap<>();
    private int delays;

    RowCounters(ProjectionPlan plan) {
        this.plan = plan;
    }

    /** The numbers of all sources at a delay in steps; zeros if it was not met before. */
    int[] of(int delay) {
        if (delay < near.length) {
            int[] known = near[delay];
            if (known != null) {
                return known;
            }
        }
        return delay < FAR ? nearOf(delay) : far.computeIfAbsent(delay, met -> made());
    }

    private int[] nearOf(int delay) {
        if (delay >= near.length) {
            near = Arrays.copyOf(near, Math.max(delay + 1, Math.min(FAR, 2 * near.length)));
        }
        int[] made = made();
        near[delay] = made;
        return made;
    }

    private int[] made() {
        delays++;
        ConnectionTable.requireRows(plan, delays);
        return new int[plan.source().size()];
    }

    /** As {@link #of}, but empty if the delay was not met. */
    int[] known(int delay) {
        int[] known = delay < near.length ? near[delay] : far.get(delay);
        return known == null ? NONE : known;
    }

    int delays() {
        return delays;
    }

    /** The delays that were met, ascending. */
    IntStream met() {
        return IntStream.concat(
                IntStream.range(0, near.length).filter(delay -> near[delay] != null),
                far.keySet().stream().mapToInt(Integer::intValue));
    }
}
