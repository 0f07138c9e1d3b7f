package org.ntwk.morpho.swc;

import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * A line with a point, as it stands in the file.
 *
 * @param number of the line, from 1
 * @param parent the identifier of another line, or −1
 */
record SwcLine(int number, long id, int type, double xUm, double yUm, double zUm, double radiusUm, long parent) {

    /** A metre: beyond it no length or area loses its digits, and no cell is that large. */
    private static final double FARTHEST_UM = 1e6;

    /** An ångström: no diameter is smaller, and resistances would overflow. */
    private static final double SMALLEST_UM = 1e-4;

    private static final String[] FIELDS = {"identifier", "type", "x", "y", "z", "radius", "parent"};

    /** The point of a line that is neither blank nor comment; nothing if problems were found. */
    static @Nullable SwcLine parse(String text, int number, String path, Problems problems) {
        StringTokenizer fields = new StringTokenizer(text, " \t\r\f");
        if (fields.countTokens() != FIELDS.length) {
            problems.add(
                    ProblemCode.MALFORMED_FILE,
                    path,
                    fields.countTokens() + " fields, where a point has 7: " + String.join(" ", FIELDS) + ".",
                    text.indexOf(',') >= 0 || text.indexOf(';') >= 0
                            ? "Maybe blanks are meant where it has commas."
                            : null);
            return null;
        }
        Numbers numbers = new Numbers(path, problems);
        long id = numbers.whole(fields.nextToken(), 0, 0, Long.MAX_VALUE);
        int type = (int) numbers.whole(fields.nextToken(), 1, 0, Integer.MAX_VALUE);
        double x = numbers.decimal(fields.nextToken(), 2, FARTHEST_UM);
        double y = numbers.decimal(fields.nextToken(), 3, FARTHEST_UM);
        double z = numbers.decimal(fields.nextToken(), 4, FARTHEST_UM);
        double radius = numbers.decimal(fields.nextToken(), 5, FARTHEST_UM);
        if (!numbers.failed && !(2 * radius >= SMALLEST_UM)) {
            numbers.fail(
                    ProblemCode.OUT_OF_BOUNDS,
                    "the radius is " + radius + " um and must be greater than 0.",
                    "Maybe the tracing left it out; a common thin neurite has 0.1 to 0.5 um.");
        }
        long parent = numbers.whole(fields.nextToken(), 6, -1, Long.MAX_VALUE);
        return numbers.failed ? null : new SwcLine(number, id, type, x, y, z, radius, parent);
    }

    /** Reads numbers and says what is wrong with them. */
    private static final class Numbers {

        private final String path;
        private final Problems problems;
        private boolean failed;

        Numbers(String path, Problems problems) {
            this.path = path;
            this.problems = problems;
        }

        long whole(String text, int field, long least, long most) {
            try {
                long value = Long.parseLong(text);
                if (value >= least && value <= most) {
                    return value;
                }
                fail(
                        ProblemCode.OUT_OF_BOUNDS,
                        "the " + FIELDS[field] + " is " + value + " and must be at least " + least
                                + (most < Long.MAX_VALUE ? " and at most " + most : "") + ".",
                        null);
            } catch (NumberFormatException noNumber) {
                fail(
                        ProblemCode.MALFORMED_FILE,
                        "the " + FIELDS[field] + " '" + shown(text) + "' is not a whole number.",
                        null);
            }
            return 0;
        }

        double decimal(String text, int field, double most) {
            double value = Double.NaN;
            // Java's own reader would take 1d, 0x1p3 and Infinity.
            boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
            try {
                value = plain ? Double.parseDouble(text) : Double.NaN;
            } catch (NumberFormatException noNumber) {
                plain = false;
            }
            if (Math.abs(value) <= most) {
                return value;
            }
            boolean notFinite = text.equalsIgnoreCase("nan")
                    || text.toLowerCase(Locale.ROOT).contains("inf");
            fail(
                    plain || notFinite ? ProblemCode.OUT_OF_BOUNDS : ProblemCode.MALFORMED_FILE,
                    "the " + FIELDS[field] + " '" + shown(text) + "' "
                            + (plain
                                    ? "is farther than " + (long) most + " um."
                                    : notFinite ? "is not finite." : "is not a number."),
                    null);
            return 0;
        }

        void fail(ProblemCode code, String message, @Nullable String hint) {
            failed = true;
            problems.add(code, path, message, hint);
        }

        private static String shown(String text) {
            return text.length() <= 30 ? text : text.substring(0, 30) + "…";
        }
    }
}
