package org.ntwk.meanfield.fit;

/**
 * How well a fit does.
 *
 * @param thresholdRmsMv root mean square of the difference of effective thresholds, over the points that fire
 * @param firing of rates at the points that fire
 * @param silent of rates at the points that do not
 * @param heldOutFiring as {@code firing}, each point predicted by a fit that did not see it
 * @param heldOutSilent as {@code silent}, likewise
 */
public record FitQuality(
        double thresholdRmsMv, Deviation firing, Deviation silent, Deviation heldOutFiring, Deviation heldOutSilent) {

    /** The sum of squares of all held-out errors; infinite if there are none, as of a single point. */
    double heldOutSquaresHz2() {
        return heldOutFiring.points() == 0
                ? Double.POSITIVE_INFINITY
                : heldOutFiring.squaresHz2() + heldOutSilent.squaresHz2();
    }
}
