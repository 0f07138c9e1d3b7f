package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ntwk.api.problem.ProblemCode.DUPLICATE_NAME;
import static org.ntwk.api.problem.ProblemCode.MALFORMED_FILE;
import static org.ntwk.api.problem.ProblemCode.OUT_OF_BOUNDS;
import static org.ntwk.api.problem.ProblemCode.TOO_LARGE;
import static org.ntwk.api.problem.ProblemCode.UNREADABLE_FILE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/** Texts that are no tree of values, or not one that means the same to everybody. */
class MalformedExperimentTest {

    private static final String RUN = "run: {duration: 1 ms}\n";
    private static final String EXC = "populations: {Exc: {size: 1, cell: lif}}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> malformedFiles() {
        String nested = "run: " + "[".repeat(100_000);
        return Stream.of(
                arguments(MALFORMED_FILE, "line 2", "run: [1\npopulations: 2"),
                arguments(MALFORMED_FILE, "line 2", RUN + "\tpopulations: 1"),
                arguments(MALFORMED_FILE, "line 2", RUN + "name: 'open"),
                arguments(MALFORMED_FILE, "line 4", RUN + EXC + "---\na: 1"),
                arguments(MALFORMED_FILE, "line 2", RUN + "? [a, b]\n: 1"),
                arguments(MALFORMED_FILE, "empty", ""),
                arguments(MALFORMED_FILE, "empty", "# only a comment\n"),
                arguments(TOO_LARGE, "line 1", nested),
                arguments(TOO_LARGE, "line 1", "run: " + "{a: ".repeat(100_000)),
                arguments(TOO_LARGE, "values", "run: [" + "a,".repeat(1_100_000) + "a]"));
    }

    @ParameterizedTest
    @MethodSource("malformedFiles")
    void reportsAMalformedFileWithItsPlace(ProblemCode code, String words, String yaml) throws IOException {
        Problem problem = onlyProblem(yaml);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEmpty();
        assertThat(problem.message()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"run\": 1,}", "{\"run\": 1", "{'run': 1}", "{\"run\": 010}", "{} {}", ""})
    void reportsMalformedJson(String json) throws IOException {
        InvalidInputException thrown = read(Files.writeString(folder.resolve("bad.json"), json));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(MALFORMED_FILE);
    }

    @Test
    void refusesDeepJsonAndNumbersThatAreNotFinite() {
        assertThat(problemsOfJson("[".repeat(100_000)))
                .extracting(Problem::code)
                .containsExactly(TOO_LARGE);
        assertThat(problemsOfJson("{\"run\": {\"seed\": NaN, \"threads\": -Infinity}}"))
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple(OUT_OF_BOUNDS, "run.seed"), tuple(OUT_OF_BOUNDS, "run.threads"));
    }

    @Test
    void refusesAnAliasBombWithoutExpandingIt() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int n = 1; n < 12; n++) {
            bomb.append("a").append(n).append(": &a").append(n).append(" [");
            bomb.append(("*a" + (n - 1) + ", ").repeat(10)).append("]\n");
        }

        assertThat(problems(bomb.toString())).extracting(Problem::code).containsOnly(MALFORMED_FILE);
    }

    @Test
    void reportsEachKeyThatIsWrittenTwiceAtItsPath() throws IOException {
        String yaml = """
                run: {duration: 1 ms, seed: 1, seed: 2}
                populations:
                  Exc: {size: 1, cell: {type: lif, Cm: 1 pF, Cm: 2 pF}}
                  Exc:
                    size: 1
                    cell: lif
                projections: [{}, {source: Exc, source: Inh}]
                """;
        String json = "{\"run\": {\"seed\": 1, \"seed\": {\"a\": 1}}, \"run\": [1]}";

        assertThat(problems(yaml))
                .extracting(Problem::code, Problem::path)
                .containsExactly(
                        tuple(DUPLICATE_NAME, "run.seed"),
                        tuple(DUPLICATE_NAME, "populations.Exc.cell.Cm"),
                        tuple(DUPLICATE_NAME, "populations.Exc"),
                        tuple(DUPLICATE_NAME, "projections[1].source"));
        assertThat(problems(yaml))
                .extracting(Problem::message)
                .first()
                .asString()
                .contains("line 1, column 32");
        assertThat(problemsOfJson(json))
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple(DUPLICATE_NAME, "run.seed"), tuple(DUPLICATE_NAME, "run"));
    }

    @Test
    void refusesFilesThatItCannotRead() throws IOException {
        Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {'a', ':', '\n', ' ', (byte) 0xC3, '('});
        Path wide = Files.write(folder.resolve("w.yaml"), EXC.getBytes(StandardCharsets.UTF_16));
        Path large = folder.resolve("l.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(FileText.MAX_BYTES + 1L);
        }
        Path other = Files.writeString(folder.resolve("e.toml"), EXC);

        assertProblem(read(folder.resolve("none.yaml")), UNREADABLE_FILE, "does not exist");
        assertProblem(read(Files.createDirectory(folder.resolve("folder.yaml"))), UNREADABLE_FILE, "folder");
        assertProblem(read(other), UNREADABLE_FILE, ".yaml");
        assertProblem(read(binary), MALFORMED_FILE, "line 2, column 2");
        assertProblem(read(wide), MALFORMED_FILE, "UTF-8");
        assertProblem(read(large), TOO_LARGE, "64 MiB");
    }

    private static void assertProblem(InvalidInputException thrown, ProblemCode code, String words) {
        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(words);
        });
    }

    private Problem onlyProblem(String yaml) throws IOException {
        List<Problem> problems = problems(yaml);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private List<Problem> problems(String yaml) throws IOException {
        return read(Files.writeString(folder.resolve("bad.yaml"), yaml)).problems();
    }

    private static InvalidInputException read(Path file) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> new ExperimentReader().read(file));
        assertThat(thrown).isNotNull();
        return thrown;
    }

    private static List<Problem> problemsOfJson(String json) {
        return catchThrowableOfType(InvalidInputException.class, () -> new ExperimentReader().fromJson(json))
                .problems();
    }
}
