package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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

    /** A page holds all that it shows, numbers as levels of the whole range, and asks for nothing else. */
    @Test
    void aPageHoldsAllFramesAndNeedsNothingElse() throws IOException {
        MorphologyFigure figure = MorphologyFigure.of("a </script> & \"cell\"", MorphologyFigureTest.cross());
        Path file = folder.resolve("cell.html");
        List<MorphologyAnimation.Frame> frames = List.of(frame(0, -60, -20, -60), frame(2.5, -60, -80, -50));

        MorphologyAnimation.write(figure, "V (mV)", frames, 500, 300, 60, file, false);

        String page = Files.readString(file);
        assertThat(page).contains("<h1>a &lt;/script&gt; &amp; \"cell\"</h1>").containsOnlyOnce("</script>");
        assertThat(page).doesNotContain("http", "src=", "href=", "@data@", "@title@", "import(", "fetch(");
        assertThat(page)
                .contains("\"times\": [\"0\", \"2.5\"]")
                .contains("\"values\": \"V (mV)\"")
                .contains("\"low\": -80.0, \"high\": -20.0")
                .contains("[0,0,20],\n[0,0,4,60,0,4,100,0,4],\n[0,0,4,0,200,4]]");
        String encoded = page.split("\"levels\": \"", 2)[1].split("\"", 2)[0];
        ByteBuffer levels = ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).order(ByteOrder.LITTLE_ENDIAN);
        for (MorphologyAnimation.Frame frame : frames) {
            for (double value : frame.values().toArray()) {
                assertThat(-80 + 60 * (levels.getShort() & 0xFFFF) / 65535.0).isCloseTo(value, within(60 / 65535.0));
            }
        }
        assertThat(levels.hasRemaining()).isFalse();
    }

    @Test
    void refusesOtherEndingsAndNoFrames() {
        assertThatThrownBy(() -> write("cell.png", frame(0, 1, 2, 3))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> write("cell.gif")).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
