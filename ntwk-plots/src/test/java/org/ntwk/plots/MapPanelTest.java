package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapPanelTest {

    private static final int TILES_PX = 300;
    private static final int HEIGHT_PX = 200;
    private static final double NOT = Double.NaN;

    private static final int DARK = ColorMap.of(0).getRGB();
    private static final int LIGHT = ColorMap.of(1).getRGB();
    private static final int NOTHING = ColorMap.NOTHING.getRGB();

    /** A map whose rows and columns are numbered. */
    private static BufferedImage map(double[][] values, boolean[][] failed, ValueRange range) {
        return stack(values, failed, range).figure(TILES_PX + MapPanel.FRAME_PX).paint();
    }

    private static PanelStack stack(double[][] values, boolean[][] failed, ValueRange range) {
        return MapPanel.stack(
                new MapPanel.Titles("rows", "columns", "values"),
                new MapPanel.Table(names(values.length), names(values[0].length), values, failed),
                null,
                range,
                TILES_PX,
                HEIGHT_PX);
    }

    private static List<String> names(int count) {
        return Stream.iterate(1, n -> n + 1).limit(count).map(Object::toString).toList();
    }

    private static BufferedImage map(double[]... values) {
        return map(values, new boolean[values.length][values[0].length], range(values));
    }

    private static ValueRange range(double[]... values) {
        ValueRange range = new ValueRange();
        Arrays.stream(values).forEach(range::include);
        return range.span() > 0 ? range : range.widened();
    }

    /** How many pixels have a colour. */
    private static long pixels(BufferedImage image, int color) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(rgb -> rgb == color)
                .count();
    }

    /** The middle of all pixels that have a colour, left of the scale. */
    private static double[] middle(BufferedImage image, int color) {
        double x = 0;
        double y = 0;
        double count = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth() * 2 / 3; column++) {
                if (image.getRGB(column, row) == color) {
                    x += column;
                    y += row;
                    count++;
                }
            }
        }
        return new double[] {x / count, y / count};
    }

    @Test
    void theFirstRowIsAtTheBottomAndTheFirstColumnAtTheLeft() {
        BufferedImage image = map(new double[] {0, 0.5, 0.5}, new double[] {0.5, 0.5, 1});

        double[] least = middle(image, DARK);
        double[] greatest = middle(image, LIGHT);

        assertThat(least[0]).isLessThan(greatest[0]);
        assertThat(least[1]).isGreaterThan(greatest[1]);
    }

    @Test
    void aValueThatIsNoNumberIsGreyAndTakesTheRoomOfItsTile() {
        BufferedImage whole = map(new double[] {0, 0.4}, new double[] {0.6, 1});
        BufferedImage image = map(new double[] {0, NOT}, new double[] {0.6, 1});

        long tile = pixels(whole, ColorMap.of(0.4).getRGB());
        assertThat(tile).isGreaterThan(TILES_PX * HEIGHT_PX / 5);
        assertThat(pixels(whole, NOTHING)).isZero();
        assertThat(pixels(image, NOTHING)).isEqualTo(tile);
    }

    @Test
    void aFailedPointHasACrossThatIsSeenOnAnyColor() {
        double[][] values = {{NOT, 0}, {0.5, 1}};
        ValueRange range = range(values);
        BufferedImage whole = map(values, new boolean[2][2], range);

        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                boolean[][] failed = new boolean[2][2];
                failed[row][column] = true;
                BufferedImage image = map(values, failed, range);
                double value = values[row][column];
                Color tile = Double.isNaN(value) ? ColorMap.NOTHING : ColorMap.of(value);
                Color ink = value < 0.5 ? Color.WHITE : PanelAxis.INK;

                assertThat(pixels(image, tile.getRGB())).isLessThan(pixels(whole, tile.getRGB()) - 50);
                assertThat(pixels(image, ink.getRGB()))
                        .as("cross on the tile of " + value)
                        .isGreaterThan(pixels(whole, ink.getRGB()) + 20);
            }
        }
    }

    @Test
    void oneColumnFillsTheWidth() {
        BufferedImage image = map(new double[] {0}, new double[] {0.5}, new double[] {1});

        double tile = pixels(image, ColorMap.of(0.5).getRGB());
        assertThat(tile).isGreaterThan(TILES_PX * HEIGHT_PX / 3.0);
        assertThat((double) pixels(image, DARK)).isCloseTo(tile, within(0.03 * tile));
        assertThat((double) pixels(image, LIGHT)).isCloseTo(tile, within(0.03 * tile));
    }

    @Test
    void equalValuesHaveOneColorAndAScaleAroundThem() {
        double[][] values = {{3, 3}, {3, 3}};
        ValueRange range = range(values);

        assertThat(range.lower()).isLessThan(3);
        assertThat(range.upper()).isGreaterThan(3);
        assertThat(pixels(map(values), ColorMap.of(0.5).getRGB())).isGreaterThan(TILES_PX * HEIGHT_PX * 8 / 10);
    }

    @Test
    void nothingButMissingValuesIsAGreyMapWithAScale() {
        BufferedImage image = map(new double[] {NOT, NOT}, new double[] {NOT, NOT});

        assertThat(pixels(image, NOTHING)).isGreaterThan(TILES_PX * HEIGHT_PX * 8 / 10);
        // The scale is drawn in 128 steps.
        assertThat(pixels(image, ColorMap.of(0.5 / 128).getRGB())).isPositive();
        assertThat(pixels(image, ColorMap.of(127.5 / 128).getRGB())).isPositive();
    }

    @Test
    void theScaleHasTheRangeOfTheColors() {
        double[][] values = {{-2, 7}};
        PanelAxis scale =
                stack(values, new boolean[1][2], range(values)).panels().get(0).rightAxis();

        assertThat(scale).isNotNull();
        assertThat(scale.getLowerBound()).isEqualTo(-2);
        assertThat(scale.getUpperBound()).isEqualTo(7);
    }

    @Test
    void manyRowsAndColumnsAreStillTiles() {
        double[][] values = new double[80][];
        Arrays.setAll(
                values,
                row -> Collections.nCopies(90, 0.0).stream()
                        .mapToDouble(zero -> zero + row)
                        .toArray());

        BufferedImage image = map(values);

        // 2.5 px for a row of 300 px: each pixel belongs to one tile.
        assertThat(pixels(image, DARK)).isGreaterThan(2 * TILES_PX * 8 / 10);
        assertThat(pixels(image, LIGHT)).isGreaterThan(2 * TILES_PX * 8 / 10);
    }
}
