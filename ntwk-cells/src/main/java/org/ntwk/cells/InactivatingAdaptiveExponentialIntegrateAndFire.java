package org.ntwk.cells;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;

/**
 * The adaptive exponential integrate-and-fire cell whose threshold follows the potential, as inactivation of sodium
 * channels makes it. First order in the time step, by either {@code integration}.
 */
public final class InactivatingAdaptiveExponentialIntegrateAndFire implements CellModel {

    private static final AdaptiveExponentialIntegrateAndFire WITH_FIXED_THRESHOLD =
            new AdaptiveExponentialIntegrateAndFire();

    @Override
    public String name() {
        return "iadexp";
    }

    @Override
    public String summary() {
        return "adaptive exponential integrate-and-fire cell with a threshold that follows the potential";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "Cm dV/dt = Gl (El - V) + Gl deltaV exp((V - theta)/deltaV) - w + i - g V",
                "tauw dw/dt = a (V - El) - w",
                "Ti dtheta/dt = Vthre + Ai max(V - Vi, 0) - theta",
                "spike when V >= theta + 5 deltaV; then V = Vreset for Trefrac, w = w + b");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Platkiewicz, Brette (2010), PLoS Comput. Biol. 6:e1000850 (dynamics of the threshold)",
                "Platkiewicz, Brette (2011), PLoS Comput. Biol. 7:e1001129 (threshold linear in V above Vi)",
                "Brette, Gerstner (2005), J. Neurophysiol. 94:3637, eq. 1-3 (V and w)");
    }

    @Override
    public ParameterSchema parameters() {
        List<ParameterSpec> parameters =
                new ArrayList<>(WITH_FIXED_THRESHOLD.parameters().list());
        parameters.add(ParameterSpec.number("Ai", "1", "rise of the threshold with the potential above Vi")
                .bounds(Bounds.NON_NEGATIVE)
                .defaultsTo(0.5)
                .perCell());
        parameters.add(ParameterSpec.number("Vi", "mV", "potential above which the threshold rises")
                .defaultsTo(-60)
                .perCell());
        parameters.add(ParameterSpec.number("Ti", "ms", "time constant of the threshold")
                .bounds(Bounds.POSITIVE)
                .defaultsTo(5)
                .perCell());
        return ParameterSchema.of(parameters);
    }

    @Override
    public List<StateVariable> state() {
        List<StateVariable> state = new ArrayList<>(WITH_FIXED_THRESHOLD.state());
        state.add(StateVariable.of("theta", "mV", "threshold"));
        return List.copyOf(state);
    }

    /** The threshold is never below Vthre for long, so that a reset below the lowest spike will do. */
    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        WITH_FIXED_THRESHOLD.check(values, path, problems);
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new MovingThresholdKernel(context);
    }
}
