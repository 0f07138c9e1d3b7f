package org.ntwk.api.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoundCellsTest {

    private static final double THRESHOLD = -50;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 1",
        "3, 66",
        "0, 64",
        "0, 256",
        "5, 1028",
        "5, 1029",
        "5, 1030",
        "0, 1024",
        "1000, 4095",
        "7, 3080"
    })
    void theCellsAboveAreThoseOfAPlainLoop(int from, int to) {
        Random random = new Random(1);
        for (double share : new double[] {0, 0.001, 0.05, 1}) {
            double[] v = new double[4100];
            Arrays.setAll(v, n -> random.nextDouble() < share ? THRESHOLD + random.nextDouble() : -60);

            assertThat(above(v, THRESHOLD, from, to)).isEqualTo(plain(v, THRESHOLD, from, to));
            assertThat(aboveOwn(v, from, to)).isEqualTo(plain(v, THRESHOLD, from, to));
        }
    }

    @Test
    void theSmallestStepAboveIsAbove() {
        for (double threshold : new double[] {0, -50, 1e-308, 1e300, -1e300, Double.MIN_VALUE, -Double.MIN_VALUE}) {
            double[] v = new double[1500];
            Arrays.fill(v, threshold);
            v[700] = Math.nextUp(threshold);
            v[1400] = Math.nextUp(threshold);

            assertThat(above(v, threshold, 0, 1500)).as("%s", threshold).containsExactly(700, 1400);
        }
    }

    @Test
    void valuesThatAreNoNumbersHideNoSpike() {
        double[] v = new double[2000];
        Arrays.fill(v, -60);
        double[] strange = {Double.NaN, Double.NEGATIVE_INFINITY, -Double.MAX_VALUE, -1e30};
        for (int n = 0; n < strange.length; n++) {
            v[n] = strange[n];
            v[n + 1024] = strange[n];
            v[n + 256] = -49;
            v[n + 1280] = Double.POSITIVE_INFINITY;
        }

        assertThat(above(v, THRESHOLD, 0, 2000)).containsExactly(256, 257, 258, 259, 1280, 1281, 1282, 1283);
        assertThat(above(v, Double.NEGATIVE_INFINITY, 0, 4)).containsExactly(2, 3);
        assertThat(above(v, Double.POSITIVE_INFINITY, 0, 2000)).isEmpty();
        assertThat(above(v, Double.NaN, 0, 2000)).isEmpty();
    }

    @Test
    void aSearchForgetsTheOneBefore() {
        FoundCells found = new FoundCells(new double[8]);

        assertThat(found.search(telling(6, 7), 0, 8)).isEqualTo(2);
        assertThat(found.search(telling(3), 2, 5)).isEqualTo(1);
        assertThat(found.cell(0)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 5})
    void aCellThatIsNotInTheRangeIsAMistake(int cell) {
        assertThatThrownBy(() -> FoundCells.of(telling(cell), 2, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cell " + cell + " was found in a search of cells 2 to 4.");
    }

    @Test
    void cellsThatDoNotAscendAreAMistake() {
        assertThatThrownBy(() -> FoundCells.of(telling(3, 3), 2, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cell 3 was found after cell 3; a search goes upwards.");
    }

    private static int[] plain(double[] v, double threshold, int from, int to) {
        return IntStream.range(from, to).filter(n -> v[n] > threshold).toArray();
    }

    private static int[] above(double[] v, double threshold, int from, int to) {
        return FoundCells.of(new Search((first, end, found) -> found.addAbove(v, threshold, first, end)), from, to);
    }

    private static int[] aboveOwn(double[] v, int from, int to) {
        double[] thresholds = new double[v.length];
        Arrays.fill(thresholds, THRESHOLD);
        return FoundCells.of(new Search((first, end, found) -> found.addAbove(v, thresholds, first, end)), from, to);
    }

    private static CellKernel telling(int... cells) {
        return new Search((from, to, found) -> Arrays.stream(cells).forEach(found::add));
    }

    private interface Finding {

        void find(int from, int to, FoundCells found);
    }

    private record Search(Finding finding) implements CellKernel {

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            finding.find(from, to, found);
        }

        @Override
        public void initialise(int from, int to) {}

        @Override
        public void advance(int from, int to, double tMs) {}

        @Override
        public void reset(int cell) {}

        @Override
        public double refractoryMs(int cell) {
            return 0;
        }

        @Override
        public void hold(int cell) {}
    }
}
