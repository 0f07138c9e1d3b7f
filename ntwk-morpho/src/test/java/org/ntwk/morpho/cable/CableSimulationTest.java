package org.ntwk.morpho.cable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.mechanism.Leak;
import org.ntwk.morpho.mechanism.SquidSodium;
import org.ntwk.morpho.swc.SwcReader;

class CableSimulationTest {

    private static final Waveform PULSE = tMs -> tMs > 1 && tMs < 3 ? 80 : 0;

    /** Without a leak, what is injected is on the membranes: Σ C ΔV = Q. */
    @ParameterizedTest
    @EnumSource
    void noChargeIsLost(TimeStepping stepping) {
        for (int seed = 0; seed < 50; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            CableProperties properties = RandomTrees.properties(0);
            CableSimulation simulation = new CableSimulation(tree, properties, 1, 0.1, stepping);
            simulation.inject(seed % tree.size(), 0, PULSE);
            simulation.inject(0, 0, Waveform.constant(-5));

            simulation.advanceTo(10);

            double chargeFc = 0;
            for (int n = 0; n < tree.size(); n++) {
                chargeFc += properties.capacitancePf(tree.areaUm2(n)) * (simulation.voltageMv(n, 0) + 70);
            }
            assertThat(chargeFc).as("tree %d", seed).isCloseTo(80 * 2 - 5 * 10, within(1e-7));
        }
    }

    /** A sphere with a leak and a conductance ends where both currents cancel. */
    @ParameterizedTest
    @EnumSource
    void anOpenConductanceDrawsToItsReversalPotential(TimeStepping stepping) {
        Compartments sphere = sphere();
        CableProperties properties = RandomTrees.properties(1e-4);
        CableSimulation simulation = new CableSimulation(sphere, properties, 1, 0.1, stepping);
        Electrode electrode = simulation.open(0, 0, tMs -> tMs < 200 ? 2 : 1, -10);
        double leakNs = properties.leakNs(sphere.areaUm2(0));

        simulation.advanceTo(200);
        assertThat(simulation.voltageMv(0, 0)).isCloseTo((-70 * leakNs - 10 * 2) / (leakNs + 2), within(1e-9));
        simulation.advanceTo(600);
        assertThat(simulation.voltageMv(0, 0)).isCloseTo((-70 * leakNs - 10) / (leakNs + 1), within(1e-9));
        electrode.follow(Waveform.constant(3));
        simulation.advanceTo(800);
        assertThat(simulation.voltageMv(0, 0)).isCloseTo((-70 * leakNs - 10 * 3) / (leakNs + 3), within(1e-9));
        electrode.follow(Waveform.constant(-1));
        assertThatThrownBy(() -> simulation.advanceTo(900)).isInstanceOf(IllegalStateException.class);
    }

    private static Compartments sphere() {
        return new Discretisation.PerSegment().of(SwcReader.parse("sphere", "1 1 0 0 0 5 -1"));
    }

    @ParameterizedTest
    @EnumSource
    void aClampFollowsAnyFunctionOfTime(TimeStepping stepping) {
        CableSimulation simulation =
                new CableSimulation(RandomTrees.tree(1), RandomTrees.properties(1e-4), 1, 0.1, stepping);
        Electrode electrode = simulation.clamp(0, 0, tMs -> -70 + 10 * Math.sin(tMs));

        for (int step = 1; step <= 100; step++) {
            simulation.advanceTo(step * 0.1);
            assertThat(simulation.voltageMv(0, 0)).isCloseTo(-70 + 10 * Math.sin(step * 0.1), within(1e-9));
        }
        electrode.follow(Waveform.constant(-50));
        simulation.advanceTo(10.1);
        assertThat(simulation.voltageMv(0, 0)).isEqualTo(-50);
    }

    /** The same parameters again change no bit; other ones act, and gates go on from what they were. */
    @ParameterizedTest
    @EnumSource
    void parametersOfMechanismsChangeBetweenSteps(TimeStepping stepping) {
        assertThat(afterChange(stepping, 30, 30)).isEqualTo(afterChange(stepping, 30, Double.NaN));
        assertThat(afterChange(stepping, 30, 0)).isLessThan(afterChange(stepping, 30, 30) - 1);
        assertThat(afterChange(stepping, 30, 15)).isNotEqualTo(afterChange(stepping, 15, 15));
    }

