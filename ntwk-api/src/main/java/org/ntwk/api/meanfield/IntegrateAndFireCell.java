package org.ntwk.api.meanfield;

/**
 * The parameters that integrate-and-fire cells share, which is what the theory sees of a cell.
 *
 * @param leakNs leak conductance in nS, positive
 * @param capacitancePf membrane capacitance in pF, positive
 * @param restMv reversal potential of the leak in mV
 * @param thresholdMv spike threshold in mV, above the reset
 * @param resetMv potential after a spike in mV
 * @param refractoryMs refractory period in ms, at least 0
 * @param sharpnessMv deltaV of an exponential current at the onset of spikes in mV; 0 if there is none
 */
public record IntegrateAndFireCell(
        double leakNs,
        double capacitancePf,
        double restMv,
        double thresholdMv,
        double resetMv,
        double refractoryMs,
        double sharpnessMv) {

    public IntegrateAndFireCell {
        Numbers.positive("leak conductance", leakNs, "nS");
        Numbers.positive("membrane capacitance", capacitancePf, "pF");
        Numbers.finite("rest", restMv, "mV");
        Numbers.finite("threshold", thresholdMv, "mV");
        Numbers.finite("reset", resetMv, "mV");
        Numbers.nonNegative("refractory period", refractoryMs, "ms");
        Numbers.nonNegative("sharpness", sharpnessMv, "mV");
        if (resetMv >= thresholdMv) {
            throw new IllegalArgumentException(
                    "reset of " + resetMv + " mV is not below the threshold, " + thresholdMv + " mV");
        }
    }

    /** A cell that fires as soon as V is at the threshold. */
    public IntegrateAndFireCell(
            double leakNs,
            double capacitancePf,
            double restMv,
            double thresholdMv,
            double resetMv,
            double refractoryMs) {
        this(leakNs, capacitancePf, restMv, thresholdMv, resetMv, refractoryMs, 0);
    }
}
