package org.ntwk.api.recording;

/** Keeps events: a step and a cell each, in the order of steps. Memory stays bounded however many there are. */
public interface EventWriter {

    /** Keeps an event of the cell in the step, which is not before that of the last event. */
    void add(long step, int cell);
}
