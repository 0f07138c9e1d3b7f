package org.ntwk.core.analysis;

/**
 * The mean synaptic currents of a population, over time and cells; positive currents depolarise.
 *
 * @param excitatoryPa mean of the excitatory current in pA
 * @param inhibitoryPa mean of the inhibitory current in pA
 */
public record SynapticBalance(double excitatoryPa, double inhibitoryPa) {

    /** @param excitation samples of {@code Ie}; {@code inhibition} those of {@code Ii} */
    public static SynapticBalance of(Samples excitation, Samples inhibition) {
        return new SynapticBalance(
                SampleStatistics.of(excitation).mean(),
                SampleStatistics.of(inhibition).mean());
    }

    /** How much of the excitation is met by inhibition: −inhibition/excitation, 1 where they cancel. */
    public double ratio() {
        return -inhibitoryPa / excitatoryPa;
    }
}
