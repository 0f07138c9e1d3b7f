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
        return Histogram.over(range, leastWidth);
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

    @Test
    void allValuesAreInsideAndSharesAddToOne() {
        double[] values = {-3.2, 0, 0.1, 4.99, 5, 17.3};
        Histogram histogram = of(0.5, values);

        assertThat(histogram.lower()).isLessThanOrEqualTo(-3.2);
        assertThat(histogram.upper()).isGreaterThan(17.3);
        assertThat(Arrays.stream(histogram.shares(values)).sum()).isCloseTo(1, within(1e-12));
    }
}
