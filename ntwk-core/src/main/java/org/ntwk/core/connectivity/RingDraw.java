package org.ntwk.core.connectivity;

import java.util.Arrays;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/**
 * Sources by distance, without replacement. Distances are counted in source cells.
 *
 * <p>A target stands between the source cells {@code base} and {@code base + 1}. How many cells from {@code base} a
 * source lies is drawn from a table that serves all targets; where in between the target stands is accounted for by
 * rejection, and so are sources that it has already. What is accepted is distributed as successive draws without
 * replacement are, however often something was rejected. When a target has nearly all sources within reach that becomes
 * often; then the sources still missing are those with the smallest of E/w, where w is the weight and E exponentially
 * distributed (Efraimidis and Spirakis 2006), which is the same distribution in one pass over all sources.
 */
final class RingDraw implements ConnectionDraw {

    /** A pass over all sources costs about as much as so many draws for each of them. */
    private static final int DRAWS_PER_SOURCE = 4;

    private final int degree;
    private final int sources;
    private final int targets;
    private final boolean withoutSelf;
    private final double perDecay;
    private final Delay delay;

    /** Whether every target stands at a source cell. */
    private final boolean onCells;

    /** Column n is for sources {@code n − half} cells from the base. */
    private final AliasTable offsets;

    private final int half;

    /**
     * Delays by distance.
     *
     * @param firstMs at no distance; NaN if distance does not matter
     * @param perCellMs for each source cell of distance
     */
    record Delay(double firstMs, double perCellMs) {}

    RingDraw(int degree, int sources, int targets, boolean withoutSelf, double decay, Delay delay) {
        this.degree = degree;
        this.sources = sources;
        this.targets = targets;
        this.withoutSelf = withoutSelf;
        perDecay = 1 / decay;
        this.delay = delay;
        onCells = sources % targets == 0;
        half = sources / 2;
        double[] weights = new double[sources + 2];
        for (int n = 0; n < weights.length; n++) {
            weights[n] = StrictMath.exp(-exponent(leastDistance(n - half)));
        }
        offsets = new AliasTable(weights);
    }

    private double exponent(double distance) {
        return distance * perDecay * (distance * perDecay);
    }

    /** The distance of a source at an offset, for the nearest place where a target may stand. */
    private int leastDistance(int offset) {
        return onCells || offset <= 0 ? Math.abs(offset) : offset - 1;
    }

    @Override
    public long expectedConnections() {
        return (long) degree * targets;
    }

    @Override
    public double longestDelayMs() {
        return Double.isNaN(delay.firstMs) ? 0 : delay.firstMs + delay.perCellMs * (0.5 * sources);
    }

    @Override
    public void sourcesOf(int target, RandomStream random, ConnectionSink sink) {
        int base = (int) ((long) target * sources / targets);
        double fraction = ((long) target * sources % targets) / (double) targets;
        IntSet drawn = new IntSet(degree + 1, sources);
        if (withoutSelf) {
            drawn.add(target);
        }
        // So many offsets as there are sources; the others are those of sources by the longer way round.
        int least = (int) Math.floor(fraction - 0.5 * sources) + 1;
        int[] kept = new int[degree];
        int count = 0;
        long left = (long) DRAWS_PER_SOURCE * sources;
        while (count < degree && left > 0) {
            int end = (int) Math.min(degree, count + left);
            left -= end - count;
            for (int n = count; n < end; n++) {
                kept[n] = offsets.draw(random) - half;
            }
            for (int n = count; n < end; n++) {
                int offset = kept[n];
                kept[count] = offset;
                if (offset >= least && offset < least + sources && isAccepted(offset, fraction, random)) {
                    count += drawn.added(onCircle(base + offset));
                }
            }
        }
        for (int n = 0; n < count; n++) {
            connect(onCircle(base + kept[n]), Math.abs(kept[n] - fraction), sink);
        }
        if (count < degree) {
            drawByKeys(degree - count, base, fraction, drawn, random, sink);
        }
    }

    /** A source from at most one round before the first to at most one behind the last. */
    private int onCircle(int place) {
        // Near the ends of the population a branch would be taken at random.
        int notBefore = place + (sources & place >> 31);
        return notBefore - (sources & ~(notBefore - sources >> 31));
    }

    /** With the ratio of the weight at this distance to the weight in the table. */
    private boolean isAccepted(int offset, double fraction, RandomStream random) {
        if (onCells) {
            return true;
        }
        double excess = exponent(offset - fraction) - exponent(leastDistance(offset));
        double uniform = random.nextDouble();
        // 1 − x is never more than e^−x, and spares it.
        return uniform < 1 - excess || uniform < StrictMath.exp(-excess);
    }

    private void drawByKeys(
            int missing, int base, double fraction, IntSet drawn, RandomStream random, ConnectionSink sink) {
        double[] keys = new double[sources];
        for (int source = 0; source < sources; source++) {
            // In logarithms, for weights far away are less than a double can hold.
            keys[source] = drawn.contains(source)
                    ? Double.POSITIVE_INFINITY
                    : StrictMath.log(random.nextExponential()) + exponent(distance(source, base, fraction));
        }
        double[] sorted = keys.clone();
        Arrays.sort(sorted);
        double last = sorted[missing - 1];
        int left = missing;
        for (int source = 0; source < sources && left > 0; source++) {
            if (keys[source] <= last) {
                connect(source, distance(source, base, fraction), sink);
                left--;
            }
        }
    }

    private double distance(int source, int base, double fraction) {
        double ahead = Math.abs(Math.floorMod(source - base, sources) - fraction);
        return Math.min(ahead, sources - ahead);
    }

    private void connect(int source, double distance, ConnectionSink sink) {
        if (Double.isNaN(delay.firstMs)) {
            sink.connect(source);
        } else {
            sink.connect(source, 1, delay.firstMs + delay.perCellMs * distance);
        }
    }
}
