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
