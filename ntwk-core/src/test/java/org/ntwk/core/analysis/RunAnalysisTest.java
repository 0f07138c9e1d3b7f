package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.result.Provenance;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.recording.RecordingStore;
import org.ntwk.core.result.RecordedRun;

/** The table of a run of 1 s whose spikes and samples are given. */
class RunAnalysisTest {

    private static final int[] CELLS = {0, 2};

    @TempDir
    private Path folder;

    /** Two of three cells of Exc fire every 100 ms, V is 1 mV above −70 mV between spikes and at −70 mV for 5 ms after. */
    private RunResult run(List<String> currents) {
        RecordingStore store = new RecordingStore(1 << 20, folder);
        EventWriter spikes = store.events("Exc", 3, 3, 1, "spikes");
        SampleWriter potential = store.samples("Exc", "V", Unit.MV, 0, 1, CELLS);
        SampleWriter excitation = store.samples("Exc", "Ie", Unit.PA, 0, 1, CELLS);
        SampleWriter inhibition = store.samples("Exc", "Ii", Unit.PA, 0, 1, CELLS);
        List<SampleWriter> ofSources = currents.stream()
                .map(source -> store.samples("Exc", "I." + source, Unit.PA, 0, 1, CELLS))
                .toList();
        for (int step = 0; step < 1000; step++) {
            if (step % 100 == 0) {
                spikes.add(step, 0);
                spikes.add(step, 1);
            }
            potential.add(step % 100 > 0 && step % 100 <= 5 ? -70 : -69);
            potential.add(-60 + step % 2);
            for (int column = 0; column < 2; column++) {
                excitation.add(200);
                inhibition.add(-150);
                ofSources.forEach(current -> current.add(50));
            }
        }
        store.finish(1000);
        return result(store, store);
    }

    private static RunResult result(RecordingStore store, AutoCloseable resources) {
        ComponentDescription synapse = ComponentDescription.of("exponential");
        ComponentDescription rule = ComponentDescription.of("all-to-all");
        ComponentDescription drive = ComponentDescription.of("poisson-drive");
        NetworkBuilder network = NetworkBuilder.create("given")
                .excitatory("Exc", 3, ComponentDescription.of("lif").with("Trefrac", "5 ms"))
                .excitatory("Thal", 1, ComponentDescription.of("lif"))
                .inhibitory("Inh", 1, ComponentDescription.of("lif"))
                .projection("Exc", "Exc", rule, synapse, "1 nS")
                .projection("Thal", "Exc", rule, synapse, "1 nS")
                .projection("Inh", "Exc", rule, synapse, "1 nS")
                .stimulus("Aff", "Exc", drive, synapse, "1 nS");
        RunSettings settings = RunSettings.of("1 s").withTimeStep(Quantity.of("1 ms"));
        return new RecordedRun(
                new Experiment(network.build(), settings),
                new Provenance("test", "17", "2026-11-01T10:00:00Z", 1, 0, 0, List.of()),
                null,
                1000,
                true,
                store.spikes(),
                store.otherEvents(),
                store.traces(),
                List.of(),
                resources);
    }

