package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.core.Ntwk;

/** The generated schema accepts what the reader accepts and finds the slips that an editor should underline. */
class ExperimentSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ExperimentSchema.of(Ntwk.create().plugins().registry()), InputFormat.JSON);

    @TempDir
    private Path folder;

    @Test
    void theExampleIsValid() throws Exception {
        assertThat(SCHEMA.validate(example(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/experiment-files.md",
                "examples/rs-fs.yaml",
                "examples/equations.yaml",
                "examples/flat/rs-fs.json"
            })
    void whatIsWrittenOutIsValid(String path) throws Exception {
        assertThat(SCHEMA.validate(ExperimentWriter.toJson(read(Examples.inRepository(path))), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"duration\":\"1500 ms\" | \"duration\":{\"value\":1.5,\"unit\":\"s\"}",
                "\"duration\":\"1500 ms\" | \"duration\":\"1500 ms\",\"check\":\"full\"",
                "\"b\":\"40 pA\" | \"b\":{\"uniform\":{\"low\":\"0 pA\",\"high\":\"40 pA\"}}",
                "\"b\":\"40 pA\" | \"b\":{\"values\":[1,2],\"unit\":\"pA\"}",
                "\"cells\":4 | \"cells\":{\"spread\":4}",
                "\"recorder\":\"spikes\" | \"recorder\":{\"type\":\"spikes\"}",
                "\"recorder\":\"spikes\" | \"recorder\":\"trace\",\"site\":\"apical\"",
                "\"recorder\":\"spikes\" | \"recorder\":\"trace\",\"site\":{\"region\":\"apical\",\"path\":\"200 um\"}",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"release-probability\":\"80 %\"",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"plasticity\":\"tsodyks-markram\"",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"site\":\"apical\"",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"site\":{\"region\":\"apical\",\"from\":\"100 um\"}",
                "\"sign\":\"excitatory\" | \"mechanisms\":[{\"type\":\"oscillation\",\"amplitude\":\"1 pA\",\"frequency\":\"1 Hz\",\"site\":[\"soma\",\"axon\"]}]",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"plasticity\":{\"type\":\"stdp\",\"w-max\":\"8 nS\"}",
            })
    void whatTheReaderTakesIsValid(String one, String other) throws Exception {
        String changed = example().replace(one, other);
        assertThat(changed).isNotEqualTo(example());
        new ExperimentReader().fromJson(changed);

        assertThat(SCHEMA.validate(changed, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\":4000 | \"size\":0",
                "\"size\":4000 | \"sise\":4000",
                "\"type\":\"adexp\" | \"type\":\"adxp\"",
                "\"Cm\":\"200 pF\" | \"Cmm\":\"200 pF\"",
                "\"sign\":\"excitatory\" | \"sign\":\"exc\"",
                "\"recorder\":\"spikes\" | \"recorder\":\"spike\"",
                "\"recorder\":\"spikes\" | \"recorder\":\"trace\",\"site\":{\"path\":\"200 um\"}",
                "\"probability\":0.05 | \"probability\":true",
                "\"duration\":\"1500 ms\" | \"time\":\"1500 ms\"",
                "\"duration\":\"1500 ms\" | \"duration\":\"1500 ms\",\"check\":\"fully\"",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"site\":{\"region\":\"apical\",\"form\":\"100 um\"}",
                "\"weight\":\"4 nS\" | \"weight\":\"4 nS\",\"plasticity\":{\"type\":\"stdp\",\"wmax\":\"8 nS\"}",
            })
    void aSlipIsFound(String correct, String slip) throws Exception {
        String example = example();
        assertThat(example).contains(correct);

        assertThat(SCHEMA.validate(example.replace(correct, slip), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"population\":\"RS\"",
                "\"population\":[\"RS\",\"FS\"]",
                "\"stimulus\":\"Aff\"",
                "\"stimulus\":\"Aff\",\"target\":\"RS\""
            })
    void anInterventionConcernsAPopulationOrAStimulus(String whom) throws Exception {
        assertThat(SCHEMA.validate(withIntervention(whom), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cells\":\"all\"",
                "\"target\":\"RS\"",
                "\"population\":\"RS\",\"target\":\"RS\"",
                "\"population\":\"RS\",\"stimulus\":\"Aff\""
            })
    void anInterventionConcernsNotBothNorNeither(String whom) throws Exception {
        String changed = withIntervention(whom);

        assertThat(SCHEMA.validate(changed, InputFormat.JSON)).isNotEmpty();
        assertThatThrownBy(() -> new ExperimentReader().fromJson(changed)).isInstanceOf(InvalidInputException.class);
    }

    private static String withIntervention(String whom) throws Exception {
        String example = example();
        return example.substring(0, example.lastIndexOf('}'))
                + ",\"interventions\":[{\"at\":\"5 ms\",\"set\":{\"a\":1}," + whom + "}]}";
    }

    private Experiment read(Path file) throws IOException {
        if (!file.toString().endsWith(".md")) {
            return Ntwk.create().read(file);
        }
        String page = Files.readString(file);
        int start = page.indexOf("```yaml") + "```yaml".length();
        return new ExperimentReader()
                .read(Files.writeString(
                        folder.resolve("documented.yaml"), page.substring(start, page.indexOf("```", start))));
    }

    private static String example() throws Exception {
        Path file = Path.of("..", "examples", "rs-fs.yaml");
        return new ObjectMapper()
                .writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file)));
    }
}
