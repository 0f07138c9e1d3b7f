package org.ntwk.cells;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;

/** The adaptive exponential integrate-and-fire cell. First order in the time step, by either {@code integration}. */
public final class AdaptiveExponentialIntegrateAndFire implements CellModel {

    @Override
    public String name() {
        return "adexp";
    }

    @Override
    public String summary() {
        return "adaptive exponential integrate-and-fire cell";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "Cm dV/dt = Gl (El - V) + Gl deltaV exp((V - Vthre)/deltaV) - w + i - g V",
                "tauw dw/dt = a (V - El) - w",
                "spike when V > Vthre + 5 deltaV; then V = Vreset for Trefrac, w = w + b");
    }

    @Override
    public List<String> references() {
        return List.of("Brette, Gerstner (2005), J. Neurophysiol. 94:3637, eq. 1-3");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                MembraneParameters.LEAK,
                MembraneParameters.capacitance(200),
                MembraneParameters.REFRACTORY,
                MembraneParameters.REST,
                MembraneParameters.THRESHOLD,
                MembraneParameters.RESET,
                MembraneParameters.sharpness(),
                ParameterSpec.number("a", "nS", "adaptation to the potential")
                        .defaultsTo(2)
                        .perCell(),
                ParameterSpec.number("b", "pA", "adaptation to a spike")
                        .defaultsTo(20)
                        .perCell(),
                ParameterSpec.number("tauw", "ms", "time constant of adaptation")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(500)
                        .perCell(),
                Integration.PARAMETER);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential(), StateVariable.of("w", "pA", "adaptation current"));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        MembraneParameters.checkResetBelowSpike(values, ExponentialKernel.SPIKE_IN_DELTAS, path, problems);
    }

    @Override
    public Optional<ReducedCell> reduce(ParameterValues values, String path, Problems problems) {
        return MembraneParameters.reduce(values, values.number("deltaV"), path, problems)
                .map(cell -> new ReducedCell(cell, adaptation(values)));
    }

    private static @Nullable AdaptationCurrent adaptation(ParameterValues values) {
        double coupling = values.number("a");
        double increment = values.number("b");
        return coupling == 0 && increment == 0
                ? null
                : new AdaptationCurrent(coupling, increment, values.number("tauw"));
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new AdaptiveExponentialKernel(context);
    }
}
