package org.ntwk.meanfield.membrane;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * The distribution of a membrane potential by its cumulants: a Gaussian, corrected for skewness γ and excess kurtosis κ
 * by the first terms of the Gram–Charlier series, which is what the field calls its Edgeworth expansion.
 *
 * <pre>
 * p(v) = φ(x)/σ (1 + γ/6 (x³ − 3x) + κ/24 (x⁴ − 6x² + 3)),   x = (v − μ)/σ
 * P(V > v) = ½ erfc(x/√2) + φ(x) (γ/6 (x² − 1) + κ/24 (x³ − 3x))
 * </pre>
 *
 * Both integrate to 1 exactly, but a truncated series is no density: where corrections are large it is negative, far out
 * in a tail for any γ. It is given as it is; {@link #isPositiveWithin} tells where it can be trusted.
 *
 * @param meanMv μ in mV
 * @param sdMv σ in mV, positive
 * @param skewness γ
 * @param excessKurtosis κ
 */
public record VoltageDistribution(double meanMv, double sdMv, double skewness, double excessKurtosis) {

    /** Beyond so many deviations the Gaussian is 0 in double precision, whatever polynomial it is multiplied by. */
    private static final double FAR = 40;

    private static final double ROOT_2 = Math.sqrt(2);
    private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

    public VoltageDistribution {
        if (!(sdMv > 0 && Double.isFinite(sdMv))) {
            throw new IllegalArgumentException(
                    "a potential with a standard deviation of " + sdMv + " mV has no density");
        }
        if (!Double.isFinite(meanMv) || !Double.isFinite(skewness) || !Double.isFinite(excessKurtosis)) {
            throw new IllegalArgumentException("mean, skewness and excess kurtosis must be finite, not " + meanMv
                    + " mV, " + skewness + ", " + excessKurtosis);
        }
    }

    /** By mean and variance alone. */
    public static VoltageDistribution gaussian(MembraneStatistics statistics) {
        return new VoltageDistribution(statistics.meanMv(), statistics.sdMv(), 0, 0);
    }

    /** With skewness, as in the transfer functions. */
    public static VoltageDistribution skewed(MembraneStatistics statistics) {
        return new VoltageDistribution(statistics.meanMv(), statistics.sdMv(), statistics.skewness(), 0);
    }

    /** With skewness and kurtosis. */
    public static VoltageDistribution edgeworth(MembraneStatistics statistics) {
        return new VoltageDistribution(
                statistics.meanMv(), statistics.sdMv(), statistics.skewness(), statistics.excessKurtosis());
    }

    /** Probability per mV at a potential. */
    public double densityPerMv(double potentialMv) {
        double x = (potentialMv - meanMv) / sdMv;
        return Math.abs(x) > FAR ? 0 : gaussian(x) / sdMv * correction(x);
    }

    /** That V lies above a potential. */
    public double tailProbability(double potentialMv) {
        double x = (potentialMv - meanMv) / sdMv;
        if (Math.abs(x) > FAR) {
            return x > 0 ? 0 : 1;
        }
        double corrections = skewness / 6 * (x * x - 1) + excessKurtosis / 24 * x * (x * x - 3);
        return 0.5 * Erfc.value(x / ROOT_2) + gaussian(x) * corrections;
    }

    /** Whether the density is positive at all potentials within so many standard deviations of the mean. */
    public boolean isPositiveWithin(double deviations) {
        // The correction is a quartic, smooth on the scale of one deviation, so that steps of 1/100 see its dips.
        int steps = (int) Math.ceil(deviations * 100);
        for (int n = -steps; n <= steps; n++) {
            if (correction(deviations * n / steps) <= 0) {
                return false;
            }
        }
        return true;
    }

    private double correction(double x) {
        return 1 + skewness / 6 * x * (x * x - 3) + excessKurtosis / 24 * (x * x * (x * x - 6) + 3);
    }

    private static double gaussian(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_2_PI;
    }
}
