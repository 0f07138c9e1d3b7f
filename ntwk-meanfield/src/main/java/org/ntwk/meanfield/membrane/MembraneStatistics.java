package org.ntwk.meanfield.membrane;

/**
 * Statistics of a membrane potential that stays below threshold. The cumulants are what is kept, since they are finite
 * without exception; what is normalised by the variance is worked out from them.
 *
 * @param conductanceNs μ_G, the mean total conductance in nS
 * @param meanMv μ_V in mV
 * @param varianceMv2 σ_V² in mV²
 * @param thirdCumulantMv3 third central moment in mV³
 * @param fourthCumulantMv4 fourth central moment less 3 σ_V⁴, in mV⁴
 * @param correlationTimeMs τ_V in ms, the integral of the normalised autocorrelation over positive lags
 */
public record MembraneStatistics(
        double conductanceNs,
        double meanMv,
        double varianceMv2,
        double thirdCumulantMv3,
        double fourthCumulantMv4,
        double correlationTimeMs) {

    /** Below this variance a membrane counts as still: quotients by its powers would overflow. */
    static final double STILL_MV2 = 1e-150;

    /** Whether V does not fluctuate: no input, or less than any that can be told from none (σ_V below 1e-75 mV). */
    public boolean isStill() {
        return varianceMv2 < STILL_MV2;
    }

    /** σ_V in mV. */
    public double sdMv() {
        return Math.sqrt(varianceMv2);
    }

    /** γ_V, the third cumulant over σ_V³; 0 of a still membrane, though it grows as 1/√rate on the way there. */
    public double skewness() {
        return isStill() ? 0 : thirdCumulantMv3 / varianceMv2 / sdMv();
    }

    /** The fourth cumulant over σ_V⁴; 0 of a still membrane, though it grows as 1/rate on the way there. */
    public double excessKurtosis() {
        return isStill() ? 0 : fourthCumulantMv4 / varianceMv2 / varianceMv2;
    }
}
