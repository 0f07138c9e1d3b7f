package org.ntwk.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.AxisValues.Spacing;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.core.Ntwk;

class ScanProblemsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ScanDescription SCAN = ScanDescription.of("scan");
    private static final ScanCombination SAMPLE = new ScanCombination.Sample(3, 1);

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(SCAN, ProblemCode.MISSING_VALUE, "axes"),
                mistake(SCAN.with(new ScanAxis("", List.of("run.seed"), listed())), ProblemCode.INVALID_NAME, "axes."),
                mistake(SCAN.over("run.seed", new double[0]), ProblemCode.MISSING_VALUE, "axes.run.seed"),
                mistake(SCAN.over("run.seed", 1).over("run.seed", 2), ProblemCode.DUPLICATE_NAME, "axes.run.seed"),
                mistake(
                        SCAN.over("run.seed", 1).with(new ScanAxis("again", List.of("run.seed"), listed())),
                        ProblemCode.DUPLICATE_NAME,
                        "axes.again"),
                mistake(SCAN.with(new ScanAxis("x", List.of(), listed())), ProblemCode.MISSING_VALUE, "axes.x.paths"),
                mistake(SCAN.over("run.seed", 1, 0x1p54), ProblemCode.OUT_OF_BOUNDS, "axes.run.seed"),
                mistake(SCAN.over("run.seed", Double.NaN), ProblemCode.OUT_OF_BOUNDS, "axes.run.seed"),
                mistake(SCAN.over("run.threads", 1, 2), ProblemCode.CONTRADICTION, "axes.run.threads"),
                mistake(SCAN.range("run.seed", "1", "5 mV", 3), ProblemCode.WRONG_DIMENSION, "axes.run.seed"),
                mistake(SCAN.range("run.seed", "1", "5", 0), ProblemCode.MISSING_VALUE, "axes.run.seed.points"),
                mistake(SCAN.range("run.seed", "1", "5", -2), ProblemCode.OUT_OF_BOUNDS, "axes.run.seed.points"),
                mistake(SCAN.range("run.seed", "1", "9", 9_999_999), ProblemCode.TOO_LARGE, "axes.run.seed.points"),
                mistake(
                        SCAN.with(ScanAxis.of(
                                "x",
                                new AxisValues.Range(
                                        Quantity.of("-1 nS"), Quantity.of("1 nS"), 3, Spacing.LOGARITHMIC))),
                        ProblemCode.OUT_OF_BOUNDS,
                        "axes.x"),
                mistake(
                        SCAN.with(ScanAxis.of(
                                "x", new AxisValues.Range(Quantity.of(0), Quantity.of(Double.NaN), 3, Spacing.LINEAR))),
                        ProblemCode.OUT_OF_BOUNDS,
                        "axes.x"),
                mistake(drawn(normal("1 nS", "1 nS")), ProblemCode.CONTRADICTION, "axes.x"),
                mistake(drawn(normal("1 nS", "1 mV")).combined(SAMPLE), ProblemCode.WRONG_DIMENSION, "axes.x"),
                mistake(drawn(normal("1 nS", "-1 nS")).combined(SAMPLE), ProblemCode.OUT_OF_BOUNDS, "axes.x"),
                mistake(
                        drawn(new Distribution.LogNormal(Quantity.of("-1 nS"), Quantity.of("1 nS")))
                                .combined(SAMPLE),
                        ProblemCode.OUT_OF_BOUNDS,
                        "axes.x"),
                mistake(
                        SCAN.over("run.seed", 1).combined(new ScanCombination.Sample(0, 1)),
                        ProblemCode.OUT_OF_BOUNDS,
                        "combine.sample"),
                mistake(
                        SCAN.over("run.seed", 1, 2, 3).over("x", 1, 2).combined(new ScanCombination.Zipped()),
                        ProblemCode.CONTRADICTION,
                        "axes.x"),
                mistake(
                        SCAN.range("run.seed", "1", "5000", 5000).range("x", "1", "5000", 5000),
                        ProblemCode.TOO_LARGE,
                        "axes"),
                mistake(
                        SCAN.over("run.seed", 1).measuring(ComponentDescription.of("rate")),
                        ProblemCode.UNKNOWN_COMPONENT,
                        "measures[0]"),
                mistake(
                        SCAN.over("run.seed", 1)
                                .measuring(ComponentDescription.of("rates")
                                        .with("from", "5 ms")
                                        .with("to", "5 ms")),
                        ProblemCode.OUT_OF_BOUNDS,
                        "measures[0].to"),
                mistake(
                        SCAN.over("run.seed", 1)
                                .measuring(ComponentDescription.of("analysis").with("bin", "0 ms")),
                        ProblemCode.OUT_OF_BOUNDS,
                        "measures[0].bin"));
    }

    @ParameterizedTest(name = "{2}, {1}")
    @MethodSource("mistakes")
    void aMistakeOfTheScanIsToldWithItsPlace(ScanDescription scan, ProblemCode code, String path) {
        assertThat(problems(scan)).extracting(Problem::code, Problem::path).containsExactly(tuple(code, path));
    }

    static Stream<Arguments> unknownPaths() {
        return Stream.of(
                Arguments.of("populations.Ex.size", "populations.Exc.size"),
                Arguments.of("projections[2].weight", "projections[0].weight"),
                Arguments.of("stimuli.Af.model.rate", "stimuli.Aff.model.rate"),
                Arguments.of("run.seed.x", "run.seed"),
                Arguments.of("populations[0].size", "populations.Exc.size"),
                Arguments.of("runs", "run.seed"),
                Arguments.of("something.else", "populations.NAME"));
    }

    @ParameterizedTest
    @MethodSource("unknownPaths")
    void aPathThatIsNotThereIsToldWithTheNearest(String path, String nearest) {
        List<Problem> problems = problems(SCAN.over(path, 1).over("run.seed", 1));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.hint()).contains(nearest);
        });
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                Arguments.of("populations.Exc.cell.bb", ProblemCode.UNKNOWN_PARAMETER, "populations.Exc.cell.bb"),
                Arguments.of("populations.Exc.cell.Cm", ProblemCode.WRONG_DIMENSION, "populations.Exc.cell.Cm"),
                Arguments.of("populations.Exc.sizes", ProblemCode.UNKNOWN_KEY, "populations.Exc.sizes"),
                Arguments.of("populations.Exc.size", ProblemCode.WRONG_TYPE, "populations.Exc.size"),
                Arguments.of("populations.Exc.cell", ProblemCode.UNKNOWN_COMPONENT, "populations.Exc.cell"),
                Arguments.of("run.seed", ProblemCode.WRONG_TYPE, "run.seed"),
                Arguments.of("stimuli.Aff.model.rate", ProblemCode.WRONG_DIMENSION, "stimuli[0].model.rate"),
                Arguments.of("stimuli[0].cells", ProblemCode.WRONG_TYPE, "stimuli[0].cells"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aValueThatDoesNotFitIsToldAtItsPlace(String path, ProblemCode code, String told) {
        assertThat(problems(SCAN.over(path, "5 mV")))
                .extracting(Problem::code, Problem::path)
                .containsOnly(tuple(code, told));
    }

    @Test
    void allPointsAreCheckedAndAProblemIsToldWithTheValuesThatHaveIt() {
        List<Problem> problems = problems(
                SCAN.over("populations.Exc.cell.Cm", "100 pF", "-1 pF", "-2 pF").over("run.seed", 1, 2));

        assertThat(problems)
                .extracting(Problem::code, Problem::path)
                .containsExactly(
                        tuple(ProblemCode.OUT_OF_BOUNDS, "populations.Exc.cell.Cm"),
                        tuple(ProblemCode.OUT_OF_BOUNDS, "populations.Exc.cell.Cm"));
        assertThat(problems.get(1).message()).contains("-2 pF", "run.seed = 1");
    }

    private List<Problem> problems(ScanDescription scan) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> SmallScan.scan(NTWK, folder, scan));
        return thrown.problems();
    }

    private static ScanDescription drawn(Distribution distribution) {
        return SCAN.with(ScanAxis.of("x", new AxisValues.Drawn(distribution)));
    }

    private static Distribution normal(String mean, String sd) {
        return new Distribution.Normal(Quantity.of(mean), Quantity.of(sd));
    }

    private static AxisValues listed() {
        return SCAN.over("x", 1).axes().get(0).values();
    }

    private static Arguments mistake(ScanDescription scan, ProblemCode code, String path) {
        return Arguments.of(scan, code, path);
    }
}
