package org.ntwk.meanfield.analysis;

import java.util.Comparator;
import java.util.List;

/** What the linearised system does at a fixed point. */
public enum Stability {
    /** All disturbances decay, the slowest without rotation. */
    STABLE_NODE,
    /** All disturbances decay, the slowest while it rotates. */
    STABLE_FOCUS,
    /** Some disturbances grow, others decay. */
    SADDLE,
    /** All disturbances grow, the slowest without rotation. */
    UNSTABLE_NODE,
    /** All disturbances grow, the slowest while it rotates. */
    UNSTABLE_FOCUS,
    /** An eigenvalue has a real part of 0 up to rounding: what happens is for the non-linear terms to say. */
    MARGINAL;

    private static final double ROUNDING = 1e-9;

    static Stability of(List<Eigenvalue> eigenvalues) {
        double largest =
                eigenvalues.stream().mapToDouble(Eigenvalue::magnitude).max().orElseThrow();
        if (eigenvalues.stream().anyMatch(value -> Math.abs(value.real()) <= ROUNDING * largest)) {
            return MARGINAL;
        }
        long growing = eigenvalues.stream().filter(value -> value.real() > 0).count();
        if (growing > 0 && growing < eigenvalues.size()) {
            return SADDLE;
        }
        boolean rotates = eigenvalues.stream()
                        .min(Comparator.comparingDouble(value -> Math.abs(value.real())))
                        .orElseThrow()
                        .imaginary()
                != 0;
        if (growing == 0) {
            return rotates ? STABLE_FOCUS : STABLE_NODE;
        }
        return rotates ? UNSTABLE_FOCUS : UNSTABLE_NODE;
    }

    /** Whether all disturbances decay. */
    public boolean isStable() {
        return this == STABLE_NODE || this == STABLE_FOCUS;
    }
}
