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

/** The leaky integrate-and-fire cell. First order in the time step, by either {@code integration}. */
public final class LeakyIntegrateAndFire implements CellModel {

    @Override
    public String name() {
        return "lif";
    }

    @Override
    public String summary() {
        return "leaky integrate-and-fire cell";
    }

    @Override
    public List<String> equations() {
        return List.of("Cm dV/dt = Gl (El - V) + i - g V", "spike when V > Vthre; then V = Vreset for Trefrac");
    }

    @Override
    public List<String> references() {
        return List.of("Gerstner, Kistler, Naud, Paninski (2014), Neuronal Dynamics, ch. 1.3, eq. 1.5");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                MembraneParameters.LEAK,
                MembraneParameters.capacitance(150),
                MembraneParameters.REFRACTORY,
                MembraneParameters.REST,
                MembraneParameters.THRESHOLD,
                MembraneParameters.RESET,
                Integration.PARAMETER);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential());
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        MembraneParameters.checkResetBelowSpike(values, 0, path, problems);
    }

    @Override
    public Optional<ReducedCell> reduce(ParameterValues values, String path, Problems problems) {
        return MembraneParameters.reduce(values, 0, path, problems).map(ReducedCell::new);
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new LeakyKernel(context);
    }
}
