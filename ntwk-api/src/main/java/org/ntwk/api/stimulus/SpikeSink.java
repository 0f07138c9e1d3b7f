package org.ntwk.api.stimulus;

/** Takes the spikes of a stimulus. Spikes onto cells that are not selected are dropped. */
public interface SpikeSink {

    /** One spike onto a cell. */
    void spike(int cell);

    /** Several at once onto one cell; each is released or not by itself. */
    default void spikes(int cell, int count) {
        for (int n = 0; n < count; n++) {
            spike(cell);
        }
    }
}
