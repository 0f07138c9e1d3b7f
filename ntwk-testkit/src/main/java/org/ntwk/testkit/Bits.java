package org.ntwk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Columns compared bit for bit. */
final class Bits {

    private Bits() {}

    static Map<String, double[]> copy(Map<String, double[]> columns) {
        Map<String, double[]> copy = new LinkedHashMap<>();
        columns.forEach((name, column) -> copy.put(name, column.clone()));
        return copy;
    }

    static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    /** Where two columns differ first, in words; empty if they are the same. */
    static Optional<String> difference(String name, double[] expected, double[] actual) {
        for (int n = 0; n < expected.length; n++) {
            if (!same(expected[n], actual[n])) {
                return Optional.of("entry " + n + " of " + name + " is " + actual[n] + ", not " + expected[n]);
            }
        }
        return Optional.empty();
    }

    /** As {@link #difference(String, double[], double[])}, of all columns but those whose content means nothing. */
    static Optional<String> difference(Map<String, double[]> expected, Map<String, double[]> actual) {
        return expected.keySet().stream()
                .filter(name -> !name.equals("scratch"))
                .flatMap(name -> difference(name, expected.get(name), actual.get(name)).stream())
                .findFirst();
    }

    /** Where a column changed outside of {@code [from, to)}; empty if it did not. */
    static Optional<String> changeOutside(String name, double[] before, double[] after, int from, int to) {
        for (int n = 0; n < before.length; n++) {
            if ((n < from || n >= to) && !same(before[n], after[n])) {
                return Optional.of("entry " + n + " of " + name);
            }
        }
        return Optional.empty();
    }
}
