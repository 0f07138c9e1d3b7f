package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FigureFileTest {

    @TempDir
    private Path folder;

    private static Figure figure() {
        return ActivityFigure.of(RsFsLikeResult.create(200));
    }

    @Test
    void writesPngThatOthersReadPixelForPixel() throws IOException {
        Path path = folder.resolve("run.png");
        Figure figure = figure();
        FigureFile.write(figure, path, false);
        BufferedImage read = ImageIO.read(path.toFile());
        BufferedImage drawn = figure.paint();
        assertThat(read.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(read.getHeight()).isEqualTo(drawn.getHeight());
        assertThat(pixels(read)).isEqualTo(pixels(drawn));
    }

    @Test
    void writesPngChunksWithTheirChecksums() throws IOException {
        Path path = folder.resolve("run.png");
        FigureFile.write(figure(), path, false);
        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(path)).position(8);
        StringBuilder types = new StringBuilder();
        while (png.hasRemaining()) {
            byte[] typeAndData = new byte[4 + png.getInt()];
            png.get(typeAndData);
            CRC32 crc = new CRC32();
            crc.update(typeAndData);
            assertThat(png.getInt()).isEqualTo((int) crc.getValue());
            types.append(new String(typeAndData, 0, 4, StandardCharsets.US_ASCII))
                    .append(' ');
        }
        assertThat(types).hasToString("IHDR IDAT IEND ");
    }

    @Test
    void writesWellFormedSvgWithTheRasterAsABitmap() throws Exception {
        Path path = folder.resolve("run.svg");
        FigureFile.write(figure(), path, false);
        assertThat(Files.size(path)).isLessThan(1_000_000);
        Document document = parse(path);
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("1200");
        assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(1);
        Element image = (Element) document.getElementsByTagName("image").item(0);
        String href = image.getAttribute("xlink:href");
        String prefix = "data:image/png;base64,";
        assertThat(href).startsWith(prefix);
        BufferedImage raster =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(href.substring(prefix.length()))));
        int drawnWidth = (int) Double.parseDouble(image.getAttribute("width"));
        assertThat(raster.getWidth()).isEqualTo(3 * drawnWidth);
        assertThat(pixels(raster)).contains(0xff009E73, 0xffD55E00, 0);
        assertThat(Files.readString(path)).contains("time (ms)").contains("FS (1000)");
    }

    @Test
    void escapesNamesInSvg() throws Exception {
        Path path = folder.resolve("run.svg");
        FakeResult result =
                new FakeResult(10).excitatory("<a & b>", 10).with(FakeSpikes.regular("<a & b>", 10, 10, 500));
        FigureFile.write(ActivityFigure.of(result), path, false);
        assertThat(parse(path).getDocumentElement().getTextContent()).contains("<a & b>");
    }

    @Test
    void writesNamesThatXmlCannotHoldWithQuestionMarks() throws Exception {
        Path path = folder.resolve("run.svg");
        String name = "a\u0000b\ud83d\uffff";
        FakeResult result = new FakeResult(10).excitatory(name, 10).with(FakeSpikes.regular(name, 10, 10, 500));
        FigureFile.write(ActivityFigure.of(result), path, false);
        assertThat(parse(path).getDocumentElement().getTextContent()).contains("a?b??");
    }

    @Test
    void writesTheSameBytesForEqualResults() throws IOException {
        for (String ending : new String[] {".png", ".svg"}) {
            Path first = folder.resolve("first" + ending);
            Path second = folder.resolve("second" + ending);
            FigureFile.write(figure(), first, false);
            FigureFile.write(figure(), second, false);
            assertThat(first).hasSameBinaryContentAs(second);
        }
    }

    @Test
    void replacesAFileOnlyIfAllowed() throws IOException {
        Path path = folder.resolve("run.png");
        Files.writeString(path, "precious");
        assertThat(problem(() -> FigureFile.write(figure(), path, false)).code())
                .isEqualTo(ProblemCode.OUTPUT_NOT_WRITABLE);
        assertThat(path).hasContent("precious");
        FigureFile.write(figure(), path, true);
        assertThat(ImageIO.read(path.toFile())).isNotNull();
        assertThat(names()).containsExactly("run.png");
    }

    @Test
    void refusesAnEndingThatIsNoFormat() throws IOException {
        Path path = folder.resolve("run.bmp");
        Problem problem = problem(() -> FigureFile.write(figure(), path, false));
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_NAME);
        assertThat(problem.path()).isEqualTo(path.toString());
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesAFolderThatIsNotThereAndANameThatIsAFolder() throws IOException {
        Path lost = folder.resolve("lost").resolve("run.png");
        assertThat(problem(() -> FigureFile.write(figure(), lost, false)).code())
                .isEqualTo(ProblemCode.OUTPUT_NOT_WRITABLE);
        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        assertThat(problem(() -> FigureFile.write(figure(), taken, true)).code())
                .isEqualTo(ProblemCode.OUTPUT_NOT_WRITABLE);
    }

    @Test
    void takesEndingsInAnyCase() {
        Path path = folder.resolve("RUN.PNG");
        FigureFile.write(figure(), path, false);
        assertThat(path).exists();
    }

    @Test
    void leavesNoFileBehindWhenDrawingFails() throws IOException {
        Figure withoutPixels = new Figure(List.of(), 0, 0);
        assertThatThrownBy(() -> FigureFile.write(withoutPixels, folder.resolve("run.png"), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names()).isEmpty();
    }

    private static Problem problem(ThrowingCallable write) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, write);
        assertThat(thrown.problems()).hasSize(1);
        return thrown.problems().get(0);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static Document parse(Path path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
