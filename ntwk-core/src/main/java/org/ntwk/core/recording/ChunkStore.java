package org.ntwk.core.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Takes full buffers: the first stay in memory, those beyond a bound go to the spool. */
final class ChunkStore implements AutoCloseable {

    private final long memoryBytes;
    private final Spool spool;
    private long kept;
    private long bytes;

    ChunkStore(long memoryBytes, Spool spool) {
        this.memoryBytes = memoryBytes;
        this.spool = spool;
    }

    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    /**
     * Takes a full buffer.
     *
     * @param chunks to which its content is added
     * @return the buffer to go on with
     * @throws org.ntwk.api.problem.StorageException if it cannot be spooled; then nothing has changed
     */
    ByteBuffer keep(ByteBuffer full, List<Chunk> chunks) {
        int size = full.capacity();
        if (kept + size <= memoryBytes) {
            chunks.add(new Chunk.InMemory(full));
            kept += size;
            bytes += size;
            return buffer(size);
        }
        chunks.add(new Chunk.Spooled(spool, spool.append(full)));
        bytes += size;
        return full;
    }

    /** What was taken so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        spool.close();
    }
}
