package org.ntwk.meanfield.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rates of afferents and injected currents as samples: sample k holds from k dt to (k+1) dt, the last one for ever. One
 * sample alone is a constant.
 */
public final class HeldInputs {

    private final List<String> afferents;
    private final List<String> populations;
    private final double stepMs;
    private final double[][] afferentHz;
    private final double[][] currentPa;
    private final int samples;

    private HeldInputs(MeanFieldSystem system, double stepMs, double[][] afferentHz, double[][] currentPa) {
        this.afferents = system.afferents();
        this.populations = system.names();
        this.stepMs = stepMs;
        this.afferentHz = afferentHz;
        this.currentPa = currentPa;
        int longest = 1;
        for (double[] column : afferentHz) {
            longest = Math.max(longest, column.length);
        }
        for (double[] column : currentPa) {
            longest = Math.max(longest, column.length);
        }
        this.samples = longest;
    }

    /**
     * Inputs of a system.
     *
     * @param stepMs between samples, positive
     * @param afferentHz samples for every afferent of the system, at least 0
     * @param currentPa samples for each population into whose cells a current is injected; the others get none
     * @throws IllegalArgumentException if an afferent is missing, a name is unknown, or a sample is no such number
     */
    public static HeldInputs of(
            MeanFieldSystem system, double stepMs, Map<String, double[]> afferentHz, Map<String, double[]> currentPa) {
        if (!(stepMs > 0 && stepMs < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step of the inputs must be greater than 0, not " + stepMs + " ms");
        }
        List<String> afferents = system.afferents();
        List<String> populations = system.names();
        requireKnown("afferent", afferentHz, afferents);
        requireKnown("population", currentPa, populations);
        double[][] rates = new double[afferents.size()][];
        for (int a = 0; a < rates.length; a++) {
            double[] given = afferentHz.get(afferents.get(a));
            if (given == null) {
                throw new IllegalArgumentException("afferent " + afferents.get(a) + " has no rate");
            }
            rates[a] = checked(given, "rate of " + afferents.get(a), "Hz", 0);
        }
        double[][] currents = new double[populations.size()][];
        for (int m = 0; m < currents.length; m++) {
            double[] given = currentPa.getOrDefault(populations.get(m), new double[] {0});
            currents[m] = checked(given, "current into " + populations.get(m), "pA", Double.NEGATIVE_INFINITY);
        }
        return new HeldInputs(system, stepMs, rates, currents);
    }

    /** Inputs that never change. */
    public static HeldInputs constant(
            MeanFieldSystem system, Map<String, Double> afferentHz, Map<String, Double> currentPa) {
        return of(system, 1, alone(afferentHz), alone(currentPa));
    }

    private static Map<String, double[]> alone(Map<String, Double> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new double[] {e.getValue()}));
    }

    private static void requireKnown(String what, Map<String, double[]> given, List<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no " + what + " " + name + "; there are " + String.join(", ", known));
            }
        }
    }

    private static double[] checked(double[] samples, String what, String unit, double lowest) {
        if (samples.length == 0) {
            throw new IllegalArgumentException(what + " has no sample");
        }
        for (int k = 0; k < samples.length; k++) {
            if (!Double.isFinite(samples[k]) || samples[k] < lowest) {
                throw new IllegalArgumentException(
                        what + " must be a finite number" + (lowest == 0 ? " of at least 0" : "") + ", not "
                                + samples[k] + " " + unit + " (sample " + k + ")");
            }
        }
        return samples.clone();
    }

    /**
     * Checks that they are inputs of a system with these populations and afferents.
     *
     * @throws IllegalArgumentException if they are not
     */
    public void requireFor(MeanFieldSystem system) {
        if (!afferents.equals(system.afferents()) || !populations.equals(system.names())) {
            throw new IllegalArgumentException("inputs for populations " + populations + " and afferents " + afferents
                    + " do not fit a system of " + system.names() + " and " + system.afferents());
        }
    }

    /** Whether all samples of each input are the same. */
    public boolean isConstant() {
        return nextChange(0) == Integer.MAX_VALUE;
    }

    /** Between samples, in ms. */
    public double stepMs() {
        return stepMs;
    }

    /** The rates of the afferents at sample k, in their order. */
    public double[] afferentHz(int k) {
        double[] out = new double[afferentHz.length];
        read(afferentHz, k, out);
        return out;
    }

    /** The currents into the cells of each population at sample k. */
    public double[] currentPa(int k) {
        double[] out = new double[currentPa.length];
        read(currentPa, k, out);
        return out;
    }

    /** Writes the rates of afferents and the currents of sample k. */
    void read(int k, double[] afferentOut, double[] currentOut) {
        read(afferentHz, k, afferentOut);
        read(currentPa, k, currentOut);
    }

    private static void read(double[][] columns, int k, double[] out) {
        for (int c = 0; c < columns.length; c++) {
            out[c] = columns[c][Math.min(k, columns[c].length - 1)];
        }
    }

    /** The first sample after k that differs from it; {@link Integer#MAX_VALUE} if none does. */
    int nextChange(int k) {
        for (int next = k + 1; next < samples; next++) {
            if (changes(afferentHz, next) || changes(currentPa, next)) {
                return next;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean changes(double[][] columns, int k) {
        for (double[] column : columns) {
            if (k < column.length && column[k] != column[k - 1]) {
                return true;
            }
        }
        return false;
    }
}
