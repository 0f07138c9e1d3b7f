package org.ntwk.core.recording;

import java.nio.ByteBuffer;
import java.util.List;
import org.ntwk.api.result.SpikeTrains;

/** Events of one population, read from the chunks in which they were stored: all chunks but the last are full. */
record RecordedEvents(
        String population,
        String name,
        int size,
        int recorded,
        double dtMs,
        double durationMs,
        long count,
        List<Chunk> chunks)
        implements SpikeTrains {

    @Override
    public void forEach(SpikeVisitor visitor) {
        long left = count;
        for (Chunk chunk : chunks) {
            int here = (int) Math.min(left, EventSeries.EVENTS_OF_CHUNK);
            ByteBuffer events = chunk.read(0, here * EventSeries.EVENT_BYTES);
            for (int n = 0; n < here; n++) {
                visitor.spike(events.getLong(), events.getInt());
            }
            left -= here;
        }
    }
}
