package org.ntwk.core.engine;

import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

/**
 * A weight or delay: one number for all synapses of a projection or a distribution over them.
 *
 * @param value the number, if there is no distribution
 * @param distribution where synapses differ
 * @param unit of the number
 * @param bounds outside of which a drawn value is drawn again
 */
public record PerSynapse(double value, @Nullable Distribution distribution, Unit unit, Bounds bounds) {

    private static final int REDRAWS = 1000;

    public static PerSynapse of(double value, Unit unit) {
        return new PerSynapse(value, null, unit, Bounds.ANY);
    }

    /** Ends between which values lie; those of unbounded distributions are passed about once in all draws. */
    record Range(double low, double high) {}

    /**
     * Between which values to expect all of so many draws. The largest of n normal numbers is expected at √(2 ln n) at most
     * (Boucheron, Lugosi, Massart 2013, theorem 2.5).
     */
    Range range(double draws) {
        double reach = Math.sqrt(2 * StrictMath.log(Math.max(2, draws)));
        Range range = new Range(value, value);
        if (distribution instanceof Distribution.Uniform uniform) {
            range = new Range(uniform.low().in(unit), uniform.high().in(unit));
        } else if (distribution instanceof Distribution.Normal normal) {
            double mean = normal.mean().in(unit);
            double spread = reach * normal.sd().in(unit);
            range = new Range(mean - spread, mean + spread);
        } else if (distribution instanceof Distribution.LogNormal logNormal) {
            double mean = logNormal.mean().in(unit);
            double relative = logNormal.sd().in(unit) / mean;
            double variance = StrictMath.log1p(relative * relative);
            double spread = reach * Math.sqrt(variance);
            range = new Range(
                    mean * StrictMath.exp(-spread - variance / 2), mean * StrictMath.exp(spread - variance / 2));
        }
        return range;
    }

    double draw(RandomStream random) {
        if (distribution == null) {
            return value;
        }
        double drawn = distribution.draw(0, random, unit);
        for (int again = 0; !bounds.contains(drawn); again++) {
            if (again == REDRAWS) {
                throw new IllegalArgumentException(distribution + " gives no value that is " + bounds.inWords());
            }
            drawn = distribution.draw(0, random, unit);
        }
        return drawn;
    }
}
