package org.ntwk.plots;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Encodes figures, one after the other, as an animated GIF that repeats for ever. A GIF has 256 colours: 200 are of numbers,
 * the others greys; each pixel has the nearest. The extension for repetition is that of Netscape 2.0; the format is GIF89a.
 */
final class GifWriter {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int VALUE_COLORS = 200;
    private static final int COLORS = 256;

    /** In units of 10 ms. */
    private final int delay;

    private final int[] palette = palette();
    private final Map<Integer, Byte> nearest = new HashMap<>();
    private final IndexColorModel model = model(palette);

    private GifWriter(int delayMs) {
        delay = Math.max(2, delayMs / 10); // players take less for a mistake
    }

    /**
     * Encodes figures of one size.
     *
     * @param number of figures, at least one
     * @param figure each by its number; drawn when it is its turn
     * @param delayMs how long each is shown
     */
    static byte[] encode(int number, IntFunction<Figure> figure, int delayMs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        GifWriter frames = new GifWriter(delayMs);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int n = 0; n < number; n++) {
                BufferedImage image = frames.indexed(figure.apply(n).paint());
                writer.writeToSequence(new IIOImage(image, null, frames.metadata(writer, image, n == 0)), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new AssertionError("writing to memory failed", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private IIOMetadata metadata(ImageWriter writer, BufferedImage image, boolean first)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", String.valueOf(delay));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        if (first) {
            IIOMetadataNode repetition = new IIOMetadataNode("ApplicationExtension");
            repetition.setAttribute("applicationID", "NETSCAPE");
            repetition.setAttribute("authenticationCode", "2.0");
            repetition.setUserObject(new byte[] {1, 0, 0}); // how often: 0 for ever
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(repetition);
            root.appendChild(extensions);
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    /** Java's own conversion would scatter colours. */
    private BufferedImage indexed(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] pixels = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int n = 0; n < rgb.length; n++) {
            pixels[n] =
                    n > 0 && rgb[n] == rgb[n - 1] ? pixels[n - 1] : nearest.computeIfAbsent(rgb[n], this::nearestIndex);
        }
        return indexed;
    }

    private byte nearestIndex(int rgb) {
        int found = 0;
        long least = Long.MAX_VALUE;
        for (int n = 0; n < palette.length; n++) {
            long red = (rgb >> 16 & 0xff) - (palette[n] >> 16 & 0xff);
            long green = (rgb >> 8 & 0xff) - (palette[n] >> 8 & 0xff);
            long blue = (rgb & 0xff) - (palette[n] & 0xff);
            long distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                found = n;
            }
        }
        return (byte) found;
    }

    private static int[] palette() {
        Set<Integer> colors = new LinkedHashSet<>();
        colors.add(Color.WHITE.getRGB());
        colors.add(PanelAxis.INK.getRGB());
        for (int n = 0; n < VALUE_COLORS; n++) {
            colors.add(ColorMap.of((double) n / (VALUE_COLORS - 1)).getRGB());
        }
        for (int n = 0; colors.size() < COLORS; n++) {
            int grey = 5 * n % COLORS; // in steps of five first
            colors.add(new Color(grey, grey, grey).getRGB());
        }
        return colors.stream().mapToInt(Integer::intValue).toArray();
    }

    private static IndexColorModel model(int... palette) {
        return new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    }
}
