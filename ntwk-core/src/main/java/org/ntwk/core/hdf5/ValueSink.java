package org.ntwk.core.hdf5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Collects values into pieces that are worth a write. Throws {@link UncheckedIOException} where writing fails. */
final class ValueSink {

    private static final int BYTES = 1 << 18;

    /** Takes a piece before the next is begun. */
    @FunctionalInterface
    interface Output {
        void append(ByteBuffer bytes) throws IOException;
    }

    private final Output output;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());

    ValueSink(Output output) {
        this.output = output;
    }

    void put(double value) {
        room(Double.BYTES).putDouble(value);
    }

    void put(long value) {
        room(Long.BYTES).putLong(value);
    }

    void put(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void put(double[] values) {
        for (double value : values) {
            put(value);
        }
    }

    void put(int[] values) {
        for (int value : values) {
            put(value);
        }
    }

    void put(byte[] bytes) {
        for (byte value : bytes) {
            room(1).put(value);
        }
    }

    void flush() {
        try {
            output.append(buffer.flip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }
}
