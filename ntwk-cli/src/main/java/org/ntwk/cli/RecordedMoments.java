package org.ntwk.cli;

import org.ntwk.api.scan.ScanResult;
import org.ntwk.meanfield.characterisation.DrivenCell;

/**
 * Moments of V as it was recorded of a simulated cell, means over its copies; what is not defined, as the skewness of what
 * does not vary, is no number.
 *
 * @param meanMv without the time in which a cell is refractory, as the next two
 * @param correlationTimeMs integral of the autocorrelation, with spikes
 */
record RecordedMoments(double meanMv, double sdMv, double skewness, double correlationTimeMs) {

    /** The measure of scans that has them. */
    static final String MEASURE = "analysis";

    static RecordedMoments of(ScanResult result, int point) {
        return new RecordedMoments(
                value(result, point, "V_mean_sub"),
                value(result, point, "V_sd_sub"),
                value(result, point, "V_skew_sub"),
                value(result, point, "V_acf_time"));
    }

    private static double value(ScanResult result, int point, String statistic) {
        return result.find(statistic + "." + DrivenCell.CELL)
                .map(column -> column.values().get(point))
                .orElse(Double.NaN);
    }
}
