package org.ntwk.core.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.Traces;
import org.ntwk.core.result.StoredTraces;
import org.ntwk.core.result.TraceColumns;

/**
 * Rows of samples while they come. A chunk holds some rows column by column, so that a column can be read back without
 * the others.
 */
final class SampleSeries implements SampleWriter {

    private static final int VALUES_OF_CHUNK = 8192;
    private static final int VALUES_OF_LARGE_CHUNK = 1 << 20;
    private static final int ROWS_OF_LARGE_CHUNK = 64;

    private final ChunkStore store;
    private final String population;
    private final String name;
    private final Unit unit;
    private final double startMs;
    private final double intervalMs;
    private final TraceColumns of;
    private final int columns;
    private final int rowsOfChunk;
    private final List<Chunk> chunks = new ArrayList<>();
    private ByteBuffer buffer = ChunkStore.buffer(0);
    private int column;
    private int row;

    SampleSeries(
            ChunkStore store,
            String population,
            String name,
            Unit unit,
            double startMs,
            double intervalMs,
            TraceColumns of) {
        this.store = store;
        this.population = population;
        this.name = name;
        this.unit = unit;
        this.startMs = startMs;
        this.intervalMs = intervalMs;
        this.of = of;
        this.columns = of.count();
        this.rowsOfChunk = rowsOfChunk(columns);
        this.row = rowsOfChunk;
    }

    /** Few columns: 64 KiB. More: enough rows for reading a column in long stretches, but no more than 8 MiB. */
    private static int rowsOfChunk(int columns) {
        int rowsOfLarge = Math.min(ROWS_OF_LARGE_CHUNK, VALUES_OF_LARGE_CHUNK / columns);
        return Math.max(1, Math.max(VALUES_OF_CHUNK / columns, rowsOfLarge));
    }

    @Override
    public void add(double value) {
        if (row == rowsOfChunk) {
            makeRoom();
        }
        buffer.putDouble((column * rowsOfChunk + row) * Double.BYTES, value);
        if (++column == columns) {
            column = 0;
            row++;
        }
    }

    private void makeRoom() {
        if (buffer.capacity() == 0) {
            buffer = ChunkStore.buffer(Math.multiplyExact(columns * rowsOfChunk, Double.BYTES));
        } else {
            buffer = store.keep(buffer, chunks);
        }
        row = 0;
    }

    long unstoredBytes() {
        return buffer.capacity() == 0 ? 0 : (long) row * columns * Double.BYTES;
    }

    /** The whole rows. */
    Traces recorded() {
        List<Chunk> all = new ArrayList<>(chunks);
        int rowsInBuffer = 0;
        if (buffer.capacity() > 0) {
            all.add(new Chunk.InMemory(buffer));
            rowsInBuffer = row;
        }
        int length = Math.toIntExact((long) chunks.size() * rowsOfChunk + rowsInBuffer);
        return new StoredTraces(
                population,
                name,
                unit,
                startMs,
                intervalMs,
                of,
                length,
                (column, from, to) -> read(all, column, from, to));
    }

    private double[] read(List<Chunk> all, int column, int from, int to) {
        double[] values = new double[to - from];
        int at = from;
        while (at < to) {
            int rowOfChunk = at % rowsOfChunk;
            int rows = Math.min(rowsOfChunk - rowOfChunk, to - at);
            all.get(at / rowsOfChunk)
                    .read((column * rowsOfChunk + rowOfChunk) * Double.BYTES, rows * Double.BYTES)
                    .asDoubleBuffer()
                    .get(values, at - from, rows);
            at += rows;
        }
        return values;
    }
}
