package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.core.Ntwk;

/** The generated schema accepts what the reader accepts and finds the slips that an editor should underline. */
class ExperimentSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ExperimentSchema.of(Ntwk.create().plugins().registry()), InputFormat.JSON);

    @Test
    void theExampleIsValid() throws Exception {
        assertThat(SCHEMA.validate(example(), InputFormat.JSON)).isEmpty();
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
                "\"probability\":0.05 | \"probability\":true",
                "\"duration\":\"1500 ms\" | \"time\":\"1500 ms\"",
            })
    void aSlipIsFound(String correct, String slip) throws Exception {
        String example = example();
        assertThat(example).contains(correct);

        assertThat(SCHEMA.validate(example.replace(correct, slip), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String example() throws Exception {
        Path file = Path.of("..", "examples", "rs-fs.yaml");
        return new ObjectMapper()
                .writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file)));
    }
}
