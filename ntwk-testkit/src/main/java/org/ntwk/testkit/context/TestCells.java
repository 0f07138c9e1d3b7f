package org.ntwk.testkit.context;

import java.util.Map;
import java.util.Optional;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;

/** Cells without an engine: the columns of one population, all 0 at first. */
public final class TestCells implements CellContext {

    private final CellModel model;
    private final ParameterValues parameters;
    private final int size;
    private final int compartments;
    private final double dtMs;
    private final Columns columns;
    private final double[] potential;
    private final double[] conductance;
    private final double[] current;
    private final double[] scratch;

    /** Cells of a model with values that are checked. */
    public TestCells(CellModel model, ParameterValues parameters, int size, double dtMs) {
        this.model = model;
        this.parameters = parameters;
        this.size = size;
        this.dtMs = dtMs;
        Optional<CellCompartments> form = model.compartments(parameters);
        compartments = form.map(CellCompartments::size).orElse(1);
        columns = new Columns(model.name(), model.state(), size);
        conductance = columns.add("conductance", size * compartments);
        current = columns.add("current", size * compartments);
        scratch = columns.add("scratch", size);
        potential = form.isPresent()
                ? columns.add("membrane potential", size * compartments)
                : model.state().isEmpty() ? new double[size] : columns.state("V");
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

    /** Every column by a name for messages, to look at and to fill: those of state first. */
    public Map<String, double[]> columns() {
        return columns.all();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double dtMs() {
        return dtMs;
    }

    @Override
    public ParameterValues parameters() {
        return parameters;
    }

    @Override
    public double[] state(String variable) {
        return columns.state(variable);
    }

    @Override
    public double[] membranePotential() {
        return potential;
    }

    @Override
    public double[] conductance() {
        return conductance;
    }

    @Override
    public double[] current() {
        return current;
    }

    @Override
    public double[] scratch() {
        return scratch;
    }
}
