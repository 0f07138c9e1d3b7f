package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.plots.SpectrumFigure.Line;
import org.ntwk.plots.SpectrumFigure.Quantity;

class SpectrumFigureTest {

    private static final NumberArray FREQUENCIES = NumberArray.of(1, 10, 100);

    private static Quantity quantity(boolean logarithmic, double... values) {
        return new Quantity("power (Hz)", logarithmic, List.of(new Line("Exc", NumberArray.of(values))));
    }

    /** Mean row of the pixels of the line in a column, below the legend; no number where there is none. */
    private static double row(Figure figure, double share) {
        BufferedImage image = figure.paint();
        Color color = SeriesColors.of(0);
        double sum = 0;
        double count = 0;
        int middle = (int) (share * image.getWidth());
        for (int x = middle - 3; x <= middle + 3; x++) {
            for (int y = 62; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    sum += y;
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** A power of the frequency is a straight line on logarithmic axes, and hangs below it on a linear one. */
    @Test
    void powersOfTheFrequencyAreStraightOnLogarithmicAxes() {
        Figure logarithmic = SpectrumFigure.of("network", FREQUENCIES, List.of(quantity(true, 1, 10, 100)));
        Figure linear = SpectrumFigure.of("network", FREQUENCIES, List.of(quantity(false, 1, 10, 100)));

        double straight = (row(logarithmic, 0.3) + row(logarithmic, 0.8)) / 2;
        assertThat(row(logarithmic, 0.55)).isCloseTo(straight, within(6.0));
        assertThat(row(linear, 0.55)).isGreaterThan((row(linear, 0.3) + row(linear, 0.8)) / 2 + 10);
    }

    @Test
    void aPowerOfZeroIsAGap() {
        Figure figure =
                SpectrumFigure.of("network", NumberArray.of(1, 2, 10, 100), List.of(quantity(true, 5, 0, 10, 100)));

        assertThat(row(figure, 0.25)).isNaN();
        assertThat(row(figure, 0.8)).isPositive();
    }

    @Test
    void everyQuantityHasItsPicture() {
        Figure one = SpectrumFigure.of("network", FREQUENCIES, List.of(quantity(true, 1, 2, 3)));
        Figure two =
                SpectrumFigure.of("network", FREQUENCIES, List.of(quantity(true, 1, 2, 3), quantity(false, -1, 2, 3)));

        assertThat(two.heightPx()).isGreaterThan(one.heightPx() + 200);
    }

    @Test
    void aLineWithTooFewValuesIsRefused() {
        assertThatThrownBy(() -> SpectrumFigure.of("network", FREQUENCIES, List.of(quantity(true, 1, 2))))
                .hasMessageContaining("Exc has 2 values at 3 frequencies");
    }
}
