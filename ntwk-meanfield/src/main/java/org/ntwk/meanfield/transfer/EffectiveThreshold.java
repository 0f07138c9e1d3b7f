package org.ntwk.meanfield.transfer;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The relation between a rate and the threshold that a Gaussian membrane potential would have to cross to give it,
 * {@code ν = erfc((Vthre_eff − μ_V) / (√2 σ_V)) / (2 τ_V)}; Zerlaut et al. (2016), J. Physiol. 594:3791. A rate
 * is less than 1/τ_V whatever the threshold.
 */
public final class EffectiveThreshold {

    private static final double ROOT_2 = Math.sqrt(2);

    private EffectiveThreshold() {}

    /**
     * The rate in Hz of a threshold. Of a potential that does not fluctuate it is 0 below the threshold, 1/τ_V above it,
     * and half of that on it.
     */
    public static double rateHz(double thresholdMv, double meanMv, double sdMv, double correlationTimeMs) {
        double distance = thresholdMv - meanMv;
        double x = distance == 0 ? 0 : distance / (ROOT_2 * sdMv);
        return 1000 * Erfc.value(x) / (2 * correlationTimeMs);
    }

    /** The derivative of {@link #rateHz} by the threshold, in Hz/mV; 0 of a potential that does not fluctuate. */
    public static double slopeHzPerMv(double thresholdMv, double meanMv, double sdMv, double correlationTimeMs) {
        if (sdMv == 0) {
            return 0;
        }
        double x = (thresholdMv - meanMv) / (ROOT_2 * sdMv);
        return -1000 * Math.exp(-x * x) / (Math.sqrt(2 * Math.PI) * sdMv * correlationTimeMs);
    }

    /**
     * The threshold in mV of a rate.
     *
     * @throws IllegalArgumentException unless the rate is greater than 0 and less than 1/τ_V: no finite threshold gives
     *     it
     */
    public static double ofRate(double rateHz, double meanMv, double sdMv, double correlationTimeMs) {
        double crossings = 2e-3 * correlationTimeMs * rateHz;
        if (!(crossings > 0 && crossings < 2)) {
            throw new IllegalArgumentException("no threshold gives a rate of " + rateHz
                    + " Hz: it must be greater than 0 and less than " + 1000 / correlationTimeMs + " Hz, 1/τ_V");
        }
        return meanMv + ROOT_2 * sdMv * InverseErfc.value(crossings);
    }
}
