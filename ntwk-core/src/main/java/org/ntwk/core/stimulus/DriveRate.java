package org.ntwk.core.stimulus;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.Waveform;

/** How many spikes reach a cell in a step: the number of sources, times the rate of each, times the step. */
final class DriveRate {

    private final Waveform rateHz;
    private final double sources;
    private final double dtMs;
    private final String path;
    private final String name;

    DriveRate(StimulusContext context) {
        ParameterValues parameters = context.parameters();
        rateHz = parameters.functionOfTime("rate");
        sources = parameters.whole("sources") * parameters.number("probability");
        dtMs = context.dtMs();
        path = context.path() + ".rate";
        name = context.stimulus().name() + " onto " + context.stimulus().target();
    }

    Waveform rateHz() {
        return rateHz;
    }

    /**
     * The mean number of spikes onto a cell in the step that starts at a time.
     *
     * @throws InvalidInputException if the rate is negative then, or no number, or beyond anything that can be drawn
     */
    double spikesPerStep(double tMs) {
        double rate = rateHz.valueAt(tMs);
        double mean = sources * rate * dtMs * 1e-3;
        if (!(rate >= 0) || !(mean <= PoissonDrive.MAX_SPIKES_PER_STEP)) {
            String bound = rate >= 0
                    ? "that is " + mean + " spikes a step onto each cell, more than " + PoissonDrive.MAX_SPIKES_PER_STEP
                    : "it must be at least 0";
            throw new InvalidInputException(
                    "stimulus " + name,
                    new Problem(
                            ProblemCode.OUT_OF_BOUNDS,
                            path,
                            "the rate of " + name + " is " + rate + " Hz at t = " + tMs + " ms; " + bound + ".",
                            rate < 0 ? "Maybe max(0, …) around the expression." : null));
        }
        return mean;
    }
}
