package org.ntwk.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.AxisValues.Spacing;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanResult;

class ScanGridTest {

    private static final ScanDescription TWO =
            ScanDescription.of("two").over("a", "1 mV", "2 mV", "3 mV").over("b", 10, 20);

    @Test
    void theLastAxisOfAProductChangesFastest() {
        ScanGrid grid = ScanGrid.of(TWO);

        assertThat(grid.shape()).containsExactly(3, 2);
        assertThat(texts(grid))
                .containsExactly("[1 mV, 10]", "[1 mV, 20]", "[2 mV, 10]", "[2 mV, 20]", "[3 mV, 10]", "[3 mV, 20]");
    }

    @Test
    void aListTakesTheValuesSideBySide() {
        ScanGrid grid = ScanGrid.of(ScanDescription.of("list")
                .over("a", "1 mV", "2 mV")
                .over("b", 10, 20)
                .combined(new ScanCombination.Zipped()));

        assertThat(grid.shape()).containsExactly(2);
        assertThat(texts(grid)).containsExactly("[1 mV, 10]", "[2 mV, 20]");
    }

    @Test
    void aLinearRangeHasBothEndsAndEqualDifferences() {
        assertThat(numbers(range("0", "60 pA", 4, Spacing.LINEAR), Unit.PA)).containsExactly(0, 20, 40, 60);
        assertThat(numbers(range("5 ms", "0.005 s", 1, Spacing.LINEAR), Unit.MS))
                .containsExactly(5);
    }

    @Test
    void aLogarithmicRangeHasBothEndsAndEqualRatios() {
        assertThat(numbers(range("0.1 nS", "100 nS", 4, Spacing.LOGARITHMIC), Unit.NS))
                .containsExactly(0.1, 1, 10, 100);
        assertThat(numbers(range("-1 mV", "-2 mV", 3, Spacing.LOGARITHMIC), Unit.MV)[1])
                .isCloseTo(-Math.sqrt(2), within(1e-14));
    }

    @Test
    void wholeNumbersOfARangeAreWhole() {
        assertThat(numbers(range("1", "2000", 2000, Spacing.LINEAR), Unit.ONE))
                .containsExactly(IntStream.rangeClosed(1, 2000).asDoubleStream().toArray());
        assertThat(numbers(range("100", "100000", 4, Spacing.LOGARITHMIC), Unit.ONE))
                .containsExactly(100, 1000, 10_000, 100_000);
        assertThat(numbers(range("0.1 mV", "0.5 mV", 5, Spacing.LINEAR), Unit.MV))
                .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5);
    }

    @Test
    void whatASampleDrawsDependsNeitherOnOtherAxesNorOnTheNumberOfPoints() {
        ScanAxis weight = ScanAxis.of(
                "w", new AxisValues.Range(Quantity.of("1 nS"), Quantity.of("9 nS"), 0, Spacing.LOGARITHMIC));
        ScanDescription alone = ScanDescription.of("s").with(weight).combined(new ScanCombination.Sample(5, 7));
        ScanDescription more =
                ScanDescription.of("s").over("x", 1, 2, 3).with(weight).combined(new ScanCombination.Sample(50, 7));

        List<Value> few = IntStream.range(0, 5)
                .mapToObj(n -> ScanGrid.of(alone).values(n).get(0))
                .toList();
        List<Value> same = IntStream.range(0, 5)
                .mapToObj(n -> ScanGrid.of(more).values(n).get(1))
                .toList();

        assertThat(same).isEqualTo(few).doesNotHaveDuplicates();
        assertThat(texts(ScanGrid.of(alone.combined(new ScanCombination.Sample(5, 8)))))
                .doesNotContainAnyElementsOf(texts(ScanGrid.of(alone)));
    }

    /**
     * Over 4000 points: of log-uniform values between 1 and 9 half are below 3, of normal ones 15.9% above one standard
     * deviation, and each of three listed ones comes up 1333 times; axes are independent, so that a quarter is below 3
     * and above the mean. Five standard errors, so that one correct program in half a million fails.
     */
    @Test
    void aSampleFollowsItsDistributions() {
        ScanGrid grid = ScanGrid.of(ScanDescription.of("s")
                .with(ScanAxis.of(
                        "log", new AxisValues.Range(Quantity.of("1 nS"), Quantity.of("9 nS"), 0, Spacing.LOGARITHMIC)))
                .with(ScanAxis.of(
                        "normal",
                        new AxisValues.Drawn(new Distribution.Normal(Quantity.of("5 mV"), Quantity.of("2 mV")))))
                .over("listed", 1, 2, 3)
                .combined(new ScanCombination.Sample(4000, 1)));
        int below = 0;
        int above = 0;
        int twos = 0;
        int both = 0;
        for (int point = 0; point < 4000; point++) {
            List<Value> values = grid.values(point);
            below += number(values.get(0), Unit.NS) < 3 ? 1 : 0;
            above += number(values.get(1), Unit.MV) > 7 ? 1 : 0;
            twos += number(values.get(2), Unit.ONE) == 2 ? 1 : 0;
            both += number(values.get(0), Unit.NS) < 3 && number(values.get(1), Unit.MV) > 5 ? 1 : 0;
            assertThat(number(values.get(0), Unit.NS)).isBetween(1.0, 9.0);
        }

        assertThat(below).isCloseTo(2000, within(158));
        assertThat(above).isCloseTo(635, within(116));
        assertThat(twos).isCloseTo(1333, within(149));
        assertThat(both).isCloseTo(1000, within(137));
    }

    @Test
    void axesOfAResultHaveTheirValuesInOneUnitOrAsLabels() {
        List<ScanResult.Axis> axes = ScanGrid.of(ScanDescription.of("axes")
                        .over("b", "0", "20 pA", "0.04 nA")
                        .over("cell", "lif", "eif"))
                .results();

        assertThat(axes.get(0).unit()).isEqualTo(Unit.PA);
        assertThat(axes.get(0).numbers().toArray()).containsExactly(0, 20, 40);
        assertThat(axes.get(0).labels()).containsExactly("0 pA", "20 pA", "40 pA");
        assertThat(axes.get(1).numeric()).isFalse();
        assertThat(axes.get(1).labels()).containsExactly("lif", "eif");
    }

    private static ScanGrid range(String from, String to, int points, Spacing spacing) {
        return ScanGrid.of(ScanDescription.of("range")
                .with(ScanAxis.of("x", new AxisValues.Range(Quantity.of(from), Quantity.of(to), points, spacing))));
    }

    private static double[] numbers(ScanGrid grid, Unit unit) {
        return IntStream.range(0, grid.points())
                .mapToDouble(point -> number(grid.values(point).get(0), unit))
                .toArray();
    }

    private static double number(Value value, Unit unit) {
        return ((Value.Scalar) value).quantity().in(unit);
    }

    private static List<String> texts(ScanGrid grid) {
        return IntStream.range(0, grid.points())
                .mapToObj(point -> grid.values(point).toString())
                .toList();
    }
}
