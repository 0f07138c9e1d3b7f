package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.NumberArray;

class MorphologyAnimationTest {

    @TempDir
    private Path folder;

    private Path write(String name, MorphologyAnimation.Frame... frames) {
        Path file = folder.resolve(name);
        MorphologyFigure figure = MorphologyFigure.of("cell", MorphologyFigureTest.cross());
        MorphologyAnimation.write(figure, "V (mV)", List.of(frames), 500, 300, 60, file, false);
        return file;
    }

    private static MorphologyAnimation.Frame frame(double timeMs, double... values) {
        return new MorphologyAnimation.Frame(timeMs, NumberArray.of(values));
    }

    /** The dendrite to the right has the greatest number of all frames in the first, and the least in the second. */
    @Test
    void coloursMeanTheSameInAllFrames() throws IOException {
        Path file = write("cell.gif", frame(0, -60, -20, -60), frame(1, -60, -80, -60));

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
            assertThat(dendrite(reader.read(0), ColorMap.of(1).getRGB())).isGreaterThan(20);
            assertThat(dendrite(reader.read(0), ColorMap.of(0).getRGB())).isNegative();
            assertThat(dendrite(reader.read(1), ColorMap.of(0).getRGB())).isGreaterThan(20);
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode control = (IIOMetadataNode)
                    root.getElementsByTagName("GraphicControlExtension").item(0);
            assertThat(control.getAttribute("delayTime"))
                    .as("in units of 10 ms")
                    .isEqualTo("6");
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .as("repeats for ever")
                .contains("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000");
    }

    /** How wide the pixels of a colour lie, left of the bar; negative if there are none. */
    private static int dendrite(BufferedImage image, int rgb) {
        int[] box = MorphologyFigureTest.box(image.getSubimage(0, 0, 350, image.getHeight()), rgb);
        return box[1] - box[0];
    }

    @Test
    void refusesOtherEndingsAndNoFrames() {
        assertThatThrownBy(() -> write("cell.png", frame(0, 1, 2, 3))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> write("cell.gif")).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
