package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.plots.SurfaceFigure.Measured;
import org.ntwk.plots.SurfaceFigure.Surface;

class SurfaceFigureTest {

    private static final NumberArray ENDS = NumberArray.of(0, 10);
    private static final ValueRange RANGE = new ValueRange().include(0).include(1);

    private static Surface surface(double... values) {
        return new Surface(ENDS, ENDS, NumberArray.of(values));
    }

    /** Up to half a pixel and half a step of the colours. */
    private static void assertValue(Color color, double part) {
        Color expected = ColorMap.of(part);
        assertThat(color.getRed()).isCloseTo(expected.getRed(), within(5));
        assertThat(color.getBlue()).isCloseTo(expected.getBlue(), within(5));
    }

    /** Values of the corners: 0 below on the left, 1 above on the right, and x y / 100 between them. */
    @Test
    void betweenItsPointsASurfaceIsBilinear() {
        Canvas canvas = Canvas.of(new SurfaceLayer(surface(0, 0, 0, 1), RANGE));

        assertValue(canvas.at(0.1, 9.9), 0.01);
        assertValue(canvas.at(9.9, 0.1), 0.01);
        assertValue(canvas.at(9.9, 9.9), 0.98);
        assertValue(canvas.at(5, 5), 0.25);
        assertValue(canvas.at(2, 7), 0.14);
    }

    @Test
    void aRowOfTheGridIsAValueOfY() {
        Surface ofThree = new Surface(NumberArray.of(0, 2, 10), ENDS, NumberArray.of(0, 0.4, 0.4, 1, 1, 1));

        Canvas canvas = Canvas.of(new SurfaceLayer(ofThree, RANGE));

        assertValue(canvas.at(1, 0.1), 0.2);
        assertValue(canvas.at(6, 0.1), 0.4);
        assertValue(canvas.at(6, 9.9), 1);
    }

    @Test
    void whereThereIsNoNumberItIsGrey() {
        Canvas canvas = Canvas.of(new SurfaceLayer(surface(0, Double.NaN, 0, 1), RANGE));

        assertThat(canvas.at(5, 5)).isEqualTo(ColorMap.NOTHING);
    }

    /** z = x / 10 is 0.8 along the line x = 8. */
    @Test
    void aContourIsWhereTheValueIs() {
        Canvas canvas = Canvas.of(new ContourLayer(surface(0, 1, 0, 1), new double[] {0.8}, RANGE));

        assertThat(canvas.drawn(7.8, 0, 8.2, 10)).isEqualTo(canvas.drawn()).isGreaterThanOrEqualTo(99);
        assertThat(Canvas.of(new ContourLayer(surface(0, 1, 0, 1), new double[] {2}, RANGE))
                        .drawn())
                .isZero();
    }

    @Test
    void aDiscHasTheColorOfItsOwnValue() {
        Measured measured =
                new Measured(NumberArray.of(2, 8), NumberArray.of(3, 6), NumberArray.of(0, 1), NumberArray.of(0, 0));

        Canvas canvas = Canvas.of(new MeasuredLayer(measured, RANGE));

        assertThat(canvas.at(2, 3)).isEqualTo(ColorMap.of(0));
        assertThat(canvas.at(8, 6)).isEqualTo(ColorMap.of(1));
    }

    @Test
    void theColorsReachFromTheLeastToTheGreatestOfBoth() {
        Figure figure = SurfaceFigure.map(
                new SurfaceFigure.Titles("cell", "Exc (Hz)", "Inh (Hz)", "rate (Hz)"),
                surface(2, 2, 3, 3),
                new Measured(NumberArray.of(5, 7), NumberArray.of(5, 5), NumberArray.of(0, 10), NumberArray.of(0, 0)));
        int[] pixels = figure.paint().getRGB(0, 0, figure.widthPx(), figure.heightPx(), null, 0, figure.widthPx());
        Set<Integer> colors = new HashSet<>(Arrays.stream(pixels).boxed().toList());

        assertThat(colors).contains(ColorMap.of(0).getRGB(), ColorMap.of(1).getRGB());
        long half = Arrays.stream(pixels)
                .filter(rgb -> rgb == ColorMap.of(0.5).getRGB())
                .count();
        assertThat(half).as("of a surface from 2 to 3 in a range from 0 to 10").isLessThan(500);
    }

