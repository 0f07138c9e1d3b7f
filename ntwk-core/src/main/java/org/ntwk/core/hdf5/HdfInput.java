package org.ntwk.core.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ContiguousDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/** An HDF5 file that may be damaged or hold something else; what is not as expected is reported with file and item. */
final class HdfInput implements AutoCloseable {

    /** What the best compression makes of a byte. */
    private static final long MAXIMUM_EXPANSION = 1100;

    private final Path path;
    private final HdfFile file;
    private final long fileBytes;

    private HdfInput(Path path, HdfFile file, long fileBytes) {
        this.path = path;
        this.file = file;
        this.fileBytes = fileBytes;
    }

    /** @throws InvalidInputException if the file cannot be read or is not HDF5 */
    static HdfInput open(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            String why = Files.exists(path) ? "is not a file that can be read." : "does not exist.";
            throw invalid(path, ProblemCode.UNREADABLE_FILE, "", path + " " + why, null);
        }
        try {
            return new HdfInput(path, new HdfFile(path), Files.size(path));
        } catch (IOException e) {
            throw invalid(path, ProblemCode.UNREADABLE_FILE, "", path + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw invalid(path, ProblemCode.MALFORMED_FILE, "", path + " is not an HDF5 file.", e);
        }
    }

    Path path() {
        return path;
    }

    /** The name of the file without its ending. */
    String baseName() {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The names at the root. */
    Set<String> names() {
        return file.getChildren().keySet();
    }

    Group root() {
        return file;
    }

    Optional<Group> group(String name) {
        return file.getChild(name) instanceof Group group ? Optional.of(group) : Optional.empty();
    }

    Dataset dataset(String name) {
        return dataset(file, name);
    }

    /** @throws InvalidInputException if it is not there, or larger than the file */
    Dataset dataset(Group group, String name) {
        Node node = group.getChild(name);
        if (!(node instanceof Dataset dataset)) {
            throw missing(name, "the dataset is not there.");
        }
        long bytes = dataset.getSizeInBytes();
        long limit = fileBytes;
        if (dataset instanceof ContiguousDataset contiguous) {
            limit -= bytes == 0 ? 0 : contiguous.getDataAddress();
        } else {
            limit *= MAXIMUM_EXPANSION;
        }
        if (bytes < 0 || bytes > limit) {
            throw malformed(name, "the dataset goes beyond the end of the file: part of the file is lost.");
        }
        return dataset;
    }

    String text(Group group, String name) {
        return asText(name, dataset(group, name).getData());
    }

    Number number(Group group, String name) {
        return asNumber(name, dataset(group, name).getData());
    }

    int whole(Group group, String name) {
        return number(group, name).intValue();
    }

    boolean hasAttribute(Dataset dataset, String name) {
        return dataset.getAttribute(name) != null;
    }

    String text(Dataset dataset, String attribute) {
        return asText(dataset.getName() + "." + attribute, attribute(dataset, attribute));
    }

    Number number(Dataset dataset, String attribute) {
        return asNumber(dataset.getName() + "." + attribute, attribute(dataset, attribute));
    }

    int[] wholes(Dataset dataset, String attribute) {
        if (attribute(dataset, attribute) instanceof int[] numbers) {
            return numbers;
        }
        throw malformed(dataset.getName() + "." + attribute, "whole numbers of 32 bits are expected.");
    }

    double[] reals(Dataset dataset, String attribute) {
        if (attribute(dataset, attribute) instanceof double[] numbers) {
            return numbers;
        }
        throw malformed(dataset.getName() + "." + attribute, "numbers of 64 bits are expected.");
    }

    private Object attribute(Dataset dataset, String name) {
        Attribute attribute = dataset.getAttribute(name);
        if (attribute == null) {
            throw missing(dataset.getName() + "." + name, "the attribute is not there.");
        }
        return attribute.getData();
    }

    private String asText(String item, @Nullable Object data) {
        if (data instanceof String text) {
            return text;
        }
        throw malformed(item, "a text is expected.");
    }

    private Number asNumber(String item, @Nullable Object data) {
        if (data instanceof Number number) {
            return number;
        }
        throw malformed(item, "a single number is expected.");
    }

    InvalidInputException missing(String item, String why) {
        return invalid(path, ProblemCode.MISSING_DATA, item, why, null);
    }

    InvalidInputException malformed(String item, String why) {
        return invalid(path, ProblemCode.MALFORMED_FILE, item, why, null);
    }

    /** A failure of the library in a file that began as HDF5. */
    InvalidInputException damaged(RuntimeException cause) {
        String why = path + " is damaged: " + cause.getMessage();
        return invalid(path, ProblemCode.MALFORMED_FILE, "", why, cause);
    }

    private static InvalidInputException invalid(
            Path path, ProblemCode code, String item, String why, @Nullable Throwable cause) {
        InvalidInputException exception =
                new InvalidInputException("result file " + path, new Problem(code, item, why));
        if (cause != null) {
            exception.addSuppressed(cause);
        }
        return exception;
    }

    @Override
    public void close() {
        file.close();
    }
}
