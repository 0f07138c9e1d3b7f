package org.ntwk.cli;

import java.util.Arrays;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** Values of one axis of a grid: {@code 0Hz:30Hz:10}, {@code 0.5Hz:20Hz:20:log} or {@code 0Hz,1Hz,4Hz}. */
final class GridValues {

    private static final int MOST = 1000;

    private GridValues() {}

    /** In the unit; none where a problem was reported. */
    static double[] parse(String option, String text, Unit unit, Problems problems) {
        int before = problems.list().size();
        String[] parts = text.split(":", -1);
        double[] values =
                parts.length == 1 ? listed(option, text, unit, problems) : range(option, parts, unit, problems);
        for (double value : values) {
            if (unit.equals(Unit.HZ) && value < 0) {
                problems.add(ProblemCode.OUT_OF_BOUNDS, option, "a rate of " + value + " Hz is negative.");
                break;
            }
        }
        return problems.list().size() > before ? new double[0] : values;
    }

    private static double[] listed(String option, String text, Unit unit, Problems problems) {
        return Arrays.stream(text.split(",", -1))
                .mapToDouble(value -> QuantityOption.parse(option, value, unit, problems))
                .toArray();
    }

    private static double[] range(String option, String[] parts, Unit unit, Problems problems) {
        boolean log = parts.length == 4 && parts[3].equals("log");
        if (!log && parts.length != 3 || !parts[2].matches("\\d{1,6}")) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    option,
                    "'" + String.join(":", parts) + "' is not a range.",
                    "Maybe 0" + unit + ":30" + unit
                            + ":10 is meant, from, to and the number of points, also with :log, or"
                            + " values with commas between.");
            return new double[0];
        }
        double from = QuantityOption.parse(option, parts[0], unit, problems);
        double to = QuantityOption.parse(option, parts[1], unit, problems);
        int points = Integer.parseInt(parts[2]);
        if (Double.isNaN(from + to)) {
            return new double[0];
        }
        if (points < 2 || points > MOST || !(to > from) || log && from <= 0) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    option,
                    "'" + String.join(":", parts) + "' must rise, in 2 to " + MOST + " points"
                            + (log ? ", and from above 0 because it is logarithmic." : "."));
            return new double[0];
        }
        double[] values = new double[points];
        for (int n = 0; n < points; n++) {
            double part = (double) n / (points - 1);
            values[n] = n == points - 1 ? to : log ? from * Math.pow(to / from, part) : from + (to - from) * part;
        }
        return values;
    }
}
