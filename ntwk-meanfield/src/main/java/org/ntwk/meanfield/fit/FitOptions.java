package org.ntwk.meanfield.fit;

/**
 * How a threshold is fitted.
 *
 * @param form of the threshold
 * @param highestRateHz points of this rate and above are left out
 * @param ridge λ of the penalty λ Σ c² on coefficients, in the linear step; 0 for none
 * @param shrinkConstant whether the penalty includes the constant, as in the original, which pulls the whole threshold
 *     towards 0 the more, the fewer points there are
 * @param refined whether the linear step, least squares on the effective threshold, is followed by least squares on the
 *     rate
 * @param held whether the polynomial takes moments at the border of the range of points that fire, as {@code outside-fit:
 *     hold} does later; otherwise it goes on outside
 * @param folds of the cross-validation, at least 2
 * @param seed of which point is in which fold
 */
public record FitOptions(
        ThresholdForm form,
        double highestRateHz,
        double ridge,
        boolean shrinkConstant,
        boolean refined,
        boolean held,
        int folds,
        long seed) {

    /** Two steps without a penalty up to 50 Hz, of order 2, and ten folds. */
    public static final FitOptions DEFAULT = new FitOptions(ThresholdForm.ORDER_2, 50, 0, false, true, true, 10, 1);

    /** What the original's {@code fit_data} does: one step, with a penalty of 0.9 that includes the constant. */
    public static final FitOptions ORIGINAL = new FitOptions(ThresholdForm.ORDER_2, 50, 0.9, true, false, false, 10, 1);

    public FitOptions {
        if (!(highestRateHz > 0)) {
            throw new IllegalArgumentException("highest rate must be greater than 0 Hz, not " + highestRateHz + " Hz");
        }
        if (!(ridge >= 0) || Double.isInfinite(ridge)) {
            throw new IllegalArgumentException("ridge must be at least 0, not " + ridge);
        }
        if (folds < 2) {
            throw new IllegalArgumentException("a cross-validation has at least 2 folds, not " + folds);
        }
    }

    public FitOptions withForm(ThresholdForm other) {
        return new FitOptions(other, highestRateHz, ridge, shrinkConstant, refined, held, folds, seed);
    }

    public FitOptions withHighestRateHz(double other) {
        return new FitOptions(form, other, ridge, shrinkConstant, refined, held, folds, seed);
    }

    /** With a penalty that leaves the constant alone. */
    public FitOptions withRidge(double other) {
        return new FitOptions(form, highestRateHz, other, false, refined, held, folds, seed);
    }

    public FitOptions withRefined(boolean other) {
        return new FitOptions(form, highestRateHz, ridge, shrinkConstant, other, held, folds, seed);
    }

    public FitOptions withHeld(boolean other) {
        return new FitOptions(form, highestRateHz, ridge, shrinkConstant, refined, other, folds, seed);
    }
}
