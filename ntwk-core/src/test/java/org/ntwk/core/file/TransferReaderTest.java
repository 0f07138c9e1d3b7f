package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.file.TransferFile.AdaptationPlace;
import org.ntwk.core.file.TransferFile.Entry;

class TransferReaderTest {

    @TempDir
    private Path folder;

    private TransferFile read(String text) {
        try {
            return TransferReader.read(Files.writeString(folder.resolve("transfer.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void entriesAreReadWithTheTimeConstantOfAllOrTheirOwn() {
        TransferFile file = read("""
                time-constant: 20 ms
                populations:
                  Exc: {function: {type: effective-threshold, preset: zerlaut-2018-rs}, adaptation: included}
                  Inh: {function: siegert, time-constant: 3 ms, adaptation: separate}
                """);

        ComponentDescription preset =
                ComponentDescription.of("effective-threshold").with("preset", "zerlaut-2018-rs");
        assertThat(file.populations().keySet()).containsExactly("Exc", "Inh");
        assertThat(file.populations())
                .containsEntry("Exc", new Entry(preset, Quantity.of("20 ms"), AdaptationPlace.INCLUDED))
                .containsEntry(
                        "Inh",
                        new Entry(ComponentDescription.of("siegert"), Quantity.of("3 ms"), AdaptationPlace.SEPARATE));
    }

    @Test
    void whatIsNotSaidHasADefaultOrIsLeftOpen() {
        assertThat(read("populations: {Exc: {function: siegert}}").populations())
                .containsEntry("Exc", new Entry(ComponentDescription.of("siegert"), Quantity.of("5 ms"), null));
    }

    @Test
    void allMistakesAreNamedWithTheirPlace() {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> read("""
                populations:
                  Exc: {adaptation: includet, function: siegert}
                  Inh: {preset: zerlaut-2018-fs}
                  More: 5
                time: 5 ms
                """));

        assertThat(refusal.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.OUT_OF_BOUNDS, "populations.Exc.adaptation"),
                        tuple(ProblemCode.MISSING_VALUE, "populations.Inh.function"),
                        tuple(ProblemCode.UNKNOWN_KEY, "populations.Inh.preset"),
                        tuple(ProblemCode.WRONG_TYPE, "populations.More"),
                        tuple(ProblemCode.UNKNOWN_KEY, "time"));
    }

    @Test
    void anEntryMayNameTheFileOfOneFunction() throws IOException {
        Files.writeString(folder.resolve("tf.yaml"), "type: siegert\ncoloured-noise: false\n");

        assertThat(read("populations: {Exc: {file: tf.yaml}}")
                        .populations()
                        .get("Exc")
                        .function())
                .isEqualTo(ComponentDescription.of("siegert").with("coloured-noise", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file: none.yaml | UNREADABLE_FILE | populations.Exc.file",
                "file: ../tf.yaml | INVALID_NAME | populations.Exc.file",
                "file: bad.yaml | MISSING_VALUE | function.type",
                "'file: bad.yaml, function: siegert' | CONTRADICTION | populations.Exc.file"
            })
    void aFileThatIsNoneOfAFunctionIsNamed(String entry, ProblemCode code, String path) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "coloured-noise: false\n");

        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> read("populations: {Exc: {" + entry + "}}"));

        assertThat(refusal.problems()).extracting(Problem::code, Problem::path).containsExactly(tuple(code, path));
    }

    @Test
    void populationsAreAMap() {
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> read("populations: [Exc]"));

        assertThat(refusal.problems()).extracting(Problem::path).containsExactly("populations");
    }
}
