package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.quantity.NumberArray;

class MorphologyFigureTest {

    private static final int DENDRITE = 0xff009E73;
    private static final int APICAL = 0xffD55E00;

    @TempDir
    private Path folder;

    private static CellForm.Place at(double x, double y, double z, double diameter) {
        return new CellForm.Place(x, y, z, diameter);
    }

    /** A soma, a dendrite of 100 µm to the right, and one of 200 µm upwards that is also 50 µm deep. */
    static CellForm cross() {
        return new CellForm(List.of(
                new CellForm.Piece("soma", -1, 0, 0, List.of(at(0, 0, 0, 20))),
                new CellForm.Piece("dend", 0, 0, 100, List.of(at(0, 0, 0, 4), at(60, 0, 0, 4), at(100, 0, 0, 4))),
                new CellForm.Piece("apic", 0, 0, 206, List.of(at(0, 0, 0, 4), at(0, 200, 50, 4)))));
    }

    private static BufferedImage paint(MorphologyFigure figure) {
        return figure.figure(600).paint();
    }

    /** Left, right, top and bottom of all pixels of a colour below the legend. */
    static int[] box(BufferedImage image, int rgb) {
        int[] box = {Integer.MAX_VALUE, -1, Integer.MAX_VALUE, -1};
        for (int y = 70; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == rgb) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.max(box[1], x);
                    box[2] = Math.min(box[2], y);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }

    private static int width(int[] box) {
        return box[1] - box[0];
    }

    private static int height(int[] box) {
        return box[3] - box[2];
    }

    @Test
    void aMicrometreIsAsLongToTheRightAsUpwards() {
        BufferedImage image = paint(MorphologyFigure.of("cell", cross()));
        int[] dendrite = box(image, DENDRITE);
        int[] apical = box(image, APICAL);

        double pxPerUm = height(apical) / 190.0; // 10 µm of each are behind the soma
        assertThat(width(dendrite) / pxPerUm).isCloseTo(92, within(3.0));
        assertThat(dendrite[0]).as("to the right of the apical dendrite").isGreaterThan(apical[1]);
        assertThat(apical[3]).as("above the other").isLessThanOrEqualTo(dendrite[3]);
    }

    @Test
    void projectionsAreAtOneScale() {
        BufferedImage image =
                paint(MorphologyFigure.of("cell", cross()).withProjections(List.of(Projection.XY, Projection.ZY)));
        int[] front = box(image.getSubimage(0, 0, 300, image.getHeight()), APICAL);
        int[] side = box(image.getSubimage(300, 0, 300, image.getHeight()), APICAL);

        assertThat(height(side)).isCloseTo(height(front), within(3));
        assertThat((double) width(side) / height(side)).isCloseTo(50.0 / 200, within(0.04));
        assertThat(width(front)).isLessThan(8);
    }

    @Test
    void numbersAreColours() {
        PieceValues values = PieceValues.of("V (mV)", NumberArray.of(-60, -70, -50));
        BufferedImage image = paint(MorphologyFigure.of("cell", cross()).withValues(values));
        BufferedImage cell = image.getSubimage(0, 0, 400, image.getHeight());

        int[] least = box(cell, ColorMap.of(0).getRGB());
        int[] greatest = box(cell, ColorMap.of(1).getRGB());
        assertThat(width(least)).isGreaterThan(2 * height(least));
        assertThat(height(greatest)).isGreaterThan(5 * width(greatest));
    }

    @Test
    void synapsesAreDotsWithTheirName() throws Exception {
        Path file = folder.resolve("cell.svg");
        MorphologyFigure figure = MorphologyFigure.of("cell", cross())
                .withGroups(List.of(new MorphologyFigure.Group("AMPA", List.of(at(50, 0, 0, 1), at(80, 0, 0, 1)))));
        FigureFile.write(figure.figure(600), file, false);

        String svg = Files.readString(file);
        assertThat(svg).contains(">AMPA</text").contains(">20 µm</text");
        int[] dots = box(paint(figure), new Color(0xE69F00).getRGB());
        int[] dendrite = box(paint(figure), DENDRITE);
        assertThat(width(dots)).isPositive().isLessThan(width(dendrite) / 2);
        assertThat(dots[0]).isGreaterThan(dendrite[0]);
    }

    @Test
    void theDendrogramHasPathsOnItsAxis() throws Exception {
        BufferedImage image = DendrogramFigure.of("cell", cross(), null, 600).paint();
        int[] dendrite = box(image, DENDRITE);
        int[] apical = box(image, APICAL);

        assertThat((double) width(apical) / width(dendrite)).isCloseTo(2.06, within(0.05));
        assertThat(dendrite[3] < apical[2] || apical[3] < dendrite[2])
                .as("one beside the other")
                .isTrue();
    }

    @Test
    void refusesNumbersForOtherPiecesAndChildrenBeforeParents() {
        MorphologyFigure figure =
                MorphologyFigure.of("cell", cross()).withValues(PieceValues.of("V (mV)", NumberArray.of(1, 2)));
        assertThatThrownBy(() -> figure.figure(600)).isInstanceOf(IllegalArgumentException.class);
        List<CellForm.Piece> pieces = cross().pieces();
        assertThatThrownBy(() -> new CellForm(List.of(pieces.get(1), pieces.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
