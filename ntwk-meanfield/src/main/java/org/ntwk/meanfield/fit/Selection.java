package org.ntwk.meanfield.fit;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.transfer.FittedRange;
import org.ntwk.meanfield.transfer.FittedRange.Interval;

/**
 * What each point is good for, by its number: one that fires has an effective threshold; of one that is silent only the
 * rate can be compared; one that fires too fast for the fit, or for any threshold, is left out.
 */
record Selection(List<Integer> firing, List<Integer> silent, List<Integer> leftOut) {

    static Selection of(List<FitPoint> points, double highestRateHz) {
        List<Integer> firing = new ArrayList<>();
        List<Integer> silent = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            FitPoint point = points.get(p);
            boolean possible = !point.membrane().isStill()
                    && point.rateHz() * point.membrane().correlationTimeMs() < 1000
                    && point.rateHz() < highestRateHz;
            (point.rateHz() == 0 ? silent : possible ? firing : leftOut).add(p);
        }
        return new Selection(firing, silent, leftOut);
    }

    /** All but those left out. */
    List<Integer> compared() {
        List<Integer> compared = new ArrayList<>(firing);
        compared.addAll(silent);
        return compared;
    }

    static List<FitPoint> pick(List<FitPoint> points, List<Integer> which) {
        return which.stream().map(points::get).toList();
    }

    /** Of points of which there is at least one. */
    static FittedRange range(List<FitPoint> points) {
        List<MembraneStatistics> all = points.stream().map(FitPoint::membrane).toList();
        return new FittedRange(
                interval(all.stream().mapToDouble(MembraneStatistics::meanMv).toArray()),
                interval(all.stream().mapToDouble(MembraneStatistics::sdMv).toArray()),
                interval(all.stream().mapToDouble(MembraneStatistics::skewness).toArray()),
                interval(all.stream()
                        .mapToDouble(MembraneStatistics::correlationTimeMs)
                        .toArray()));
    }

    private static Interval interval(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Interval(low, high);
    }
}
