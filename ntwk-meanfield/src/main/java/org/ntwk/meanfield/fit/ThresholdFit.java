package org.ntwk.meanfield.fit;

import java.util.List;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.EffectiveThresholdModel;
import org.ntwk.meanfield.transfer.FittedRange;
import org.ntwk.meanfield.transfer.FittedRange.Interval;

/**
 * A threshold that was fitted.
 *
 * @param cell that was measured
 * @param options how it was fitted
 * @param coefficients in the order of {@link ThresholdForm#terms}
 * @param range of the points that fire
 * @param quality how well it does
 * @param predictedHz its rate at each point
 * @param heldOutHz the rate at each point by a fit that did not see it; NaN at points left out
 * @param warnings where not to trust it
 */
public record ThresholdFit(
        IntegrateAndFireCell cell,
        FitOptions options,
        List<Coefficient> coefficients,
        FittedRange range,
        FitQuality quality,
        NumberArray predictedHz,
        NumberArray heldOutHz,
        List<FitWarning> warnings) {

    public ThresholdFit {
        coefficients = List.copyOf(coefficients);
        warnings = List.copyOf(warnings);
    }

    /** In mV. */
    public double[] coefficientsMv() {
        return coefficients.stream().mapToDouble(Coefficient::valueMv).toArray();
    }

    /** The transfer function of the cell with inputs. */
    public EffectiveThresholdFunction function(ShotNoiseMembrane membrane) {
        EffectiveThresholdFunction function = EffectiveThresholdFunction.of(
                membrane, coefficientsMv(), options.held() ? range : FittedRange.EVERYWHERE);
        return isErrorKnown() ? function.withHeldOutErrorHz(heldOutErrorHz()) : function;
    }

    /** Root mean square over the points that fire. */
    private double heldOutErrorHz() {
        return quality.heldOutFiring().rmsHz();
    }

    private boolean isErrorKnown() {
        return quality.heldOutFiring().points() > 0;
    }

    /**
     * The same for descriptions: {@code effective-threshold} with its coefficients, where they were fitted, and the error
     * of the fit if it is known.
     */
    public ComponentDescription component() {
        ComponentDescription component = ComponentDescription.of("effective-threshold")
                .with("coefficients", Value.of(coefficientsMv(), "mV"))
                .with("outside-fit", options.held() ? "hold" : "extrapolate")
                .with("mean-range", ends(range.meanMv(), "mV"))
                .with("deviation-range", ends(range.sdMv(), "mV"))
                .with("skewness-range", ends(range.skewness(), "1"))
                .with("time-range", ends(range.correlationTimeMs(), "ms"));
        return isErrorKnown()
                ? component.with(
                        EffectiveThresholdModel.HELD_OUT_ERROR, Value.of(Quantity.of(heldOutErrorHz(), Unit.HZ)))
                : component;
    }

    private static Value ends(Interval interval, String unit) {
        return Value.of(new double[] {interval.low(), interval.high()}, unit);
    }
}
