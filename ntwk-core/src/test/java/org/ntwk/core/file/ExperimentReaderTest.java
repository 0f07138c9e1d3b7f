package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

class ExperimentReaderTest {

    private static final ComponentDescription EXCITATION =
            ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");

    @TempDir
    Path folder;

    private Experiment yaml(String text) throws IOException {
        return new ExperimentReader().read(Files.writeString(folder.resolve("some.name.yaml"), text));
    }

    private Experiment withCell(String cell) throws IOException {
        return yaml("run: {duration: 1 ms}\npopulations:\n  Exc: {size: 2, cell: " + cell + "}\n");
    }

    private Value parameter(String value) throws IOException {
        return withCell("{type: adexp, x: " + value + "}")
                .network()
                .populations()
                .get(0)
                .cell()
                .parameters()
                .get("x");
    }

    @Test
    void readsEverySection() throws IOException {
        Experiment experiment = yaml("""
                name: rs-fs
                run: {duration: 1500 ms, time-step: 0.05 ms, seed: 9007199254740993, threads: 2}
                synapses:
                  excitation: {type: exponential, tau: 5 ms, reversal: 0 mV}
                populations:
                  RecExc:
                    size: 4000
                    sign: excitatory
                    cell: {type: adexp, b: 40 pA}
                    mechanisms: [leak, {type: oscillation, amplitude: 200 pA}]
                    initial: {V: {normal: {mean: -65 mV, sd: 5 mV}}}
                  RecInh: {size: 1e3, sign: inhibitory, cell: adexp}
                projections:
                  - {source: RecExc, target: [RecExc, RecInh], rule: {type: fixed-in-degree, probability: 0.05},
                     synapse: excitation, weight: 1 nS, delay: 0.5 ms, release-probability: 0.9}
                stimuli:
                  - {name: AffExc, target: RecInh, sign: inhibitory, cells: [0, 7],
                     model: {type: poisson-drive, sources: 400, rate: "4 Hz + 4 Hz * exp(-t / (1 s))"},
                     synapse: excitation, weight: 1 nS}
                  - {name: Clamp, target: RecExc, model: clamp}
                recordings:
                  - {population: [RecExc, RecInh], recorder: spikes}
                  - {population: RecExc, cells: {spread: 50}, recorder: {type: trace, variables: [V, w]}}
                """);

        assertThat(experiment.settings())
                .isEqualTo(new RunSettings(Quantity.of("1500 ms"), Quantity.of("0.05 ms"), 9007199254740993L, 2));
        assertThat(experiment.network().name()).isEqualTo("rs-fs");
        var exc = experiment.network().populations().get(0);
        assertThat(exc.size()).isEqualTo(4000);
        assertThat(exc.mechanisms())
                .containsExactly(
                        ComponentDescription.of("leak"),
                        ComponentDescription.of("oscillation").with("amplitude", "200 pA"));
        assertThat(exc.initial())
                .containsEntry("V", Value.of(new Distribution.Normal(Quantity.of("-65 mV"), Quantity.of("5 mV"))));
        var inh = experiment.network().populations().get(1);
        assertThat(inh.size()).isEqualTo(1000);
        assertThat(inh.sign()).isEqualTo(SynapticSign.INHIBITORY);
        SynapticContact contact = SynapticContact.of(EXCITATION, Value.of("1 nS"))
                .withDelay(Value.of("0.5 ms"))
                .withReleaseProbability(0.9);
        ComponentDescription rule = ComponentDescription.of("fixed-in-degree").with("probability", 0.05);
        assertThat(experiment.network().projections())
                .containsExactly(
                        new ProjectionDescription("RecExc", "RecExc", rule, contact),
                        new ProjectionDescription("RecExc", "RecInh", rule, contact));
        assertThat(experiment.network().stimuli())
                .containsExactly(
                        new StimulusDescription(
                                "AffExc",
                                "RecInh",
                                SynapticSign.INHIBITORY,
                                CellSelection.indices(0, 7),
                                ComponentDescription.of("poisson-drive")
                                        .with("sources", 400)
                                        .with("rate", "4 Hz + 4 Hz * exp(-t / (1 s))"),
                                SynapticContact.of(EXCITATION, Value.of("1 nS"))),
                        new StimulusDescription(
                                "Clamp",
                                "RecExc",
                                SynapticSign.EXCITATORY,
                                CellSelection.all(),
                                ComponentDescription.of("clamp"),
                                null));
        assertThat(experiment.network().recordings())
                .containsExactly(
                        new RecordingDescription("RecExc", CellSelection.all(), ComponentDescription.of("spikes")),
                        new RecordingDescription("RecInh", CellSelection.all(), ComponentDescription.of("spikes")),
                        new RecordingDescription(
                                "RecExc",
                                CellSelection.spread(50),
                                ComponentDescription.of("trace").with("variables", Value.of(List.of("V", "w")))));
    }

    @Test
    void fillsInWhatIsLeftOut() throws IOException {
        Experiment experiment = withCell("lif");

        assertThat(experiment.settings()).isEqualTo(RunSettings.of("1 ms"));
        assertThat(experiment.network().name()).isEqualTo("some.name");
        assertThat(experiment.network().populations().get(0).sign()).isEqualTo(SynapticSign.EXCITATORY);
        assertThat(experiment.network().recordings())
                .containsExactly(
                        new RecordingDescription("Exc", CellSelection.all(), ComponentDescription.of("spikes")),
                        new RecordingDescription("Exc", CellSelection.first(4), ComponentDescription.of("trace")));
    }

