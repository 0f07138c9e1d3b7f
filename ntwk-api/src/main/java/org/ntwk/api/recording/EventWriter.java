package org.ntwk.api.recording;

/** Keeps events: a step and a cell each, in the order of steps. Memory stays bounded however many there are. */
public interface EventWriter {

    void add(long step, int cell);
}
