package org.ntwk.core.stimulus;

import org.ntwk.api.stimulus.SpikeSink;
import org.ntwk.api.stimulus.StimulusKernel;

/** Gives the spikes of a sorted list. */
final class SpikeTrainKernel implements StimulusKernel {

    static final long MAX_STEP = Integer.MAX_VALUE;

    static final SpikeTrainKernel EMPTY = new SpikeTrainKernel(new long[0], false);

    private static final int CELL_BITS = 31;

    private final long[] events;
    private final boolean toAll;
    private long step;

    /** The events of the step are those from the first one to before the end. */
    private int first;

    private int end;

    /**
     * @param events in ascending order, as {@link #event} makes them
     * @param toAll whether each spike goes to all cells; the cell of an event is then not looked at
     */
    SpikeTrainKernel(long[] events, boolean toAll) {
        this.events = events;
        this.toAll = toAll;
    }

    /** A spike onto a cell in a step, as a number that sorts by step and then by cell. */
    static long event(long step, int cell) {
        return step << CELL_BITS | cell;
    }

    @Override
    public void beginStep(long newStep, double tMs) {
        step = newStep;
        first = position(event(step, 0), 0);
        end = position(event(step + 1, 0), first);
    }

    @Override
    public void fire(int from, int to, SpikeSink sink) {
        if (toAll) {
            for (int cell = from; cell < to && first < end; cell++) {
                sink.spikes(cell, end - first);
            }
            return;
        }
        for (int n = position(event(step, from), first); n < end; n++) {
            int cell = (int) (events[n] & Integer.MAX_VALUE);
            if (cell >= to) {
                return;
            }
            sink.spike(cell);
        }
    }

    /** Of the first event, from a start on, that is not before the given one. */
    private int position(long event, int start) {
        int low = start;
        int high = events.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events[middle] < event) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
