package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.Value;

/** What the examples of the network of RS and FS cells say; that every example runs is a test of ntwk-cli. */
class ExampleFilesTest {

    private static final String RATE = "4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))";

    private final Experiment yaml = new ExperimentReader().read(Examples.inRepository("examples/rs-fs.yaml"));

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
