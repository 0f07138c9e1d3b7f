package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

class ExampleFilesTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final String RATE = "4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))";

    private final Experiment yaml = new ExperimentReader().read(Examples.inRepository("examples/rs-fs.yaml"));

    private static Stream<Path> examples() throws IOException {
        try (Stream<Path> yaml = Files.list(Examples.inRepository("examples"));
                Stream<Path> flat = Files.list(Examples.inRepository("examples/flat"))) {
            return Stream.concat(yaml, flat)
                    .filter(path -> path.toString().matches(".*\\.(yaml|json)"))
                    // Scans have a format of their own and tests of their own.
                    .filter(path -> !path.toString().endsWith("-scan.yaml"))
                    // Cells with dendrites are no part of this module; MorphologicalNetworkTest has it.
                    .filter(path -> !path.toString().endsWith("point-and-pyramidal.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreExamplesOfBothKinds() throws IOException {
        assertThat(examples().map(Path::toString))
                .hasSizeGreaterThan(25)
                .anyMatch(name -> name.endsWith("rs-fs.yaml"))
                .anyMatch(name -> name.endsWith("rs-fs.json"));
    }

    /** Its first milliseconds: everything is read, compiled, drawn and stepped. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleRuns(Path file) {
        Experiment experiment = NTWK.read(file);
        RunSettings brief = experiment.settings().withDuration(Quantity.of("2 ms"));

        try (RunResult result = NTWK.run(experiment.with(brief))) {
            assertThat(result.spikes()).isNotEmpty();
        }
    }

    private FlatModel flat(Map<String, String> rates) {
        return new FlatModelReader().read(Examples.inRepository("examples/flat/rs-fs.json"), rates);
    }

    @Test
    void theYamlAndTheFlatFileOfRsFsDescribeOneNetwork() {
        Experiment model = flat(Map.of("AffExc", RATE)).experiment();

        assertThat(model.settings()).isEqualTo(yaml.settings());
        assertThat(model.network().populations()).isEqualTo(yaml.network().populations());
        assertThat(model.network().projections()).isEqualTo(yaml.network().projections());
        assertThat(model.network().stimuli()).isEqualTo(yaml.network().stimuli());
        assertThat(model.network().recordings())
                .containsExactlyInAnyOrderElementsOf(yaml.network().recordings());
    }

    @Test
    void theFlatFileHasAConstantRateUnlessOneIsGiven() {
        assertThat(flat(Map.of()).experiment().network().stimuli())
                .extracting(StimulusDescription::model)
                .extracting(model -> model.parameters().get("rate"))
                .containsExactly(Value.of("5 Hz"), Value.of("5 Hz"));
    }

    @Test
    void onlyTheFlatFileIsRecognisedAsOne() {
        FlatModelReader reader = new FlatModelReader();

        assertThat(reader.recognises(Examples.inRepository("examples/flat/rs-fs.json")))
                .isTrue();
        assertThat(reader.recognises(Examples.inRepository("examples/rs-fs.yaml")))
                .isFalse();
        assertThat(reader.recognises(Examples.inRepository("no-such-file.json")))
                .isFalse();
    }

    @Test
    void theExampleReadsBackFromItsJson() {
        assertThat(new ExperimentReader().fromJson(ExperimentWriter.toJson(yaml)))
                .isEqualTo(yaml);
    }
}
