package org.ntwk.morpho.swc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.morpho.morphology.Morphology;

/**
 * All SWC files of a folder, with its folders, or of a zip file. What is read has bounds, whatever a zip file claims about
 * itself, and no link leads out of the folder. Nothing is unpacked to disk.
 */
public final class SwcCollection {

    /** The most files, of any kind. */
    public static final int MOST_FILES = 10_000;

    /** The most bytes of all SWC files together: 256 MiB. */
    public static final long MOST_BYTES = 256L << 20;

    private static final int DEEPEST_FOLDER = 16;

    private final Problems problems = new Problems();
    private final SortedMap<String, Morphology> cells = new TreeMap<>();
    private final Path place;
    private int files;
    private long bytes;

    private SwcCollection(Path place) {
        this.place = place;
    }

    /**
     * Reads a folder or a zip file.
     *
     * @return each cell by the path of its file within, with {@code /}
     * @throws InvalidInputException with the problems of all files; also if there is no SWC file
     */
    public static SortedMap<String, Morphology> read(Path folderOrZip) {
        SwcCollection collection = new SwcCollection(folderOrZip);
        try {
            if (Files.isDirectory(folderOrZip)) {
                collection.readFolder(folderOrZip.toRealPath());
            } else {
                collection.readZip();
            }
        } catch (IOException | UncheckedIOException unreadable) {
            collection.problems.add(
                    ProblemCode.UNREADABLE_FILE,
                    folderOrZip.toString(),
                    "cannot be read as a folder or a zip file (" + unreadable.getMessage() + ").");
        }
        if (collection.cells.isEmpty() && collection.problems.isEmpty()) {
            collection.problems.add(ProblemCode.MISSING_VALUE, folderOrZip.toString(), "there is no .swc file in it.");
        }
        collection.problems.throwIfAny("morphologies");
        return collection.cells;
    }

    private void readFolder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, DEEPEST_FOLDER)) {
            walk.filter(path -> !Files.isDirectory(path)).limit(MOST_FILES + 1L).forEach(found::add);
        }
        for (Path file : found) {
            if (!countsAnother()) {
                return;
            }
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!isSwc(name)) {
                continue;
            }
            if (!file.toRealPath().startsWith(folder)) {
                problems.add(ProblemCode.UNREADABLE_FILE, name, "is a link that leads out of the folder.", null);
                continue;
            }
            try (InputStream content = Files.newInputStream(file)) {
                readCell(name, content);
            }
        }
    }

    private void readZip() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(place))) {
            boolean any = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                if (!countsAnother()) {
                    return;
                }
                String name = entry.getName();
                if (entry.isDirectory() || !isSwc(name)) {
                    if (!skipEntry(zip)) {
                        return;
                    }
                } else if (leadsOut(name)) {
                    problems.add(ProblemCode.INVALID_NAME, name, "the name of this file leads out of the zip file.");
                    return;
                } else {
                    readCell(name, zip);
                }
            }
            if (!any) {
                throw new IOException("no zip file");
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException("a name in it is not UTF-8", badName);
        }
    }

    /** Whether there is room for another file; if not, it is told once. */
    private boolean countsAnother() {
        if (bytes > MOST_BYTES) {
            return false;
        }
        if (++files > MOST_FILES) {
            problems.add(
                    ProblemCode.TOO_LARGE, place.toString(), "there are more than " + MOST_FILES + " files in it.");
            return false;
        }
        return true;
    }

    /** Skips other files of a zip, whose bytes count too: they take time to unpack. */
    private boolean skipEntry(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            bytes += read;
            if (isTooMuch()) {
                return false;
            }
        }
        return true;
    }

    private void readCell(String name, InputStream content) throws IOException {
        byte[] text = content.readNBytes((int) Math.min(SwcReader.MOST_BYTES, MOST_BYTES - bytes) + 1);
        bytes += text.length;
        if (isTooMuch()) {
            return;
        }
        try {
            if (text.length > SwcReader.MOST_BYTES) {
                throw SwcReader.tooLarge(name);
            }
            cells.put(name, SwcReader.parse(name, text));
        } catch (InvalidInputException invalid) {
            invalid.problems().forEach(problems::add);
        }
    }

    private boolean isTooMuch() {
        if (bytes > MOST_BYTES) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    place.toString(),
                    "there are more than " + (MOST_BYTES >> 20) + " MiB in it.");
            return true;
        }
        return false;
    }

    private static boolean isSwc(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".swc");
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }
}
