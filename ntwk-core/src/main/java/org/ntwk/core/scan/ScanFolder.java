package org.ntwk.core.scan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.StorageException;
import org.ntwk.core.file.PartialFile;

/**
 * The folder of a scan while one process works in it: {@code points/ADDRESS.h5} for each point, {@code scan.h5} and {@code
 * scan.csv} for all. The lock goes with the process, however that ends.
 */
final class ScanFolder implements AutoCloseable {

    private static final String LOCK = ".ntwk-scan";
    private static final String SPOOL = ".ntwk-spool-";

    private final Path folder;
    private final FileChannel lock;

    private ScanFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder, or takes up one that a scan has left: what was half-written when it was killed is removed.
     *
     * @throws InvalidInputException if another process works in it, or it is a folder of something else
     * @throws StorageException if it cannot be used
     */
    static ScanFolder open(Path folder) {
        try {
            requireOfScan(folder);
            Files.createDirectories(folder.resolve("points"));
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw refused(
                        "another process runs a scan in " + folder + ".",
                        "Maybe wait for it, or choose another folder with --out.");
            }
            ScanFolder open = new ScanFolder(folder, channel);
            open.removePartial(folder);
            open.removePartial(folder.resolve("points"));
            return open;
        } catch (IOException e) {
            throw new StorageException("Cannot use the folder " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static void requireOfScan(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw refused(folder + " is a file, not a folder.", null);
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent() && !Files.exists(folder.resolve(LOCK))) {
                throw refused(
                        folder + " holds other files than those of a scan.",
                        "Maybe choose a folder that is empty or does not exist with --out.");
            }
        }
    }

    private static InvalidInputException refused(String message, @Nullable String hint) {
        return new InvalidInputException("output", new Problem(ProblemCode.OUTPUT_NOT_WRITABLE, "", message, hint));
    }

    private void removePartial(Path where) throws IOException {
        List<Path> partial;
        try (Stream<Path> files = Files.list(where)) {
            partial = files.filter(file -> PartialFile.isOne(file)
                            || String.valueOf(file.getFileName()).startsWith(SPOOL))
                    .toList();
        }
        for (Path file : partial) {
            Files.delete(file);
        }
    }

    /** The file of a point. */
    Path point(String address) {
        return folder.resolve("points").resolve(address + ".h5");
    }

    /** The file that gathers all points. */
    Path gathered() {
        return folder.resolve("scan.h5");
    }

    Path table() {
        return folder.resolve("scan.csv");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StorageException("Cannot let go of " + folder + ": " + e.getMessage() + ".", e);
        }
    }
}
