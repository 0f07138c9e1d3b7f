package org.ntwk.meanfield.transfer;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** A transfer function that was measured, or worked out before, on a grid of up to three inputs and a current. */
public final class TabulatedModel implements TransferFunctionModel {

    private static final String CUBIC = "cubic";
    private static final String HOLD = "hold";
    private static final List<String> INPUT_GRIDS = List.of("grid-1", "grid-2", "grid-3");
    private static final String CURRENT_GRID = "grid-current";

    @Override
    public String name() {
        return "tabulated";
    }

    @Override
    public String summary() {
        return "transfer function that is interpolated in a table";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.series(
                                "rates", Unit.HZ, "rates of the cell; the current runs fastest, then the last input")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.series("grid-1", Unit.HZ, "rates of the first input, ascending")
                        .bounds(Bounds.NON_NEGATIVE),
                inputGrid("grid-2", "rates of the second input; none: there is none"),
                inputGrid("grid-3", "rates of the third input; none: there is none"),
                ParameterSpec.series(CURRENT_GRID, Unit.of("pA"), "injected currents, ascending")
                        .defaultsTo(Value.of(new double[] {0}, "pA")),
                ParameterSpec.choice(
                                "interpolation",
                                List.of("linear", CUBIC),
                                "linear along each axis, or cubic with continuous first derivatives")
                        .defaultsTo(new Value.Text("linear")),
                ParameterSpec.choice(
                                "outside",
                                List.of("refuse", HOLD),
                                "whether rates outside the grid are errors or those at its border")
                        .defaultsTo(new Value.Text("refuse")));
    }

    private static ParameterSpec inputGrid(String name, String doc) {
        return ParameterSpec.series(name, Unit.HZ, doc)
                .bounds(Bounds.NON_NEGATIVE)
                .defaultsTo(Value.of(new double[0], "Hz"));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        List<String> grids = grids(values);
        if (grids.contains("grid-3") && !grids.contains("grid-2")) {
            problems.add(
                    ProblemCode.MISSING_VALUE, path + ".grid-2", "there is a grid of input 3 but none of input 2.");
        }
        long entries = 1;
        List<String> sizes = new ArrayList<>();
        for (String grid : grids) {
            double[] points = values.series(grid);
            if (!TabulatedFunction.isAscending(points)) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS,
                        path + "." + grid,
                        points.length == 0 ? "a grid has at least one point." : "the points of a grid must ascend.");
            }
            entries *= points.length;
            sizes.add(Integer.toString(points.length));
        }
        int given = values.series("rates").length;
        if (given != entries) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + ".rates",
                    given + " rates are no table of " + String.join(" x ", sizes) + " points.",
                    "A table of " + String.join(", ", grids) + " has " + entries + " rates.");
        }
    }

    /** Those that a table has, in order. */
    private static List<String> grids(ParameterValues values) {
        List<String> grids = new ArrayList<>(INPUT_GRIDS);
        grids.removeIf(grid -> !grid.equals("grid-1") && values.series(grid).length == 0);
        grids.add(CURRENT_GRID);
        return grids;
    }

    @Override
    public TransferFunction prepare(TransferFunctionContext context) {
        ParameterValues values = context.parameters();
        List<String> grids = grids(values);
        int inputs = grids.size() - 1;
        if (context.inputs().size() != inputs) {
            throw new InvalidInputException(
                    "transfer function",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            context.pathOf(
                                    INPUT_GRIDS.get(Math.min(context.inputs().size(), inputs))),
                            "the table is of " + inputs + " inputs, but the cell has "
                                    + context.inputs().size() + ".",
                            "A table has up to 3 inputs, in the order of the projections onto the cell."));
        }
        boolean cubic = values.text("interpolation").equals(CUBIC);
        GridAxis[] axes = grids.stream()
                .map(grid -> new GridAxis(values.series(grid), cubic))
                .toArray(GridAxis[]::new);
        return new TabulatedFunction(
                axes, values.series("rates"), values.text("outside").equals(HOLD));
    }
}
