package org.ntwk.cells;

import java.util.Optional;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** The parameters that all integrate-and-fire cells share, named as in Brette and Gerstner (2005) and its successors. */
final class MembraneParameters {

    static final ParameterSpec LEAK = ParameterSpec.number("Gl", "nS", "leak conductance")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(10)
            .perCell();
    static final ParameterSpec REFRACTORY = ParameterSpec.number("Trefrac", "ms", "refractory period")
            .bounds(Bounds.NON_NEGATIVE)
            .defaultsTo(5)
            .perCell();
    static final ParameterSpec REST = ParameterSpec.number("El", "mV", "leak reversal potential")
            .defaultsTo(-70)
            .perCell();
    static final ParameterSpec THRESHOLD = ParameterSpec.number("Vthre", "mV", "spike threshold")
            .defaultsTo(-50)
            .perCell();
    static final ParameterSpec RESET = ParameterSpec.number("Vreset", "mV", "potential after a spike")
            .defaultsTo(-70)
            .perCell();

    private MembraneParameters() {}

    static ParameterSpec capacitance(double defaultPf) {
        return ParameterSpec.number("Cm", "pF", "membrane capacitance")
                .bounds(Bounds.POSITIVE)
                .defaultsTo(defaultPf)
                .perCell();
    }

    static ParameterSpec sharpness() {
        return ParameterSpec.number(
                        "deltaV", "mV", "sharpness of the spike's onset; 0 leaves the exponential current out")
                .bounds(Bounds.NON_NEGATIVE)
                .defaultsTo(1)
                .perCell();
    }

    /**
     * What mean-field theory sees of cells whose numbers are all the same; empty if they are reset above the threshold, which
     * is then reported.
     */
    static Optional<IntegrateAndFireCell> reduce(
            ParameterValues values, double sharpnessMv, String path, Problems problems) {
        double reset = values.number("Vreset");
        double threshold = values.number("Vthre");
        if (reset >= threshold) {
            problems.add(
                    ProblemCode.BEYOND_THEORY,
                    path + ".Vreset",
                    "mean-field theory does not cover cells that burst: Vreset of " + reset + " mV is not below Vthre, "
                            + threshold + " mV.");
            return Optional.empty();
        }
        return Optional.of(new IntegrateAndFireCell(
                values.number("Gl"),
                values.number("Cm"),
                values.number("El"),
                threshold,
                reset,
                values.number("Trefrac"),
                sharpnessMv));
    }

    /** A cell that is reset above its spike cut-off would fire for ever. */
    static void checkResetBelowSpike(ParameterValues values, double sharpnessFactor, String path, Problems problems) {
        double[] reset = values.perCell("Vreset");
        double[] threshold = values.perCell("Vthre");
        double[] sharpness = sharpnessFactor == 0 ? new double[reset.length] : values.perCell("deltaV");
        for (int cell = 0; cell < reset.length; cell++) {
            double spike = threshold[cell] + sharpnessFactor * sharpness[cell];
            if (reset[cell] >= spike) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        path + ".Vreset",
                        "Vreset of " + reset[cell] + " mV is not below the potential of a spike, " + spike
                                + " mV: the cell would fire without end.",
                        "Maybe Vreset and Vthre are exchanged.");
                return;
            }
        }
    }
}
