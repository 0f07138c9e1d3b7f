package org.ntwk.core.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Optional;
import org.ntwk.api.problem.InvalidInputException;

/** Numbers in an HDF5 file of whatever origin, read in pieces. Links are not followed: they may lead to other files. */
public final class HdfNumbers implements AutoCloseable {

    private final HdfInput input;

    private HdfNumbers(HdfInput input) {
        this.input = input;
    }

    /** @throws InvalidInputException if the file cannot be read or is not HDF5 */
    public static HdfNumbers open(Path file) {
        return new HdfNumbers(HdfInput.open(file));
    }

    /**
     * Whether what stands at a path is a group; the root is the empty path.
     *
     * @throws InvalidInputException if nothing stands there
     */
    public boolean isGroup(String path) {
        return node(path).orElseThrow(() -> input.missing(path, "there is no such group or dataset.")) instanceof Group;
    }

    /** Whether something stands at a path. */
    public boolean has(String path) {
        return node(path).isPresent();
    }

    private Optional<Node> node(String path) {
        try {
            Optional<Node> node = Optional.of(input.root());
            for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
                node = node.filter(Group.class::isInstance).map(group -> ((Group) group).getChild(name));
            }
            return node;
        } catch (RuntimeException e) {
            throw input.damaged(e);
        }
    }

    /**
     * The sizes of a dataset.
     *
     * @throws InvalidInputException if it is not there or is damaged
     */
    public int[] shape(String path) {
        return dataset(path).getDimensions();
    }

    private Dataset dataset(String path) {
        int slash = path.lastIndexOf('/');
        Node parent = node(slash < 0 ? "" : path.substring(0, slash)).orElse(null);
        if (!(parent instanceof Group group)) {
            throw input.missing(path, "the dataset is not there.");
        }
        try {
            return input.dataset(group, path.substring(slash + 1));
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw input.damaged(e);
        }
    }

    /** Numbers of a dataset of one dimension. */
    public double[] series(String path, long from, int count) {
        return count == 0 ? new double[0] : toDoubles(path, read(path, new long[] {from}, new int[] {count}));
    }

    /** Rows of a dataset of two dimensions. */
    public double[][] rows(String path, int from, int count, int columns) {
        double[][] rows = new double[count][columns];
        if (count > 0 && columns > 0) {
            Object read = read(path, new long[] {from, 0}, new int[] {count, columns});
            for (int row = 0; row < count; row++) {
                rows[row] = toDoubles(path, Array.get(read, row));
            }
        }
        return rows;
    }

    private Object read(String path, long[] from, int[] count) {
        Dataset dataset = dataset(path);
        try {
            return dataset.getData(from, count);
        } catch (RuntimeException e) {
            throw input.damaged(e);
        }
    }

    private double[] toDoubles(String path, Object numbers) {
        if (numbers instanceof double[] doubles) {
            return doubles;
        }
        double[] doubles = new double[Array.getLength(numbers)];
        for (int n = 0; n < doubles.length; n++) {
            doubles[n] = toDouble(path, numbers, n);
        }
        return doubles;
    }

    private double toDouble(String path, Object numbers, int n) {
        if (numbers instanceof String[] texts) {
            // The booleans of h5py are an enumeration of these names.
            if (texts[n].equals("TRUE") || texts[n].equals("FALSE")) {
                return texts[n].equals("TRUE") ? 1 : 0;
            }
            throw input.malformed(path, "'" + texts[n] + "' stands where numbers are expected.");
        }
        try {
            return Array.getDouble(numbers, n);
        } catch (IllegalArgumentException e) {
            throw input.malformed(
                    path, "numbers are expected, not " + numbers.getClass().getSimpleName() + ".");
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
