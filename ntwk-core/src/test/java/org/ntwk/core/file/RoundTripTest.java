package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

class RoundTripTest {

    private static final ComponentDescription CELL = ComponentDescription.of("adexp");
    private static final ComponentDescription SYNAPSE =
            ComponentDescription.of("exponential").with("tau", "5 ms");

    static Stream<Value> everyKindOfValue() {
        return Stream.of(
                Value.of(0),
                Value.of(-0.0),
                Value.of(4000),
                Value.of(0.1),
                Value.of(1e300),
                Value.of(4.9e-324),
                Value.of(Quantity.of(200, "pF")),
                Value.of(Quantity.of(-1.0 / 3, "mV/ms")),
                Value.of(Quantity.of(1e-9, "nS/cm^2")),
                Value.of(Quantity.of(5, "1/s")),
                Value.of(Quantity.of(5, "1 / s")),
                Value.of(Quantity.of(5, "%")),
                Value.of("4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))"),
                new Value.Text("200 pF"),
                new Value.Text("12"),
                new Value.Text(""),
                new Value.Text("quote \" backslash \\ line\nbreak é 漢 \uD83E\uDDE0"),
                Value.of(true),
                Value.of(false),
                Value.of(new double[] {1, 2.5, -0.0}, "1"),
                Value.of(new double[0], "1"),
                Value.of(new double[0], "ms"),
                Value.of(new double[] {1e-3, 7}, "mV"),
                new Value.Matrix(NumberArray.of(1, 0, 0.5, -2, 3, 4), 2, 3, Unit.ONE),
                new Value.Matrix(NumberArray.of(1, 2), 1, 2, Unit.ONE),
                new Value.Matrix(NumberArray.of(1, 2), 2, 1, Unit.MS),
                new Value.Matrix(NumberArray.of(new double[0]), 0, 0, Unit.ONE),
                new Value.Matrix(NumberArray.of(new double[0]), 3, 0, Unit.NS),
                new Value.DataFile("w.csv", null),
                new Value.DataFile("5 mV", "00ff"),
                Value.of(List.of("V", "w")),
                Value.of(List.of("V", "5 mV")),
                Value.of(List.of("5 mV", "1")),
                Value.of(List.of()),
                Value.of(new Distribution.Normal(Quantity.of("-65 mV"), Quantity.of("5000 uV"))),
                Value.of(new Distribution.Uniform(Quantity.of(0), Quantity.of(1))),
                Value.of(new Distribution.LogNormal(Quantity.of("1 nS"), Quantity.of("0.3 nS"))),
                Value.of(new Distribution.Explicit(NumberArray.of(-70, -65.5), Unit.MV)),
                Value.of(new Distribution.Explicit(NumberArray.of(new double[0]), Unit.ONE)),
                Value.of(Site.of("apical", "basal").between("0.1 mm", "300 um")),
                new Value.Several(List.of()),
                new Value.Several(List.of(Value.of(1), Value.of(2))),
                new Value.Several(List.of(Value.of("4 Hz"), Value.of("1 Hz * t / s"), Value.of(true))),
                new Value.Several(List.of(
                        Value.of("4 Hz"),
                        Value.of(2),
                        new Value.Text("4 Hz"),
                        Value.of(Quantity.of(5, "1 / s")),
                        Value.of(ComponentDescription.of("constant").with("value", "1 Hz")),
                        new Value.Several(List.of(Value.of(ComponentDescription.of("sinusoid")))))),
                Value.of(ComponentDescription.of("sampled")
                        .with("values", Value.of(new double[] {1, 2}, "Hz"))
                        .with("inner", ComponentDescription.of("vendor:shape").with("on", true))));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfValue")
    void readsEveryKindOfValueAsItWasWritten(Value value) {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("values")
                        .population(new PopulationDescription("Exc", 3, SynapticSign.INHIBITORY, CELL.with("x", value))
                                .withInitial("V", value)
                                .withMechanism(
                                        ComponentDescription.of("oscillation").with("amplitude", value)))
                        .projection(new ProjectionDescription(
                                "Exc",
                                "Exc",
                                ComponentDescription.of("all-to-all"),
                                new SynapticContact(SYNAPSE, value, value, value)))
                        .build(),
                RunSettings.of("10 ms"));

        assertThat(new ExperimentReader().fromJson(ExperimentWriter.toJson(experiment)))
                .isEqualTo(experiment);
    }

