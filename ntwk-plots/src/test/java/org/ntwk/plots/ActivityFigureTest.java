package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ActivityFigureTest {

    private static final int GREEN = 0x009E73;
    private static final int BLUE = 0x0072B2;
    private static final int VERMILLION = 0xD55E00;

    @Test
    void drawsEveryPanelAtTheDefaultWidth() {
        Figure figure = ActivityFigure.of(RsFsLikeResult.create(300));
        assertThat(figure.widthPx()).isEqualTo(1200);
        assertThat(figure.heightPx()).isBetween(1000, 1400);
        BufferedImage image = figure.paint();
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(figure.heightPx());
        assertThat(rows(image, GREEN).count).isGreaterThan(1000);
        assertThat(rows(image, VERMILLION).count).isGreaterThan(1000);
        assertThat(countNear(image.getSubimage(200, 14, 960, 140), Color.BLACK.getRGB()))
                .as("pixels of the afferent rate")
                .isGreaterThan(900);
    }

    @Test
    void takesTheWidthAskedFor() {
        assertThat(ActivityFigure.of(RsFsLikeResult.create(20), FigureOptions.DEFAULT.withWidth(700))
                        .widthPx())
                .isEqualTo(700);
        assertThatThrownBy(() -> FigureOptions.DEFAULT.withWidth(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FigureOptions.DEFAULT.withSmoothing(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsInhibitoryCellsAboveExcitatoryOnes() {
        BufferedImage image = ActivityFigure.of(new FakeResult(100)
                        .inhibitory("Inh", 200)
                        .excitatory("Exc", 800)
                        .with(FakeSpikes.regular("Inh", 200, 100, 20))
                        .with(FakeSpikes.regular("Exc", 800, 100, 20)))
                .paint();
        BufferedImage raster = image.getSubimage(0, 0, 1200, 14 + RasterPanel.HEIGHT_PX);
        Rows inhibitory = rows(raster, VERMILLION);
        Rows excitatory = rows(raster, GREEN);
        assertThat(inhibitory.count).isGreaterThan(100);
        assertThat(excitatory.count).isGreaterThan(100);
        assertThat(inhibitory.last).isLessThan(excitatory.first);
        assertThat(excitatory.last - excitatory.first)
                .as("height by number of cells")
                .isGreaterThan(2 * (inhibitory.last - inhibitory.first));
    }

    @Test
    void leavesOutPanelsWithoutData() {
        FakeResult spikesOnly =
                new FakeResult(100).excitatory("Exc", 100).with(FakeSpikes.regular("Exc", 100, 100, 20));
        FakeResult tracesToo = new FakeResult(100)
                .excitatory("Exc", 100)
                .with(FakeSpikes.regular("Exc", 100, 100, 20))
                .with(FakeTraces.ofCells("Exc", "V", "mV", 1, FakeTraces.samples(100, n -> -70 + n % 7)));
        int without = ActivityFigure.of(spikesOnly).heightPx();
        int with = ActivityFigure.of(tracesToo).heightPx();
        assertThat(with - without).isBetween(100, 250);

        FakeResult rateOnly = new FakeResult(100)
                .excitatory("Exc", 100)
                .with(FakeTraces.ofPopulation("Exc", "rate", "Hz", 1, 100, n -> 3));
        assertThat(ActivityFigure.of(rateOnly).heightPx()).isLessThan(without - RasterPanel.HEIGHT_PX);
    }

    @Test
    void saysSoWhenNothingWasRecorded() {
        BufferedImage image = ActivityFigure.of(new FakeResult(100)).paint();
        BufferedImage middle = image.getSubimage(200, 40, 800, 100);
        assertThat(isBlank(middle)).isFalse();
    }

    @Test
    void drawsASilentNetwork() {
        BufferedImage image = ActivityFigure.of(
                        new FakeResult(100).excitatory("Exc", 100).with(FakeSpikes.silent("Exc", 100, 100)))
                .paint();
        BufferedImage belowRaster = image.getSubimage(400, 360, 700, image.getHeight() - 360);
        assertThat(countNear(belowRaster, GREEN)).as("pixels of a rate of zero").isGreaterThanOrEqualTo(700);
        assertThat(rows(image.getSubimage(0, 0, 1200, 340), GREEN).count).isZero();
    }

    @Test
    void drawsNetworksWithEmptyPopulations() {
        FakeResult result = new FakeResult(100)
                .excitatory("None", 0)
                .excitatory("Some", 10)
                .with(FakeSpikes.silent("None", 0, 100))
                .with(FakeSpikes.regular("Some", 10, 100, 100));
        BufferedImage image = ActivityFigure.of(result).paint();
        assertThat(rows(image, GREEN).count).isZero();
        assertThat(rows(image, BLUE).count).isGreaterThan(100);
        assertThat(ActivityFigure.of(new FakeResult(1).excitatory("None", 0).with(FakeSpikes.silent("None", 0, 1)))
                        .heightPx())
                .isLessThan(300);
    }

    @Test
    void drawsTenPopulationsInColoursOfTheirOwn() {
        FakeResult result = new FakeResult(100);
        for (int n = 0; n < 10; n++) {
            String name = "population number " + n;
            if (n % 2 == 0) {
                result.excitatory(name, 100);
            } else {
                result.inhibitory(name, 100);
            }
            result.with(FakeSpikes.regular(name, 100, 100, 50));
            result.with(FakeTraces.ofCells(name, "V", "mV", 1, FakeTraces.samples(100, k -> -70 + k % 7)));
        }
        PopulationColors colors = PopulationColors.of(result);
        assertThat(colors.populations().stream().map(colors::of)).doesNotHaveDuplicates();
        BufferedImage raster = ActivityFigure.of(result).paint().getSubimage(0, 0, 1200, 14 + RasterPanel.HEIGHT_PX);
        for (String population : colors.populations()) {
            assertThat(rows(raster, colors.of(population).getRGB()).count)
                    .as(population)
                    .isGreaterThan(50);
        }
    }

    @Test
    void drawsRunsOfOneStepAndOfNone() {
        for (double durationMs : new double[] {0, 0.1, 0.3}) {
            FakeResult result = new FakeResult(durationMs)
                    .excitatory("Exc", 10)
                    .with(FakeSpikes.silent("Exc", 10, durationMs))
                    .with(FakeTraces.ofCells("Exc", "V", "mV", 0.1, new double[] {-70}))
                    .withStimulus(FakeTraces.ofPopulation("Exc", "drive", "Hz", 0.1, 1, n -> 4));
            assertThat(isBlank(ActivityFigure.of(result).paint())).isFalse();
        }
    }

    @Test
    void drawsTracesThatHoldNoNumber() {
        double[] broken = FakeTraces.samples(3000, n -> n > 1500 ? Double.NaN : -70 + n % 7);
        FakeResult result =
                new FakeResult(300).excitatory("Exc", 10).with(FakeTraces.ofCells("Exc", "V", "mV", 0.1, broken));
        BufferedImage image = ActivityFigure.of(result).paint();
        assertThat(countNear(image.getSubimage(100, 0, 450, 140), GREEN)).isGreaterThan(1000);
        assertThat(countNear(image.getSubimage(700, 0, 450, 140), GREEN)).isZero();
    }

    private static boolean isBlank(BufferedImage image) {
        return rows(image, Color.WHITE.getRGB()).count == image.getWidth() * image.getHeight();
    }

    /** Pixels that are nearer to the given colour than to the paper and, if it is not dark itself, to the ink. */
    private static int countNear(BufferedImage image, int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                int distance = distance(pixel, rgb);
                boolean ink = distance(rgb, PanelAxis.INK.getRGB()) > 10_000
                        && distance(pixel, PanelAxis.INK.getRGB()) < distance;
                if (distance < distance(pixel, Color.WHITE.getRGB()) && !ink) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }

    private record Rows(int count, int first, int last) {}

    /** The pixels of exactly one colour, and the rows from the first to the last of them. */
    private static Rows rows(BufferedImage image, int rgb) {
        int count = 0;
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) == (rgb & 0xffffff)) {
                    count++;
                    first = Math.min(first, y);
                    last = y;
                }
            }
        }
        return new Rows(count, first, last);
    }
}
