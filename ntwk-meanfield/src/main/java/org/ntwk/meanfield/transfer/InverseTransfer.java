package org.ntwk.meanfield.transfer;

import java.util.OptionalDouble;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.ntwk.api.meanfield.TransferFunction;

/** Which rate of one input, or which current, makes a cell fire at a wanted rate. */
public final class InverseTransfer {

    private static final int PIECES = 200;
    private static final int MOST_EVALUATIONS = 200;

    private final TransferFunction function;

    public InverseTransfer(TransferFunction function) {
        this.function = function;
    }

    /**
     * The lowest rate of one input between two bounds that gives the wanted rate to 1e-12 of the bounds' distance; empty
     * if none does. The interval is searched in 200 pieces: two solutions within one piece go unseen.
     *
     * @param input its place among the inputs
     * @param ratesHz of all inputs; the one in question is not looked at
     */
    public OptionalDouble inputHz(
            double wantedHz, int input, double[] ratesHz, double currentPa, double lowHz, double highHz) {
        double[] at = ratesHz.clone();
        return lowest(
                rate -> {
                    at[input] = rate;
                    return function.rateHz(at, currentPa) - wantedHz;
                },
                lowHz,
                highHz);
    }

    /** The lowest injected current between two bounds that gives the wanted rate; as {@link #inputHz}. */
    public OptionalDouble currentPa(double wantedHz, double[] ratesHz, double lowPa, double highPa) {
        return lowest(current -> function.rateHz(ratesHz, current) - wantedHz, lowPa, highPa);
    }

    private static OptionalDouble lowest(UnivariateFunction excess, double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("there is nothing between " + low + " and " + high);
        }
        double left = low;
        double before = excess.value(low);
        for (int n = 1; n <= PIECES && before != 0; n++) {
            double right = low + (high - low) * n / PIECES;
            double value = excess.value(right);
            if (before < 0 != value < 0) {
                return OptionalDouble.of(new BracketingNthOrderBrentSolver(1e-14, 1e-12 * (high - low), 5)
                        .solve(MOST_EVALUATIONS, excess, left, right));
            }
            left = right;
            before = value;
        }
        return before == 0 ? OptionalDouble.of(left) : OptionalDouble.empty();
    }
}
