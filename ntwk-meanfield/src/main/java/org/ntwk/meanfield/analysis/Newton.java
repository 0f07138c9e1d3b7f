package org.ntwk.meanfield.analysis;

import java.util.List;
import java.util.Optional;

/**
 * Newton's method for zeros of f in a box, with steps that are halved until f becomes smaller, and with known zeros
 * taken out: it runs on {@code M(y) f(y)}, {@code M = Π (1 + 1/|y − zero|²)}, which does not vanish where f has known
 * zeros and has the same others (Farrell, Birkisson and Funke 2015, SIAM J. Sci. Comput. 37:A2026). Of second order at
 * a simple zero, of first order at a multiple one. The Jacobian is one of differences: on the way to a zero that is as
 * good as an exact one, which may take a hundred times as long.
 */
final class Newton {

    private static final int MOST_STEPS = 60;
    private static final double SHORTEST_SHARE = 1e-3;

    /** A step that is so small, beside the size of the value, ends the way. */
    private static final double CONVERGED = 1e-12;

    /** Over which differences are taken, beside the size of the value. */
    private static final double DIFFERENCE = 1e-7;

    /** As near as rounding lets it come to a double zero. */
    private static final double STALLED = 1e-7;

    private final SteadySystem system;
    private final StateBox box;
    private final double[] slope;
    private final double[] jacobian;
    private int evaluations;

    Newton(SteadySystem system, StateBox box) {
        this.system = system;
        this.box = box;
        slope = new double[system.size()];
        jacobian = new double[system.size() * system.size()];
    }

    /** How often it has looked at f. */
    int evaluations() {
        return evaluations;
    }

    /** The zero at which the way from a state ends, if it ends at one. */
    Optional<double[]> from(double[] start, List<double[]> known) {
        double[] state = start.clone();
        box.hold(state);
        if (!isDefined(state, known)) {
            return Optional.empty();
        }
        double merit = merit(state, known);
        for (int k = 0; k < MOST_STEPS; k++) {
            if (isZero()) {
                return Optional.of(state);
            }
            differentiate(state);
            double[] negative = new double[slope.length];
            for (int m = 0; m < negative.length; m++) {
                negative[m] = -slope[m];
            }
            Optional<double[]> solved = Matrices.solve(jacobian, negative);
            if (solved.isEmpty()) {
                return Optional.empty();
            }
            double[] step = solved.get();
            double length = length(step, state);
            if (length <= CONVERGED) {
                // The last step is for free, as far as it stays in the box.
                add(state, step, 1);
                return Optional.of(state);
            }
            double stretch = stretch(state, step, known);
            boolean improved = false;
            for (double share = 1; !improved && share >= SHORTEST_SHARE; share /= 2) {
                double[] trial = state.clone();
                add(trial, step, share * stretch);
                if (isDefined(trial, known)) {
                    double trialMerit = merit(trial, known);
                    if (trialMerit < merit) {
                        improved = true;
                        state = trial;
                        merit = trialMerit;
                    }
                }
            }
            if (!improved) {
                return length <= STALLED ? Optional.of(state) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Differences forward, or backward at the upper border of the box. */
    private void differentiate(double[] state) {
        int n = state.length;
        double[] beside = state.clone();
        double[] there = new double[n];
        for (int b = 0; b < n; b++) {
            double step = DIFFERENCE * box.size(b, state[b]);
            beside[b] = state[b] + (state[b] + step <= box.upper(b) ? step : -step);
            step = beside[b] - state[b];
            evaluations++;
            system.slope(beside, there);
            for (int a = 0; a < n; a++) {
                jacobian[a * n + b] = (there[a] - slope[a]) / step;
            }
            beside[b] = state[b];
        }
    }

    private boolean isZero() {
        for (double value : slope) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private void add(double[] state, double[] step, double share) {
        for (int m = 0; m < state.length; m++) {
            state[m] += share * step[m];
        }
        box.hold(state);
    }

    /** How long a step is beside the size of the state. */
    private double length(double[] step, double[] state) {
        double longest = 0;
        for (int m = 0; m < step.length; m++) {
            longest = Math.max(longest, Math.abs(step[m]) / box.size(m, state[m]));
        }
        return longest;
    }

    /** The Newton step of M f has the direction of that of f; this is how much longer it is. */
    private double stretch(double[] state, double[] step, List<double[]> known) {
        double along = 0;
        for (double[] zero : known) {
            double square = distanceSquared(state, zero);
            for (int m = 0; m < state.length; m++) {
                double size = box.size(m, zero[m]);
                along -= 2 * (state[m] - zero[m]) / (size * size) / (square * (1 + square)) * step[m];
            }
        }
        double stretch = 1 / (1 - along);
        return Double.isFinite(stretch) ? stretch : 1;
    }

    /** Whether M is finite. */
    private boolean isDefined(double[] state, List<double[]> known) {
        for (double[] zero : known) {
            if (distanceSquared(state, zero) < 1e-18) {
                return false;
            }
        }
        return true;
    }

    /** |M f|; leaves f in {@link #slope}. */
    private double merit(double[] state, List<double[]> known) {
        evaluations++;
        system.slope(state, slope);
        double sum = 0;
        for (int m = 0; m < state.length; m++) {
            sum += slope[m] * slope[m];
        }
        double merit = Math.sqrt(sum);
        for (double[] zero : known) {
            merit *= 1 + 1 / distanceSquared(state, zero);
        }
        return merit;
    }

    private double distanceSquared(double[] state, double[] zero) {
        double sum = 0;
        for (int m = 0; m < state.length; m++) {
            double distance = (state[m] - zero[m]) / box.size(m, zero[m]);
            sum += distance * distance;
        }
        return sum;
    }
}
