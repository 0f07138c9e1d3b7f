package org.ntwk.meanfield.fit;

import org.ntwk.api.quantity.NumberArray;
import org.ntwk.meanfield.membrane.MembraneStatistics;

/**
 * The rate of a cell that was measured in one state.
 *
 * @param place the state in the words of whoever measured, one number for each axis: mostly the rates of the inputs
 * @param membrane what theory says of the membrane there
 * @param rateHz mean rate, at least 0
 * @param standardErrorHz of that mean, at least 0; 0 if it is not known
 */
public record FitPoint(NumberArray place, MembraneStatistics membrane, double rateHz, double standardErrorHz) {

    public FitPoint {
        requireNonNegative("rate", rateHz);
        requireNonNegative("standard error", standardErrorHz);
    }

    private static void requireNonNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be at least 0 Hz, not " + value + " Hz");
        }
    }
}
