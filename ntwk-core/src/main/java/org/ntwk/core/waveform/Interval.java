package org.ntwk.core.waveform;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** The interval that some waveforms give by the parameters {@code from} and {@code to}. */
final class Interval {

    private Interval() {}

    static void check(ParameterValues values, String path, Problems problems) {
        if (!(values.number("from") < values.number("to"))) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".to",
                    "the end, to, is " + values.number("to") + " ms; it must be after the beginning, from, which is "
                            + values.number("from") + " ms.",
                    "Maybe from and to are exchanged.");
        }
    }
}
