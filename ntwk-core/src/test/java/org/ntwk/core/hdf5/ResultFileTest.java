package org.ntwk.core.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.core.recording.RecordingStore;
import org.ntwk.core.result.TraceColumns;

class ResultFileTest {

    @TempDir
    private Path folder;

    @Test
    void aResultReadsBackAsItWas() {
        Path file = folder.resolve("run.h5");
        try (RunResult run = SampleRuns.run(folder)) {
            ResultFile.write(run, file, false);
            try (RunResult read = ResultFile.open(file)) {
                assertThat(read.experiment()).isEqualTo(run.experiment());
                assertThat(read.provenance()).isEqualTo(run.provenance());
                assertThat(read.profile()).contains(SampleRuns.PROFILE);
                assertThat(read.durationMs()).isEqualTo(10);
                assertThat(read.isComplete()).isFalse();
                assertSameEvents(read.spikes(), run.spikes());
                assertSameEvents(read.events(), run.events());
                assertSameTraces(read.traces(), run.traces());
                assertSameTraces(read.stimulusRates(), run.stimulusRates());
            }
        }
    }

    private static void assertSameEvents(List<SpikeTrains> read, List<SpikeTrains> written) {
        assertThat(read).hasSameSizeAs(written).isNotEmpty();
        for (int n = 0; n < written.size(); n++) {
            SpikeTrains a = read.get(n);
            SpikeTrains b = written.get(n);
            assertThat(a.population()).isEqualTo(b.population());
            assertThat(a.name()).isEqualTo(b.name());
            assertThat(a.size()).isEqualTo(b.size());
            assertThat(a.recorded()).isEqualTo(b.recorded());
            assertThat(a.dtMs()).isEqualTo(b.dtMs());
            assertThat(a.durationMs()).isEqualTo(b.durationMs());
            assertThat(a.count()).isEqualTo(b.count());
            assertThat(a.timesMs()).isEqualTo(b.timesMs());
            assertThat(a.cells()).isEqualTo(b.cells());
        }
    }

    private static void assertSameTraces(List<Traces> read, List<Traces> written) {
        assertThat(read).hasSameSizeAs(written).isNotEmpty();
        for (int n = 0; n < written.size(); n++) {
            Traces a = read.get(n);
            Traces b = written.get(n);
            assertThat(a.population()).isEqualTo(b.population());
            assertThat(a.name()).isEqualTo(b.name());
            assertThat(a.unit()).isEqualTo(b.unit());
            assertThat(a.startMs()).isEqualTo(b.startMs());
            assertThat(a.intervalMs()).isEqualTo(b.intervalMs());
            assertThat(a.length()).isEqualTo(b.length());
            assertThat(a.cells()).isEqualTo(b.cells());
            assertThat(a.compartments()).isEqualTo(b.compartments());
            assertThat(a.pathsUm()).isEqualTo(b.pathsUm());
            for (int column = 0; column < b.columns(); column++) {
                assertThat(a.column(column)).isEqualTo(b.column(column));
            }
        }
    }

    @Test
    void datasetsHaveTheNamesAndShapesOfThePredecessor() {
        Path file = folder.resolve("run.h5");
        try (RunResult run = SampleRuns.run(folder)) {
            ResultFile.write(run, file, false);
        }
        try (HdfFile hdf = new HdfFile(file)) {
            assertThat(hdf.getChildren().keySet())
                    .containsExactlyInAnyOrder(
                            "dt",
                            "tstop",
                            "SEED",
                            "tRASTER_Exc",
                            "iRASTER_Exc",
                            "tRASTER_Inh",
                            "iRASTER_Inh",
                            "tEVENT_up_down_Exc",
                            "iEVENT_up_down_Exc",
                            "VMS_Exc",
                            "VMS_Exc_2",
                            "WMS_Inh",
                            "POP_ACT_Exc",
                            "POP_ACT_Inh",
                            "Rate_AffExc_Exc",
                            "N_Exc",
                            "N_Inh",
                            "Exc_Cm",
                            "Exc_El",
                            "profile",
                            "provenance");
            assertThat(hdf.getDatasetByPath("tRASTER_Exc").getData())
                    .isEqualTo(new double[] {3 * 0.1, 3 * 0.1, 99 * 0.1});
            assertThat(hdf.getDatasetByPath("iRASTER_Exc").getData()).isEqualTo(new int[] {0, 39, 7});
            assertThat(hdf.getDatasetByPath("tRASTER_Inh").getDimensions()).containsExactly(0);
            assertThat(hdf.getDatasetByPath("VMS_Exc").getDimensions()).containsExactly(3, 100);
            assertThat(hdf.getDatasetByPath("WMS_Inh").getDimensions()).containsExactly(1, 0);
            assertThat(hdf.getDatasetByPath("N_Exc").getData()).isEqualTo(40);
            assertThat(hdf.getDatasetByPath("SEED").getData()).isEqualTo(-7L);
            assertThat(hdf.getDatasetByPath("dt").getData()).isEqualTo(0.1);
            assertThat(hdf.getDatasetByPath("provenance/complete").getData()).isEqualTo(0);
            Dataset capacitance = hdf.getDatasetByPath("Exc_Cm");
            assertThat(capacitance.getData()).isEqualTo(200.0);
            assertThat(capacitance.getAttribute("unit").getData()).isEqualTo("pF");
            assertThat(hdf.getDatasetByPath("VMS_Exc").getAttribute("cells").getData())
                    .isEqualTo(new int[] {0, 2, 4});
        }
    }

