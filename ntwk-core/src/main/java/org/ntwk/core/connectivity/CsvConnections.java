package org.ntwk.core.connectivity;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.file.CsvNumbers;

/** Connections in a CSV file: pairs if its first line names columns, else a matrix. */
final class CsvConnections implements CsvNumbers.Rows {

    private static final List<String> COLUMNS = List.of("source", "target", "weight", "delay");

    private final String place;
    private final MatrixShape shape;
    private final PairCollector pairs;
    private @Nullable List<String> columns;
    private int rowsRead;

    private CsvConnections(Path file, MatrixShape shape, PairCollector pairs) {
        place = "'" + file.getFileName() + "', line ";
        this.shape = shape;
        this.pairs = pairs;
    }

    /** Adds the connections of a file; what is wrong with them is reported. */
    static void read(Path file, MatrixShape shape, PairCollector pairs) {
        CsvConnections rows = new CsvConnections(file, shape, pairs);
        CsvNumbers.read(file, rows);
        if (rows.columns == null && pairs.goesOn()) {
            shape.checkRows(rows.rowsRead, "'" + file.getFileName() + "'", pairs);
        }
    }

    @Override
    public void names(List<String> names) {
        if (names.size() >= 2 && names.equals(COLUMNS.subList(0, Math.min(names.size(), COLUMNS.size())))) {
            columns = names;
        } else {
            pairs.stop(
                    ProblemCode.MALFORMED_FILE,
                    place + 1 + ": the columns are named " + String.join(",", names) + ", but they must be "
                            + "source,target or source,target,weight or source,target,weight,delay;"
                            + " a matrix has numbers only.");
        }
    }

    @Override
    public boolean row(double[] numbers, int count, long line) {
        if (columns == null) {
            if (rowsRead < shape.rows() && shape.checkColumns(count, place + line, pairs)) {
                shape.addRow(rowsRead, numbers, place, line, pairs);
            }
            rowsRead++;
        } else if (count != columns.size()) {
            pairs.report(
                    ProblemCode.MALFORMED_FILE,
                    place + line + ": there are " + count + " numbers for " + columns.size() + " columns.");
        } else {
            double weight = count > 2 ? numbers[2] : 1;
            pairs.add(numbers[0], numbers[1], weight, count > 3 ? numbers[3] : Double.NaN, place, line);
        }
        return pairs.goesOn();
    }

    @Override
    public boolean notANumber(String text, long line) {
        String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        pairs.stop(ProblemCode.MALFORMED_FILE, place + line + ": '" + cut + "' is not a finite number.");
        return false;
    }
}
