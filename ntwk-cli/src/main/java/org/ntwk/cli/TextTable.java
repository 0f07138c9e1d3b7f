package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.List;

/** Rows of text with columns as wide as their widest entry. */
final class TextTable {

    private TextTable() {}

    static void print(List<List<String>> rows, PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.append(row.get(column));
                line.append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
