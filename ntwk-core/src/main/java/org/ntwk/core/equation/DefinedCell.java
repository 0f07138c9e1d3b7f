package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** The cell that the equations of one description define. */
record DefinedCell(Definition definition, List<StateVariable> state, ParameterSchema parameters, LoopClasses classes)
        implements CellModel {

    @Override
    public String name() {
        return EquationCell.NAME;
    }

    @Override
    public String summary() {
        return EquationCell.SUMMARY;
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        CellGraph cell = graph(values, Integration.EULER, 1);
        for (double pause : ofCells(cell, cell.refractory(), values)) {
            if (!(pause >= 0) || Double.isInfinite(pause)) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS,
                        path + ".refractory",
                        "the refractory time comes to " + pause + " ms; it must be at least 0.");
                break;
            }
        }
        if (Arrays.stream(ofCells(cell, cell.thresholdAfterReset(), values)).anyMatch(fires -> fires != 0)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".reset",
                    "right after its reset the cell is above its threshold: it would fire without end.",
                    "Maybe the potentials of reset and threshold are exchanged.");
        }
    }

    /** The values of a node; none if it does not last. */
    private double[] ofCells(CellGraph cell, int node, ParameterValues values) {
        if (node == LinearPart.NONE || !cell.graph().level(node).isLasting()) {
            return new double[0];
        }
        boolean uniform = cell.graph().level(node) != Graph.Level.CELL;
        int size = uniform ? 1 : values.perCell(numbers().get(0).name()).length;
        return new Lasting(cell.graph()).columns(List.of(node), values, size)[0];
    }

    @Override
    public CellKernel prepare(CellContext context) {
        CellGraph cell = graph(context.parameters(), context.size(), context.dtMs());
        return new EquationKernel(definition, cell, context, classes);
    }

    /** What is compiled. */
    CellGraph graph(ParameterValues values, int size, double dtMs) {
        Integration integration = Integration.of(values.text(EquationCell.INTEGRATION.name()));
        return Contraction.of(Onsets.of(graph(values, integration, dtMs), definition, values, size));
    }

    /**
     * The graph of any cell of the kind, to see whether it can be compiled.
     *
     * @throws Graph.TooLargeException if the equations take too many operations
     */
    void tryOut(Integration integration) {
        LoopPlan.of(Contraction.of(CellGraph.of(definition, integration, numbers(), name -> true, 1)));
    }

    private CellGraph graph(ParameterValues values, Integration integration, double dtMs) {
        return CellGraph.of(definition, integration, numbers(), values::isUniform, dtMs);
    }

    /** The parameters that equations can name. */
    List<ParameterSpec> numbers() {
        return parameters.list().stream()
                .filter(spec -> spec.type() instanceof ParameterType.Number)
                .toList();
    }
}
