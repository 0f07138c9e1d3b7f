package org.ntwk.meanfield.analysis;

import java.util.Comparator;

/**
 * Where a branch changes its stability in a generic way.
 *
 * @param kind of change
 * @param parameter where it is, in the units of the parameter
 * @param point the fixed point there
 * @param after the place, among the points of its branch, of the last one before it
 */
public record Bifurcation(Kind kind, double parameter, FixedPoint point, int after) {

    /** What happens there. */
    public enum Kind {
        /** The branch turns back: two fixed points meet and vanish. An eigenvalue is 0. */
        FOLD,
        /** A pair of eigenvalues crosses the imaginary axis: an oscillation begins. */
        HOPF,
        /** Another branch crosses. An eigenvalue is 0. */
        BRANCH_POINT
    }

    Bifurcation after(int place) {
        return new Bifurcation(kind, parameter, point, place);
    }

    /** Of the oscillation that begins at a Hopf point, in Hz; 0 at the other kinds. */
    public double frequencyHz() {
        return kind != Kind.HOPF
                ? 0
                : point.eigenvalues().stream()
                        .filter(value -> value.imaginary() > 0)
                        .min(Comparator.comparingDouble(value -> Math.abs(value.real())))
                        .orElseThrow()
                        .frequencyHz();
    }
}
