package org.ntwk.core.connectivity;

import java.util.Arrays;
import org.ntwk.api.connectivity.ConnectivityContext;
import org.ntwk.api.problem.ProblemCode;

/** Takes connections one after the other as files and matrices give them, and reports those that cannot be. */
final class PairCollector {

    /** A file whose columns are mixed up has as many problems as lines; the first few tell. */
    private static final int MOST_PROBLEMS = 10;

    private final ConnectivityContext context;
    private final String path;
    private final boolean negativeAllowed;
    private int[] sources = new int[64];
    private int[] targets = new int[64];
    private double[] weightFactors = new double[64];
    private double[] delays = new double[64];
    private int count;
    private int reported;

    /**
     * @param path of what the connections come from, for problems
     * @param negativeAllowed whether a weight may be less than 0
     */
    PairCollector(ConnectivityContext context, String path, boolean negativeAllowed) {
        this.context = context;
        this.path = path;
        this.negativeAllowed = negativeAllowed;
    }

    ConnectivityContext context() {
        return context;
    }

    /** Whether more should be given: there were not too many problems. */
    boolean goesOn() {
        return reported < MOST_PROBLEMS;
    }

    void report(ProblemCode code, String message) {
        if (goesOn()) {
            context.problems().add(code, path, message);
        }
        reported++;
    }

    /** Reports what leaves no sense in the rest. */
    void stop(ProblemCode code, String message) {
        report(code, message);
        reported = MOST_PROBLEMS;
    }

    /**
     * Takes a connection.
     *
     * @param delayMs NaN for that of the projection
     * @param place where it stands, such as "'w.csv', line ", for problems
     * @param number of the place
     */
    void add(double source, double target, double weightFactor, double delayMs, String place, long number) {
        boolean valid = isCell(source, context.sourceSize(), "source", place, number)
                & isCell(target, context.targetSize(), "target", place, number)
                & isWeight(weightFactor, place, number);
        if (!Double.isNaN(delayMs) && !(delayMs >= 0 && delayMs < Double.POSITIVE_INFINITY)) {
            report(ProblemCode.OUT_OF_BOUNDS, place + number + ": the delay " + delayMs + " ms is not 0 or more.");
            valid = false;
        }
        if (valid && reported == 0) {
            append((int) source, (int) target, weightFactor, delayMs);
        }
    }

    /** Takes an entry of a matrix, where 0 is no connection. */
    void addEntry(double source, double target, double weightFactor, String place, long number) {
        if (weightFactor != 0) {
            add(source, target, weightFactor, Double.NaN, place, number);
        }
    }

    private boolean isCell(double cell, int size, String what, String place, long number) {
        if (cell == Math.rint(cell) && cell >= 0 && cell < size) {
            return true;
        }
        report(
                ProblemCode.UNKNOWN_REFERENCE,
                place + number + ": the " + what + " " + cell + " is not a cell of a population of " + size
                        + "; cells are whole numbers from 0 to " + (size - 1) + ".");
        return false;
    }

    private boolean isWeight(double factor, String place, long number) {
        if (Double.isFinite(factor) && (negativeAllowed || factor >= 0)) {
            return true;
        }
        report(
                ProblemCode.OUT_OF_BOUNDS,
                place + number + ": the weight " + factor + " is not "
                        + (negativeAllowed ? "finite." : "0 or more, as a conductance is."));
        return false;
    }

    private void append(int source, int target, double weightFactor, double delayMs) {
        if (count == sources.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 16L, 2L * count);
            sources = Arrays.copyOf(sources, larger);
            targets = Arrays.copyOf(targets, larger);
            weightFactors = Arrays.copyOf(weightFactors, larger);
            delays = Arrays.copyOf(delays, larger);
        }
        sources[count] = source;
        targets[count] = target;
        weightFactors[count] = weightFactor;
        delays[count] = delayMs;
        count++;
    }

    PairTable table() {
        return new PairTable(
                Arrays.copyOf(sources, count),
                Arrays.copyOf(targets, count),
                context.targetSize(),
                Arrays.copyOf(weightFactors, count),
                Arrays.copyOf(delays, count));
    }
}
