package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.AxisValues.Spacing;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanDescription.Keep;

class ScanReaderTest {

    private static final String BASE = """
            run: {duration: 5 ms}
            populations:
              Exc: {size: 4, cell: adexp}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeExperiment() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), BASE);
    }

    private ScanFile read(String text) {
        try {
            return ScanReader.read(Files.writeString(folder.resolve("scan.yaml"), text), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anExperimentInItsPlaceIsOneProblem() {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> read(BASE));

        assertThat(refusal.problems()).extracting(Problem::path).containsExactly("axes");
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(ProblemCode.MISSING_VALUE);
    }

    @Test
    void everyFormOfAnAxisIsRead() {
        ScanDescription scan = read("""
                experiment: base.yaml
                axes:
                  populations.Exc.cell.b: [0, 20 pA]
                  run.seed: [1, 2]
                  sizes: {path: populations.Exc.size, values: [4, 8]}
                  a: {paths: [populations.Exc.cell.a, populations.Exc.cell.Gl], values: [1, 2], unit: nS}
                  populations.Exc.cell.tauw: {from: 10 ms, to: 1 s, points: 3, spacing: log}
                  populations.Exc.cell.Cm: {normal: {mean: 200 pF, sd: 20 pF}}
                  populations.Exc.cell: [lif, {type: adexp, b: 1 pA}]
                combine: {sample: 10, seed: 3}
                measures: [rates, {type: rates, from: 2 ms}]
                keep: full
                executor: {type: threads, workers: 1}
                """).description();

        assertThat(scan.name()).isEqualTo("scan");
        assertThat(scan.axes())
                .containsExactly(
                        axis("populations.Exc.cell.b", Value.of(0), Value.of("20 pA")),
                        axis("run.seed", Value.of(1), Value.of(2)),
                        new ScanAxis(
                                "sizes",
                                List.of("populations.Exc.size"),
                                new AxisValues.Listed(List.of(Value.of(4), Value.of(8)))),
                        new ScanAxis(
                                "a",
                                List.of("populations.Exc.cell.a", "populations.Exc.cell.Gl"),
                                new AxisValues.Listed(List.of(Value.of("1 nS"), Value.of("2 nS")))),
                        ScanAxis.of(
                                "populations.Exc.cell.tauw",
                                new AxisValues.Range(Quantity.of("10 ms"), Quantity.of("1 s"), 3, Spacing.LOGARITHMIC)),
                        ScanAxis.of(
                                "populations.Exc.cell.Cm",
                                new AxisValues.Drawn(
                                        new Distribution.Normal(Quantity.of("200 pF"), Quantity.of("20 pF")))),
                        axis(
                                "populations.Exc.cell",
                                Value.of("lif"),
                                Value.of(ComponentDescription.of("adexp").with("b", "1 pA"))));
        assertThat(scan.combination()).isEqualTo(new ScanCombination.Sample(10, 3));
        assertThat(scan.measures())
                .containsExactly(
                        ComponentDescription.of("rates"),
                        ComponentDescription.of("rates").with("from", "2 ms"));
        assertThat(scan.keep()).isEqualTo(Keep.FULL);
    }

    @Test
    void whatIsLeftOutIsAProductOfSummaries() {
        ScanFile file = read("experiment: base.yaml\naxes: {run.seed: [1]}\n");

        assertThat(file.description().combination()).isEqualTo(new ScanCombination.Product());
        assertThat(file.description().measures()).isEqualTo(ScanDescription.DEFAULT_MEASURES);
        assertThat(file.description().keep()).isEqualTo(Keep.SUMMARY);
        assertThat(file.executor()).isEmpty();
    }

    @Test
    void theExperimentMayStandInTheFileOrBeGivenInItsPlace() throws IOException {
        String inside = "experiment:\n" + BASE.indent(2) + "axes: {run.seed: [1]}\n";
        Path scan = Files.writeString(folder.resolve("scan.yaml"), "axes: {run.seed: [1]}\n");
        Path other = Files.writeString(folder.resolve("other.yaml"), BASE.replace("size: 4", "size: 7"));

        assertThat(read(inside).base().description().experiment().network().populations())
                .isEqualTo(new ExperimentReader()
                        .read(folder.resolve("base.yaml"))
                        .network()
                        .populations());
        Files.writeString(scan, "axes: {run.seed: [1]}\n");
        assertThat(ScanReader.read(scan, other)
                        .base()
                        .description()
                        .experiment()
                        .network()
                        .populations()
                        .get(0)
                        .size())
                .isEqualTo(7);
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("link.yaml"), folder.resolve("base.yaml"));
        for (String name : List.of("../base.yaml", folder.resolve("base.yaml").toString(), "link.yaml")) {
            Path scan = Files.writeString(
                    inner.resolve("scan.yaml"), "experiment: \"" + name + "\"\naxes: {run.seed: [1]}\n");

            assertThat(problems(() -> ScanReader.read(scan, null)))
                    .as(name)
                    .extracting(Problem::code, Problem::path)
                    .containsExactly(tuple(ProblemCode.UNREADABLE_FILE, "experiment"));
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("axes: {run.seed: [1]}", ProblemCode.MISSING_VALUE, "experiment"),
                mistake("experiment: 5\naxes: {run.seed: [1]}", ProblemCode.WRONG_TYPE, "experiment"),
                mistake("experiment: base.yaml", ProblemCode.MISSING_VALUE, "axes"),
                mistake("experiment: base.yaml\naxes: [1]", ProblemCode.WRONG_TYPE, "axes"),
                axisMistake("5", ProblemCode.WRONG_TYPE, ""),
                axisMistake("{}", ProblemCode.WRONG_TYPE, ""),
                axisMistake("{values: 5}", ProblemCode.WRONG_TYPE, ".values"),
                axisMistake("{values: [1], unit: nonsense}", ProblemCode.WRONG_TYPE, ".unit"),
                axisMistake("{value: [1], values: [1]}", ProblemCode.UNKNOWN_KEY, ".value"),
                axisMistake("{from: 1}", ProblemCode.MISSING_VALUE, ".to"),
                axisMistake("{to: 1}", ProblemCode.MISSING_VALUE, ".from"),
                axisMistake("{from: x, to: 1, points: 2}", ProblemCode.WRONG_TYPE, ".from"),
                axisMistake("{from: 1, to: 2, points: 0}", ProblemCode.OUT_OF_BOUNDS, ".points"),
                axisMistake("{from: 1, to: 2, points: 1.5}", ProblemCode.WRONG_TYPE, ".points"),
                axisMistake("{from: 1, to: 2, points: 3, spacing: lin}", ProblemCode.OUT_OF_BOUNDS, ".spacing"),
                axisMistake("{path: 3, values: [1]}", ProblemCode.WRONG_TYPE, ".path"),
                axisMistake("{paths: x, values: [1]}", ProblemCode.WRONG_TYPE, ".paths"),
                axisMistake("{normal: {mean: 1, sd: x}}", ProblemCode.WRONG_TYPE, ".normal.sd"),
                axisMistake("{normal: 3}", ProblemCode.WRONG_TYPE, ".normal"),
                fieldMistake("combine: sum", ProblemCode.WRONG_TYPE, "combine"),
                fieldMistake("combine: {sample: 0}", ProblemCode.OUT_OF_BOUNDS, "combine.sample"),
                fieldMistake("combine: {seed: 1}", ProblemCode.MISSING_VALUE, "combine.sample"),
                fieldMistake("combine: {sample: 1, sed: 1}", ProblemCode.UNKNOWN_KEY, "combine.sed"),
                fieldMistake("measures: rates", ProblemCode.WRONG_TYPE, "measures"),
                fieldMistake("measures: [rates, 5]", ProblemCode.WRONG_TYPE, "measures[1]"),
                fieldMistake("keep: all", ProblemCode.OUT_OF_BOUNDS, "keep"),
                fieldMistake("executor: 5", ProblemCode.WRONG_TYPE, "executor"),
                fieldMistake("axis: {}", ProblemCode.UNKNOWN_KEY, "axis"),
                fieldMistake("name: 5", ProblemCode.WRONG_TYPE, "name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsToldAtItsPlace(String text, ProblemCode code, String path) {
        assertThat(problems(() -> read(text)))
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple(code, path));
    }

    private static List<Problem> problems(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidInputException.class, reading).problems();
    }

    private static ScanAxis axis(String path, Value... values) {
        return ScanAxis.of(path, new AxisValues.Listed(List.of(values)));
    }

    private static Arguments mistake(String text, ProblemCode code, String path) {
        return Arguments.of(text + "\n", code, path);
    }

    private static Arguments axisMistake(String axis, ProblemCode code, String path) {
        return mistake("experiment: base.yaml\naxes: {run.seed: " + axis + "}", code, "axes.run.seed" + path);
    }

    private static Arguments fieldMistake(String field, ProblemCode code, String path) {
        return mistake("experiment: base.yaml\naxes: {run.seed: [1]}\n" + field, code, path);
    }
}
