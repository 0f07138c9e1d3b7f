package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.random.RandomStream;
import org.ntwk.morpho.discretisation.Compartments;

class TreeSolverTest {

    private static final int SEEDS = 100;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theSolutionIsThatOfTheDenseMatrix(int cells) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            RandomStream random = RandomStream.of(seed, "conductances");
            double[] g = new double[tree.nodes() * cells];
            double[] i = new double[g.length];
            for (int n = 0; n < tree.size() * cells; n++) {
                g[n] = 0.01 + random.nextExponential();
                i[n] = 50 * random.nextGaussian();
            }
            double[] v = i.clone();

            new TreeSolver(tree, RandomTrees.properties(0), cells).solve(g.clone(), v);

            for (int cell = 0; cell < cells; cell++) {
                DMatrixRMaj dense = dense(tree, g, i, cell, cells);
                for (int node = 0; node < tree.nodes(); node++) {
                    double expected = dense.get(node);
                    assertThat(v[node * cells + cell])
                            .as("node %d of tree %d", node, seed)
                            .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theFactorsOfConductancesGiveTheSameBits(int cells) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            TreeSolver solver = new TreeSolver(tree, RandomTrees.properties(0), cells);
            RandomStream random = RandomStream.of(seed, "conductances");
            double[] g = new double[tree.nodes() * cells];
            for (int n = 0; n < tree.size() * cells; n++) {
                g[n] = 0.01 + random.nextExponential();
            }
            FactoredTree factors = solver.factor(g);
            for (int right = 0; right < 2; right++) {
                double[] expected = new double[g.length];
                for (int n = 0; n < tree.size() * cells; n++) {
                    expected[n] = 50 * random.nextGaussian();
                }
                double[] v = expected.clone();

                solver.solve(g.clone(), expected);
                factors.solve(v);

                assertThat(v).isEqualTo(expected);
            }
        }
    }

    private static DMatrixRMaj dense(Compartments tree, double[] g, double[] i, int cell, int cells) {
        int nodes = tree.nodes();
        DMatrixRMaj matrix = new DMatrixRMaj(nodes, nodes);
        DMatrixRMaj right = new DMatrixRMaj(nodes, 1);
        for (int node = 0; node < nodes; node++) {
            matrix.add(node, node, g[node * cells + cell]);
            right.set(node, i[node * cells + cell]);
            int parent = tree.parent(node);
            if (parent >= 0) {
                double axial = RandomTrees.properties(0).axialNs(tree.axialUm(node));
                matrix.add(node, node, axial);
                matrix.add(parent, parent, axial);
                matrix.add(node, parent, -axial);
                matrix.add(parent, node, -axial);
            }
        }
        DMatrixRMaj solution = new DMatrixRMaj(nodes, 1);
        assertThat(CommonOps_DDRM.solve(matrix, right, solution)).isTrue();
        return solution;
    }
}
