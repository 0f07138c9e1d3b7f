package org.ntwk.meanfield.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FittedRange;
import org.ntwk.meanfield.transfer.MembraneMoment;

/** Tells how good a fit is, and counts at how many states a function is asked outside of where it was fitted. */
final class FitCheck {

    private final EffectiveThresholdFunction function;
    private final Map<MembraneMoment, Integer> moments = new EnumMap<>(MembraneMoment.class);
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
        return check.coverage();
    }

    /** The root mean square error of a function's fit; empty if it is not known. */
    static OptionalDouble errorHz(TransferFunction function) {
        return function instanceof EffectiveThresholdFunction fitted ? fitted.heldOutErrorHz() : OptionalDouble.empty();
    }

    private void add(double[] ratesHz, double currentPa) {
        FittedRange range = function.fittedRange();
        MembraneStatistics statistics = function.membrane().at(ratesHz, currentPa);
        states++;
        if (range.contains(statistics)) {
            return;
        }
        outside++;
        for (MembraneMoment moment : MembraneMoment.values()) {
            if (moment.isOutside(range, statistics)) {
                moments.merge(moment, 1, Integer::sum);
            }
        }
    }

    private FitCoverage coverage() {
        Map<MembraneMoment, Double> shares = new EnumMap<>(MembraneMoment.class);
        moments.forEach((moment, count) -> shares.put(moment, (double) count / states));
        return new FitCoverage(true, (double) outside / states, shares);
    }
}
