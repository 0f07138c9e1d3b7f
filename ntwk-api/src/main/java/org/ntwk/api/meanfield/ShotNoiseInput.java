package org.ntwk.api.meanfield;

/**
 * One presynaptic population as a cell sees it: independent Poisson trains whose spikes each open a conductance that
 * jumps and decays exponentially. The conductance G acts as {@code G (α (E − V) + (1 − α) (E − V0))}, a mixture of
 * conductance and current as in Zerlaut, Zucca, Panzeri and Fellin (2019).
 *
 * @param name of the presynaptic population
 * @param synapses number of synapses onto one cell, at least 0; on average over cells, so not always whole
 * @param weightNs conductance that one spike opens in nS, at least 0
 * @param reversalMv reversal potential E in mV
 * @param decayMs time constant in ms, positive
 * @param conductanceShare α, from 0 (a current) to 1 (a conductance)
 * @param currentPotentialMv V0 in mV, the potential at which the share of current equals that of a conductance; of no
 *     effect if α is 1
 */
public record ShotNoiseInput(
        String name,
        double synapses,
        double weightNs,
        double reversalMv,
        double decayMs,
        double conductanceShare,
        double currentPotentialMv) {

    public ShotNoiseInput {
        Numbers.nonNegative("number of synapses of " + name, synapses, "");
        Numbers.nonNegative("weight of " + name, weightNs, "nS");
        Numbers.finite("reversal potential of " + name, reversalMv, "mV");
        Numbers.positive("time constant of " + name, decayMs, "ms");
        if (!(conductanceShare >= 0 && conductanceShare <= 1)) {
            throw new IllegalArgumentException(
                    "share of conductance of " + name + " must be from 0 to 1, not " + conductanceShare);
        }
        Numbers.finite("V0 of " + name, currentPotentialMv, "mV");
    }

    /** Synapses that are conductances, α = 1. */
    public static ShotNoiseInput conductance(
            String name, double synapses, double weightNs, double reversalMv, double decayMs) {
        return new ShotNoiseInput(name, synapses, weightNs, reversalMv, decayMs, 1, 0);
    }
}
