package org.ntwk.core.result;

import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.Traces;
import org.ntwk.api.stimulus.Waveform;

/** The rate of a stimulus at the start of every step, worked out when it is read. */
public record WaveformTraces(String population, String name, Waveform waveform, double intervalMs, int length)
        implements Traces {

    @Override
    public Unit unit() {
        return Unit.HZ;
    }

    @Override
    public double startMs() {
        return 0;
    }

    @Override
    public int[] cells() {
        return new int[0];
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public double[] column(int column) {
        double[] values = new double[length];
        for (int step = 0; step < length; step++) {
            values[step] = waveform.valueAt(step * intervalMs);
        }
        return values;
    }
}
