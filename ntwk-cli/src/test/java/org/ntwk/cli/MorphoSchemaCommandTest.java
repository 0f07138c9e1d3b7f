package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated schema accepts what the reader accepts and finds the slips that an editor should underline. */
class MorphoSchemaCommandTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Invocation.of("morpho", "schema").out(), InputFormat.JSON);

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "dendrites"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static String documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "dendrites.md"));
        return page.split("```yaml\n", 2)[1].split("```", 2)[0];
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesAreValid(Path example) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(example), InputFormat.YAML)).isEmpty();
    }

    @Test
    void theDocumentedFileIsValid() throws IOException {
        assertThat(SCHEMA.validate(documented(), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "morphology: pyramidal | morphology: pyramidel",
                "Cm: 1 uF/cm^2 | capacitance: 1 uF/cm^2",
                "discretisation: lambda-rule | discretisation: lambda",
                "type: sodium | type: sodum",
                "conductance: 40 mS/cm^2 | conductanse: 40 mS/cm^2",
                "site: soma} | side: soma}",
                "from: 100 um | form: 100 um",
                "density: 0.03 1/um^2 | densitty: 0.03 1/um^2",
                "placement: random | placement: anywhere",
                "type: ampa | type: amba",
                "current: 200 pA | amplitude: 200 pA",
                "at: soma, current | current",
                "duration: 100 ms | length: 100 ms",
                "method: crank-nicolson | method: runge-kutta",
                "seed: 1 | seed: one",
            })
    void slipsAreFound(String right, String wrong) throws IOException {
        assertThat(documented()).contains(right);

        assertThat(SCHEMA.validate(documented().replace(right, wrong), InputFormat.YAML))
                .isNotEmpty();
    }
}
