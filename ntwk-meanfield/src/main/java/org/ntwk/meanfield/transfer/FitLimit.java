package org.ntwk.meanfield.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.membrane.MembraneStatistics;

/**
 * A moment of the membrane at which a threshold was not fitted, or just about: on the border its function has a kink, as the
 * threshold is held there.
 *
 * @param value of the moment
 * @param fitted where it was fitted
 */
public record FitLimit(MembraneMoment moment, double value, FittedRange.Interval fitted) {

    /** From the border, as a share of the range. */
    private static final double ON_BORDER = 1e-4;

    /**
     * Those of a function at one state; none if it is not known where the function was fitted.
     *
     * @param ratesHz of its inputs
     */
    public static List<FitLimit> of(TransferFunction function, double[] ratesHz, double currentPa) {
        return all(function, ratesHz, currentPa).stream()
                .filter(limit -> limit.isOutside() || limit.isOnBorder())
                .toList();
    }

    /** The moment that is nearest to a border of its fit, beside the width of that; empty if none is known. */
    public static Optional<FitLimit> nearest(TransferFunction function, double[] ratesHz, double currentPa) {
        return all(function, ratesHz, currentPa).stream().min(Comparator.comparingDouble(FitLimit::share));
    }

    private static List<FitLimit> all(TransferFunction function, double[] ratesHz, double currentPa) {
        List<FitLimit> limits = new ArrayList<>();
        if (function instanceof EffectiveThresholdFunction threshold) {
            MembraneStatistics statistics = threshold.membrane().at(ratesHz, currentPa);
            for (MembraneMoment moment : MembraneMoment.values()) {
                FittedRange.Interval fitted = moment.fitted(threshold.fittedRange());
                if (!fitted.equals(FittedRange.Interval.ALL)) {
                    limits.add(new FitLimit(moment, moment.value(statistics), fitted));
                }
            }
        }
        return limits;
    }

    /** Limits of several populations by their names, in words. */
    public static String words(Map<String, List<FitLimit>> limits) {
        List<String> words = new ArrayList<>();
        new TreeMap<>(limits).forEach((population, ofOne) -> {
            List<String> each = ofOne.stream().map(FitLimit::words).toList();
            words.add(population + " (" + String.join("; ", each) + ")");
        });
        return String.join(", ", words);
    }

    public boolean isOutside() {
        return !fitted.contains(value);
    }

    /** Whether the function has a kink there. */
    public boolean isOnBorder() {
        return share() <= ON_BORDER;
    }

    /** How far it is from the nearer border, beside the width of the range. */
    public double share() {
        double distance = Math.min(Math.abs(value - fitted.low()), Math.abs(value - fitted.high()));
        return distance == 0 ? 0 : distance / (fitted.high() - fitted.low());
    }

    /** Such as {@code mean -38.4 mV, fitted up to -40.8 mV}. */
    public String words() {
        boolean isHigh = Math.abs(value - fitted.high()) < Math.abs(value - fitted.low());
        String border = moment.words(isHigh ? fitted.high() : fitted.low());
        return isOnBorder()
                ? moment.word() + " at the border of the fit, " + border
                : moment.word() + " " + moment.words(value) + ", fitted " + (isHigh ? "up to " : "from ") + border;
    }
}
