package org.ntwk.cells.mechanism;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * A conductance that pulls V to a potential during an interval: an electrode's clamp, or channels that light opens.
 *
 * <p>Forward Euler of the cell is stable while dt (Gl + g)/Cm is below 2, with the clamp in g; a stiffer clamp wants
 * exponential Euler.
 */
public final class VoltageClamp implements MembraneMechanism {

    /** Longer than any run, in ms. */
    private static final double NO_END = 1e12;

    @Override
    public String name() {
        return "voltage-clamp";
    }

    @Override
    public String summary() {
        return "a conductance that pulls the potential to a value during an interval";
    }

    @Override
    public List<String> equations() {
        return List.of("g = conductance, i = conductance * potential for onset <= t < end");
    }

    @Override
    public List<String> references() {
        return List.of("Hodgkin, Huxley, Katz (1952), J. Physiol. 116:424 (the voltage clamp)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("conductance", "nS", "of the clamp")
                        .bounds(Bounds.NON_NEGATIVE)
                        .perCell(),
                ParameterSpec.number("potential", "mV", "that V is pulled to").perCell(),
                ParameterSpec.number("onset", "ms", "time when it begins").defaultsTo(0),
                ParameterSpec.number("end", "ms", "time when it ends").defaultsTo(NO_END, "after the run"));
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        double onset = values.number("onset");
        double end = values.number("end");
        if (end <= onset) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".end",
                    "the clamp ends at " + end + " ms, which is not after its onset at " + onset + " ms.",
                    "Maybe onset and end are exchanged.");
        }
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements MechanismKernel {

        private final double dtMs;
        private final long onsetStep;
        private final long endStep;
        private final double[] strength;

        /** Conductance times potential, in pA. */
        private final double[] pull;

        private final double[] conductance;
        private final double[] current;

        Kernel(MembraneContext context) {
            dtMs = context.dtMs();
            onsetStep = Math.round(context.parameters().number("onset") / dtMs);
            endStep = Math.round(context.parameters().number("end") / dtMs);
            strength = MechanismParameters.total(context, "conductance");
            pull = context.parameters().perCell("potential");
            for (int n = 0; n < pull.length; n++) {
                pull[n] *= strength[n];
            }
            conductance = context.conductance();
            current = context.current();
        }

        @Override
        public void initialise(int from, int to) {
            // It has no state.
        }

        @Override
        public void advance(int from, int to, double tMs) {
            long step = Math.round(tMs / dtMs);
            if (step < onsetStep || step >= endStep) {
                return;
            }
            add(strength, conductance, from, to);
            add(pull, current, from, to);
        }

        private static void add(double[] what, double[] column, int from, int to) {
            for (int n = from; n < to; n++) {
                column[n] += what[n];
            }
        }
    }
}
