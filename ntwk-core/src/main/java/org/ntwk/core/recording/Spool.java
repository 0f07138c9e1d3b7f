package org.ntwk.core.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.StorageException;

/**
 * A temporary file for what does not fit in memory; made when the first bytes come. The system deletes it with the last
 * handle where it can (on Unix even when the process is killed), else when the spool is closed or the JVM exits.
 */
final class Spool implements AutoCloseable {

    /** Opens the file of a spool for reading and writing. */
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    private final Path file;
    private final Opening opening;
    private @Nullable FileChannel channel;
    private long end;

    Spool(Path folder) {
        this(
                folder.resolve(".ntwk-spool-" + UUID.randomUUID()),
                path -> FileChannel.open(
                        path,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
    }

    Spool(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /**
     * Writes a whole buffer, which stays as it is.
     *
     * @return where it stands
     * @throws StorageException if not all of it could be written; then the spool is as before
     */
    long append(ByteBuffer bytes) {
        ByteBuffer rest = bytes.duplicate().rewind();
        long position = end;
        try {
            if (channel == null) {
                channel = opening.open(file);
            }
            while (rest.hasRemaining()) {
                channel.write(rest, position + rest.position());
            }
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write the recording to its temporary file " + file + ": " + reason(e)
                            + ". What was recorded until then is kept.\n   Maybe the disk is full.",
                    e);
        }
        end = position + bytes.capacity();
        return position;
    }

    /** @throws StorageException if the file cannot be read or is closed */
    ByteBuffer read(long position, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        try {
            if (channel == null) {
                throw new EOFException("it is closed");
            }
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw new EOFException("it is too short");
                }
            }
        } catch (IOException e) {
            throw new StorageException("Cannot read the recording back from " + file + ": " + reason(e) + ".", e);
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new StorageException("Cannot close the temporary file " + file + ": " + reason(e) + ".", e);
            }
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
