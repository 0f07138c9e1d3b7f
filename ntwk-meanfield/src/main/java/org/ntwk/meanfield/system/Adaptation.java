package org.ntwk.meanfield.system;

import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/**
 * An adaptation current that cells of a population have on average, which acts as an injected current of −W,
 *
 * <pre>dW/dt = −W/τ_w + b ν + a (μ_V − EL)/τ_w.</pre>
 *
 * Di Volo, Romagnoni, Capone and Destexhe (2019), Neural Comput. 31:653. μ_V is that of the membrane with −W injected.
 *
 * @param membrane of one of the cells, with the inputs of its transfer function
 * @param couplingNs a, in nS, at least 0
 * @param incrementPa b, by which W jumps at a spike, in pA, at least 0
 * @param timeConstantMs τ_w in ms, positive
 */
public record Adaptation(ShotNoiseMembrane membrane, double couplingNs, double incrementPa, double timeConstantMs) {

    private static final double PER_MS_OF_HZ = 1e-3;

    public Adaptation {
        if (!(timeConstantMs > 0 && timeConstantMs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "time constant of adaptation must be greater than 0, not " + timeConstantMs + " ms");
        }
        requireAtLeast0("coupling a", couplingNs, "nS");
        requireAtLeast0("increment b", incrementPa, "pA");
    }

    private static void requireAtLeast0(String what, double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    what + " of adaptation must be a finite number of at least 0, not " + value + " " + unit);
        }
    }

    /**
     * dW/dt in pA/ms.
     *
     * @param rateHz of the population itself
     * @param inputsHz rates of the inputs of the membrane
     * @param currentPa injected, −W left out
     */
    double slopePaPerMs(double adaptationPa, double rateHz, double[] inputsHz, double currentPa) {
        double target = timeConstantMs * incrementPa * rateHz * PER_MS_OF_HZ;
        if (couplingNs > 0) {
            double meanMv = membrane.at(inputsHz, currentPa - adaptationPa).meanMv();
            target += couplingNs * (meanMv - membrane.cell().restMv());
        }
        return (target - adaptationPa) / timeConstantMs;
    }

    /** The derivative of its slope by the rate of the population itself, in pA/ms/Hz, beside what inputs do to μ_V. */
    double slopeByOwnRate() {
        return incrementPa * PER_MS_OF_HZ;
    }

    /**
     * The derivatives of its slope by the rates of the inputs, in pA/ms/Hz, and last by W, in 1/ms.
     *
     * @param adaptationPa W
     */
    double[] slopeByInputs(double adaptationPa, double[] inputsHz, double currentPa) {
        double[] out = new double[inputsHz.length + 1];
        out[inputsHz.length] = -1 / timeConstantMs;
        if (couplingNs > 0) {
            MembraneStatistics at = membrane.at(inputsHz, currentPa - adaptationPa);
            double[] byRate = membrane.meanSlopesMvPerHz(at);
            for (int j = 0; j < byRate.length; j++) {
                out[j] = couplingNs * byRate[j] / timeConstantMs;
            }
            out[inputsHz.length] -= couplingNs / (at.conductanceNs() * timeConstantMs);
        }
        return out;
    }

    /**
     * The W in pA at which it stays at given rates. μ_V falls with W by 1/μ_G, so that
     *
     * <pre>W = (τ_w b ν + a (μ_V(W = 0) − EL)) / (1 + a/μ_G).</pre>
     *
     * @param rateHz of the population itself
     * @param inputsHz rates of the inputs of the membrane
     * @param currentPa injected, −W left out
     */
    public double stationaryPa(double rateHz, double[] inputsHz, double currentPa) {
        double target = timeConstantMs * incrementPa * rateHz * PER_MS_OF_HZ;
        if (couplingNs == 0) {
            return target;
        }
        MembraneStatistics unadapted = membrane.at(inputsHz, currentPa);
        double coupled = couplingNs * (unadapted.meanMv() - membrane.cell().restMv());
        return (target + coupled) / (1 + couplingNs / unadapted.conductanceNs());
    }
}
