package org.ntwk.meanfield.analysis;

/**
 * An eigenvalue λ of a Jacobian: a disturbance along its eigenvector goes as exp(λ t).
 *
 * @param real in 1/ms; below 0 the disturbance decays
 * @param imaginary in 1/ms; if it is not 0, the disturbance rotates, and the conjugate is an eigenvalue too
 */
public record Eigenvalue(double real, double imaginary) {

    /** Over which a disturbance decays to 1/e, in ms; negative if it grows. */
    public double decayMs() {
        return -1 / real;
    }

    /** At which a disturbance rotates, in Hz, at least 0. */
    public double frequencyHz() {
        return 1000 * Math.abs(imaginary) / (2 * Math.PI);
    }

    double magnitude() {
        return Math.hypot(real, imaginary);
    }
}
