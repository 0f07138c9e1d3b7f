package org.ntwk.meanfield.system;

/**
 * The error that an adaptive integrator may make in one step: {@code absolute + relative |y|} in each variable.
 *
 * @param relative at least 1e-14
 * @param absolute in the units of the variable, Hz or Hz², positive
 */
public record Tolerance(double relative, double absolute) {

    /** Relative 1e-8, absolute 1e-9. */
    public static final Tolerance DEFAULT = new Tolerance(1e-8, 1e-9);

    public Tolerance {
        if (!(relative >= 1e-14 && relative < 1)) {
            throw new IllegalArgumentException("relative tolerance must be from 1e-14 to 1, not " + relative);
        }
        if (!(absolute > 0 && absolute < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("absolute tolerance must be greater than 0, not " + absolute);
        }
    }
}
