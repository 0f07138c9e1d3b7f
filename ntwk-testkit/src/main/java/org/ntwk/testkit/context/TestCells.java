package org.ntwk.testkit.context;

import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;

/** Cells without an engine: the columns of one population, all 0 at first. */
public final class TestCells extends TestColumns implements CellContext {

    private final CellModel model;
    private final int compartments;
    private final double[] potential;
    private final double[] scratch;

    /** Cells of a model with values that are checked. */
    public TestCells(CellModel model, ParameterValues parameters, int size, double dtMs) {
        super(model.name(), model.state(), parameters, size, size * compartments(model, parameters), dtMs);
        this.model = model;
        compartments = compartments(model, parameters);
        scratch = columns.add("scratch", size);
        potential = model.compartments(parameters).isPresent()
                ? columns.add("membrane potential", size * compartments)
                : model.state().isEmpty() ? new double[size] : columns.state("V");
    }

    private static int compartments(CellModel model, ParameterValues parameters) {
        return model.compartments(parameters).map(CellCompartments::size).orElse(1);
    }

    /**
     * Cells of a model as a description has them.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all problems of the description
     */
    public static TestCells of(CellModel model, ComponentDescription use, int size, double dtMs) {
        return new TestCells(model, OfClassPath.values(model, use, size), size, dtMs);
    }

    /** The kernel of these cells, not yet initialised. */
    public CellKernel prepare() {
        return model.prepare(this);
    }

    /** How many entries g and i have for each cell. */
    public int entriesOfCell() {
        return compartments;
    }

    @Override
    public double[] membranePotential() {
        return potential;
    }

    @Override
    public double[] scratch() {
        return scratch;
    }
}
