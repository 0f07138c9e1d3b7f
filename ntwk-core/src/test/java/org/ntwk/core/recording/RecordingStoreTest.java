package org.ntwk.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

class RecordingStoreTest {

    private static final int EVENTS = 100_003;

    @TempDir
    private Path folder;

    /** With no memory all chunks are spooled, with 200 kB some, with 64 MiB none. */
    @ParameterizedTest
    @CsvSource({"0", "200000", "67108864"})
    void eventsReadBackAsTheyCameWhereverTheyAreKept(long memoryBytes) {
        try (RecordingStore store = new RecordingStore(memoryBytes, folder)) {
            EventWriter writer = store.events("Exc", 1000, 1000, 0.1, "spikes");
            for (int n = 0; n < EVENTS; n++) {
                writer.add(n + 5_000_000_000L, (n * 7) % 1000);
            }
            store.finish(100);

            SpikeTrains spikes = store.spikes().get(0);
            long[] next = {0};
            spikes.forEach((step, cell) -> {
                if (step != next[0] + 5_000_000_000L || cell != (next[0] * 7) % 1000) {
                    throw new AssertionError("event " + next[0] + " is " + step + ", " + cell);
                }
                next[0]++;
            });
            assertThat(next[0]).isEqualTo(EVENTS).isEqualTo(spikes.count());
            assertThat(store.bytes()).isEqualTo(EVENTS * 12L);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 8", "0, 3000", "200000, 8", "200000, 3000", "67108864, 1", "67108864, 3000"})
    void columnsReadBackAsTheyCameWhereverTheyAreKept(long memoryBytes, int columns) {
        int rows = 300_000 / columns + 17;
        try (RecordingStore store = new RecordingStore(memoryBytes, folder)) {
            int[] cells = IntStream.range(0, columns).map(n -> 2 * n).toArray();
            SampleWriter writer = store.samples("Exc", "V", Unit.MV, 0, 0.1, cells);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    writer.add(row + 1e-4 * column);
                }
            }
            store.finish(100);

            Traces traces = store.traces().get(0);
            assertThat(traces.length()).isEqualTo(rows);
            for (int column : new int[] {0, columns / 2, columns - 1}) {
                double[] expected = IntStream.range(0, rows)
                        .mapToDouble(row -> row + 1e-4 * column)
                        .toArray();
                assertThat(traces.column(column)).isEqualTo(expected);
                assertThat(traces.values(2 * column)).isEqualTo(expected);
                assertThat(traces.column(column, 3, rows - 5)).isEqualTo(Arrays.copyOfRange(expected, 3, rows - 5));
            }
        }
    }

    @Test
    void aSeriesWithoutValuesIsEmpty() {
        try (RecordingStore store = new RecordingStore(0, folder)) {
            store.events("Exc", 10, 10, 0.1, "spikes");
            store.samples("Exc", "V", Unit.MV, 0, 0.1, new int[] {4});
            store.finish(100);

            assertThat(store.spikes().get(0).timesMs()).isEmpty();
            assertThat(store.spikes().get(0).rate()).isZero();
            assertThat(store.traces().get(0).column(0)).isEmpty();
        }
    }

    @Test
    void eventsOfAnotherNameAreKeptApartFromSpikes() {
        try (RecordingStore store = new RecordingStore(0, folder)) {
            store.events("Exc", 10, 10, 0.1, "bursts").add(3, 1);
            store.events("Exc", 10, 10, 0.1, "spikes");
            store.finish(100);

            assertThat(store.spikes()).extracting(SpikeTrains::name).containsExactly("spikes");
            assertThat(store.otherEvents()).extracting(SpikeTrains::name).containsExactly("bursts");
            assertThat(store.otherEvents().get(0).cells()).containsExactly(1);
        }
    }

    @Test
    void aRowThatWasNotFinishedIsLeftOut() {
        try (RecordingStore store = new RecordingStore(0, folder)) {
            SampleWriter writer = store.samples("Exc", "V", Unit.MV, 0, 0.1, new int[] {4, 5});
            writer.add(1);
            writer.add(2);
            writer.add(3);
            store.finish(100);

            assertThat(store.traces().get(0).values(4)).containsExactly(1);
            assertThat(store.traces().get(0).values(5)).containsExactly(2);
        }
    }

    @Test
    void noTemporaryFileIsLeft() throws IOException {
        RecordingStore store = new RecordingStore(0, folder);
        EventWriter writer = store.events("Exc", 10, 10, 0.1, "spikes");
        for (int n = 0; n < EVENTS; n++) {
            writer.add(n, 0);
        }
        store.finish(100);
        SpikeTrains spikes = store.spikes().get(0);
        store.close();

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThatExceptionOfType(StorageException.class).isThrownBy(spikes::cells);
    }

    @Test
    void aFolderThatWentAwayIsAStorageFailureWithItsPath() {
        Path gone = folder.resolve("gone");
        try (RecordingStore store = new RecordingStore(0, gone)) {
            EventWriter writer = store.events("Exc", 10, 10, 0.1, "spikes");

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> fill(writer))
                    .withMessageContaining(gone.toString())
                    .withCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void whatWasRecordedBeforeTheDiskWasFullStaysReadable() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a device that is always full");
        Spool spool =
                new Spool(full, path -> FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try (RecordingStore store = new RecordingStore(200_000, spool)) {
            EventWriter events = store.events("Exc", 10, 10, 0.1, "spikes");
            SampleWriter samples = store.samples("Exc", "V", Unit.MV, 0, 0.1, new int[] {3, 4});

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> fill(events))
                    .withMessageContaining("/dev/full")
                    .withCauseInstanceOf(IOException.class);
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> fill(samples));
            store.finish(100);

            int eventsKept = 3 * EventSeries.EVENTS_OF_CHUNK;
            assertThat(store.spikes().get(0).timesMs()).hasSize(eventsKept).endsWith((eventsKept - 1) * 0.1);
            Traces traces = store.traces().get(0);
            assertThat(traces.values(4)).hasSize(traces.length()).endsWith(2.0 * traces.length() - 1);
            assertThat(traces.length()).isGreaterThan(1000);
        }
    }

    private static void fill(EventWriter writer) {
        for (int n = 0; n < EVENTS; n++) {
            writer.add(n, 0);
        }
    }

    private static void fill(SampleWriter writer) {
        for (int n = 0; n < EVENTS; n++) {
            writer.add(n);
        }
    }
}
