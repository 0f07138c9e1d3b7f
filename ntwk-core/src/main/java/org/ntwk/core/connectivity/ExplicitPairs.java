package org.ntwk.core.connectivity;

import java.util.List;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** The connections that are listed, each with a weight and delay of its own if wanted. */
public final class ExplicitPairs implements ConnectivityRule {

    @Override
    public String name() {
        return "explicit-pairs";
    }

    @Override
    public String summary() {
        return "the connections that are listed";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.series("sources", Unit.ONE, "presynaptic cell of each connection")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.series("targets", Unit.ONE, "postsynaptic cell of each connection")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.series(
                                "weight-factors",
                                Unit.ONE,
                                "what the projection's weight is multiplied with for each connection; empty for 1")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(Value.of(new double[0], "1")),
                ParameterSpec.series("delays", Unit.MS, "delay of each connection; empty for the projection's")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(Value.of(new double[0], "ms")));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        int pairs = values.series("sources").length;
        for (String name : List.of("targets", "weight-factors", "delays")) {
            int length = values.series(name).length;
            boolean leftOut = length == 0 && !name.equals("targets");
            if (length != pairs && !leftOut) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        path + "." + name,
                        "there are " + length + " " + name + " for " + pairs
                                + " sources; each connection needs one of both.");
            }
        }
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        ParameterValues values = context.parameters();
        int[] sources = indices(values.series("sources"), context.sourceSize(), "sources", context);
        int[] targets = indices(values.series("targets"), context.targetSize(), "targets", context);
        return new PairTable(
                sources, targets, context.targetSize(), values.series("weight-factors"), values.series("delays"));
    }

    private static int[] indices(double[] numbers, int size, String name, ConnectivityContext context) {
        int[] indices = new int[numbers.length];
        for (int n = 0; n < numbers.length; n++) {
            if (numbers[n] != Math.rint(numbers[n]) || numbers[n] >= size) {
                context.problems()
                        .add(
                                ProblemCode.UNKNOWN_REFERENCE,
                                context.path() + "." + name,
                                "entry " + n + ", " + numbers[n] + ", is not a cell of a population of " + size
                                        + "; cells are whole numbers from 0 to " + (size - 1) + ".");
                return new int[numbers.length];
            }
            indices[n] = (int) numbers[n];
        }
        return indices;
    }
}
