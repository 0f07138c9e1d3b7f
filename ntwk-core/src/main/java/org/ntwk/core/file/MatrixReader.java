package org.ntwk.core.file;

import java.util.Optional;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;

/** The two forms of a matrix in a file; empty, and a problem, where it is none. */
final class MatrixReader {

    private MatrixReader() {}

    /** A list of rows of one length. */
    static Optional<Value> ofRows(Node.Sequence list, String path, FileProblems problems) {
        int columns = ((Node.Numbers) list.items().get(0)).values().size();
        double[] numbers = new double[Math.multiplyExact(list.items().size(), columns)];
        for (int row = 0; row < list.items().size(); row++) {
            Node item = list.items().get(row);
            if (!(item instanceof Node.Numbers inRow) || inRow.values().size() != columns) {
                String found =
                        item instanceof Node.Numbers other ? other.values().size() + " numbers" : item.inWords();
                problems.add(
                        ProblemCode.WRONG_TYPE,
                        path + "[" + row + "]",
                        item,
                        found + " stand where a row of " + columns + " numbers is needed, as the first",
                        null);
                return Optional.empty();
            }
            System.arraycopy(inRow.values().toArray(), 0, numbers, row * columns, columns);
        }
        return Optional.of(
                new Value.Matrix(NumberArray.of(numbers), list.items().size(), columns, Unit.ONE));
    }

    /** Numbers, row after row, with how many rows and columns they make. */
    static Optional<Value> ofShape(Node shape, NumberArray numbers, Unit unit, String path, FileProblems problems) {
        if (shape instanceof Node.Numbers given
                && given.values().size() == 2
                && isSize(given.values().get(0))
                && isSize(given.values().get(1))
                && given.values().get(0) * given.values().get(1) == numbers.size()) {
            int rows = (int) given.values().get(0);
            return Optional.of(
                    new Value.Matrix(numbers, rows, (int) given.values().get(1), unit));
        }
        problems.add(
                ProblemCode.CONTRADICTION,
                path,
                shape,
                "the shape must be two whole numbers, rows and columns, whose product is the number of values, "
                        + numbers.size(),
                null);
        return Optional.empty();
    }

    private static boolean isSize(double number) {
        return number >= 0 && number == (int) number;
    }
}
