package org.ntwk.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that appears under its name when it is whole, and not before: it is written beside it as
 * {@code .NAME.partial-…} and then moved.
 */
public final class PartialFile {

    /** What stands before the name of a file that is not whole, and after it. */
    private static final Pattern NAME = Pattern.compile("\\..+\\.partial-[0-9a-f-]{36}");

    private PartialFile() {}

    /** Writes the content of a file that is still empty. */
    @FunctionalInterface
    public interface Content {
        void writeTo(FileChannel channel) throws IOException;
    }

    /**
     * Writes a whole file or nothing.
     *
     * @throws FileAlreadyExistsException if it exists and is not to be replaced
     */
    public static void write(Path file, boolean replace, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling("." + target.getFileName() + ".partial-" + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(channel);
            }
            if (replace) {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(partial, target);
            }
        } catch (IOException | RuntimeException | Error e) {
            delete(partial, e);
            throw e;
        }
    }

    /** Whether a file is what a process that was killed left of one. */
    public static boolean isOne(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static void delete(Path partial, Throwable because) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }
}
