package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;

/** Connections of matrices and files, as a network has them that was compiled from them. */
class ConnectivityMatrixTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription RULE = ComponentDescription.of("matrix");

    /** Of the matrix of 3 sources and 2 targets below. */
    private static final String[] CONNECTIONS = {"0>1 3.0 0.5", "1>0 1.0 0.5", "2>0 4.0 0.5", "2>1 0.5 0.5"};

    private static final double[][] MATRIX = {{0, 1.5}, {0.5, 0}, {2, 0.25}};

    @TempDir
    private Path folder;

    /** A projection from 3 cells onto 2, of 2 nS and 0.5 ms. */
    private Experiment experiment(ComponentDescription rule) {
        SynapticContact contact = SynapticContact.of(ComponentDescription.of("exponential"), Value.of("2 nS"))
                .withDelay(Value.of("0.5 ms"));
        return new Experiment(
                        NetworkBuilder.create("matrix")
                                .excitatory("A", 3, ComponentDescription.of("lif"))
                                .excitatory("B", 2, ComponentDescription.of("lif"))
                                .projection(new ProjectionDescription("A", "B", rule, contact))
                                .build(),
                        RunSettings.of("1 ms"))
                .inFolder(folder);
    }

    private List<String> connections(ComponentDescription rule) {
        List<String> connections = new ArrayList<>();
        NTWK.compile(experiment(rule))
                .connections(0)
                .forEach((source, target, weight, delay) ->
                        connections.add(source + ">" + target + " " + weight + " " + (float) delay));
        return connections;
    }

    private ComponentDescription file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return RULE.with("file", name);
    }

    private ComponentDescription hdf(String name, Consumer<WritableHdfFile> content) {
        try (WritableHdfFile file = HdfFile.write(folder.resolve(name))) {
            content.accept(file);
        }
        return RULE.with("file", name);
    }

    private static Value matrix(double[][] rows) {
        return new Value.Matrix(
                NumberArray.of(Stream.of(rows).flatMapToDouble(Arrays::stream).toArray()),
                rows.length,
                rows[0].length,
                Unit.ONE);
    }

    @Test
    void anEntryIsAConnectionAndAFactorOfItsWeight() {
        assertThat(connections(RULE.with("weight-factors", matrix(MATRIX)))).containsExactly(CONNECTIONS);
        double[][] transposed = {{0, 0.5, 2}, {1.5, 0, 0.25}};
        assertThat(connections(RULE.with("weight-factors", matrix(transposed)).with("rows", "targets")))
                .containsExactly(CONNECTIONS);
    }

    @Test
    void aCsvFileHoldsAMatrix() throws IOException {
        assertThat(connections(file("m.csv", "# from, to\n0,1.5\n\n0.5, 0\r\n2,.25")))
                .containsExactly(CONNECTIONS);
        assertThat(connections(file("m.tsv", "0\t0.5\t2e0\n+1.5\t-0\t0.25\n").with("rows", "targets")))
                .containsExactly(CONNECTIONS);
    }

    @Test
    void aCsvFileHoldsPairs() throws IOException {
        assertThat(connections(file("p.csv", "source,target\n2,1\n0,1\n0,1\n")))
                .containsExactly("0>1 2.0 0.5", "0>1 2.0 0.5", "2>1 2.0 0.5");
        assertThat(connections(file("w.csv", "source,target,weight\n2,1,3\n0,1,0\n")))
                .containsExactly("0>1 0.0 0.5", "2>1 6.0 0.5");
        assertThat(connections(file("d.csv", "\"source\", target, weight, delay\n2,1,3,0.2\n2,1,0.5,0\n")))
                .containsExactly("2>1 1.0 0.0", "2>1 6.0 0.2");
    }

    @Test
    void anHdfFileHoldsAMatrixOfAnyType() {
        assertThat(connections(hdf("d.h5", file -> file.putDataset("w", MATRIX)).with("dataset", "w")))
                .containsExactly(CONNECTIONS);
        int[][] ones = {{0, 1}, {1, 0}, {0, 1}};
        ComponentDescription nested = hdf("i.hdf5", file -> file.putGroup("g").putDataset("w", ones));
        assertThat(connections(nested.with("dataset", "g/w")))
                .containsExactly("0>1 2.0 0.5", "1>0 2.0 0.5", "2>1 2.0 0.5");
    }

    @Test
    void anHdfFileHoldsPairs() {
        ComponentDescription rule = hdf("p.h5", file -> {
            pairs(file, new long[] {2, 2}, new int[] {1, 1});
            file.putDataset("weight", new float[] {3, 0.5f});
            file.putDataset("delay", new double[] {0.2, 0});
        });
        assertThat(connections(rule)).containsExactly("2>1 1.0 0.0", "2>1 6.0 0.2");
        ComponentDescription plain =
                hdf("q.h5", file -> pairs(file.putGroup("a>b"), new long[] {2, 0}, new int[] {1, 1}));
        assertThat(connections(plain.with("dataset", "a>b"))).containsExactly("0>1 2.0 0.5", "2>1 2.0 0.5");
    }

    private static void pairs(WritableGroup group, Object sources, Object targets) {
        group.putDataset("source", sources);
        group.putDataset("target", targets);
    }

    private void assertProblem(ComponentDescription rule, ProblemCode code, String parameter) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment(rule)));

        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).extracting(Problem::code).containsOnly(code);
        assertThat(thrown.problems()).extracting(Problem::path).containsOnly("projections[0].rule." + parameter);
    }

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                Arguments.of("0,1.5\n0.5,0\n", ProblemCode.CONTRADICTION),
                Arguments.of("", ProblemCode.CONTRADICTION),
                Arguments.of("0,1.5\n0.5,0\n0,1\n0,1\n", ProblemCode.CONTRADICTION),
                Arguments.of("0,1.5\n0.5\n2,0.25\n", ProblemCode.CONTRADICTION),
                Arguments.of("0,1.5\n0.5,0,7\n2,0.25\n", ProblemCode.CONTRADICTION),
                Arguments.of("0,1.5\n0.5,x\n2,0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0,1.5\n0.5,\n2,0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0,1.5\n0.5,NaN\n2,0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0,1.5\n0.5,1e999\n2,0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0,1.5\n0.5,0x1\n2,0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0,1.5\n0.5,\"0\n2,0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0 1.5\n0.5 0\n2 0.25\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("0,1.5\n-0.5,0\n2,0.25\n", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of("pre,post\n0,1\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("source,target,delay\n0,1,3\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("source,target,weight,delay,more\n0,1,3,1,1\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("source,target\n0,1,1\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("source,target\n0\n", ProblemCode.MALFORMED_FILE),
                Arguments.of("source,target\n3,1\n", ProblemCode.UNKNOWN_REFERENCE),
                Arguments.of("source,target\n0,2\n", ProblemCode.UNKNOWN_REFERENCE),
                Arguments.of("source,target\n-1,0\n", ProblemCode.UNKNOWN_REFERENCE),
                Arguments.of("source,target\n0.5,0\n", ProblemCode.UNKNOWN_REFERENCE),
                Arguments.of("source,target,weight\n0,0,-1\n", ProblemCode.OUT_OF_BOUNDS),
                Arguments.of("source,target,weight,delay\n0,0,1,-1\n", ProblemCode.OUT_OF_BOUNDS));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void aCsvFileThatCannotBe(String text, ProblemCode code) throws IOException {
        assertProblem(file("broken.csv", text), code, "file");
    }

    @Test
    void aProblemOfAFileNamesFileLineAndValue() throws IOException {
        ComponentDescription rule = file("broken.csv", "source,target\n0,1\n17,0\n0,18\n");

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment(rule)));

        assertThat(thrown.problems()).hasSize(2);
        assertThat(thrown.problems().get(0).message()).contains("broken.csv", "line 3", "17");
        assertThat(thrown.problems().get(1).message()).contains("broken.csv", "line 4", "18");
    }

    @Test
    void aFileOfMistakesIsNotListedWhole() throws IOException {
        ComponentDescription rule = file("broken.csv", "source,target\n" + "9,9\n".repeat(1000));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment(rule)));

        assertThat(thrown.problems()).hasSize(10);
    }

    @Test
    void anHdfFileThatCannotBe() throws IOException {
        assertProblem(file("text.h5", "0,1\n"), ProblemCode.MALFORMED_FILE, "file");
        ComponentDescription matrix = hdf("d.h5", file -> {
            file.putDataset("w", MATRIX);
            file.putDataset("wide", new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}});
            file.putDataset("long", new double[] {1, 2, 3});
            file.putDataset("nan", new double[][] {{0, 1}, {1, Double.NaN}, {0, 0}});
            file.putDataset("words", new String[][] {{"a", "b"}, {"c", "d"}, {"e", "f"}});
        });
        assertProblem(matrix.with("dataset", "nothing"), ProblemCode.MISSING_DATA, "file");
        assertProblem(matrix.with("dataset", "w/x"), ProblemCode.MISSING_DATA, "file");
        assertProblem(matrix.with("dataset", "../w"), ProblemCode.MISSING_DATA, "file");
        assertProblem(matrix, ProblemCode.MISSING_DATA, "file");
        assertProblem(matrix.with("dataset", "wide"), ProblemCode.CONTRADICTION, "file");
        assertProblem(matrix.with("dataset", "w").with("rows", "targets"), ProblemCode.CONTRADICTION, "file");
        assertProblem(matrix.with("dataset", "long"), ProblemCode.MALFORMED_FILE, "file");
        assertProblem(matrix.with("dataset", "nan"), ProblemCode.OUT_OF_BOUNDS, "file");
        assertProblem(matrix.with("dataset", "words"), ProblemCode.MALFORMED_FILE, "file");
        assertProblem(
                hdf("few.h5", file -> pairs(file, new int[] {1, 2}, new int[] {1})), ProblemCode.CONTRADICTION, "file");
        assertProblem(
                hdf("flat.h5", file -> pairs(file, new int[][] {{1}}, new int[] {1})),
                ProblemCode.MALFORMED_FILE,
                "file");
        assertProblem(
                hdf("far.h5", file -> pairs(file, new int[] {3}, new int[] {1})),
                ProblemCode.UNKNOWN_REFERENCE,
                "file");
    }

    /** A file may end in bytes that say nothing; without them it is what it was. */
    @Test
    void anHdfFileThatIsCutShort() throws IOException {
        ComponentDescription rule =
                hdf("cut.h5", file -> file.putDataset("w", MATRIX)).with("dataset", "w");
        byte[] whole = Files.readAllBytes(folder.resolve("cut.h5"));
        int refused = 0;
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(folder.resolve("cut.h5"), Arrays.copyOf(whole, length));
            try {
                assertThat(connections(rule)).as("%d bytes", length).containsExactly(CONNECTIONS);
            } catch (InvalidInputException e) {
                assertThat(e.problems().get(0).message()).contains("cut.h5");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 7 - 5);
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("latin.csv"), "0,1\n\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertProblem(RULE.with("file", "latin.csv"), ProblemCode.MALFORMED_FILE, "file");
    }

    @Test
    void parametersThatCannotBe() throws IOException {
        assertProblem(RULE, ProblemCode.MISSING_VALUE, "weight-factors");
        assertProblem(file("m.csv", "0,1\n").with("weight-factors", matrix(MATRIX)), ProblemCode.CONTRADICTION, "file");
        assertProblem(file("m.txt", "0,1\n"), ProblemCode.UNREADABLE_FILE, "file");
        assertProblem(RULE.with("weight-factors", 1), ProblemCode.WRONG_TYPE, "weight-factors");
        assertProblem(
                RULE.with("weight-factors", Value.of(new double[] {1, 2}, "1")),
                ProblemCode.WRONG_TYPE,
                "weight-factors");
        assertProblem(
                RULE.with("weight-factors", new Value.Matrix(NumberArray.of(1, 2), 1, 2, Unit.NS)),
                ProblemCode.WRONG_DIMENSION,
                "weight-factors");
        assertProblem(
                RULE.with("weight-factors", matrix(new double[][] {{0, Double.NaN}, {0, 0}, {0, 0}})),
                ProblemCode.OUT_OF_BOUNDS,
                "weight-factors");
        assertProblem(
                RULE.with("weight-factors", matrix(new double[][] {{0, -1}, {0, 0}, {0, 0}})),
                ProblemCode.OUT_OF_BOUNDS,
                "weight-factors");
        assertProblem(
                RULE.with("weight-factors", matrix(new double[][] {{0, 1}})),
                ProblemCode.CONTRADICTION,
                "weight-factors");
        assertProblem(RULE.with("file", 3), ProblemCode.WRONG_TYPE, "file");
        assertProblem(
                RULE.with("weight-factors", matrix(MATRIX)).with("rows", "source"), ProblemCode.OUT_OF_BOUNDS, "rows");
        assertProblem(
                RULE.with("weight-factors", matrix(MATRIX)).with("dataset", true), ProblemCode.WRONG_TYPE, "dataset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../m.csv", "sub/../../m.csv", "/m.csv", "sub/link.csv", "out/m.csv"})
    void aFileOutsideTheFolderIsNotRead(String name) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = Files.createDirectories(folder.resolve("experiment").resolve("sub"));
        Files.writeString(outside.resolve("m.csv"), "0,1.5\n0.5,0\n2,0.25\n");
        Files.copy(outside.resolve("m.csv"), folder.resolve("m.csv"));
        Files.createSymbolicLink(inside.resolve("link.csv"), outside.resolve("m.csv"));
        Files.createSymbolicLink(inside.getParent().resolve("out"), outside);
        Experiment experiment = experiment(RULE.with("file", name)).inFolder(folder.resolve("experiment"));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.INVALID_NAME);
        assertThat(thrown.problems()).extracting(Problem::path).containsExactly("projections[0].rule.file");
    }

    @Test
    void aFileBelowTheFolderIsRead() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        assertThat(connections(file("sub/m.csv", "0,1.5\n0.5,0\n2,0.25\n"))).containsExactly(CONNECTIONS);
        Files.createSymbolicLink(
                folder.resolve("link.csv"), folder.resolve("sub").resolve("m.csv"));
        assertThat(connections(RULE.with("file", "link.csv"))).containsExactly(CONNECTIONS);
    }

    @Test
    void aFileThatIsNone() throws IOException {
        Files.createDirectory(folder.resolve("sub.csv"));
        assertProblem(RULE.with("file", "sub.csv"), ProblemCode.UNREADABLE_FILE, "file");
        assertProblem(RULE.with("file", "nothing.csv"), ProblemCode.UNREADABLE_FILE, "file");
        assertProblem(RULE.with("file", "nul\0.csv"), ProblemCode.INVALID_NAME, "file");
    }

    @Test
    void withoutAFolderThereAreNoFiles() throws IOException {
        Experiment read = experiment(file("m.csv", "0,1\n"));
        Experiment built = new Experiment(read.network(), read.settings());

        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(built));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNREADABLE_FILE);
    }

    @Test
    void theCompiledDescriptionKnowsTheFileByItsHash() throws IOException {
        ComponentDescription rule = file("m.csv", "0,1.5\n0.5,0\n2,0.25\n");
        ComponentDescription compiled = NTWK.compile(experiment(rule))
                .experiment()
                .network()
                .projections()
                .get(0)
                .rule();
        // From sha256sum.
        String hash = "8d947fee0f6164e471892811b06ee46620a3c6bb87d26c30e8c3ef60106f5e4d";
        assertThat(compiled.parameters()).containsEntry("file", new Value.DataFile("m.csv", hash));
        assertThat(connections(compiled)).containsExactly(CONNECTIONS);

        Files.writeString(folder.resolve("m.csv"), "0,1.5\n0.5,0\n2,0.26\n");
        assertProblem(compiled, ProblemCode.CONTRADICTION, "file");
    }
}
