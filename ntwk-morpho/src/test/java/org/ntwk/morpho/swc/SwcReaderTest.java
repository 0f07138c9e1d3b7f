package org.ntwk.morpho.swc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Section;

class SwcReaderTest {

    private static final String CELL = "1 1 0 0 0 5 -1\n2 3 0 20 0 1 1\n3 3 0 40 0 1 2\n";

    @Test
    void commentsBlanksAndLineEndsOfAnySystemAreTaken() {
        String plain = SwcWriter.text(SwcReader.parse("a", CELL));

        assertThat(SwcWriter.text(SwcReader.parse("a", CELL.replace("\n", "\r\n"))))
                .isEqualTo(plain);
        assertThat(SwcWriter.text(SwcReader.parse("a", CELL.replace("\n", "\r"))))
                .isEqualTo(plain);
        assertThat(SwcWriter.text(
                        SwcReader.parse("a", CELL.replace("\n", " \t \n").replace(" ", " \t"))))
                .isEqualTo(plain);
        assertThat(SwcWriter.text(
                        SwcReader.parse("a", "\uFEFF# head\r\r\n\n  # more\n " + CELL.replace("5 -1", "5 -1 # soma"))))
                .isEqualTo(plain);
        assertThat(SwcWriter.text(SwcReader.parse("a", CELL.strip()))).isEqualTo(plain);
    }

    @Test
    void identifiersAndTheOrderOfLinesAreFree() {
        String shuffled = "700000000000 3 0 40 0 1 12\n0 1 0 0 0 5 -1\n12 3 0 20 0 1 0\n";

        assertThat(SwcWriter.text(SwcReader.parse("a", shuffled)))
                .isEqualTo(SwcWriter.text(SwcReader.parse("a", CELL)));
    }

    @Test
    void typesBeyondFourAreKept() {
        Morphology cell = SwcReader.parse("a", CELL + "4 7 0 60 0 1 3\n5 0 9 60 0 1 4\n");

        assertThat(cell.sections())
                .extracting(Section::type)
                .containsExactly(NeuriteType.SOMA, NeuriteType.DENDRITE, new NeuriteType(7), NeuriteType.UNDEFINED);
    }

    @Test
    void aTreeThatBeginsElsewhereIsTurnedToItsSoma() {
        Morphology cell = SwcReader.parse("a", "1 3 0 40 0 1 -1\n2 3 0 20 0 1 1\n3 1 0 0 0 5 2\n4 2 0 -9 0 1 3\n");

        assertThat(cell.sections())
                .extracting(Section::type)
                .containsExactlyInAnyOrder(NeuriteType.SOMA, NeuriteType.DENDRITE, NeuriteType.AXON);
        assertThat(cell.sections().get(0).isSphere()).isTrue();
        assertThat(cell.sections()).extracting(Section::lengthUm).containsExactlyInAnyOrder(10.0, 40.0, 9.0);
    }

    @ParameterizedTest
    @CsvSource({
        "3 3 0 40 0 1, MALFORMED_FILE",
        "3 3 0 40 0 1 2 9, MALFORMED_FILE",
        "3 3 0 forty 0 1 2, MALFORMED_FILE",
        "3 3 0 0x1p3 0 1 2, MALFORMED_FILE",
        "3.5 3 0 40 0 1 2, MALFORMED_FILE",
        "99999999999999999999 3 0 40 0 1 2, MALFORMED_FILE",
        "3 -2 0 40 0 1 2, OUT_OF_BOUNDS",
        "3 3 0 NaN 0 1 2, OUT_OF_BOUNDS",
        "3 3 0 -Infinity 0 1 2, OUT_OF_BOUNDS",
        "3 3 0 1e400 0 1 2, OUT_OF_BOUNDS",
        "3 3 0 40 0 0 2, OUT_OF_BOUNDS",
        "3 3 0 40 0 -1 2, OUT_OF_BOUNDS",
        "3 3 0 40 0 1e-300 2, OUT_OF_BOUNDS",
        "3 3 0 40 0 nan 2, OUT_OF_BOUNDS",
        "3 3 0 40 0 1 -2, OUT_OF_BOUNDS",
        "3 3 0 40 0 1 17, UNKNOWN_REFERENCE",
        "3 3 0 40 0 1 3, CONTRADICTION",
        "3 3 0 40 0 1 -1, CONTRADICTION",
        "2 3 0 40 0 1 1, DUPLICATE_NAME",
    })
    void aBadLineIsToldWithItsNumberAndKind(String line, ProblemCode code) {
        String[] lines = CELL.split("\n");

        List<Problem> problems = problems("# head\n" + lines[0] + "\n" + lines[1] + "\n" + line + "\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).path()).isEqualTo("cell.swc:4");
    }

    @Test
    void allBadLinesAreToldAtOnceUpToABound() {
        assertThat(problems(CELL + "x\ny\n")).extracting(Problem::path).containsExactly("cell.swc:4", "cell.swc:5");
        assertThat(problems("x\n".repeat(100_000))).hasSize(20);
    }

    @Test
    void aCycleIsToldWithOneOfItsLines() {
        List<Problem> apart = problems(CELL + "4 3 0 50 0 1 5\n5 3 0 60 0 1 4\n");
        List<Problem> rootless = problems("1 1 0 0 0 5 3\n2 3 0 20 0 1 1\n3 3 0 40 0 1 2\n");

        assertThat(apart).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
        assertThat(apart.get(0).path()).isIn("cell.swc:4", "cell.swc:5");
        assertThat(rootless).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
    }

    @Test
    void aFileWithoutAPieceOfACellIsRefused() {
        assertThat(problems("# nothing\n")).extracting(Problem::code).containsExactly(ProblemCode.MISSING_VALUE);
        assertThat(problems("1 3 0 0 0 1 -1\n2 3 0 0 0 2 1\n"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.MISSING_VALUE);
    }

    @Test
    void aFileThatIsNotThereIsTold(@TempDir Path folder) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> SwcReader.read(folder.resolve("cell.swc")));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_FILE);
    }

    @Test
    void commentsInAnyEncodingDoNotMatter(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cell.swc");
        Files.write(file, ("# \u00B5m\n" + CELL).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(SwcReader.read(file).sections()).hasSize(2);
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InvalidInputException.class, () -> SwcReader.parse("cell.swc", text))
                .problems();
    }
}
