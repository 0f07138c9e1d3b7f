package org.ntwk.plots;

import org.ntwk.api.quantity.NumberArray;

/**
 * Points of a line in a plane, in their order.
 *
 * @param x in the units of the horizontal axis
 * @param y in the units of the vertical axis, as many
 */
public record PlaneCurve(NumberArray x, NumberArray y) {

    /** @throws IllegalArgumentException if there are not as many numbers of both kinds */
    public PlaneCurve {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("a curve has as many x as y, not " + x.size() + " and " + y.size());
        }
    }

    Curve curve() {
        return Curve.through(x.toArray(), y.toArray());
    }
}
