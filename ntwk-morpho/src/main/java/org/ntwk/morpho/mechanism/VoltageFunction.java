package org.ntwk.morpho.mechanism;

import java.util.Arrays;
import org.ntwk.api.numeric.ColumnMath;

/**
 * A function of V in mV, over columns. The forms that rates of gates have; each is finite at every V they meet.
 */
@FunctionalInterface
interface VoltageFunction {

    void write(double[] voltage, double[] result, int from, int to);

    /**
     * {@code atMiddle·x/(1 − exp(−x))} with {@code x = (V − middle)/slope}: rises linearly far above the middle if the slope
     * is positive, far below it if not. At the middle, where the quotient is 0/0, it is its limit, and no digits are lost
     * around it.
     */
    static VoltageFunction linear(double atMiddle, double middleMv, double slopeMv) {
        return (voltage, result, from, to) -> {
            ColumnMath.exprel(voltage, -1 / slopeMv, middleMv / slopeMv, result, from, to);
            for (int n = from; n < to; n++) {
                result[n] = atMiddle / result[n];
            }
        };
    }

    /** {@code atMiddle·exp((V − middle)/slope)}. */
    static VoltageFunction exponential(double atMiddle, double middleMv, double slopeMv) {
        return (voltage, result, from, to) -> {
            ColumnMath.exp(voltage, 1 / slopeMv, -middleMv / slopeMv, result, from, to);
            for (int n = from; n < to; n++) {
                result[n] *= atMiddle;
            }
        };
    }

    /** {@code most/(1 + exp(−(V − middle)/slope))}. */
    static VoltageFunction sigmoid(double most, double middleMv, double slopeMv) {
        return (voltage, result, from, to) -> {
            ColumnMath.exp(voltage, -1 / slopeMv, middleMv / slopeMv, result, from, to);
            for (int n = from; n < to; n++) {
                result[n] = most / (1 + result[n]);
            }
        };
    }

    static VoltageFunction constant(double value) {
        return (voltage, result, from, to) -> Arrays.fill(result, from, to, value);
    }

    /** This and a constant. */
    default VoltageFunction plus(double constant) {
        return (voltage, result, from, to) -> {
            write(voltage, result, from, to);
            for (int n = from; n < to; n++) {
                result[n] += constant;
            }
        };
    }
}
