package org.ntwk.meanfield.fit;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FittedRange;

/**
 * What the coefficients of a threshold multiply. They are had from the threshold itself, which is linear in its
 * coefficients, so that what is fitted is what is used later.
 */
final class Regressors {

    private final EffectiveThresholdFunction[] units;

    Regressors(IntegrateAndFireCell cell, ThresholdForm form, FittedRange range) {
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(cell, List.of());
        units = new EffectiveThresholdFunction[form.coefficients()];
        for (int k = 0; k < units.length; k++) {
            double[] unit = new double[units.length];
            unit[k] = 1;
            units[k] = EffectiveThresholdFunction.of(membrane, unit, range);
        }
    }

    /** A row for each point, a column for each coefficient. */
    RealMatrix at(List<FitPoint> points) {
        RealMatrix rows = MatrixUtils.createRealMatrix(points.size(), units.length);
        for (int p = 0; p < points.size(); p++) {
            MembraneStatistics statistics = points.get(p).membrane();
            for (int k = 0; k < units.length; k++) {
                rows.setEntry(p, k, units[k].thresholdMv(statistics));
            }
        }
        return rows;
    }
}
