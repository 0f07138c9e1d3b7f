package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;

/**
 * The target of each synapse of a table: an entry of the target population. Where all entries can be told apart by two
 * bytes it takes two, as delivery waits for memory; else four.
 */
final class Targets {

    /** So many entries, and no more, can be told apart by two bytes. */
    static final int NARROW_ENTRIES = Character.MAX_VALUE + 1;

    private static final int BYTES_PER_LINE = 64;

    /** The processor fetches ahead by itself in rows that are longer. */
    private static final int LINES_FETCHED = 32;

    private final char @Nullable [] narrow;
    private final int @Nullable [] wide;

    /** Nobody reads it; it keeps the compiler from leaving the reads out. */
    private int fetched;

    private Targets(char @Nullable [] narrow, int @Nullable [] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    /** Targets that are still to be set. */
    static Targets of(ProjectionPlan plan, int synapses) {
        return bytesPerSynapse(plan) == Character.BYTES
                ? new Targets(new char[synapses], null)
                : new Targets(null, new int[synapses]);
    }

    /** What each takes. A plasticity rule reads them as ints. */
    static int bytesPerSynapse(ProjectionPlan plan) {
        return plan.plasticity() == null && plan.target().entries() <= NARROW_ENTRIES ? Character.BYTES : Integer.BYTES;
    }

    int length() {
        return narrow == null ? wide().length : narrow.length;
    }

    long bytes() {
        return narrow == null ? (long) Integer.BYTES * wide().length : (long) Character.BYTES * narrow.length;
    }

    int get(int synapse) {
        return narrow == null ? wide()[synapse] : narrow[synapse];
    }

    void set(int synapse, int target) {
        if (narrow == null) {
            wide()[synapse] = target;
        } else {
            narrow[synapse] = (char) target;
        }
    }

    /** The targets themselves, of synapses that are plastic. */
    int[] wide() {
        if (wide == null) {
            throw new IllegalStateException("these targets take two bytes each");
        }
        return wide;
    }

    /** Sets one target for a synapse of each source, at the next place of its row. */
    void set(int[] next, int[] sources, int count, int target) {
        if (narrow == null) {
            set(wide(), next, sources, count, target);
        } else {
            set(narrow, next, sources, count, (char) target);
        }
    }

    private static void set(int[] targets, int[] next, int[] sources, int count, int target) {
        for (int n = 0; n < count; n++) {
            targets[next[sources[n]]++] = target;
        }
    }

    private static void set(char[] targets, int[] next, int[] sources, int count, char target) {
        for (int n = 0; n < count; n++) {
            targets[next[sources[n]]++] = target;
        }
    }

    /**
     * Looks at each cache line of the start of a row, so that its lines come from memory at once and not one after the
     * other.
     */
    private static int fetch(int[] targets, int from, int to) {
        int perLine = BYTES_PER_LINE / Integer.BYTES;
        int end = Math.min(to, from + LINES_FETCHED * perLine);
        int sum = 0;
        for (int n = from; n < end; n += perLine) {
            sum += targets[n];
        }
        return sum;
    }

    private static int fetch(char[] targets, int from, int to) {
        int perLine = BYTES_PER_LINE / Character.BYTES;
        int end = Math.min(to, from + LINES_FETCHED * perLine);
        int sum = 0;
        for (int n = from; n < end; n += perLine) {
            sum += targets[n];
        }
        return sum;
    }

    /** Adds one weight to the input of the targets of a row. For one thread at a time. */
    void add(double[] input, int from, int to, double weight) {
        char[] two = narrow;
        if (two != null) {
            fetched += fetch(two, from, to);
            add(input, two, from, to, weight);
        } else {
            fetched += fetch(wide(), from, to);
            add(input, wide(), from, to, weight);
        }
    }

    private static void add(double[] input, int[] targets, int from, int to, double weight) {
        for (int n = from; n < to; n++) {
            input[targets[n]] += weight;
        }
    }

    private static void add(double[] input, char[] targets, int from, int to, double weight) {
        for (int n = from; n < to; n++) {
            input[targets[n]] += weight;
        }
    }

    /** Adds the weight of each synapse of a row to the input of its target. For one thread at a time. */
    void addEach(double[] input, int from, int to, double[] weights) {
        char[] two = narrow;
        if (two != null) {
            fetched += fetch(two, from, to);
            addEach(input, two, from, to, weights);
        } else {
            fetched += fetch(wide(), from, to);
            addEach(input, wide(), from, to, weights);
        }
    }

    private static void addEach(double[] input, int[] targets, int from, int to, double[] weights) {
        for (int n = from; n < to; n++) {
            input[targets[n]] += weights[n];
        }
    }

    private static void addEach(double[] input, char[] targets, int from, int to, double[] weights) {
        for (int n = from; n < to; n++) {
            input[targets[n]] += weights[n];
        }
    }
}
