package org.ntwk.meanfield.membrane;

/**
 * Statistics of many states, one column for each: what {@link ShotNoiseMembrane#evaluate} fills. To be used again and
 * again; not for use by several threads.
 */
public final class MembraneColumns {

    final double[] conductanceNs;
    final double[] meanMv;
    final double[] varianceMv2;
    final double[] thirdCumulantMv3;
    final double[] fourthCumulantMv4;
    final double[] correlationTimeMs;

    /** @param size number of states */
    public MembraneColumns(int size) {
        conductanceNs = new double[size];
        meanMv = new double[size];
        varianceMv2 = new double[size];
        thirdCumulantMv3 = new double[size];
        fourthCumulantMv4 = new double[size];
        correlationTimeMs = new double[size];
    }

    /** Number of states. */
    public int size() {
        return meanMv.length;
    }

    /** The statistics of one state. */
    public MembraneStatistics at(int state) {
        return new MembraneStatistics(
                conductanceNs[state],
                meanMv[state],
                varianceMv2[state],
                thirdCumulantMv3[state],
                fourthCumulantMv4[state],
                correlationTimeMs[state]);
    }

    /** μ_G of each state in nS; the column itself, to be read. */
    public double[] conductanceNs() {
        return conductanceNs;
    }

    /** μ_V of each state in mV; the column itself, to be read. */
    public double[] meanMv() {
        return meanMv;
    }

    /** σ_V² of each state in mV²; the column itself, to be read. */
    public double[] varianceMv2() {
        return varianceMv2;
    }

    /** Third cumulant of V of each state in mV³; the column itself, to be read. */
    public double[] thirdCumulantMv3() {
        return thirdCumulantMv3;
    }

    /** Fourth cumulant of V of each state in mV⁴; the column itself, to be read. */
    public double[] fourthCumulantMv4() {
        return fourthCumulantMv4;
    }

    /** τ_V of each state in ms; the column itself, to be read. */
    public double[] correlationTimeMs() {
        return correlationTimeMs;
    }
}
