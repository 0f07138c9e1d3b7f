package org.ntwk.api.meanfield;

/**
 * Synapses as mean-field theory sees them: a spike opens a conductance, the weight, which decays exponentially. See
 * {@link ShotNoiseInput} for what it does.
 *
 * @param reversalMv reversal potential E in mV
 * @param decayMs time constant in ms, positive
 * @param conductanceShare α, from 0 (a current) to 1 (a conductance)
 * @param currentPotentialMv V0 in mV; of no effect if α is 1
 */
public record ShotNoiseSynapse(double reversalMv, double decayMs, double conductanceShare, double currentPotentialMv) {

    /** The input that so many synapses of a weight are. */
    public ShotNoiseInput input(String name, double synapses, double weightNs) {
        return new ShotNoiseInput(name, synapses, weightNs, reversalMv, decayMs, conductanceShare, currentPotentialMv);
    }
}
