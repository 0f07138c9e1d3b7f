package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Linear algebra of small square matrices that are given row after row. */
final class Matrices {

    private Matrices() {}

    /** x of A x = b; empty if A is singular. */
    static Optional<double[]> solve(double[] matrix, double[] right) {
        int n = right.length;
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        DMatrixRMaj solution = new DMatrixRMaj(n, 1);
        // The solver may write into what it is given.
        if (!solver.setA(DMatrixRMaj.wrap(n, n, matrix.clone()))) {
            return Optional.empty();
        }
        solver.solve(DMatrixRMaj.wrap(n, 1, right.clone()), solution);
        for (double value : solution.data) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(solution.data);
    }

    /** The determinant of a matrix of n rows. */
    static double determinant(double[] matrix, int n) {
        return CommonOps_DDRM.det(DMatrixRMaj.wrap(n, n, matrix));
    }

    /** All n eigenvalues, the one with the largest real part first, of a pair that with the positive imaginary part. */
    static List<Eigenvalue> eigenvalues(double[] matrix, int n) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(n, false);
        if (!decomposition.decompose(DMatrixRMaj.wrap(n, n, matrix.clone()))) {
            throw new ArithmeticException("the eigenvalues of a matrix of " + n + " rows were not found");
        }
        List<Eigenvalue> values = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Complex_F64 value = decomposition.getEigenvalue(k);
            values.add(new Eigenvalue(value.real, value.imaginary));
        }
        values.sort(Comparator.comparingDouble(Eigenvalue::real)
                .thenComparingDouble(Eigenvalue::imaginary)
                .reversed());
        return values;
    }
}