    private static BufferedImage painted(Consumer<Graphics2D> drawn) {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, 300, 300);
        drawn.accept(graphics);
        graphics.dispose();
        return image;
    }

    private static Color at(BufferedImage image, Point2D place) {
        return new Color(image.getRGB((int) place.getX(), (int) place.getY()));
    }

    private static ViewedBox box(double azimuthDeg) {
        ValueRange ten = new ValueRange().include(0).include(10);
        return new ViewedBox(
                ten, ten, RANGE, new SurfaceView(azimuthDeg, 20), new Rectangle2D.Double(10, 10, 280, 280));
    }

    /** High at x = 5 and low from 4 and 6 on: from low x, what is at x = 6.5 is behind it. */
    @ParameterizedTest
    @CsvSource({"180, 6.5, 1", "180, 3.5, 0", "0, 3.5, 1", "0, 6.5, 0"})
    void aRidgeHidesWhatIsBehindIt(double azimuthDeg, double x, double expected) {
        NumberArray across = NumberArray.of(0, 4, 5, 6, 10);
        Surface ridge = new Surface(across, ENDS, NumberArray.of(0, 0, 1, 0, 0, 0, 0, 1, 0, 0));
        ViewedBox box = box(azimuthDeg);

        BufferedImage image = painted(graphics -> new SurfaceMesh(ridge).draw(graphics, box));

        // A patch has the colour of its mean: half of the ridge's height, or the ground.
        assertValue(at(image, box.pixel(x, 5.3, 0.02)), expected / 2);
    }

    /** z = x / 10 seen from low x, which is its lower end. */
    @Test
    void pointsAreDiscsBeforeASurfaceAndRingsBehindIt() {
        Surface slope = surface(0, 1, 0, 1);
        ViewedBox box = box(180);
        Measured measured = new Measured(
                NumberArray.of(5, 5), NumberArray.of(2, 8), NumberArray.of(0.7, 0.3), NumberArray.of(0.1, 0.1));

        BufferedImage image = painted(graphics -> {
            new SurfaceMesh(slope).draw(graphics, box);
            new MeasuredPoints(measured, new BilinearGrid(slope)).draw(graphics, box);
        });

        assertThat(at(image, box.pixel(5, 2, 0.7))).isEqualTo(MeasuredPoints.COLOR);
        assertThat(at(image, box.pixel(5, 2, 0.78))).isEqualTo(MeasuredPoints.COLOR);
        assertThat(at(image, box.pixel(5, 2, 0.83))).isNotEqualTo(MeasuredPoints.COLOR);
        assertThat(at(image, box.pixel(5, 8, 0.3))).isNotEqualTo(MeasuredPoints.COLOR);
        assertThat(at(image, box.pixel(5, 8, 0.38))).isEqualTo(MeasuredPoints.PALE);
    }

    @Test
    void aSurfaceIsDrawnInTheColorsOfItsValuesAlsoWhereSomeAreMissing() {
        Figure figure = SurfaceFigure.of(
                new SurfaceFigure.Titles("cell", "Exc (Hz)", "Inh (Hz)", "rate (Hz)"),
                new Surface(NumberArray.of(0, 5, 10), ENDS, NumberArray.of(0, 0, Double.NaN, 0, 0, 10)),
                new Measured(NumberArray.of(5), NumberArray.of(5), NumberArray.of(10), NumberArray.of(0)),
                "simulations",
                SurfaceView.DEFAULT);
        int[] pixels = figure.paint().getRGB(0, 0, figure.widthPx(), figure.heightPx(), null, 0, figure.widthPx());
        Set<Integer> colors = new HashSet<>(Arrays.stream(pixels).boxed().toList());

        assertThat(colors).contains(ColorMap.of(0).getRGB(), MeasuredPoints.COLOR.getRGB());
    }

    @Test
    void whatIsNoSurfaceIsRefused() {
        assertThatThrownBy(() -> surface(1, 2, 3)).hasMessageContaining("3 on 2 x 2");
        assertThatThrownBy(() -> new Measured(ENDS, ENDS, NumberArray.of(1), ENDS))
                .hasMessageContaining("2, 2, 1 and 2");
    }
}
