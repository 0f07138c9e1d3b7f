package org.ntwk.core.connectivity;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Dimension;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;

/**
 * The connections of a matrix, written out or in a file: an entry that is not 0 is a connection, and what the
 * projection's weight is multiplied with. With a weight of 1 nS the entries are the weights in nS.
 *
 * <p>A file may hold a list of pairs instead, each with a weight and a delay in ms of its own if wanted. What
 * {@code ntwk connections --out} writes is such a file.
 */
public final class ConnectivityMatrix implements ConnectivityRule {

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public String summary() {
        return "the connections of a matrix or a list of pairs, written out or in a CSV or HDF5 file";
    }

    @Override
    public List<String> equations() {
        return List.of("weight of a connection = weight of the projection x entry; an entry of 0 is no connection");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.matrix("weight-factors", Unit.ONE, "the matrix, if it is not in a file")
                        .defaultsTo(new Value.Matrix(NumberArray.of(new double[0]), 0, 0, Unit.ONE)),
                ParameterSpec.file(
                                "file",
                                "CSV (matrix, or columns source,target[,weight[,delay]] under their names) or HDF5 file"
                                        + " (.h5, .hdf5) beside the experiment")
                        .defaultsTo(Value.of("")),
                ParameterSpec.text(
                                "dataset",
                                "path in an HDF5 file: a dataset, or a group with datasets source, target and perhaps"
                                        + " weight and delay; empty for the root")
                        .defaultsTo(Value.of("")),
                ParameterSpec.choice("rows", List.of("sources", "targets"), "what a row of a matrix stands for")
                        .defaultsTo(Value.of("sources")));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        boolean hasFile = values.file("file").isPresent();
        boolean hasMatrix = values.matrix("weight-factors").length > 0;
        if (hasFile && hasMatrix) {
            problems.add(
                    ProblemCode.CONTRADICTION, path + ".file", "there are a file and weight-factors; one must go.");
        } else if (!hasFile && !hasMatrix) {
            problems.add(
                    ProblemCode.MISSING_VALUE,
                    path + ".weight-factors",
                    "the matrix must be given, or a file that holds it.");
        }
    }

    @Override
    public ConnectionDraw prepare(ConnectivityContext context) {
        ParameterValues values = context.parameters();
        boolean rowsAreSources = values.text("rows").equals("sources");
        MatrixShape shape = MatrixShape.of(rowsAreSources, context.sourceSize(), context.targetSize());
        Optional<Path> file = values.file("file");
        String path = context.path() + (file.isPresent() ? ".file" : ".weight-factors");
        PairCollector pairs = new PairCollector(context, path, mayBeNegative(context));
        if (file.isPresent()) {
            read(file.get(), values.text("dataset"), shape, pairs);
        } else {
            addRows(values.matrix("weight-factors"), shape, pairs);
        }
        return pairs.table();
    }

    /** A conductance cannot be negative; currents and jumps of the potential can. */
    private static boolean mayBeNegative(ConnectivityContext context) {
        Value weight = context.projection().contact().weight();
        Unit unit = weight instanceof Value.Scalar scalar
                ? scalar.quantity().unit()
                : weight instanceof Value.Drawn drawn ? drawn.distribution().unit() : Unit.ONE;
        return !unit.dimension().equals(Dimension.CONDUCTANCE);
    }

    private static void addRows(double[][] rows, MatrixShape shape, PairCollector pairs) {
        String place = "the matrix";
        if (shape.checkRows(rows.length, place, pairs) & shape.checkColumns(rows[0].length, place, pairs)) {
            for (int row = 0; row < rows.length; row++) {
                shape.addRow(row, rows[row], "row ", row, pairs);
            }
        }
    }

    private static void read(Path file, String dataset, MatrixShape shape, PairCollector pairs) {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".h5") || lower.endsWith(".hdf5")) {
                HdfConnections.read(file, dataset, shape, pairs);
            } else if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
                CsvConnections.read(file, shape, pairs);
            } else {
                pairs.report(
                        ProblemCode.UNREADABLE_FILE,
                        "'" + name + "' is not known as a file of connections by its name, which ends in .csv, .tsv,"
                                + " .h5 or .hdf5.");
            }
        } catch (InvalidInputException e) {
            for (Problem problem : e.problems()) {
                String item = problem.path().isEmpty() ? "" : ", " + problem.path();
                pairs.report(problem.code(), "'" + name + "'" + item + ": " + problem.message());
            }
        }
    }
}
