package org.ntwk.morpho.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.RandomTrees;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

class EigenmodesTest {

    private static final CableProperties PROPERTIES = RandomTrees.properties(1e-4);

    /** The cable of Rallpack 1: length 1, τ 40 ms. */
    private static final CableProperties RALLPACK = new CableProperties(1, 100, 1.0 / 40_000, -65);

    private static Compartments cable(int number) {
        MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
        builder.cylinder(0, NeuriteType.DENDRITE, 1000, 1, 1);
        return new PerSection(number).of(builder.build());
    }

    /** Rall 1969: τ_n = τ/(1 + (nπ/L)²) of a sealed cable, here to second order in the length of compartments. */
    @Test
    void aSealedCableHasTheTimeConstantsOfTheFormula() {
        Eigenmodes coarse = new Eigenmodes(cable(20), RALLPACK);
        Eigenmodes fine = new Eigenmodes(cable(40), RALLPACK);

        assertThat(fine.timeConstantMs(0)).isCloseTo(40, within(1e-8));
        for (int n = 1; n < 4; n++) {
            double expected = 40 / (1 + Math.pow(n * Math.PI, 2));
            assertThat(fine.timeConstantMs(n)).isCloseTo(expected, within(0.01 * expected));
            double ratio = (coarse.timeConstantMs(n) - expected) / (fine.timeConstantMs(n) - expected);
            assertThat(ratio).isBetween(3.8, 4.3);
        }
        assertThat(fine.equivalentLength()).isCloseTo(1, within(1e-3));
    }

    /** Two independent ways to the same impedances: a dense matrix's modes, and elimination on the tree. */
    @Test
    void impedancesAreThoseOfTheTree() {
        for (int seed = 0; seed < 40; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            Eigenmodes modes = new Eigenmodes(tree, PROPERTIES);
            for (double frequencyHz : new double[] {0, 20, 400}) {
                Impedance[] expected = new Impedances(tree, PROPERTIES, frequencyHz).from(0);
                for (int n = 0; n < tree.size(); n++) {
                    ImpedancesTest.assertClose(modes.transfer(0, n, frequencyHz), expected[n], 1e-7);
                }
            }
        }
    }

    @Test
    void modesAreOrthonormalOverTheMembranes() {
        Compartments tree = new PerSection(2).of(BallAndRallTree.ofTheOriginal().morphology());
        Eigenmodes modes = new Eigenmodes(tree, PROPERTIES);
        assertThat(modes.size()).isEqualTo(tree.size()).isEqualTo(63);
        for (int k = 0; k < modes.size(); k++) {
            for (int m = 0; m <= k; m++) {
                double sum = 0;
                for (int n = 0; n < tree.size(); n++) {
                    sum += PROPERTIES.capacitancePf(tree.areaUm2(n)) * modes.mode(k)[n] * modes.mode(m)[n];
                }
                assertThat(sum).isCloseTo(k == m ? 1 : 0, within(1e-10));
            }
            assertThat(modes.timeConstantMs(k)).isLessThanOrEqualTo(k == 0 ? 10 + 1e-6 : modes.timeConstantMs(k - 1));
        }
    }

    /** A charge is a current of one short step; then the simulation and the modes fall alike. */
    @Test
    void aChargeSpreadsAsInASimulation() {
        for (int seed = 0; seed < 10; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            int from = seed % tree.size();
            double dtMs = 1e-4;
            CableSimulation simulation = new CableSimulation(tree, PROPERTIES, 1, dtMs, TimeStepping.BACKWARD_EULER);
            simulation.inject(from, 0, tMs -> tMs < dtMs ? 50 / dtMs : 0);
            simulation.advanceTo(1);

            Eigenmodes modes = new Eigenmodes(tree, PROPERTIES);
            for (int n = 0; n < tree.size(); n++) {
                double expected = modes.afterChargeMv(from, n, 50, 1);
                assertThat(simulation.voltageMv(n, 0) + 70)
                        .isCloseTo(expected, within(2e-3 * modes.afterChargeMv(from, from, 50, 1)));
            }
        }
    }

    @Test
    void aLargeCellIsRefused() {
        Compartments cable = cable(Eigenmodes.MOST + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Eigenmodes(cable, RALLPACK));
    }
}
