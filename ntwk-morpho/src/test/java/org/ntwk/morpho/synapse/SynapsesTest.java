package org.ntwk.morpho.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.RandomTrees;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSection;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.SyntheticCell;

class SynapsesTest {

    private static final double DT_MS = 0.1;

    private final Compartments cell = new PerSection(3).of(SyntheticCell.INTERNEURON.morphology());
    private final List<Segment> sites = Placement.number(cell.segments(), row -> true, 50, 3);

    private CableSimulation simulation(int cells) {
        return new CableSimulation(
                cell, new CableProperties(1, 100, 1e-4, -70), cells, DT_MS, TimeStepping.BACKWARD_EULER);
    }

    private Synapses group(String name) {
        return Synapses.of(name, Receptor.AMPA, sites).withWeight(0.5);
    }

    private static List<SynapticEvent> events(int number) {
        RandomStream random = RandomStream.of(7, "events");
        List<SynapticEvent> events = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            events.add(new SynapticEvent(random.nextInt(50), 20 * random.nextDouble()));
        }
        return events;
    }

    @Test
    void nothingHangsOnTheOrderInWhichEventsAreSentAndGroupsInserted() {
        List<SynapticEvent> events = events(500);
        List<SynapticEvent> turned = new ArrayList<>(events);
        Collections.reverse(turned);
        CableSimulation one = simulation(1);
        SynapticInput first = group("A").withReleaseProbability(0.4).insertInto(one, 0, 5);
        first.send(events);
        group("B").insertInto(one, 0, 5).sendPoisson(Waveform.constant(20));
        CableSimulation other = simulation(1);
        group("B").insertInto(other, 0, 5).sendPoisson(Waveform.constant(20));
        SynapticInput second = group("A").withReleaseProbability(0.4).insertInto(other, 0, 5);
        second.send(turned);

        one.advanceTo(30);
        other.advanceTo(30);

        assertThat(first.released()).isEqualTo(second.released()).isBetween(100L, 300L);
        for (int n = 0; n < cell.size(); n++) {
            // Two groups are added in turn, which rounds differently.
            assertThat(one.voltageMv(n, 0)).isCloseTo(other.voltageMv(n, 0), within(1e-11));
        }
    }

    @Test
    void theOrderOfEventsDoesNotChangeABit() {
        List<SynapticEvent> turned = new ArrayList<>(events(500));
        Collections.reverse(turned);
        CableSimulation one = simulation(1);
        group("A").withReleaseProbability(0.4).insertInto(one, 0, 5).send(events(500));
        CableSimulation other = simulation(1);
        group("A").withReleaseProbability(0.4).insertInto(other, 0, 5).send(turned);

        one.advanceTo(30);
        other.advanceTo(30);

        assertThat(one.voltageMv(0, 0)).isEqualTo(other.voltageMv(0, 0)).isGreaterThan(-69);
    }

    @Test
    void cellsSideBySideHaveTheirOwnSynapses() {
        CableSimulation three = simulation(3);
        group("A").insertInto(three, 1, 5).send(events(50));
        CableSimulation alone = simulation(1);
        group("A").insertInto(alone, 0, 5).send(events(50));

        three.advanceTo(25);
        alone.advanceTo(25);

        assertThat(three.voltageMv(4, 1)).isEqualTo(alone.voltageMv(4, 0)).isGreaterThan(-69.9);
        assertThat(three.voltageMv(4, 0)).isCloseTo(-70, within(1e-10));
    }

    /** A binomial count of 20,000 events misses this by chance less than once in 10^4 seeds (4 standard deviations). */
    @Test
    void eventsReleaseWithTheirProbability() {
        CableSimulation simulation = simulation(1);
        SynapticInput input =
                group("A").withWeight(0).withReleaseProbability(0.3).insertInto(simulation, 0, 11);
        input.send(events(20_000));
        simulation.advanceTo(21);

        double sd = Math.sqrt(20_000 * 0.3 * 0.7);
        assertThat((double) input.released()).isCloseTo(6000, within(4 * sd));
    }

    /** Counts of 10,000 and 5000 by chance miss this less than once in 10^4 seeds (4 standard deviations). */
    @Test
    void poissonEventsHaveTheirRate() {
        CableSimulation simulation = simulation(1);
        SynapticInput constant = group("A").withWeight(0).insertInto(simulation, 0, 1);
        constant.sendPoisson(Waveform.constant(100));
        SynapticInput ramp =
                group("B").withWeight(0).withReleaseProbability(0.5).insertInto(simulation, 0, 1);
        ramp.sendPoisson(tMs -> 0.1 * tMs);
        simulation.advanceTo(1000);
        long early = ramp.released();
        simulation.advanceTo(2000);

        assertThat((double) constant.released()).isCloseTo(10_000, within(4 * Math.sqrt(10_000)));
        assertThat((double) ramp.released()).isCloseTo(5000, within(4 * Math.sqrt(5000)));
        assertThat((double) early).isCloseTo(1250, within(4 * Math.sqrt(1250)));
    }

    /** Without a leak the charge of the synapses, Σ g (reversal − V) dt, is on the membranes. */
    @Test
    void noChargeOfSynapsesIsLost() {
        for (int seed = 0; seed < 50; seed++) {
            Compartments tree = RandomTrees.tree(seed);
            CableProperties properties = RandomTrees.properties(0);
            CableSimulation simulation = new CableSimulation(tree, properties, 1, DT_MS, TimeStepping.BACKWARD_EULER);
            int site = seed % tree.size();
            Synapses.of(
                            "one",
                            Receptor.exponential("e", 2, 0),
                            List.of(tree.segments().get(site)))
                    .withWeight(0.3)
                    .insertInto(simulation, 0, 1)
                    .send(new SynapticEvent(0, 0));

            double inFc = 0;
            for (int step = 1; step <= 100; step++) {
                simulation.advanceTo(step * DT_MS);
                inFc -= 0.3 * Math.exp(-(step - 1) * DT_MS / 2) * simulation.voltageMv(site, 0) * DT_MS;
            }
            double storedFc = 0;
            for (int n = 0; n < tree.size(); n++) {
                storedFc += properties.capacitancePf(tree.areaUm2(n)) * (simulation.voltageMv(n, 0) + 70);
            }
            assertThat(storedFc)
                    .as("tree %d", seed)
                    .isCloseTo(inFc, within(1e-8))
                    .isGreaterThan(1);
        }
    }

    @Test
    void anEventActsInTheFirstStepThatBeginsAtItsTimeOrLater() {
        CableSimulation simulation = simulation(1);
        SynapticInput input = group("A").insertInto(simulation, 0, 1);
        simulation.advanceTo(1);
        int site = sites.get(0).index();
        input.send(new SynapticEvent(0, 1.0));
        simulation.advanceTo(1.1);
        double atOnce = input.conductanceNs(site);
        assertThat(atOnce).isGreaterThan(0);

        assertThatIllegalArgumentException().isThrownBy(() -> input.send(new SynapticEvent(0, 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> input.send(new SynapticEvent(50, 2)));
        input.send(new SynapticEvent(0, 1.15));
        simulation.advanceTo(1.2);
        assertThat(input.released()).isEqualTo(1);
        simulation.advanceTo(1.3);
        assertThat(input.released()).isEqualTo(2);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> group("A").withWeight(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> group("A").withWeights(new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> group("A").withReleaseProbability(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> group("A").insertInto(simulation(1), 1, 1));
        Compartments otherCell = new PerSection(1).of(SyntheticCell.INTERNEURON.morphology());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synapses.of(
                                "A", Receptor.AMPA, otherCell.segments().rows())
                        .insertInto(simulation(1), 0, 1));
        CableSimulation simulation = simulation(1);
        group("A").insertInto(simulation, 0, 1).sendPoisson(Waveform.constant(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.advanceTo(1));
    }
}