    /** V at the end of 3 ms with a current; the density of sodium is another one from 2 ms on, if it is a number. */
    private static double afterChange(TimeStepping stepping, double first, double then) {
        Compartments sphere = sphere();
        CableSimulation simulation = new CableSimulation(sphere, RandomTrees.properties(3e-4), 1, 0.025, stepping);
        SquidSodium sodium = new SquidSodium();
        ChannelValues values = ChannelValues.of(sodium, 1);
        InsertedMechanism inserted = simulation.insert(sodium, values.with("conductance", first));
        simulation.inject(0, 0, Waveform.constant(30));
        simulation.advanceTo(2);
        if (!Double.isNaN(then)) {
            inserted.change(values.with("conductance", then));
        }
        simulation.advanceTo(3);
        return simulation.voltageMv(0, 0);
    }

    /** As the mechanism with all of its conductance somewhere, and none elsewhere. */
    @Test
    void aMechanismMayBeInAPartOfTheMembrane() {
        Compartments tree = RandomTrees.tree(2);
        double[] parts = new double[tree.size()];
        double[] densities = new double[tree.size()];
        for (int n = 0; n < parts.length; n += 2) {
            parts[n] = tree.areaUm2(n);
            densities[n] = 0.01;
        }
        Leak leak = new Leak();
        ChannelValues values = ChannelValues.of(leak, tree.size());
        CableSimulation one =
                new CableSimulation(tree, RandomTrees.properties(1e-4), 1, 0.1, TimeStepping.BACKWARD_EULER);
        one.insert(leak, values.with("conductance", 0.01).with("reversal", -50), parts);
        CableSimulation other =
                new CableSimulation(tree, RandomTrees.properties(1e-4), 1, 0.1, TimeStepping.BACKWARD_EULER);
        other.insert(leak, values.withEach("conductance", densities).with("reversal", -50));

        one.advanceTo(5);
        other.advanceTo(5);

        for (int n = 0; n < tree.size(); n++) {
            assertThat(one.voltageMv(n, 0)).isEqualTo(other.voltageMv(n, 0)).isGreaterThan(-70);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> one.insert(leak, values, new double[1]));
    }

