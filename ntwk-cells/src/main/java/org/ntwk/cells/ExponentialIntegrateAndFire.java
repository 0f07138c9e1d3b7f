package org.ntwk.cells;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;

/** The exponential integrate-and-fire cell. First order in the time step, by either {@code integration}. */
public final class ExponentialIntegrateAndFire implements CellModel {

    @Override
    public String name() {
        return "eif";
    }

    @Override
    public String summary() {
        return "exponential integrate-and-fire cell";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "Cm dV/dt = Gl (El - V) + Gl deltaV exp((V - Vthre)/deltaV) + i - g V",
                "spike when V > Vthre + 5 deltaV; then V = Vreset for Trefrac");
    }

    @Override
    public List<String> references() {
        return List.of("Fourcaud-Trocmé, Hansel, van Vreeswijk, Brunel (2003), J. Neurosci. 23:11628, eq. 9");
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
                Integration.PARAMETER);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential());
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        MembraneParameters.checkResetBelowSpike(values, ExponentialKernel.SPIKE_IN_DELTAS, path, problems);
    }

    @Override
    public Optional<ReducedCell> reduce(ParameterValues values, String path, Problems problems) {
        return MembraneParameters.reduce(values, values.number("deltaV"), path, problems)
                .map(ReducedCell::new);
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new ExponentialKernel(context);
    }
}
