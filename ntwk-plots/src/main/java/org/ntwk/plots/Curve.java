package org.ntwk.plots;

import java.util.function.DoubleUnaryOperator;

/**
 * The points of one line over time, no more of them than a figure can show: of the samples that fall into one column of
 * pixels the least and the greatest are kept, so no peak is lost.
 */
final class Curve {

    private final double[] timesMs;
    private final double[] values;
    private int size;

    private Curve(int capacity) {
        timesMs = new double[capacity];
        values = new double[capacity];
    }

    /**
     * Reduces samples at equal intervals.
     *
     * @param columns how many columns of pixels they are drawn on
     */
    static Curve of(double startMs, double intervalMs, double[] samples, int columns) {
        int perColumn = (int) ((samples.length + (long) columns - 1) / columns);
        if (perColumn < 3) {
            Curve curve = new Curve(samples.length);
            for (int n = 0; n < samples.length; n++) {
                curve.add(startMs + n * intervalMs, samples[n]);
            }
            return curve;
        }
        Curve curve = new Curve(2 * (samples.length / perColumn + 1));
        for (int from = 0; from < samples.length; from += perColumn) {
            curve.addColumn(startMs, intervalMs, samples, from, Math.min(samples.length, from + perColumn));
        }
        return curve;
    }

    /** Through given points, none left out. */
    static Curve through(double[] x, double[] values) {
        Curve curve = new Curve(x.length);
        for (int n = 0; n < x.length; n++) {
            curve.add(x[n], values[n]);
        }
        return curve;
    }

    private void addColumn(double startMs, double intervalMs, double[] samples, int from, int to) {
        int least = from;
        int greatest = from;
        for (int n = from; n < to; n++) {
            double value = samples[n];
            if (value < samples[least]) {
                least = n;
            }
            if (value > samples[greatest]) {
                greatest = n;
            }
        }
        int first = Math.min(least, greatest);
        int second = Math.max(least, greatest);
        add(startMs + first * intervalMs, samples[first]);
        if (second != first) {
            add(startMs + second * intervalMs, samples[second]);
        }
    }

    private void add(double timeMs, double value) {
        timesMs[size] = timeMs;
        values[size++] = value;
    }

    /** The curve with each value replaced. */
    Curve mapped(DoubleUnaryOperator function) {
        Curve mapped = new Curve(size);
        for (int n = 0; n < size; n++) {
            mapped.add(timesMs[n], function.applyAsDouble(values[n]));
        }
        return mapped;
    }

    int size() {
        return size;
    }

    double timeMs(int point) {
        return timesMs[point];
    }

    double value(int point) {
        return values[point];
    }

    /** Of the values that are numbers; negative infinity if there are none. */
    double greatest() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < size; n++) {
            if (values[n] > greatest) {
                greatest = values[n];
            }
        }
        return greatest;
    }
}
