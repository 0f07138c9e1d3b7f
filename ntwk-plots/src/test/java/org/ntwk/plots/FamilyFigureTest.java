package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.quantity.NumberArray;

class FamilyFigureTest {

    @TempDir
    private Path folder;

    private static FamilyFigure.Member member(String name, double height, double curveHeight) {
        return new FamilyFigure.Member(
                name,
                NumberArray.of(0, 1, 2),
                NumberArray.of(0, height / 2, height),
                NumberArray.of(0, 1, 1),
                NumberArray.of(0, 2),
                NumberArray.of(0, curveHeight));
    }

    private long pixels(Color color, FamilyFigure.Member... members) throws IOException {
        Path file = folder.resolve("family.png");
        FigureFile.write(FamilyFigure.of("RecExc", "Exc (Hz)", "firing rate (Hz)", List.of(members)), file, true);
        BufferedImage image = ImageIO.read(file.toFile());
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void membersGoFromBlueToRed() throws IOException {
        Color blue = new Color(0x0072B2);
        Color red = new Color(0xD55E00);

        assertThat(pixels(blue, member("low", 10, 10), member("high", 20, 20))).isPositive();
        assertThat(pixels(red, member("low", 10, 10), member("high", 20, 20))).isPositive();
        assertThat(pixels(red, member("alone", 10, 10))).isZero();
    }

    /** The legend is at the left, the curve at the right edge. */
    @Test
    void aCurveThatGoesBeyondDoesNotRunThroughTheLegend() throws IOException {
        FamilyFigure.Member flat = member("alone", 10, 10);
        FamilyFigure.Member steep = new FamilyFigure.Member(
                flat.name(),
                flat.x(),
                flat.measured(),
                flat.errors(),
                NumberArray.of(1.5, 1.9),
                NumberArray.of(0, 1000));
        Color blue = new Color(0x0072B2);

        assertThat(pixels(blue, steep)).isGreaterThan(100);
        BufferedImage image = ImageIO.read(folder.resolve("family.png").toFile());
        for (int y = 0; y < 60; y++) { // the title and one row
            for (int x = image.getWidth() / 2; x < image.getWidth(); x++) {
                assertThat(image.getRGB(x, y)).as("%d, %d", x, y).isNotEqualTo(blue.getRGB());
            }
        }
    }
}
