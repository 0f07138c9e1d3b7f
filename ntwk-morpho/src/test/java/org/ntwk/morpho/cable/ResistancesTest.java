package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

class ResistancesTest {

    /** Validation: a sparse direct solution on the compartments of Brian2 2.5.1. */
    @Test
    void theTreeOfBallAndRallHasTheResistancesOfTheReference() {
        Compartments tree = new PerSegment().of(BallAndRallTree.ofTheOriginal().morphology());
        Resistances resistances = new Resistances(tree, new CableProperties(0.91, 100, 0.29e-4, -75));

        assertThat(resistances.inputMohm(0)).isCloseTo(695.3644990757117, within(1e-9 * 695));
        assertThat(resistances.inputMohm(46)).isCloseTo(1911.5750777358112, within(1e-9 * 1911));
        assertThat(resistances.transferMohm(46, 0)).isCloseTo(576.8067280590483, within(1e-9 * 576));
    }

    /** Rall 1969: a sealed cable of length L has the input resistance R∞ coth L at its end. */
    @Test
    void aSealedCableHasTheInputResistanceOfTheFormulaToSecondOrder() {
        double expected = 1273.2395447351627 / Math.tanh(1);
        double[] error = new double[2];
        for (int n = 0; n < 2; n++) {
            int number = n == 0 ? 50 : 100;
            MorphologyBuilder builder = MorphologyBuilder.withoutSphere();
            builder.cylinder(0, NeuriteType.DENDRITE, 1000, 1, 1);
            Compartments cable = new PerSection(number).of(builder.build());
            Resistances resistances = new Resistances(cable, new CableProperties(1, 100, 1.0 / 40_000, -65));
            // From the middle of the first compartment to its end is half its axial resistance.
            double half = 4 * 1000.0 / number / 2 / Math.PI * 100 / 100;
            error[n] = Math.abs(resistances.inputMohm(0) + half - expected);
        }

        assertThat(error[1]).isLessThan(1e-4 * expected);
        assertThat(error[0] / error[1]).isBetween(3.7, 4.3);
    }

    @Test
    void theTransferResistanceIsTheSameBothWays() {
        for (int seed = 0; seed < 100; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            Resistances resistances = new Resistances(tree, RandomTrees.properties(1e-4));
            int from = seed % tree.size();
            double[] there = resistances.fromMohm(from);

            for (int to = 0; to < tree.size(); to++) {
                assertThat(resistances.transferMohm(to, from)).isCloseTo(there[to], within(1e-11 * there[to]));
            }
        }
    }

    @Test
    void withoutALeakThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resistances(RandomTrees.tree(1), RandomTrees.properties(0)));
    }
}
