package org.ntwk.plots;

import org.ntwk.api.quantity.NumberArray;

/**
 * A number for each piece of a cell, to be shown as colours.
 *
 * @param title what they are, with the unit
 * @param values what is no number is drawn in grey
 * @param lower the number of the first colour
 * @param upper the number of the last colour, greater than that; what is outside has the colour of the nearer end
 */
public record PieceValues(String title, NumberArray values, double lower, double upper) {

    public PieceValues {
        if (!(lower < upper) || Double.isInfinite(upper - lower)) {
            throw new IllegalArgumentException("colours go from " + lower + " to " + upper);
        }
    }

    /** With colours from the least number to the greatest. */
    public static PieceValues of(String title, NumberArray values) {
        ValueRange range = new ValueRange().include(values.toArray());
        ValueRange shown = range.isEmpty() || range.span() == 0 ? range.widened() : range;
        return new PieceValues(title, values, shown.lower(), shown.upper());
    }
}