    @Test
    void recordsNothingIfTheListOfRecordingsIsEmpty() throws IOException {
        assertThat(yaml("run: {duration: 1 ms}\npopulations: {Exc: {size: 1, cell: lif}}\nrecordings: []\n")
                        .network()
                        .recordings())
                .isEmpty();
    }

    @Test
    void readsTheSameFromJson() throws IOException {
        String json =
                "{\"run\": {\"duration\": \"1 ms\"}, \"populations\": {\"Exc\": {\"size\": 2, \"cell\": \"lif\"}}}";
        Path file = Files.writeString(folder.resolve("some.name.json"), json);

        assertThat(new ExperimentReader().read(file)).isEqualTo(withCell("lif"));
    }

    @Test
    void readsABareNameAsASynapseModelIfTheFileNamesNoSynapses() throws IOException {
        Experiment experiment = yaml("""
                run: {duration: 1 ms}
                populations: {Exc: {size: 1, cell: lif}}
                projections: [{source: Exc, target: Exc, rule: all-to-all, synapse: delta, weight: 1 mV}]
                """);

        assertThat(experiment.network().projections().get(0).contact().synapse())
                .isEqualTo(ComponentDescription.of("delta"));
    }

    @Test
    void readsAFileWithAByteOrderMarkAndWindowsLineEnds() throws IOException {
        assertThat(yaml("\uFEFFrun: {duration: 1 ms}\r\npopulations:\r\n  Exc: {size: 2, cell: lif}\r\n"))
                .isEqualTo(withCell("lif"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.5                    | 0.5
                    1e3                    | 1000
                    +5                     | 5
                    -.5                    | -0.5
                    '"010"'                | 10
                    200 pF                 | 200 pF
                    {value: 200, unit: pF} | 200 pF
                    """)
    void readsNumbers(String text, String quantity) throws IOException {
        assertThat(parameter(text)).isEqualTo(Value.of(Quantity.of(quantity)));
    }

    @ParameterizedTest
    @CsvSource({"yes", "no", "on", "off", "Yes", "adexp", "0o10", "1:30", "2026-01-01"})
    void readsAsTextWhatYaml11TakesForSwitchesAndDates(String text) throws IOException {
        assertThat(parameter(text)).isEqualTo(new Value.Text(text));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "false, false"})
    void readsSwitches(String text, boolean on) throws IOException {
        assertThat(parameter(text)).isEqualTo(Value.of(on));
    }

    @Test
    void readsLists() throws IOException {
        assertThat(parameter("[1, 2.5]")).isEqualTo(Value.of(new double[] {1, 2.5}, "1"));
        assertThat(parameter("[1 ms, 0.5 s]")).isEqualTo(Value.of(new double[] {1, 500}, "ms"));
        assertThat(parameter("{values: [1, 2], unit: mV}")).isEqualTo(Value.of(new double[] {1, 2}, "mV"));
        assertThat(parameter("[V, w]")).isEqualTo(Value.of(List.of("V", "w")));
        assertThat(parameter("[]")).isEqualTo(Value.of(List.of()));
        Value noise = Value.of(ComponentDescription.of("noise").with("sd", "1 pA"));
        assertThat(parameter("[{type: noise, sd: 1 pA}, 5 pA, 2, 1 pA * t, {value: 1, unit: pA}]"))
                .isEqualTo(new Value.Several(
                        List.of(noise, Value.of("5 pA"), Value.of(2), Value.of("1 pA * t"), Value.of("1 pA"))));
        assertThat(parameter("{items: [1, 2]}")).isEqualTo(new Value.Several(List.of(Value.of(1), Value.of(2))));
    }

    @Test
    void readsDistributionsAndComponents() throws IOException {
        Quantity one = Quantity.of("1 mV");
        Quantity two = Quantity.of("2 mV");
        assertThat(parameter("{normal: {mean: 1 mV, sd: 2 mV}}"))
                .isEqualTo(Value.of(new Distribution.Normal(one, two)));
        assertThat(parameter("{uniform: {low: 1 mV, high: 2 mV}}"))
                .isEqualTo(Value.of(new Distribution.Uniform(one, two)));
        assertThat(parameter("{lognormal: {mean: 1 mV, sd: 2 mV}}"))
                .isEqualTo(Value.of(new Distribution.LogNormal(one, two)));
        Value explicit = Value.of(new Distribution.Explicit(NumberArray.of(1, 2), Unit.MV));
        assertThat(parameter("{explicit: [1 mV, 2 mV]}")).isEqualTo(explicit);
        assertThat(parameter("{explicit: [1, 2], unit: mV}")).isEqualTo(explicit);
        assertThat(parameter("{type: sampled, values: [1 Hz]}"))
                .isEqualTo(Value.of(
                        ComponentDescription.of("sampled").with("values", Value.of(new double[] {1}, "Hz"))));
    }

    @Test
    void readsAMillionNumbers() {
        StringBuilder numbers = new StringBuilder("0");
        for (int n = 1; n < 1_500_000; n++) {
            numbers.append(',').append(n & 7);
        }
        Experiment experiment = new ExperimentReader()
                .fromJson("{\"run\":{\"duration\":\"1 ms\"},\"populations\":{\"Exc\":{\"size\":1,\"cell\":"
                        + "{\"type\":\"lif\",\"x\":[" + numbers + "]}}}}");

        Value x = experiment.network().populations().get(0).cell().parameters().get("x");
        assertThat(((Value.Numbers) x).numbers().size()).isEqualTo(1_500_000);
    }
}