    /** So many that they go on in groups: each has its own part of the membrane, and its own change. */
    @Test
    void partsAndChangesBelongToTheirCells() {
        Compartments tree = RandomTrees.tree(2);
        int cells = 9000 / tree.size();
        double[] parts = new double[tree.size() * cells];
        double[] first = new double[parts.length];
        double[] then = new double[parts.length];
        for (int n = 0; n < parts.length; n++) {
            int cell = n % cells;
            parts[n] = n % 3 == 0 ? 0 : tree.areaUm2(n / cells);
            first[n] = 1e-4 * (1 + cell);
            then[n] = 1e-3 * (cells - cell);
        }
        Leak leak = new Leak();
        ChannelValues values = ChannelValues.of(leak, parts.length).with("reversal", -50);
        CableSimulation all =
                new CableSimulation(tree, RandomTrees.properties(1e-4), cells, 0.1, TimeStepping.BACKWARD_EULER);
        InsertedMechanism inserted = all.insert(leak, values.withEach("conductance", first), parts);
        all.advanceTo(2);
        inserted.change(values.withEach("conductance", then));
        all.advanceTo(3);

        for (int cell : new int[] {0, 1, cells / 2, cells - 1}) {
            double[] own = new double[tree.size()];
            for (int n = 0; n < own.length; n++) {
                own[n] = parts[n * cells + cell];
            }
            CableSimulation one =
                    new CableSimulation(tree, RandomTrees.properties(1e-4), 1, 0.1, TimeStepping.BACKWARD_EULER);
            ChannelValues alone = ChannelValues.of(leak, own.length).with("reversal", -50);
            InsertedMechanism single = one.insert(leak, alone.with("conductance", first[cell]), own);
            one.advanceTo(2);
            single.change(alone.with("conductance", then[cell]));
            one.advanceTo(3);
            for (int n = 0; n < own.length; n++) {
                assertThat(all.voltageMv(n, cell)).isEqualTo(one.voltageMv(n, 0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConstantCurrentEndsAtTheTransferResistance(TimeStepping stepping) {
        for (int seed = 0; seed < 20; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            CableProperties properties = RandomTrees.properties(1e-3);
            CableSimulation simulation = new CableSimulation(tree, properties, 1, 0.1, stepping);
            simulation.inject(seed % tree.size(), 0, Waveform.constant(10));

            simulation.advanceTo(60);

            double[] resistance = new Resistances(tree, properties).fromMohm(seed % tree.size());
            for (int n = 0; n < tree.size(); n++) {
                // Crank and Nicolson's flips of the smallest compartments are the slowest to end.
                double tolerance = stepping == TimeStepping.CRANK_NICOLSON ? 0.05 : 1e-9;
                double rise = resistance[n] * 0.01;
                assertThat(simulation.voltageMv(n, 0) + 70).isCloseTo(rise, within(tolerance * rise));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cellsSideBySideGiveTheBitsOfEachAlone(TimeStepping stepping) {
        Compartments tree = RandomTrees.tree(3);
        int cells = 5;
        CableSimulation together = new CableSimulation(tree, RandomTrees.properties(1e-4), cells, 0.1, stepping);
        for (int cell = 0; cell < cells; cell++) {
            together.inject(cell, cell, PULSE);
        }
        together.advanceTo(7);

        for (int cell = 0; cell < cells; cell++) {
            CableSimulation alone = new CableSimulation(tree, RandomTrees.properties(1e-4), 1, 0.1, stepping);
            alone.inject(cell, 0, PULSE);
            alone.advanceTo(7);
            for (int n = 0; n < tree.size(); n++) {
                assertThat(together.voltageMv(n, cell)).isEqualTo(alone.voltageMv(n, 0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClampHoldsAndItsPotentialSpreadsWithTheAttenuationAtRest(TimeStepping stepping) {
        Compartments tree = RandomTrees.tree(7);
        CableProperties properties = RandomTrees.properties(1e-3);
        CableSimulation simulation = new CableSimulation(tree, properties, 2, 0.1, stepping);
        int far = tree.size() - 1;
        Electrode clamp = simulation.clamp(0, 1, Waveform.constant(-50));

        simulation.advanceTo(0.1);
        assertThat(simulation.voltageMv(0, 1)).isCloseTo(-50, within(1e-13));
        simulation.advanceTo(60);
        double[] resistance = new Resistances(tree, properties).fromMohm(0);
        assertThat(simulation.voltageMv(0, 1)).isCloseTo(-50, within(1e-13));
        assertThat(simulation.voltageMv(far, 1) + 70).isCloseTo(20 * resistance[far] / resistance[0], within(1e-3));
        assertThat(simulation.voltageMv(far, 0)).as("the other cell rests").isCloseTo(-70, within(1e-11));

        clamp.withdraw();
        simulation.advanceTo(120);
        assertThat(simulation.voltageMv(0, 1)).isCloseTo(-70, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource
    void aMechanismsConductanceIsADensityAndIsTakenImplicitly(TimeStepping stepping) {
        Compartments tree = RandomTrees.tree(11);
        CableSimulation own = new CableSimulation(tree, RandomTrees.properties(3e-4), 3, 0.5, stepping);
        CableSimulation inserted = new CableSimulation(tree, RandomTrees.properties(1e-4), 3, 0.5, stepping);
        // 2e-4 S/cm2 are 2e-3 nS/um2.
        inserted.insert(
                new Leak(), ChannelValues.of(new Leak(), 3 * tree.size()).with("conductance", 2e-3));
        own.inject(0, 1, PULSE);
        inserted.inject(0, 1, PULSE);

        own.advanceTo(5);
        inserted.advanceTo(5);

        for (int n = 0; n < tree.size(); n++) {
            assertThat(inserted.voltageMv(n, 1)).isCloseTo(own.voltageMv(n, 1), within(1e-10));
        }
        assertThat(own.voltageMv(0, 1)).isGreaterThan(-69.9);
    }

    @Test
    void timeGoesOnInSteps() {
        CableSimulation simulation = new CableSimulation(
                RandomTrees.tree(1), RandomTrees.properties(1e-4), 1, 0.1, TimeStepping.BACKWARD_EULER);
        simulation.advanceTo(0.31);
        assertThat(simulation.timeMs()).isCloseTo(0.3, within(1e-12));
        simulation.setVoltageMv(0, 0, -60);
        assertThat(simulation.voltageMv(0, 0)).isEqualTo(-60);

        assertThatIllegalArgumentException().isThrownBy(() -> simulation.advanceTo(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.voltageMv(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.inject(-1, 0, PULSE));
    }

    @Test
    void aPotentialThatIsNoNumberIsToldWithItsCompartment() {
        CableSimulation simulation = new CableSimulation(
                RandomTrees.tree(1), RandomTrees.properties(1e-4), 2, 0.1, TimeStepping.BACKWARD_EULER);
        simulation.inject(0, 1, tMs -> tMs > 1 ? Double.NaN : 0);

        assertThatThrownBy(() -> simulation.advanceTo(2))
                .isInstanceOfSatisfying(NumericalFailureException.class, failure -> {
                    assertThat(failure.cell()).isEqualTo(1);
                    assertThat(failure.variable()).isEqualTo("V");
                });
    }
}
