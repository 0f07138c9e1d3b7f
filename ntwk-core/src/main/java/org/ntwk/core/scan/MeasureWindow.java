package org.ntwk.core.scan;

import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** The window of time that measures have as parameters. */
final class MeasureWindow {

    static final ParameterSpec FROM = ParameterSpec.number("from", Unit.MS, "start of the window")
            .bounds(Bounds.NON_NEGATIVE)
            .defaultsTo(0);

    static final ParameterSpec TO = ParameterSpec.number(
                    "to", Unit.MS, "end of the window, which is that of the run if that comes sooner")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(1e12, "the end of the run");

    private MeasureWindow() {}

    static void check(ParameterValues values, String path, Problems problems) {
        double fromMs = values.number(FROM.name());
        double toMs = values.number(TO.name());
        if (!(toMs > fromMs)) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + ".to",
                    toMs + " ms is not after the start of the window, " + fromMs + " ms.");
        }
    }
}
