package org.ntwk.plots;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an image as a PNG of 8 bits for each of red, green, blue and, if it has any, alpha.
 *
 * <p>In place of the JDK's own writer, whose search for plugins and metadata cost a cold process more than the drawing of
 * a panel; the format is that of the W3C recommendation, Portable Network Graphics, 2nd edition.
 */
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;
    private static final int RGB_WITH_ALPHA = 6;

    /** Higher levels take twice the time for a tenth of the bytes. */
    private static final int COMPRESSION = 4;

    private PngWriter() {}

    static void write(BufferedImage image, OutputStream stream) throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        ByteArrayOutputStream header = new ByteArrayOutputStream(13);
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(image.getWidth());
        fields.writeInt(image.getHeight());
        fields.write(new byte[] {8, (byte) (alpha ? RGB_WITH_ALPHA : RGB), 0, 0, 0});
        DataOutputStream out = new DataOutputStream(stream);
        out.write(SIGNATURE);
        writeChunk(out, "IHDR", header.toByteArray());
        writeChunk(out, "IDAT", compressedRows(image, alpha));
        writeChunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static byte[] compressedRows(BufferedImage image, boolean alpha) throws IOException {
        int width = image.getWidth();
        int[] pixels = new int[width];
        byte[] row = new byte[1 + (alpha ? 4 : 3) * width];
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 18);
        Deflater deflater = new Deflater(COMPRESSION);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(compressed, deflater, 1 << 16)) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, pixels, 0, width);
                int at = 1;
                for (int argb : pixels) {
                    row[at++] = (byte) (argb >> 16);
                    row[at++] = (byte) (argb >> 8);
                    row[at++] = (byte) argb;
                    if (alpha) {
                        row[at++] = (byte) (argb >> 24);
                    }
                }
                rows.write(row);
            }
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
