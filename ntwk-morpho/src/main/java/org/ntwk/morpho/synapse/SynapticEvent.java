package org.ntwk.morpho.synapse;

/**
 * A presynaptic spike that arrives.
 *
 * @param synapse its number in its group
 * @param timeMs not negative
 */
public record SynapticEvent(int synapse, double timeMs) {

    public SynapticEvent {
        if (!(timeMs >= 0) || Double.isInfinite(timeMs)) {
            throw new IllegalArgumentException("an event of synapse " + synapse + " is at " + timeMs + " ms");
        }
    }
}
