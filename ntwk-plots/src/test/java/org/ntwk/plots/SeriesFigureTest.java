package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.quantity.NumberArray;

class SeriesFigureTest {

    private static final int SECOND = 0xff009E73;

    private static SeriesFigure.SeriesPanel panel(boolean points, int samples) {
        double[] x = new double[samples];
        double[] flat = new double[samples];
        double[] high = new double[samples];
        Arrays.setAll(x, n -> 100.0 * n / (samples - 1));
        Arrays.fill(high, 1);
        high[samples / 2] = 2;
        return new SeriesFigure.SeriesPanel(
                "V (mV)",
                points,
                List.of(
                        new SeriesFigure.Series("soma", NumberArray.of(x), NumberArray.of(flat)),
                        new SeriesFigure.Series("tip", NumberArray.of(x), NumberArray.of(high))));
    }

    private static int[] box(SeriesFigure.SeriesPanel panel) {
        BufferedImage image =
                SeriesFigure.of("cell", "time (ms)", List.of(panel), 600).paint();
        return MorphologyFigureTest.box(image, SECOND);
    }

    /** One sample of a hundred thousand is a peak of half the height. */
    @Test
    void noPeakIsLost() {
        int[] few = box(panel(false, 101));
        int[] many = box(panel(false, 100_001));

        assertThat(few[3] - few[2]).isGreaterThan(60);
        assertThat(many[3] - many[2]).isGreaterThan((few[3] - few[2]) * 3 / 4);
    }

    @Test
    void pointsAreNotConnected() {
        int[] line = box(panel(false, 3));
        int[] points = box(panel(true, 3));

        assertThat(line[1] - line[0]).isGreaterThan(300);
        assertThat(points[1] - points[0]).as("from the first to the last").isGreaterThan(300);
        assertThat(pixels(panel(true, 3))).isLessThan(pixels(panel(false, 3)) / 2);
    }

    private static long pixels(SeriesFigure.SeriesPanel panel) {
        BufferedImage image =
                SeriesFigure.of("cell", "time (ms)", List.of(panel), 600).paint();
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(rgb -> rgb == SECOND)
                .count();
    }

    @Test
    void refusesValuesWithoutPlaces() {
        assertThatThrownBy(() -> new SeriesFigure.Series("soma", NumberArray.of(1, 2), NumberArray.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
