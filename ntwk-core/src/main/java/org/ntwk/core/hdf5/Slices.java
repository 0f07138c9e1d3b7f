package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import java.lang.reflect.Array;
import org.ntwk.api.problem.StorageException;

/** Stretches of datasets of whatever number type, read when they are asked for. */
final class Slices {

    private Slices() {}

    /** Numbers of a dataset of one dimension. */
    static double[] doubles(Dataset dataset, long from, int count) {
        return count == 0 ? new double[0] : toDoubles(read(dataset, new long[] {from}, new int[] {count}));
    }

    /** Numbers of one row of a dataset of two dimensions. */
    static double[] doubles(Dataset dataset, int row, long from, int count) {
        if (count == 0) {
            return new double[0];
        }
        Object rows = read(dataset, new long[] {row, from}, new int[] {1, count});
        return toDoubles(Array.get(rows, 0));
    }

    /** Whole numbers of a dataset of one dimension. */
    static int[] ints(Dataset dataset, long from, int count) {
        if (count == 0) {
            return new int[0];
        }
        Object numbers = read(dataset, new long[] {from}, new int[] {count});
        if (numbers instanceof int[] ints) {
            return ints;
        }
        int[] ints = new int[count];
        for (int n = 0; n < count; n++) {
            ints[n] = numbers instanceof long[] longs ? Math.toIntExact(longs[n]) : Array.getInt(numbers, n);
        }
        return ints;
    }

    private static double[] toDoubles(Object numbers) {
        if (numbers instanceof double[] doubles) {
            return doubles;
        }
        double[] doubles = new double[Array.getLength(numbers)];
        for (int n = 0; n < doubles.length; n++) {
            doubles[n] = Array.getDouble(numbers, n);
        }
        return doubles;
    }

    private static Object read(Dataset dataset, long[] from, int[] count) {
        try {
            return dataset.getData(from, count);
        } catch (RuntimeException e) {
            throw new StorageException(
                    "Cannot read dataset " + dataset.getName() + " of " + dataset.getFileAsPath() + ": "
                            + e.getMessage() + ".\n   Maybe the result was closed, or the file changed meanwhile.",
                    e);
        }
    }
}
