package org.ntwk.api.meanfield;

/**
 * The stationary rate at which one cell fires, as a function of the rates of its inputs and of an injected current. An
 * open set. It has no state that a call changes, so that several threads may use it.
 *
 * <p>Rates are finite numbers of at least 0, in the order of {@link TransferFunctionContext#inputs()}, and currents are
 * finite. A function that is not defined at some of them, or is given others, throws {@link IllegalArgumentException}; it
 * never gives NaN.
 */
public interface TransferFunction {

    /** Number of inputs. */
    int inputs();

    /**
     * The rate in Hz, at least 0.
     *
     * @param ratesHz one for each input
     */
    double rateHz(double[] ratesHz, double currentPa);

    /**
     * The rates at the states from {@code from} to {@code to}.
     *
     * @param ratesHz a column for each input
     * @param currentPa the current of each state
     * @param outHz where the rates of the cell go
     */
    default void ratesHz(double[][] ratesHz, double[] currentPa, double[] outHz, int from, int to) {
        double[] at = new double[ratesHz.length];
        for (int p = from; p < to; p++) {
            for (int j = 0; j < at.length; j++) {
                at[j] = ratesHz[j][p];
            }
            outHz[p] = rateHz(at, currentPa[p]);
        }
    }

    /**
     * The rate with its first and second partial derivatives. The variables are the rates of the inputs and, last, the
     * current: n = {@code inputs() + 1} of them. Of a function that does not do better they are differences over a
     * thousandth of a rate and a tenth of a pA, of second order in these steps.
     *
     * @param first where the n first derivatives go; that of the current in Hz/pA
     * @param second where the n × n second derivatives go, row after row
     * @return the rate in Hz
     */
    default double derivatives(double[] ratesHz, double currentPa, double[] first, double[] second) {
        return Differences.of(this, ratesHz, currentPa, first, second);
    }

    /**
     * The rate with its first derivatives alone, those of {@link #derivatives}: for functions that need less time for it.
     *
     * @param first where the n first derivatives go
     * @return the rate in Hz
     */
    default double gradient(double[] ratesHz, double currentPa, double[] first) {
        return derivatives(ratesHz, currentPa, first, new double[first.length * first.length]);
    }
}
