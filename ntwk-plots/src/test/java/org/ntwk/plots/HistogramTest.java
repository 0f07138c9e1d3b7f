package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {

    private static Histogram of(double leastWidth, double... values) {
        ValueRange range = new ValueRange();
        for (double value : values) {
            range.include(value);
        }
        return Histogram.over(range, leastWidth, values.length);
    }

    /** A value on the edge of a bin is in the bin that begins there, whatever the quotients round to. */
    @ParameterizedTest
    @CsvSource({"1, 0.01", "4, 0.05", "5, 0.1", "0.3, 0.1", "-70, 1", "25, 1", "0, 1"})
    void aValueOnAnEdgeIsInTheBinThatBeginsThere(double value, double width) {
        Histogram histogram = of(width, value);
        double[] shares = histogram.shares(new double[] {value});
        double[] corners = histogram.corners();
        for (int bin = 0; bin < shares.length; bin++) {
            if (shares[bin] > 0) {
                assertThat(corners[2 * bin]).isCloseTo(value, within(1e-9 * width));
            }
        }
        assertThat(Arrays.stream(shares).sum()).isEqualTo(1);
    }

    /** Rice's rule has 10 bins for 125 values and 20 for 1000. */
    @ParameterizedTest
    @CsvSource({"125, 6, 15", "1000, 12, 30", "1000000, 16, 41"})
    void moreValuesHaveMoreBins(int values, int fewest, int most) {
        Histogram histogram = Histogram.over(new ValueRange().include(0).include(97), 0.001, values);

        assertThat(histogram.corners().length / 2).isBetween(fewest, most);
    }

    @Test
    void emptyBinsAroundValuesThatCannotBeNegativeAreNot() {
        assertThat(of(1, 0).lower()).isZero();
        assertThat(of(1, 2).lower()).isZero();
        assertThat(of(1, 32).lower()).isBetween(20.0, 32.0);
        assertThat(of(1, -1).lower()).isLessThan(-1);
    }

    @Test
    void multiplesOfAQuantumAreCounted() {
        // 2, 3 and 4 spikes in 0.4 s, as rates.
        double[] placed = HistogramPanel.Binning.ofMultiples(2.5).placed(new double[] {5, 7.5, 10.000000001});

        assertThat(placed).containsExactly(2, 3, 4);
    }

    @Test
    void allValuesAreInsideAndSharesAddToOne() {
        double[] values = {-3.2, 0, 0.1, 4.99, 5, 17.3};
        Histogram histogram = of(0.5, values);

        assertThat(histogram.lower()).isLessThanOrEqualTo(-3.2);
        assertThat(histogram.upper()).isGreaterThan(17.3);
        assertThat(Arrays.stream(histogram.shares(values)).sum()).isCloseTo(1, within(1e-12));
    }
}
