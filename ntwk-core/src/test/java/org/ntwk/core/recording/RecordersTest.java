package org.ntwk.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

class RecordersTest {

    @TempDir
    private Path folder;

    @Test
    void spikesOfAllCellsAreKept() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            Recorder recorder = new SpikeRecorder().prepare(new FakeRecorderContext(3, store, 0, 1, 2));
            recorder.spikes(4, new int[] {9, 0, 2, 9}, 1, 3);
            store.finish(10);

            SpikeTrains spikes = store.spikes().get(0);
            assertThat(recorder.takesSpikes()).isTrue();
            assertThat(spikes.cells()).containsExactly(0, 2);
            assertThat(spikes.timesMs()).containsExactly(4 * 0.1, 4 * 0.1);
            assertThat(spikes.recorded()).isEqualTo(3);
        }
    }

    @Test
    void spikesOfOtherCellsAreLeftOutAndTheRateIsThatOfTheRecordedCells() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            Recorder recorder = new SpikeRecorder().prepare(new FakeRecorderContext(4, store, 1, 3));
            recorder.spikes(0, new int[] {0, 1, 2, 3}, 0, 4);
            store.finish(10);

            SpikeTrains spikes = store.spikes().get(0);
            assertThat(spikes.cells()).containsExactly(1, 3);
            assertThat(spikes.rate()).isEqualTo(100);
            assertThat(spikes.rate(0.1, 10)).isZero();
        }
    }

    @Test
    void rateCountsTheSpikesOfAllCellsInEachStep() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            Recorder recorder = new RateRecorder().prepare(new FakeRecorderContext(5, store, 1).with("bin", 0.0));
            recorder.spikes(1, new int[] {0, 4}, 0, 2);
            recorder.spikes(3, new int[] {2}, 0, 1);
            recorder.finish(5);
            store.finish(0.5);

            Traces rate = store.traces().get(0);
            assertThat(rate.name()).isEqualTo("rate");
            assertThat(rate.unit().symbol()).isEqualTo("Hz");
            assertThat(rate.cells()).isEmpty();
            assertThat(rate.column(0)).containsExactly(0, 2 / (5 * 0.1 * 1e-3), 0, 1 / (5 * 0.1 * 1e-3), 0);
        }
    }

    @Test
    void rateLeavesOutALastBinThatIsNotFull() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            Recorder recorder = new RateRecorder().prepare(new FakeRecorderContext(2, store, 0).with("bin", 0.3));
            recorder.spikes(2, new int[] {0}, 0, 1);
            recorder.spikes(3, new int[] {0, 1}, 0, 2);
            recorder.spikes(7, new int[] {1}, 0, 1);
            recorder.finish(8);
            store.finish(0.8);

            Traces rate = store.traces().get(0);
            assertThat(rate.intervalMs()).isEqualTo(0.3);
            assertThat(rate.column(0)).containsExactly(1 / (2 * 0.3 * 1e-3), 2 / (2 * 0.3 * 1e-3));
        }
    }

    @Test
    void rateOfAPopulationWithoutCellsIsZero() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            Recorder recorder = new RateRecorder().prepare(new FakeRecorderContext(0, store).with("bin", 0.0));
            recorder.finish(2);
            store.finish(0.2);

            assertThat(store.traces().get(0).column(0)).containsExactly(0, 0);
        }
    }

    @Test
    void traceSamplesTheRecordedCellsInEachInterval() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            FakeRecorderContext context = new FakeRecorderContext(3, store, 0, 2)
                    .with("variables", List.of("V"))
                    .with("interval", 0.2);
            Recorder recorder = new TraceRecorder().prepare(context);
            context.potential[0] = -70;
            context.potential[2] = -60;
            recorder.sample(0, 0);
            context.potential[2] = -50;
            recorder.sample(2, 0.2);
            store.finish(0.4);

            Traces trace = store.traces().get(0);
            assertThat(recorder.samplingSteps()).isEqualTo(2);
            assertThat(recorder.samplesOnlyItsCells()).isTrue();
            assertThat(trace.unit().symbol()).isEqualTo("mV");
            assertThat(trace.intervalMs()).isEqualTo(0.2);
            assertThat(trace.values(0)).containsExactly(-70, -70);
            assertThat(trace.values(2)).containsExactly(-60, -50);
        }
    }

    @Test
    void traceOfNoCellsLeavesNoSeries() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            FakeRecorderContext context = new FakeRecorderContext(3, store)
                    .with("variables", List.of("V"))
                    .with("interval", 0.0);
            Recorder recorder = new TraceRecorder().prepare(context);
            store.finish(1);

            assertThat(recorder.samplingSteps()).isZero();
            assertThat(store.traces()).isEmpty();
        }
    }

    @Test
    void unknownVariablesAndBrokenIntervalsAreReportedTogether() {
        try (RecordingStore store = new RecordingStore(1 << 20, folder)) {
            FakeRecorderContext context = new FakeRecorderContext(3, store, 0)
                    .with("variables", List.of("V", "Vm"))
                    .with("interval", 0.25);
            new TraceRecorder().prepare(context);

            assertThat(context.problems.list()).hasSize(2);
            assertThat(context.problems.list().get(0).code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
            assertThat(context.problems.list().get(0).path()).isEqualTo("recordings[0].interval");
            assertThat(context.problems.list().get(1).code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
            assertThat(context.problems.list().get(1).path()).isEqualTo("recordings[0].variables");
        }
    }
}
