package org.ntwk.meanfield.characterisation;

import org.ntwk.meanfield.fit.FitPoint;
import org.ntwk.meanfield.membrane.MembraneStatistics;

/**
 * What was measured at a place.
 *
 * @param membrane what theory says of the membrane there
 * @param rates how fast the cell fires
 */
public record MeasuredPlace(Place place, MembraneStatistics membrane, CellRates rates) {

    public FitPoint toFitPoint() {
        return new FitPoint(place.coordinates(), membrane, rates.meanHz(), rates.standardErrorHz());
    }
}
