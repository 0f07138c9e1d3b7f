package org.ntwk.api.connectivity;

/** Takes the connections onto one target. */
public interface ConnectionSink {

    /** A connection with the weight and delay of the projection. */
    void connect(int source);

    /**
     * A connection with a delay of its own; one of NaN means that of the projection.
     *
     * @param weightFactor what the weight of the projection is multiplied with
     */
    void connect(int source, double weightFactor, double delayMs);
}
