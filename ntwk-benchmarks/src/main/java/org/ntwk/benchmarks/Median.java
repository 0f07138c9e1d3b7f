package org.ntwk.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Minimum, median and maximum of repeated measurements, which noise of the machine moves least. */
record Median(double low, double middle, double high) {

    static Median of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Median(sorted[0], middle, sorted[sorted.length - 1]);
    }

    String inSeconds() {
        return String.format(Locale.ROOT, "%.3f s (%.3f to %.3f)", middle, low, high);
    }

    String inTimes() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", middle, low, high);
    }
}
