package org.ntwk.core.original;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the original drew, from the test resources. */
final class ReferenceDraws {

    private ReferenceDraws() {}

    static JsonNode read(String file) {
        try (InputStream in = ReferenceDraws.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = array.get(n).intValue();
        }
        return values;
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = array.get(n).doubleValue();
        }
        return values;
    }

    /** Pairs of numbers, such as step and cell. */
    static List<List<Integer>> rows(JsonNode array) {
        List<List<Integer>> rows = new ArrayList<>();
        for (JsonNode row : array) {
            rows.add(List.of(row.get(0).intValue(), row.get(1).intValue()));
        }
        return rows;
    }

    /** SHA-256 of integers, little-endian. */
    static final class Checksum {

        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        private final MessageDigest digest;

        Checksum() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(int value) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.putInt(value);
        }

        String hex() {
            flush();
            return HexFormat.of().formatHex(digest.digest());
        }

        private void flush() {
            digest.update(buffer.flip());
            buffer.clear();
        }
    }
}
