package org.ntwk.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;

/** A table of numbers for people: names and units above, few digits. */
final class NumberTableText {

    private static final MathContext DIGITS = new MathContext(6);

    /** Longer than that a number is written with an exponent. */
    private static final int MOST_LETTERS = 14;

    private NumberTableText() {}

    static void print(NumberTable table, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        boolean named = !table.rowNames().isEmpty();
        List<String> header = new ArrayList<>();
        if (named) {
            header.add("");
        }
        for (NumberTable.Column column : table.columns()) {
            boolean pure = column.unit().equals(Unit.ONE);
            header.add(
                    pure ? column.name() : column.name() + " (" + column.unit().symbol() + ")");
        }
        rows.add(header);
        for (int row = 0; row < table.rows(); row++) {
            List<String> line = new ArrayList<>();
            if (named) {
                line.add(table.rowNames().get(row));
            }
            for (NumberTable.Column column : table.columns()) {
                line.add(rounded(column.values().get(row)));
            }
            rows.add(line);
        }
        TextTable.print(rows, out);
    }

    /** Six digits; a dash for what is no number. */
    static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        String plain = rounded.stripTrailingZeros().toPlainString();
        return plain.length() <= MOST_LETTERS
                ? plain
                : rounded.stripTrailingZeros().toString();
    }
}
