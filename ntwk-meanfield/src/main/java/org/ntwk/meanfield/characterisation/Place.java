package org.ntwk.meanfield.characterisation;

import org.ntwk.api.quantity.NumberArray;

/**
 * What drives a cell.
 *
 * @param coordinates the place in the words of the scan: the rates, or the moments that they give
 * @param ratesHz one for each input of the cell
 * @param shuntNs a conductance besides, whose reversal potential is that of the leak
 */
public record Place(NumberArray coordinates, NumberArray ratesHz, double shuntNs) {

    /** Rates alone, which are the coordinates too. */
    public static Place ofRates(double... ratesHz) {
        return new Place(NumberArray.of(ratesHz), NumberArray.of(ratesHz), 0);
    }
}
