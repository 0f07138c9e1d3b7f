package org.ntwk.meanfield.analysis;

/** (i ω − K)⁻¹, as real and imaginary parts: what periodic disturbances of a linear system come to. */
final class Resolvent {

    private final int n;
    private final double[][] columns;

    private Resolvent(int n, double[][] columns) {
        this.n = n;
        this.columns = columns;
    }

    /** @param angular ω, in the unit of K */
    static Resolvent at(double[] matrix, int n, double angular) {
        // (−K, −ω; ω, −K) is the same equation for real and imaginary parts.
        double[] parts = new double[4 * n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                parts[a * 2 * n + b] = -matrix[a * n + b];
                parts[(n + a) * 2 * n + n + b] = -matrix[a * n + b];
            }
            parts[a * 2 * n + n + a] = -angular;
            parts[(n + a) * 2 * n + a] = angular;
        }
        double[][] columns = new double[n][];
        for (int b = 0; b < n; b++) {
            double[] unit = new double[2 * n];
            unit[b] = 1;
            columns[b] = Matrices.solve(parts, unit)
                    .orElseThrow(() -> new ArithmeticException("a stable system has no resonance without end"));
        }
        return new Resolvent(n, columns);
    }

    double real(int row, int column) {
        return columns[column][row];
    }

    double imaginary(int row, int column) {
        return columns[column][n + row];
    }
}
