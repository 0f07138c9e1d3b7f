package org.ntwk.morpho;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables and texts among the test resources. */
public final class Tables {

    private Tables() {}

    /** The rows of a CSV table by the names of its columns; lines that begin with # are comments. */
    public static List<Map<String, String>> rows(String resource) {
        return rowsOf(text(resource));
    }

    public static List<Map<String, String>> rowsOf(String csv) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] names = null;
        for (String line : csv.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.strip().split(",");
            if (names == null) {
                names = fields;
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int n = 0; n < fields.length; n++) {
                row.put(names[n], fields[n]);
            }
            rows.add(row);
        }
        return rows;
    }

    public static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    public static String text(String resource) {
        try (InputStream stream = Tables.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
