package org.ntwk.plots;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes an image as a PNG of 8 bits for each of red, green, blue and, if it has any, alpha. The format is that of the
 * W3C recommendation, Portable Network Graphics, 2nd edition.
 *
 * <p>In place of the JDK's own writer, whose search for plugins and metadata takes a cold process longer than the
 * encoding, and whose images Batik cannot embed without further libraries.
 */
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;
    private static final int RGB_WITH_ALPHA = 6;

    /** Length, type and checksum of a chunk. */
    private static final int CHUNK_FRAME = 12;

    private static final int HEADER_LENGTH = 13;

    /** Higher levels take longer and save little on line art. */
    private static final int COMPRESSION = 4;

    private PngWriter() {}

    static byte[] encode(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        byte[] header = ByteBuffer.allocate(HEADER_LENGTH)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put(new byte[] {8, (byte) (alpha ? RGB_WITH_ALPHA : RGB), 0, 0, 0})
                .array();
        byte[] rows = compressedRows(image, alpha);
        ByteBuffer png = ByteBuffer.allocate(SIGNATURE.length + 3 * CHUNK_FRAME + header.length + rows.length);
        png.put(SIGNATURE);
        putChunk(png, "IHDR", header);
        putChunk(png, "IDAT", rows);
        putChunk(png, "IEND", new byte[0]);
        return png.array();
    }

    private static byte[] compressedRows(BufferedImage image, boolean alpha) {
        int width = image.getWidth();
        int[] pixels = new int[width];
        // The first byte of a row, 0, says that it is not filtered.
        byte[] row = new byte[1 + (alpha ? 4 : 3) * width];
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 18);
        Deflater deflater = new Deflater(COMPRESSION);
        try {
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
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    compressed.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private static void putChunk(ByteBuffer png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
    }
}
