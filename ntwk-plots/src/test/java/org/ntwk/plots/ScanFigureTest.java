package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;

class ScanFigureTest {

    private static ScanResult.Axis axis(String path, double... numbers) {
        List<String> labels = Arrays.stream(numbers).mapToObj(Double::toString).toList();
        return new ScanResult.Axis(path, List.of(path), Unit.NS, NumberArray.of(numbers), labels, true);
    }

    /** A product of axes; a point without a value has failed. */
    private static ScanResult product(List<ScanResult.Axis> axes, double... values) {
        List<State> states = new ArrayList<>();
        List<ScanResult.Failure> failures = new ArrayList<>();
        for (int point = 0; point < values.length; point++) {
            boolean failed = Double.isNaN(values[point]);
            states.add(failed ? State.FAILED : State.DONE);
            if (failed) {
                failures.add(new ScanResult.Failure(point, "unstable"));
            }
        }
        return new ScanResult(
                "scan",
                axes.stream().map(axis -> axis.numbers().size()).toList(),
                axes,
                states,
                IntStream.range(0, values.length).mapToObj(Integer::toString).toList(),
                List.of(new ScanResult.Column("rate.Exc", Unit.HZ, NumberArray.of(values))),
                failures);
    }

    @Test
    void seedsAreAveragedWithTheErrorOfTheirMean() {
        ScanResult scan = product(
                List.of(axis("projections[0].weight", 1, 2), axis("run.seed", 1, 2, 3)), 4, 6, 8, 10, Double.NaN, 12);

        SeedMeans means = SeedMeans.of(scan);
        SeedMeans.Means rate = means.of(scan.measures().get(0));

        assertThat(means.axes()).extracting(ScanResult.Axis::name).containsExactly("projections[0].weight");
        assertThat(means.seeds()).isEqualTo(3);
        assertThat(rate.means()).containsExactly(6, 11);
        // The standard deviations are 2 and sqrt(2), of three and of two points.
        assertThat(rate.errors()).containsExactly(new double[] {2 / Math.sqrt(3), 1}, within(1e-12));
        assertThat(means.failed()).containsExactly(false, true);
    }

    @Test
    void aPointThatFailedIsMarkedInTheMap() throws Exception {
        List<ScanResult.Axis> axes = List.of(axis("a", 1, 2), axis("b", 1, 2));
        byte[] whole = png(product(axes, 1, 2, 3, 4));
        byte[] failed = png(product(axes, 1, 2, 3, Double.NaN));

        assertThat(png(product(axes, 1, 2, 3, 4))).isEqualTo(whole);
        assertThat(failed).isNotEqualTo(whole);
    }

    private static byte[] png(ScanResult scan) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(ScanFigure.of(scan).paint(), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void valuesAroundTheirGeometricMeanStandOnALogarithmicAxis() {
        assertThat(ScanCurves.isByRatio(new double[] {1, 2, 4, 8})).isTrue();
        assertThat(ScanCurves.isByRatio(new double[] {30, 1, 100, 3, 10})).isTrue();
        assertThat(ScanCurves.isByRatio(new double[] {9, 1, 5, 3, 7})).isFalse();
        assertThat(ScanCurves.isByRatio(new double[] {0, 1, 10, 100})).isFalse();
        assertThat(ScanCurves.isByRatio(new double[] {1, 100})).isFalse();
    }

    @Test
    void aMapOfMeansOrWithCrossesOrWithoutValuesSaysSo() {
        List<ScanResult.Axis> axes = List.of(axis("a", 1, 2), axis("b", 1, 2));
        List<ScanResult.Axis> withSeeds = List.of(axis("a", 1, 2), axis("b", 1, 2), axis("run.seed", 1, 2));

        assertThat(note(product(axes, 1, 2, 3, 4))).isNull();
        assertThat(note(product(axes, 1, 2, 3, Double.NaN))).isEqualTo("cross: failed");
        assertThat(note(product(axes, 1, 2, 3, Double.POSITIVE_INFINITY))).isEqualTo("grey: no value");
        assertThat(note(product(withSeeds, 1, 2, 3, 4, 5, 6, 7, Double.NaN)))
                .isEqualTo("mean of 2 seeds, cross: failed");
    }

    private static @Nullable String note(ScanResult scan) {
        return ScanFigure.note(SeedMeans.of(scan), scan.measures());
    }

    @Test
    void theLastWordOfAMeasureIsItsSeries() {
        assertThat(ScanFigure.kind("early.rate.Exc")).isEqualTo("early.rate");
        assertThat(ScanFigure.word("early.rate.Exc")).isEqualTo("Exc");
        assertThat(ScanFigure.kind("synchrony")).isEqualTo("synchrony");
        assertThat(ScanFigure.word("synchrony")).isEmpty();
    }

    @Test
    void moreThanTwoAxesAndNothingMeasuredAreProblems() {
        List<ScanResult.Axis> three = List.of(axis("a", 1, 2), axis("b", 1, 2), axis("c", 1, 2));
        ScanResult nothing = new ScanResult("none", List.of(0), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(codeOf(product(three, 1, 2, 3, 4, 5, 6, 7, 8))).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(codeOf(nothing)).isEqualTo(ProblemCode.MISSING_DATA);
    }

    private static ProblemCode codeOf(ScanResult scan) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> ScanFigure.of(scan));
        return refusal.problems().stream().map(Problem::code).findFirst().orElseThrow();
    }

    @Test
    void aCurveOfRatesIsDrawnForOneCurrentAndForSeveral() {
        for (int currents : new int[] {1, 11}) {
            NumberArray numbers = NumberArray.of(
                    IntStream.range(0, currents).mapToDouble(n -> 50.0 * n).toArray());
            Figure figure = FrequencyFigure.of(
                    "RS", numbers, Collections.nCopies(2, new FrequencyFigure.Rates("mean", numbers)));

            assertThat(figure.widthPx()).isPositive();
            assertThat(figure.heightPx()).isPositive();
        }
    }
}
