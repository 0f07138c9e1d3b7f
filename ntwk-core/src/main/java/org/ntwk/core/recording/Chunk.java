package org.ntwk.core.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A stretch of recorded bytes that no longer changes, in memory or in the spool. A closed set. */
sealed interface Chunk {

    /**
     * The bytes from an offset on, in the machine's order.
     *
     * @throws org.ntwk.api.problem.StorageException if the spool cannot be read
     */
    ByteBuffer read(int offset, int length);

    record InMemory(ByteBuffer bytes) implements Chunk {
        @Override
        public ByteBuffer read(int offset, int length) {
            return bytes.slice(offset, length).order(ByteOrder.nativeOrder());
        }
    }

    record Spooled(Spool spool, long position) implements Chunk {
        @Override
        public ByteBuffer read(int offset, int length) {
            return spool.read(position + offset, length);
        }
    }
}
