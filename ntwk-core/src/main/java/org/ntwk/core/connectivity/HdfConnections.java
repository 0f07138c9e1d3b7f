package org.ntwk.core.connectivity;

import java.nio.file.Path;
import java.util.Arrays;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.hdf5.HdfNumbers;

/** Connections in an HDF5 file: a dataset of two dimensions, or a group with datasets of a number for each pair. */
final class HdfConnections {

    private static final int NUMBERS_OF_PIECE = 1 << 20;

    private final HdfNumbers file;
    private final String fileName;
    private final PairCollector pairs;

    private HdfConnections(HdfNumbers file, String fileName, PairCollector pairs) {
        this.file = file;
        this.fileName = fileName;
        this.pairs = pairs;
    }

    /**
     * Adds the connections of a file; what is wrong with them is reported.
     *
     * @param dataset path of the dataset or group; empty for the root
     * @throws org.ntwk.api.problem.InvalidInputException if the file cannot be read or lacks what is asked of it
     */
    static void read(Path path, String dataset, MatrixShape shape, PairCollector pairs) {
        try (HdfNumbers file = HdfNumbers.open(path)) {
            HdfConnections connections = new HdfConnections(file, "'" + path.getFileName() + "'", pairs);
            if (file.isGroup(dataset)) {
                connections.readPairs(dataset.isEmpty() ? "" : dataset + "/");
            } else {
                connections.readMatrix(dataset, shape);
            }
        }
    }

    private void readMatrix(String dataset, MatrixShape shape) {
        int[] sizes = file.shape(dataset);
        String place = fileName + ", " + dataset;
        if (sizes.length != 2) {
            pairs.report(
                    ProblemCode.MALFORMED_FILE,
                    place + ": the dataset has " + sizes.length + " dimensions; a matrix has 2.");
            return;
        }
        if (!(shape.checkRows(sizes[0], place, pairs) & shape.checkColumns(sizes[1], place, pairs))) {
            return;
        }
        int step = Math.max(1, NUMBERS_OF_PIECE / Math.max(1, sizes[1]));
        for (int from = 0; from < sizes[0] && pairs.goesOn(); from += step) {
            double[][] rows = file.rows(dataset, from, Math.min(step, sizes[0] - from), sizes[1]);
            for (int row = 0; row < rows.length; row++) {
                shape.addRow(from + row, rows[row], place + ", row ", from + row, pairs);
            }
        }
    }

    private void readPairs(String group) {
        int count = length(group + "source");
        if (!hasLength(group + "target", count)) {
            return;
        }
        boolean weighted = file.has(group + "weight");
        boolean delayed = file.has(group + "delay");
        if (weighted && !hasLength(group + "weight", count) || delayed && !hasLength(group + "delay", count)) {
            return;
        }
        String place = fileName + ", " + group + "source and so on, entry ";
        for (int from = 0; from < count && pairs.goesOn(); from += NUMBERS_OF_PIECE) {
            int length = Math.min(NUMBERS_OF_PIECE, count - from);
            double[] sources = file.series(group + "source", from, length);
            double[] targets = file.series(group + "target", from, length);
            double[] weights = weighted ? file.series(group + "weight", from, length) : filled(length, 1);
            double[] delays = delayed ? file.series(group + "delay", from, length) : filled(length, Double.NaN);
            for (int n = 0; n < length && pairs.goesOn(); n++) {
                pairs.add(sources[n], targets[n], weights[n], delays[n], place, from + (long) n);
            }
        }
    }

    private int length(String dataset) {
        int[] sizes = file.shape(dataset);
        if (sizes.length == 1) {
            return sizes[0];
        }
        pairs.report(
                ProblemCode.MALFORMED_FILE,
                fileName + ", " + dataset + ": the dataset has " + sizes.length
                        + " dimensions; a number for each connection makes 1.");
        return -1;
    }

    private boolean hasLength(String dataset, int count) {
        int length = length(dataset);
        if (length >= 0 && count >= 0 && length != count) {
            pairs.report(
                    ProblemCode.CONTRADICTION,
                    fileName + ", " + dataset + ": there are " + length + " numbers for " + count + " sources.");
        }
        return length >= 0 && length == count;
    }

    private static double[] filled(int length, double value) {
        double[] numbers = new double[length];
        Arrays.fill(numbers, value);
        return numbers;
    }
}
