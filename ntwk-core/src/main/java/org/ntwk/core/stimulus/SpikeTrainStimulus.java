package org.ntwk.core.stimulus;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.core.engine.StepTime;

/** Spikes at given times onto given cells. */
public final class SpikeTrainStimulus implements StimulusModel {

    @Override
    public String name() {
        return "spike-trains";
    }

    @Override
    public String summary() {
        return "spikes at given times onto given cells";
    }

    @Override
    public List<String> equations() {
        return List.of("a spike of time t acts in step floor((t + dt/1000) / dt)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.series("times", Unit.MS, "times of the spikes, in any order")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.series(
                                "cells",
                                Unit.ONE,
                                "index of the cell that each spike goes to; with none, each goes to all cells")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(Value.of(new double[0], "1")));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        double[] cells = values.series("cells");
        int times = values.series("times").length;
        if (cells.length > 0 && cells.length != times) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".cells",
                    "there are " + times + " times but " + cells.length + " cells; each spike needs one of both.",
                    "Maybe leave cells out to send every spike to all cells.");
        }
        for (int n = 0; n < cells.length; n++) {
            if (cells[n] != Math.rint(cells[n])) {
                problems.add(
                        ProblemCode.WRONG_TYPE,
                        path + ".cells",
                        "entry " + n + ", " + cells[n] + ", is not the index of a cell: it must be a whole number.");
                return;
            }
        }
    }

    @Override
    public boolean makesSpikes() {
        return true;
    }

    @Override
    public StimulusKernel prepare(StimulusContext context) {
        double[] times = context.parameters().series("times");
        double[] cells = context.parameters().series("cells");
        boolean toAll = cells.length == 0;
        int known = context.size();
        long[] events = new long[times.length];
        for (int n = 0; n < times.length; n++) {
            long step = StepTime.stepOf(times[n], context.dtMs());
            if (step > SpikeTrainKernel.MAX_STEP) {
                report(
                        context,
                        ProblemCode.OUT_OF_BOUNDS,
                        "times",
                        times[n] + " ms (entry " + n + ") is more than " + SpikeTrainKernel.MAX_STEP
                                + " steps after the start.");
                return SpikeTrainKernel.EMPTY;
            }
            if (!toAll && cells[n] >= known) {
                report(
                        context,
                        ProblemCode.UNKNOWN_REFERENCE,
                        "cells",
                        "there is no cell " + (long) cells[n]
                                + " (entry " + n + "); the cells of "
                                + context.stimulus().target() + " are 0 to "
                                + (known - 1) + ".");
                return SpikeTrainKernel.EMPTY;
            }
            events[n] = SpikeTrainKernel.event(step, toAll ? 0 : (int) cells[n]);
        }
        Arrays.sort(events);
        return new SpikeTrainKernel(events, toAll);
    }

    private static void report(StimulusContext context, ProblemCode code, String parameter, String message) {
        context.problems().add(code, context.path() + "." + parameter, message);
    }
}
