package org.ntwk.core.stimulus;

import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.Waveform;

/** How many spikes reach a cell in a step: the number of sources, times the rate of each, times the step. */
final class DriveRate {

    private final CheckedWaveform rateHz;
    private final double sources;
    private final double dtMs;
    private final double most;

    /** @param most spikes onto a cell in a step that can be drawn */
    DriveRate(StimulusContext context, double most) {
        ParameterValues parameters = context.parameters();
        rateHz = new CheckedWaveform(context, "rate", Unit.HZ, Bounds.NON_NEGATIVE);
        sources = parameters.whole("sources") * parameters.number("probability");
        dtMs = context.dtMs();
        this.most = most;
    }

    Waveform rateHz() {
        return rateHz.waveform();
    }

    /**
     * The mean number of spikes onto a cell in the step that starts at a time.
     *
     * @throws InvalidInputException if the rate is negative then, or no number, or beyond anything that can be drawn
     */
    double spikesPerStep(double tMs) {
        double rate = rateHz.valueAt(tMs);
        double mean = sources * rate * dtMs * 1e-3;
        if (!(mean <= most)) {
            throw rateHz.outOfBounds(tMs, rate, "that is " + mean + " spikes a step onto each cell, more than " + most);
        }
        return mean;
    }
}