    private static double value(RunAnalysis analysis, String name) {
        return analysis.statistics().stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void everyStatisticThatWasRecordedIsInTheTable() {
        try (RunResult run = run(List.of())) {
            RunAnalysis analysis =
                    RunAnalysis.of(run, AnalysisSettings.of(run, null, null, null, Quantity.of("10 Hz")));

            assertThat(analysis.statistics())
                    .extracting(Statistic::name)
                    .doesNotHaveDuplicates()
                    .containsExactly(
                            "rate_mean",
                            "rate_sem",
                            "rate_sd",
                            "silent_fraction",
                            "poprate_sd",
                            "cv_isi",
                            "lv_isi",
                            "count_correlation",
                            "spike_time_tiling",
                            "fano_factor",
                            "psd_peak_freq",
                            "psd_peak_ratio",
                            "lock_amp",
                            "lock_phase",
                            "V_mean",
                            "V_sd",
                            "V_skew",
                            "V_mean_sub",
                            "V_sd_sub",
                            "V_skew_sub",
                            "V_acf_time",
                            "V_acf_fit",
                            "V_chi",
                            "Ie_mean",
                            "Ie_sd",
                            "Ii_mean",
                            "Ii_sd",
                            "balance");
            assertThat(value(analysis, "rate_mean")).isCloseTo(20 / 3.0, within(1e-12));
            assertThat(value(analysis, "silent_fraction")).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(value(analysis, "spike_time_tiling")).isEqualTo(1);
            assertThat(value(analysis, "lock_amp")).isCloseTo(1, within(1e-12));
            assertThat(value(analysis, "V_mean_sub")).isCloseTo((-69 - 59.5) / 2, within(1e-12));
            assertThat(value(analysis, "V_sd_sub")).isCloseTo(0.25, within(1e-12));
            assertThat(value(analysis, "balance")).isEqualTo(0.75);
        }
    }

    /** Of a variable X the page has {@code X_mean} and {@code X_sd}. */
    @Test
    void everyStatisticIsDefinedInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "analysis.md"));
        try (RunResult run = run(List.of("Exc", "Thal", "Aff"))) {
            RunAnalysis analysis =
                    RunAnalysis.of(run, AnalysisSettings.of(run, null, null, null, Quantity.of("10 Hz")));

            assertThat(analysis.statistics())
                    .extracting(statistic -> statistic.name().replaceFirst("^.*_(mean|sd)$", "X_$1"))
                    .allMatch(name -> name.startsWith("rate_") || page.contains("`" + name + "`"));
        }
    }

    @Test
    void theHistogramBeginsAtTheWindow() {
        try (RunResult run = run(List.of())) {
            AnalysisSettings settings =
                    AnalysisSettings.of(run, Quantity.of("100 ms"), Quantity.of("0.2 s"), Quantity.of("50 ms"), null);

            RateHistogram histogram = RunAnalysis.of(run, settings).histograms().get(0);

            assertThat(histogram.startMs()).isEqualTo(100);
            assertThat(histogram.ratesHz().size()).isEqualTo(2);
            assertThat(histogram.ratesHz().get(0)).isCloseTo(2 / 0.15, within(1e-12));
            assertThat(histogram.ratesHz().get(1)).isZero();
        }
    }

    /** Thal gets no input from the network, so it is afferent to it. */
    @Test
    void excitationIsSplitWhereEverySourceWasRecorded() {
        try (RunResult all = run(List.of("Exc", "Thal", "Aff"));
                RunResult some = run(List.of("Exc", "Aff"))) {
            RunAnalysis analysis = RunAnalysis.of(all);

            assertThat(value(analysis, "I.Thal_mean")).isEqualTo(50);
            assertThat(value(analysis, "Ie_afferent")).isEqualTo(100);
            assertThat(value(analysis, "Ie_recurrent")).isEqualTo(50);
            assertThat(value(analysis, "afferent_fraction")).isCloseTo(2 / 3.0, within(1e-12));
            assertThat(RunAnalysis.of(some).statistics())
                    .extracting(Statistic::name)
                    .contains("Ie_recurrent")
                    .doesNotContain("Ie_afferent", "afferent_fraction");
        }
    }

    @Test
    void whatIsNotDefinedInAWindowIsLeftOut() {
        try (RunResult run = run(List.of())) {
            AnalysisSettings silent =
                    AnalysisSettings.of(run, Quantity.of("101 ms"), Quantity.of("200 ms"), null, null);

            RunAnalysis analysis = RunAnalysis.of(run, silent);

            assertThat(value(analysis, "rate_mean")).isZero();
            assertThat(analysis.statistics())
                    .extracting(Statistic::name)
                    .doesNotContain("cv_isi", "count_correlation", "spike_time_tiling", "fano_factor", "psd_peak_freq");
        }
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("-1 ms", null, null, null, "from", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of("1 mV", null, null, null, "from", ProblemCode.WRONG_DIMENSION),
                Arguments.of("600 ms", "500 ms", null, null, "from", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of(null, "1001 ms", null, null, "to", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of(null, "3 Hz", null, null, "to", ProblemCode.WRONG_DIMENSION),
                Arguments.of(null, null, "0.5 ms", null, "bin", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of(null, null, "2 s", null, "bin", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of(null, null, "2", null, "bin", ProblemCode.WRONG_DIMENSION),
                Arguments.of(null, null, null, "0 Hz", "frequency", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of(null, null, null, "4 ms", "frequency", ProblemCode.WRONG_DIMENSION));
    }

    @ParameterizedTest(name = "{4}: {0} {1} {2} {3}")
    @MethodSource("nonsense")
    void aSettingThatMakesNoSenseIsNamed(
            String from, String to, String bin, String frequency, String path, ProblemCode code) {
        try (RunResult run = run(List.of())) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() ->
                            AnalysisSettings.of(run, quantity(from), quantity(to), quantity(bin), quantity(frequency)))
                    .satisfies(invalid -> assertThat(invalid.problems())
                            .singleElement()
                            .extracting(Problem::path, Problem::code)
                            .containsExactly(path, code));
        }
    }

    private static Quantity quantity(String text) {
        return text == null ? null : Quantity.of(text);
    }

    @Test
    void jsonAndCsvHoldEveryNumberWithItsUnitAndTheSettings() throws IOException {
        try (RunResult run = run(List.of())) {
            RunAnalysis analysis = RunAnalysis.of(run);

            JsonNode json = new ObjectMapper().readTree(AnalysisWriter.toJson(analysis));
            List<Map<String, String>> csv = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Map<String, String>>readValues(AnalysisWriter.toCsv(analysis))
                    .readAll();

            assertThat(json.get("to_ms").doubleValue()).isEqualTo(1000);
            assertThat(json.get("rates").get(0).get("values")).hasSize(200);
            assertThat(csv).hasSameSizeAs(analysis.statistics());
            for (int n = 0; n < csv.size(); n++) {
                Statistic statistic = analysis.statistics().get(n);
                JsonNode node = json.get("statistics").get(n);
                assertThat(node.get("name").textValue()).isEqualTo(statistic.name());
                assertThat(node.get("value").doubleValue()).isEqualTo(statistic.value());
                assertThat(node.get("unit").textValue())
                        .isEqualTo(statistic.unit().symbol());
                assertThat(csv.get(n))
                        .containsEntry("network", "given")
                        .containsEntry("population", "Exc")
                        .containsEntry("name", statistic.name())
                        .containsEntry("value", Double.toString(statistic.value()))
                        .containsEntry("unit", statistic.unit().symbol())
                        .containsEntry("bin_ms", "5.0")
                        .containsEntry("meaning", statistic.meaning());
            }
        }
    }

    @Test
    void aRunWithoutRecordingsHasAnEmptyTable() {
        RecordingStore store = new RecordingStore(1 << 20, folder);
        store.finish(1000);
        try (RunResult run = result(store, store)) {
            assertThat(RunAnalysis.of(run).statistics()).isEmpty();
        }
    }

    /** Rows of silent cells come last, and cells that were not recorded do not count. */
    @Test
    void cellsThatWereNotRecordedAreNotSilent() {
        RecordingStore store = new RecordingStore(1 << 20, folder);
        EventWriter spikes = store.events("Exc", 3, 2, 1, "spikes");
        spikes.add(5, 2);
        store.finish(1000);
        try (RunResult run = result(store, store)) {
            RunAnalysis analysis = RunAnalysis.of(run);

            assertThat(value(analysis, "rate_mean")).isEqualTo(0.5);
            assertThat(value(analysis, "silent_fraction")).isEqualTo(0.5);
        }
    }
}