    @Test
    void readsAWholeDescriptionAsItWasWritten() {
        NetworkDescription network = NetworkBuilder.create("all of it")
                .excitatory("Exc with spaces.and.dots", Integer.MAX_VALUE, CELL)
                .inhibitory("Inh", -1, CELL)
                .projection("Inh", "Exc with spaces.and.dots", ComponentDescription.of("one-to-one"), SYNAPSE, "4 nS")
                .projection(new ProjectionDescription(
                        "Inh",
                        "Inh",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(SYNAPSE, Value.of("1 nS"))
                                .withPlasticity(ComponentDescription.of("stdp").with("w-max", "2 nS"))))
                .projection(new ProjectionDescription(
                        "Inh",
                        "Inh",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(SYNAPSE, Value.of("1 nS")).withSite(Site.of("apical"))))
                .projection(new ProjectionDescription(
                        "Inh",
                        "Inh",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(SYNAPSE, Value.of("1 nS"))
                                .withSite(Site.of("apical", "basal").between("0.1 mm", "300 um"))))
                .stimulus("Aff", "Inh", ComponentDescription.of("poisson-drive"), SYNAPSE, "1 nS")
                .stimulus(new StimulusDescription(
                        "Current",
                        "Inh",
                        SynapticSign.INHIBITORY,
                        CellSelection.indices(2, 0),
                        ComponentDescription.of("current").with("amplitude", "200 pA"),
                        null))
                .recordSpikes("Inh")
                .record(new RecordingDescription("Inh", CellSelection.spread(50), ComponentDescription.of("rate")))
                .record(new RecordingDescription("Inh", CellSelection.indices(), ComponentDescription.of("rate")))
                .recordTraces("Inh", CellSelection.first(4), "V", "w")
                .recordTraces("Inh", CellSelection.all(), Site.of("basal"), "V")
                .recordTraces("Inh", CellSelection.all(), Site.of("apical").nearest("0.2 mm"), "Ge")
                .intervention("1.5 s", ChangeDescription.ofPopulation("Inh", "G.Aff", Value.of("2 nS")))
                .intervention(
                        "0 ms",
                        new ChangeDescription.OfStimulus(
                                "Aff", "Inh", CellSelection.indices(1), Map.of("rate", Value.of("t * 1 Hz/s"))))
                .intervention("3 ms", ChangeDescription.ofStimulus("Aff", "rate", Value.of("4 Hz")))
                .build();
        Experiment experiment = new Experiment(
                network,
                new RunSettings(Quantity.of("1.5 s"), Quantity.of("25 us"), Long.MIN_VALUE, 64, ComponentCheck.FULL));

        assertThat(new ExperimentReader().fromJson(ExperimentWriter.toJson(experiment)))
                .isEqualTo(experiment);
    }

    @Test
    void writesNoRecordingsAsNoneAndNotAsTheStandardOnes() {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("silent").excitatory("Exc", 1, CELL).build(), RunSettings.of("1 ms"));

        assertThat(new ExperimentReader()
                        .fromJson(ExperimentWriter.toJson(experiment))
                        .network()
                        .recordings())
                .isEmpty();
    }

    @Test
    void writesEqualDescriptionsAsEqualText() {
        Experiment one = new Experiment(
                NetworkBuilder.create("same")
                        .excitatory("Exc", 1, CELL.with("b", "40 pA"))
                        .build(),
                RunSettings.of("1 ms"));
        Experiment other = new Experiment(
                NetworkBuilder.create("same")
                        .excitatory(
                                "Exc",
                                1,
                                new ComponentDescription("adexp", Map.of("b", Value.of(Quantity.of("40 pA")))))
                        .build(),
                RunSettings.of("1 ms"));

        assertThat(ExperimentWriter.toJson(one)).isEqualTo(ExperimentWriter.toJson(other));
    }

    @Test
    void refusesToWriteWhatNoFileCanHold() {
        assertThatThrownBy(() -> write(Value.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(Value.of(Quantity.of(1.0 / 0, Unit.MS))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(Value.of(CELL.with("type", 1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExperimentWriter.toJson(new Experiment(
                        NetworkBuilder.create("twice")
                                .excitatory("Exc", 1, CELL)
                                .excitatory("Exc", 1, CELL)
                                .build(),
                        RunSettings.of("1 ms"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A component that was written alone stands in an experiment as any other does. */
    @ParameterizedTest
    @MethodSource("everyKindOfValue")
    void aComponentInYamlReadsBackEqual(Value value, @TempDir Path folder) throws IOException {
        ComponentDescription component = CELL.with("x", value).with("y", "2 mV");
        Path file = Files.writeString(
                folder.resolve("experiment.yaml"),
                "run: {duration: 1 ms}\npopulations:\n  Exc:\n    size: 1\n    cell:\n"
                        + ExperimentWriter.toYaml(component).indent(6));

        PopulationDescription read =
                new ExperimentReader().read(file).network().populations().get(0);

        assertThat(read.cell()).isEqualTo(component);
    }

    private static void write(Value value) {
        ExperimentWriter.toJson(new Experiment(
                NetworkBuilder.create("value")
                        .excitatory("Exc", 1, CELL.with("x", value))
                        .build(),
                RunSettings.of("1 ms")));
    }
}
