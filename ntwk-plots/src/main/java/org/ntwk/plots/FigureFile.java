package org.ntwk.plots;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.problem.StorageException;

/** Writes figures to files: PNG or SVG by the ending of the name. */
public final class FigureFile {

    private FigureFile() {}

    private enum Format {
        PNG,
        SVG
    }

    /**
     * Reports what would keep a figure from being written, so that it can be said before a run and not after it.
     *
     * @param replace whether a file that is there may be replaced
     */
    public static void check(Path path, boolean replace, Problems problems) {
        if (format(path).isEmpty()) {
            problems.add(
                    ProblemCode.INVALID_NAME,
                    path.toString(),
                    "the ending of a figure's name tells its format, .png or .svg",
                    "Maybe " + path.getFileName() + ".png.");
        }
        checkPlace(path, replace, problems);
    }

    /** Reports what would keep any file from being written there. */
    static void checkPlace(Path path, boolean replace, Problems problems) {
        Path folder = folder(path);
        if (!Files.isDirectory(folder)) {
            problems.add(
                    ProblemCode.OUTPUT_NOT_WRITABLE,
                    path.toString(),
                    "there is no folder " + folder,
                    "Maybe it is to be made first.");
        } else if (!Files.isWritable(folder)) {
            problems.add(ProblemCode.OUTPUT_NOT_WRITABLE, path.toString(), "the folder cannot be written to");
        }
        if (Files.isDirectory(path)) {
            problems.add(ProblemCode.OUTPUT_NOT_WRITABLE, path.toString(), "is a folder");
        } else if (!replace && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(
                    ProblemCode.OUTPUT_NOT_WRITABLE,
                    path.toString(),
                    "exists already.",
                    "Maybe replace it with --force, or name another file with --figure.");
        }
    }

    /**
     * Writes a figure to a temporary file beside the final one and moves it into place.
     *
     * @param replace whether a file that is there may be replaced
     * @throws org.ntwk.api.problem.InvalidInputException if {@link #check} has problems
     * @throws StorageException if writing fails; no file is left then
     */
    public static void write(Figure figure, Path path, boolean replace) {
        Problems problems = new Problems();
        check(path, replace, problems);
        problems.throwIfAny("figure file");
        byte[] bytes = switch (format(path).orElseThrow()) {
            case PNG -> PngWriter.encode(figure.paint());
            case SVG -> SvgWriter.encode(figure);
        };
        write(bytes, path, replace);
    }

    /** Writes bytes to a temporary file beside the final one and moves it into place. */
    static void write(byte[] bytes, Path path, boolean replace) {
        Path part = path.resolveSibling(
                "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(
                    part, path, replace ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0]);
        } catch (IOException failure) {
            discard(part, failure);
            throw new StorageException(path + ": the figure could not be written: " + failure.getMessage(), failure);
        }
    }

    private static void discard(Path part, IOException failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path : parent;
    }

    private static Optional<Format> format(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return Optional.of(Format.PNG);
        }
        return name.endsWith(".svg") ? Optional.of(Format.SVG) : Optional.empty();
    }
}
