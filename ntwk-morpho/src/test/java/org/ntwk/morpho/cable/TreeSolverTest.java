package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.random.RandomStream;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.SyntheticCell;

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

            TreeSolver.sideBySide(tree, RandomTrees.properties(0), cells).solve(g.clone(), v);

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

    @Test
    void theBitsAreThoseOfACellAloneWhereverColumnsLie() {
        int cells = 3;
        Compartments tree = RandomTrees.tree(5);
        int nodes = tree.nodes();
        RandomStream random = RandomStream.of(5, "conductances");
        double[] g = new double[nodes * cells];
        double[] i = new double[g.length];
        Arrays.setAll(g, n -> n % nodes < tree.size() ? 0.01 + random.nextExponential() : 0);
        Arrays.setAll(i, n -> n % nodes < tree.size() ? 50 * random.nextGaussian() : 0);
        double[] inTurn = i.clone();

        TreeSolver.inTurn(tree, RandomTrees.properties(0), cells).solve(g.clone(), inTurn);

        double[] besideG = new double[g.length];
        double[] beside = new double[g.length];
        for (int n = 0; n < g.length; n++) {
            besideG[n % nodes * cells + n / nodes] = g[n];
            beside[n % nodes * cells + n / nodes] = i[n];
        }
        TreeSolver.sideBySide(tree, RandomTrees.properties(0), cells).solve(besideG, beside);
        for (int cell = 0; cell < cells; cell++) {
            double[] alone = Arrays.copyOfRange(i, cell * nodes, (cell + 1) * nodes);
            TreeSolver.inTurn(tree, RandomTrees.properties(0), 1)
                    .solve(Arrays.copyOfRange(g, cell * nodes, (cell + 1) * nodes), alone);
            for (int node = 0; node < nodes; node++) {
                assertThat(inTurn[cell * nodes + node]).isEqualTo(alone[node]);
                assertThat(beside[node * cells + cell]).isEqualTo(alone[node]);
            }
        }
    }

    @Test
    void aCableWithoutBranchesIsSolvedWithMoreOfItsKindThanATree() {
        Discretisation discretisation = new Discretisation.FixedLength(20);
        MorphologyBuilder builder = MorphologyBuilder.withSoma(20);
        builder.cylinder(0, NeuriteType.DENDRITE, 1000, 2, 1);
        Compartments cable = discretisation.of(builder.build());
        Compartments tree = discretisation.of(SyntheticCell.PYRAMIDAL.morphology());

        assertThat(TreeSolver.worthwhile(cable)).isEqualTo(8);
        assertThat(TreeSolver.worthwhile(tree)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theFactorsOfConductancesGiveTheSameBits(int cells) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            TreeSolver solver = TreeSolver.sideBySide(tree, RandomTrees.properties(0), cells);
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
