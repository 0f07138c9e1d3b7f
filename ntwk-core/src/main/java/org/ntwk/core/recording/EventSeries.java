package org.ntwk.core.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.result.SpikeTrains;

/** Events of one population while they come. */
final class EventSeries implements EventWriter {

    /** Bytes of one event: its step (long), its cell (int). */
    static final int EVENT_BYTES = Long.BYTES + Integer.BYTES;

    static final int EVENTS_OF_CHUNK = 8192;

    private final ChunkStore store;
    private final String population;
    private final String name;
    private final int size;
    private final int recorded;
    private final double dtMs;
    private final List<Chunk> chunks = new ArrayList<>();
    private ByteBuffer buffer = ChunkStore.buffer(0);
    private long count;

    EventSeries(ChunkStore store, String population, String name, int size, int recorded, double dtMs) {
        this.store = store;
        this.population = population;
        this.name = name;
        this.size = size;
        this.recorded = recorded;
        this.dtMs = dtMs;
    }

    @Override
    public void add(long step, int cell) {
        if (!buffer.hasRemaining()) {
            makeRoom();
        }
        buffer.putLong(step).putInt(cell);
        count++;
    }

    private void makeRoom() {
        if (buffer.capacity() == 0) {
            buffer = ChunkStore.buffer(EVENTS_OF_CHUNK * EVENT_BYTES);
        } else {
            buffer = store.keep(buffer, chunks);
            buffer.clear();
        }
    }

    String name() {
        return name;
    }

    long unstoredBytes() {
        return buffer.position();
    }

    SpikeTrains recorded(double durationMs) {
        List<Chunk> all = new ArrayList<>(chunks);
        all.add(new Chunk.InMemory(buffer));
        return new RecordedEvents(population, name, size, recorded, dtMs, durationMs, count, all);
    }
}
