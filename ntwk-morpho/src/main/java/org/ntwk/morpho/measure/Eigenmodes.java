package org.ntwk.morpho.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Compartments;

/**
 * The modes of a passive cell: patterns of potential φ that fall exponentially, each with its own time constant, from which
 * every passive response is made (Rall 1969, Biophys. J. 9:1483; Major, Evans and Jack 1993, Biophys. J. 65:423).
 *
 * <p>C dV/dt = −G V of the compartments, junctions eliminated, is the symmetric problem C^(−1/2) G C^(−1/2), solved by EJML
 * as a dense matrix: for small cells, and to check other methods. Modes are scaled so that Σ C φ² = 1, with C in pF.
 */
public final class Eigenmodes {

    /** Compartments that a dense matrix is made for: 32 MB, and about half a minute. */
    public static final int MOST = 2000;

    private final double[] rate;
    private final double[][] mode;

    /** @throws IllegalArgumentException if there are more than {@link #MOST} compartments */
    public Eigenmodes(Compartments compartments, CableProperties properties) {
        int size = compartments.size();
        if (size > MOST) {
            throw new IllegalArgumentException("the modes of " + size + " compartments need a matrix too large; " + MOST
                    + " are possible. Maybe cut the cell by the d-lambda rule.");
        }
        double[] root = new double[size];
        for (int n = 0; n < size; n++) {
            root[n] = Math.sqrt(properties.capacitancePf(compartments.areaUm2(n)));
        }
        DMatrixRMaj matrix = reduced(compartments, properties);
        DMatrixRMaj scaled = new DMatrixRMaj(size, size);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                scaled.set(row, column, matrix.get(row, column) / (root[row] * root[column]));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(size, true, true);
        if (!decomposition.decompose(scaled)) {
            throw new IllegalStateException("the eigenvalues of " + size + " compartments did not converge");
        }
        List<Integer> slowestFirst = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        k -> decomposition.getEigenvalue(k).getReal()))
                .toList();
        rate = new double[size];
        mode = new double[size][size];
        for (int k = 0; k < size; k++) {
            int which = slowestFirst.get(k);
            rate[k] = decomposition.getEigenvalue(which).getReal();
            DMatrixRMaj vector = decomposition.getEigenVector(which);
            for (int n = 0; n < size; n++) {
                mode[k][n] = vector.get(n) / root[n];
            }
        }
    }

    /** The conductances between compartments and to ground, in nS; junctions, which hold no charge, are eliminated. */
    private static DMatrixRMaj reduced(Compartments compartments, CableProperties properties) {
        int nodes = compartments.nodes();
        DMatrixRMaj matrix = new DMatrixRMaj(nodes, nodes);
        for (int node = 0; node < nodes; node++) {
            matrix.add(node, node, properties.leakNs(compartments.areaUm2(node)));
            int parent = compartments.parent(node);
            if (parent >= 0) {
                double axial = properties.axialNs(compartments.axialUm(node));
                matrix.add(node, node, axial);
                matrix.add(parent, parent, axial);
                matrix.add(node, parent, -axial);
                matrix.add(parent, node, -axial);
            }
        }
        for (int junction = nodes - 1; junction >= compartments.size(); junction--) {
            int last = junction;
            int[] neighbours = IntStream.range(0, junction)
                    .filter(n -> matrix.get(last, n) != 0)
                    .toArray();
            for (int one : neighbours) {
                double part = matrix.get(one, junction) / matrix.get(junction, junction);
                for (int other : neighbours) {
                    matrix.add(one, other, -part * matrix.get(junction, other));
                }
            }
        }
        return matrix;
    }

    /** How many there are: as many as compartments. */
    public int size() {
        return rate.length;
    }

    /** The time constant in ms of a mode, the slowest first: infinite of the first one without a leak. */
    public double timeConstantMs(int k) {
        return 1 / rate[k];
    }

    /** The pattern φ of a mode over the compartments, in 1/√pF: a fresh array. */
    public double[] mode(int k) {
        return mode[k].clone();
    }

    /** The potential in mV at a compartment a time after a charge in fC came into another: Σ φ φ' exp(−t/τ). */
    public double afterChargeMv(int from, int to, double chargeFc, double timeMs) {
        double sum = 0;
        for (int k = size() - 1; k >= 0; k--) {
            sum += mode[k][from] * mode[k][to] * Math.exp(-timeMs * rate[k]);
        }
        return chargeFc * sum;
    }

    /** The transfer impedance between two compartments: Σ φ φ'/(1/τ + iω). */
    public Impedance transfer(int from, int to, double frequencyHz) {
        double perMs = 2 * Math.PI * frequencyHz * 1e-3;
        double real = 0;
        double imaginary = 0;
        for (int k = size() - 1; k >= 0; k--) {
            double weight = 1000 * mode[k][from] * mode[k][to] / (rate[k] * rate[k] + perMs * perMs);
            real += weight * rate[k];
            imaginary -= weight * perMs;
        }
        return new Impedance(real, imaginary);
    }

    /**
     * The electrotonic length of the uniform cable, sealed at both ends, that has the same two slowest time constants:
     * π/√(τ0/τ1 − 1) (Rall 1969).
     */
    public double equivalentLength() {
        return Math.PI / Math.sqrt(rate[1] / rate[0] - 1);
    }
}
