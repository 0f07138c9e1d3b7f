package org.ntwk.core.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.result.TraceColumns;

/**
 * Where one run keeps what its recorders see: in memory up to a bound, in one temporary file beyond it. Writers are
 * handed out before the run; after {@link #finish} the series can be read until {@link #close}. For one thread at a time.
 *
 * <p>A writer that cannot store throws {@link org.ntwk.api.problem.StorageException}; all that it took before stays
 * readable.
 */
public final class RecordingStore implements AutoCloseable {

    /** Enough for a minute of a few thousand cells; small against the connections of a network. */
    public static final long DEFAULT_MEMORY_BYTES = 64L << 20;

    private final ChunkStore chunks;
    private final List<EventSeries> eventSeries = new ArrayList<>();
    private final List<SampleSeries> sampleSeries = new ArrayList<>();
    private List<SpikeTrains> spikes = List.of();
    private List<SpikeTrains> otherEvents = List.of();
    private List<Traces> traces = List.of();

    /**
     * @param memoryBytes bound on full buffers in memory; each series has one buffer of 64 KiB to 8 MiB besides
     * @param spoolFolder where the temporary file is made when the bound is reached
     */
    public RecordingStore(long memoryBytes, Path spoolFolder) {
        this(memoryBytes, new Spool(spoolFolder));
    }

    RecordingStore(long memoryBytes, Spool spool) {
        this.chunks = new ChunkStore(memoryBytes, spool);
    }

    /**
     * A series of events.
     *
     * @param size number of cells of the population
     * @param recorded how many of them are recorded
     * @param name {@link SpikeTrains#SPIKES} for spikes
     */
    public EventWriter events(String population, int size, int recorded, double dtMs, String name) {
        EventSeries series = new EventSeries(chunks, population, name, size, recorded, dtMs);
        eventSeries.add(series);
        return series;
    }

    /** A series of rows; without cells it has one column that belongs to none. */
    public SampleWriter samples(
            String population, String name, Unit unit, double startMs, double intervalMs, int[] cells) {
        return samples(population, name, unit, startMs, intervalMs, TraceColumns.ofCells(cells));
    }

    /** A series of rows. */
    public SampleWriter samples(
            String population, String name, Unit unit, double startMs, double intervalMs, TraceColumns columns) {
        SampleSeries series = new SampleSeries(chunks, population, name, unit, startMs, intervalMs, columns);
        sampleSeries.add(series);
        return series;
    }

    /** How much was recorded so far, in memory and on disk. */
    public long bytes() {
        long bytes = chunks.bytes();
        for (EventSeries series : eventSeries) {
            bytes += series.unstoredBytes();
        }
        for (SampleSeries series : sampleSeries) {
            bytes += series.unstoredBytes();
        }
        return bytes;
    }

    /**
     * Ends the recording; writers are not to be used any more.
     *
     * @param durationMs how long was run
     */
    public void finish(double durationMs) {
        List<SpikeTrains> ofSpikes = new ArrayList<>();
        List<SpikeTrains> ofOthers = new ArrayList<>();
        for (EventSeries series : eventSeries) {
            (series.name().equals(SpikeTrains.SPIKES) ? ofSpikes : ofOthers).add(series.recorded(durationMs));
        }
        spikes = List.copyOf(ofSpikes);
        otherEvents = List.copyOf(ofOthers);
        traces = sampleSeries.stream().map(SampleSeries::recorded).toList();
    }

    /** The spikes of each population, in the order in which their writers were asked for; empty before the end. */
    public List<SpikeTrains> spikes() {
        return spikes;
    }

    /** Events of other names. */
    public List<SpikeTrains> otherEvents() {
        return otherEvents;
    }

    public List<Traces> traces() {
        return traces;
    }

    /** Deletes the temporary file. What was spooled can no longer be read. */
    @Override
    public void close() {
        chunks.close();
    }
}
