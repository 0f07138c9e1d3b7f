package org.ntwk.api.recording;

/** Keeps rows of samples in the order of time. Memory stays bounded however many there are. */
public interface SampleWriter {

    /**
     * Adds one value; the first goes to the first column, and after the last column a new row begins. Whole rows must
     * be given within one call of a {@link Recorder}.
     */
    void add(double value);
}
