package org.ntwk.meanfield.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FittedRange;

/** Counts at how many states a function is asked outside of where it was fitted. */
final class FitCheck {

    private final EffectiveThresholdFunction function;
    private final Set<String> moments = new LinkedHashSet<>();
    private int states;
    private int outside;

    private FitCheck(EffectiveThresholdFunction function) {
        this.function = function;
    }

    /**
     * The states that a function is asked at.
     *
     * @param ratesHz of its inputs at each of them
     * @param currentPa at each of them
     */
    static FitCoverage of(TransferFunction function, List<double[]> ratesHz, double[] currentPa) {
        if (!(function instanceof EffectiveThresholdFunction fitted)
                || fitted.fittedRange().equals(FittedRange.EVERYWHERE)) {
            return FitCoverage.UNKNOWN;
        }
        FitCheck check = new FitCheck(fitted);
        for (int k = 0; k < currentPa.length; k++) {
            check.add(ratesHz.get(k), currentPa[k]);
        }
        return new FitCoverage(true, (double) check.outside / check.states, List.copyOf(check.moments));
    }

    private void add(double[] ratesHz, double currentPa) {
        FittedRange range = function.fittedRange();
        MembraneStatistics statistics = function.membrane().at(ratesHz, currentPa);
        states++;
        if (range.contains(statistics)) {
            return;
        }
        outside++;
        note("mean", range.meanMv(), statistics.meanMv());
        note("deviation", range.sdMv(), statistics.sdMv());
        note("skewness", range.skewness(), statistics.skewness());
        note("time", range.correlationTimeMs(), statistics.correlationTimeMs());
    }

    private void note(String moment, FittedRange.Interval interval, double value) {
        if (!interval.contains(value)) {
            moments.add(moment);
        }
    }
}