    @Test
    void thePopulationRateFollowsFromTheSpikesOfAllCells() {
        Path file = folder.resolve("run.h5");
        try (RunResult run = SampleRuns.run(folder)) {
            ResultFile.write(run, file, false);
        }
        try (HdfFile hdf = new HdfFile(file)) {
            double[] expected = new double[100];
            expected[3] = 2 / (40 * 0.1 * 1e-3);
            expected[99] = 1 / (40 * 0.1 * 1e-3);
            assertThat(hdf.getDatasetByPath("POP_ACT_Exc").getData()).isEqualTo(expected);
        }
    }

    @Test
    void aDescriptionLongerThanAnAttributeMayBeReadsBack() {
        Path file = folder.resolve("run.h5");
        String text = "µ漢\"\n".repeat(100_000);
        try (RunResult run = SampleRuns.run(SampleRuns.store(folder), text, List.of())) {
            ResultFile.write(run, file, false);
            try (RunResult read = ResultFile.open(file)) {
                assertThat(read.experiment()).isEqualTo(SampleRuns.experiment(text));
            }
        }
    }

    @Test
    void tracesOfMoreCellsThanAnAttributeHoldsReadBack() {
        Path file = folder.resolve("run.h5");
        int columns = 20_000;
        RecordingStore store = new RecordingStore(0, folder);
        SampleWriter v = store.samples(
                "Exc", "V", Unit.MV, 0, 0.1, IntStream.range(0, columns).toArray());
        IntStream.range(0, 3 * columns).forEach(v::add);
        store.finish(10);
        try (RunResult run = SampleRuns.run(store, "a text", List.of())) {
            ResultFile.write(run, file, false);
            try (RunResult read = ResultFile.open(file)) {
                assertSameTraces(
                        List.of(new FirstAndLastColumn(read.traces().get(0))),
                        List.of(new FirstAndLastColumn(run.traces().get(0))));
            }
        }
    }

    /** Some of these numbers of columns are beyond what attributes hold. */
    @ParameterizedTest
    @ValueSource(ints = {10, 2000, 3000})
    void tracesOfCompartmentsReadBack(int compartments) {
        Path file = folder.resolve("run.h5");
        int[] each = IntStream.range(7, 7 + compartments).toArray();
        double[] pathsUm = IntStream.of(each).mapToDouble(n -> n / 3.0).toArray();
        TraceColumns columns = TraceColumns.of(new int[] {2, 5, 9}, each, pathsUm);
        RecordingStore store = new RecordingStore(0, folder);
        SampleWriter v = store.samples("Exc", "V@apical", Unit.MV, 0, 0.1, columns);
        IntStream.range(0, 2 * columns.count()).forEach(v::add);
        store.finish(10);
        try (RunResult run = SampleRuns.run(store, "a text", List.of())) {
            ResultFile.write(run, file, false);
            try (RunResult read = ResultFile.open(file)) {
                Traces traces = read.traces().get(0);
                assertThat(traces.name()).isEqualTo("V@apical");
                assertThat(traces.cells()).isEqualTo(columns.cells());
                assertThat(traces.compartments()).isEqualTo(columns.compartments());
                assertThat(traces.pathsUm()).isEqualTo(columns.pathsUm());
                assertThat(traces.column(compartments)).containsExactly(compartments, compartments + columns.count());
            }
        }
    }

    /** Comparing all columns would take most of the time of the test. */
    private record FirstAndLastColumn(Traces all) implements Traces {
        @Override
        public String population() {
            return all.population();
        }

        @Override
        public String name() {
            return all.name();
        }

        @Override
        public Unit unit() {
            return all.unit();
        }

        @Override
        public double startMs() {
            return all.startMs();
        }

        @Override
        public double intervalMs() {
            return all.intervalMs();
        }

        @Override
        public int length() {
            return all.length();
        }

        @Override
        public int[] cells() {
            return all.cells();
        }

        @Override
        public int columns() {
            return 2;
        }

        @Override
        public double[] column(int column) {
            return all.column(column == 0 ? 0 : all.columns() - 1);
        }
    }

    /** Several pieces of every buffer on the way: chunks of the store, pieces of the writer and of the reader. */
    @Test
    void longSeriesReadBackWhole() {
        Path file = folder.resolve("run.h5");
        int length = 200_003;
        RecordingStore store = new RecordingStore(1 << 20, folder);
        EventWriter spikes = store.events("Exc", 40, 40, 0.1, "spikes");
        SampleWriter v = store.samples("Exc", "V", Unit.MV, 0, 0.1, new int[] {1, 2});
        for (int n = 0; n < length; n++) {
            spikes.add(n, n % 40);
            v.add(n);
            v.add(-n);
        }
        store.finish(length * 0.1);
        try (RunResult run = SampleRuns.run(store, "a text", List.of())) {
            ResultFile.write(run, file, false);
            try (RunResult read = ResultFile.open(file)) {
                assertSameEvents(read.spikes(), run.spikes());
                assertSameTraces(read.traces(), run.traces());
                assertThat(read.trace("Exc", "V").column(1, length - 3, length))
                        .containsExactly(3 - length, 2 - length, 1 - length);
            }
        }
    }

    @Test
    void oneResultWritesTheSameBytesEachTime() throws Exception {
        Path first = folder.resolve("first.h5");
        Path second = folder.resolve("second.h5");
        try (RunResult run = SampleRuns.run(folder)) {
            ResultFile.write(run, first, false);
            ResultFile.write(run, second, false);
        }
        assertThat(second).hasSameBinaryContentAs(first);
    }
}
