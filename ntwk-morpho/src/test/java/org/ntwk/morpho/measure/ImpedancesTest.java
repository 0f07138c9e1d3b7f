package org.ntwk.morpho.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.RandomTrees;
import org.ntwk.morpho.cable.Resistances;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.MorphologyBuilder;

class ImpedancesTest {

    private static final CableProperties PROPERTIES = RandomTrees.properties(1e-4);

    @Test
    void withoutAFrequencyTheyAreResistances() {
        for (int seed = 0; seed < 50; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            int from = seed % tree.size();
            double[] resistance = new Resistances(tree, PROPERTIES).fromMohm(from);
            Impedance[] impedance = new Impedances(tree, PROPERTIES, 0).from(from);
            for (int n = 0; n < tree.size(); n++) {
                assertThat(impedance[n].realMohm()).isCloseTo(resistance[n], within(1e-12 * resistance[n]));
                assertThat(impedance[n].imaginaryMohm()).isEqualTo(0);
            }
        }
    }

    /** A sphere is a resistor and a capacitor: R/(1 + iωRC). */
    @Test
    void aSphereIsAFilterOfFirstOrder() {
        Compartments sphere = new PerSegment().of(MorphologyBuilder.withSoma(20).build());
        double areaUm2 = Math.PI * 400;
        double mohm = 1000 / (10 * 1e-4 * areaUm2);
        Impedance impedance = new Impedances(sphere, PROPERTIES, 1000 / (2 * Math.PI * 10)).input(0);

        assertThat(impedance.magnitudeMohm()).isCloseTo(mohm / Math.sqrt(2), within(1e-9));
        assertThat(impedance.phase()).isCloseTo(-Math.PI / 4, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 300})
    void transferIsTheSameBothWays(double frequencyHz) {
        for (int seed = 0; seed < 100; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            Impedances impedances = new Impedances(tree, PROPERTIES, frequencyHz);
            int from = seed % tree.size();
            Impedance[] there = impedances.from(from);
            for (int to = 0; to < tree.size(); to++) {
                assertClose(impedances.transfer(to, from), there[to], 1e-11);
            }
        }
    }

    /** All of a unit current leaves through the membranes: Σ (g + iωC) Z = 1. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 300})
    void noCurrentIsLost(double frequencyHz) {
        for (int seed = 0; seed < 100; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            Impedance[] impedance = new Impedances(tree, PROPERTIES, frequencyHz).from(seed % tree.size());
            double real = 0;
            double imaginary = 0;
            for (int n = 0; n < tree.size(); n++) {
                double g = PROPERTIES.leakNs(tree.areaUm2(n)) / 1000;
                double b = 2 * Math.PI * frequencyHz * 1e-3 * PROPERTIES.capacitancePf(tree.areaUm2(n)) / 1000;
                real += g * impedance[n].realMohm() - b * impedance[n].imaginaryMohm();
                imaginary += g * impedance[n].imaginaryMohm() + b * impedance[n].realMohm();
            }
            assertThat(real).isCloseTo(1, within(1e-11));
            assertThat(imaginary).isCloseTo(0, within(1e-11));
        }
    }

    @Test
    void allInputsAtOnceAreThoseOneByOne() {
        for (int seed = 0; seed < 30; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            Impedances impedances = new Impedances(tree, PROPERTIES, 50);
            Impedance[] inputs = impedances.inputs();
            assertThat(inputs).hasSize(tree.size());
            for (int n = 0; n < tree.size(); n++) {
                assertClose(inputs[n], impedances.input(n), 1e-11);
            }
        }
    }

    /** Towards the larger end less is lost than away from it, and fast potentials lose more. */
    @Test
    void attenuationIsTheTransferOverTheInput() {
        Compartments tree = RandomTrees.tree(7);
        int tip = tree.size() - 1;
        Impedances constant = new Impedances(tree, PROPERTIES, 0);
        Impedances fast = new Impedances(tree, PROPERTIES, 500);

        assertThat(constant.attenuation(0, tip))
                .isCloseTo(
                        constant.transfer(0, tip).realMohm() / constant.input(0).realMohm(), within(1e-12))
                .isLessThan(1)
                .isGreaterThan(fast.attenuation(0, tip));
        assertThat(constant.attenuation(tip, tip)).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Compartments tree = RandomTrees.tree(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Impedances(tree, RandomTrees.properties(0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Impedances(tree, PROPERTIES, -1));
        assertThat(new Impedances(tree, RandomTrees.properties(0), 10).input(0).magnitudeMohm())
                .isPositive();
    }

    static void assertClose(Impedance value, Impedance expected, double tolerance) {
        double allowed = tolerance * expected.magnitudeMohm();
        assertThat(value.realMohm()).isCloseTo(expected.realMohm(), within(allowed));
        assertThat(value.imaginaryMohm()).isCloseTo(expected.imaginaryMohm(), within(allowed));
    }
}
