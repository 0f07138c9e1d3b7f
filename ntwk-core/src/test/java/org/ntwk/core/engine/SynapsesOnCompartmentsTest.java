package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ntwk.core.engine.ChainNetworks.ALL;
import static org.ntwk.core.engine.ChainNetworks.CHAIN;
import static org.ntwk.core.engine.ChainNetworks.DENDRITE;
import static org.ntwk.core.engine.ChainNetworks.NTWK;
import static org.ntwk.core.engine.ChainNetworks.conductances;
import static org.ntwk.core.engine.ChainNetworks.contact;
import static org.ntwk.core.engine.ChainNetworks.recurrent;
import static org.ntwk.core.engine.ChainNetworks.start;
import static org.ntwk.core.engine.ChainNetworks.stimulus;
import static org.ntwk.core.engine.ChainNetworks.trains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;

/** Where the synapses of cells with compartments are, and what they do there. */
class SynapsesOnCompartmentsTest {

    /** By the equations of the chain, step by step: a spike at 1 ms acts from the next step on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneSynapseOnAChosenCompartmentActsThere(int compartment) {
        Site site = List.of(Site.of("soma"), DENDRITE.between("0 um", "100 um"), DENDRITE.between("100 um", "1 mm"))
                .get(compartment);
        NetworkDescription network = NetworkBuilder.create("one")
                .excitatory("Chain", 1, CHAIN)
                .stimulus(stimulus("In", "Chain", trains(1), contact(site)))
                .recordTraces("Chain", CellSelection.all(), "Ge", "Ie", "G.In")
                .build();
        double[] v = {-70, -70, -70};
        double open = 0;
        try (Simulation simulation = start(network, RunSettings.of("20 ms"))) {
            for (int step = 0; step < 200; step++) {
                double current = -open * v[compartment];
                v = ThreeCompartments.step(v, 0.1);
                v[compartment] += 0.1 / ThreeCompartments.CM_PF * current;
                open *= 1 - 0.1 / 5;
                open += step == 10 ? 1 : 0;
                simulation.advanceTo(0.1 * (step + 1));
                assertThat(simulation.value("Chain", "V", 0)).isEqualTo(v[0], within(1e-10));
                assertThat(simulation.value("Chain", "far", 0)).isEqualTo(v[2], within(1e-10));
            }
            RunResult result = simulation.finish();
            assertThat(result.trace("Chain", "Ge").values(0)[11]).isEqualTo(1, within(1e-12));
            assertThat(result.trace("Chain", "G.In").values(0)[11]).isEqualTo(1, within(1e-12));
            assertThat(result.trace("Chain", "Ie").values(0)[11]).isEqualTo(70, within(1e-9));
        }
    }

    /** Synapses are spread by area, 3 to 1; the bound of 4 standard deviations fails once in 16000 seeds. */
    @Test
    void synapsesOfAProjectionAreSpreadByArea() {
        NetworkDescription network = NetworkBuilder.create("spread")
                .excitatory("Sources", 40, ComponentDescription.of("spike-source"))
                .stimulus("In", "Sources", trains(1))
                .excitatory("Chain", 100, CHAIN)
                .projection(new ProjectionDescription("Sources", "Chain", ALL, contact(DENDRITE)))
                .build();
        double[] sum = new double[3];
        int different = 0;
        try (Simulation simulation = start(network, RunSettings.of("2 ms"))) {
            simulation.advanceTo(1.2);
            for (int cell = 0; cell < 100; cell++) {
                double[] g = conductances(simulation, "Chain", cell);
                assertThat(g[0]).isZero();
                assertThat(g[1] + g[2]).isEqualTo(40, within(1e-9));
                sum[1] += g[1];
                different += g[1] == conductances(simulation, "Chain", 0)[1] ? 0 : 1;
            }
        }
        assertThat(sum[1]).isEqualTo(3000, within(4 * Math.sqrt(4000 * 0.75 * 0.25)));
        assertThat(different).isPositive();
    }

    /** As above, for the spikes of a stimulus: each chooses anew. */
    @Test
    void spikesOfAStimulusAreSpreadByArea() {
        NetworkDescription network = NetworkBuilder.create("spread")
                .excitatory("Chain", 1, CHAIN)
                .stimulus(stimulus(
                        "In",
                        "Chain",
                        trains(IntStream.range(0, 4000).mapToDouble(n -> 1).toArray()),
                        contact(DENDRITE)))
                .build();
        try (Simulation simulation = start(network, RunSettings.of("2 ms"))) {
            simulation.advanceTo(1.2);
            double[] g = conductances(simulation, "Chain", 0);
            assertThat(g[0]).isZero();
            assertThat(g[1] + g[2]).isEqualTo(4000, within(1e-9));
            assertThat(g[1]).isEqualTo(3000, within(4 * Math.sqrt(4000 * 0.75 * 0.25)));
        }
    }

    /** The probability is that of a spike and a synapse, wherever on the cell: several of a pair draw one after the other. */
    @Test
    void synapsesOfAPairReleaseIndependently() {
        int[] both = IntStream.range(0, 2000).map(n -> 0).toArray();
        ComponentDescription pairs = ComponentDescription.of("explicit-pairs")
                .with("sources", Value.of(Arrays.stream(both).asDoubleStream().toArray(), "1"))
                .with("targets", Value.of(Arrays.stream(both).asDoubleStream().toArray(), "1"));
        NetworkDescription network = NetworkBuilder.create("release")
                .excitatory("Sources", 1, ComponentDescription.of("spike-source"))
                .stimulus("In", "Sources", trains(1))
                .excitatory("Chain", 1, CHAIN)
                .projection(new ProjectionDescription(
                        "Sources", "Chain", pairs, contact(DENDRITE).withReleaseProbability(0.5)))
                .build();
        try (Simulation simulation = start(network, RunSettings.of("2 ms"))) {
            simulation.advanceTo(1.2);
            double[] g = conductances(simulation, "Chain", 0);
            assertThat(g[1] + g[2]).isEqualTo(1000, within(4 * Math.sqrt(2000 * 0.25)));
            assertThat(g[1]).isEqualTo(750, within(4 * Math.sqrt(2000 * 0.375 * 0.625)));
        }
    }

    @Test
    void depressionActsOnCompartments() {
        ComponentDescription depression = ComponentDescription.of("tsodyks-markram");
        NetworkDescription network = NetworkBuilder.create("depression")
                .excitatory("Sources", 1, ComponentDescription.of("spike-source"))
                .stimulus("In", "Sources", trains(1))
                .excitatory("Chain", 1, CHAIN)
                .projection(new ProjectionDescription(
                        "Sources", "Chain", ALL, contact(DENDRITE).withPlasticity(depression.with("U", 0.4))))
                .build();
        try (Simulation simulation = start(network, RunSettings.of("2 ms"))) {
            simulation.advanceTo(1.2);
            double[] g = conductances(simulation, "Chain", 0);
            assertThat(g[1] + g[2]).isEqualTo(0.4, within(1e-12));
        }
    }

    /** One cell fires at 5 ms; spikes arrive on the dendrites of all at 3 and 10 ms. */
    @Test
    void synapsesOnDendritesTakeTheSpikesOfTheirCells() {
        ComponentDescription timing = ComponentDescription.of("stdp")
                .with("w-max", "2 nS")
                .with("A-plus", 0.1)
                .with("A-minus", 0.2);
        NetworkDescription network = NetworkBuilder.create("timing")
                .excitatory("Sources", 3, ComponentDescription.of("spike-source"))
                .stimulus("In", "Sources", trains(2, 9))
                .excitatory("Chain", 5, CHAIN.with("threshold", "9.5 mV"))
                .projection(new ProjectionDescription(
                        "Sources",
                        "Chain",
                        ALL,
                        contact(DENDRITE).withDelay(Value.of("1 ms")).withPlasticity(timing)))
                .build();
        double later = 1 + 0.1 * 2 * Math.exp(-(5.0 - 3) / 20);
        double last = later - 0.2 * 2 * Math.exp(-(10.0 - 5) / 20);
        try (Simulation simulation = start(network, RunSettings.of("12 ms"))) {
            simulation.advanceTo(5);
            simulation.set("Chain", "V", 3, 10);
            simulation.advanceTo(6);
            assertThat(weights(simulation)).containsExactly(new double[] {1, 1, 1, later, 1}, within(1e-12));
            simulation.advanceTo(10.2);
            double[] g = conductances(simulation, "Chain", 3);
            double left = 3 * Math.pow(1 - 0.1 / 5, 70);
            assertThat(g[0]).isZero();
            assertThat(g[1] + g[2]).isEqualTo(left + 3 * later, within(1e-12));
            assertThat(weights(simulation)).containsExactly(new double[] {1, 1, 1, last, 1}, within(1e-12));
        }
    }

    /** The weight of the synapses onto each cell, which is that of all sources. */
    private static double[] weights(Simulation simulation) {
        double[] weights = new double[5];
        simulation.connections(0).forEach((source, target, weight, delay) -> {
            assertThat(source == 0 || weight == weights[target]).isTrue();
            weights[target] = weight;
        });
        return weights;
    }

    /** A jump of 4 mV at 1 ms is there before the next step; nothing is lost in the step of a spike, which resets nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aJumpIsThatOfItsCompartment(int compartment) {
        Site site = List.of(Site.of("soma"), DENDRITE.between("0 um", "100 um"), DENDRITE.between("100 um", "1 mm"))
                .get(compartment);
        SynapticContact jump = SynapticContact.of(ComponentDescription.of("delta"), Value.of("4 mV"))
                .withSite(site);
        NetworkDescription network = NetworkBuilder.create("jump")
                .excitatory("Chain", 2, CHAIN.with("threshold", "-100 mV"))
                .stimulus(stimulus("In", "Chain", trains(1), jump))
                .recordTraces("Chain", CellSelection.all(), "V")
                .build();
        double[] v = {-70, -70, -70};
        try (Simulation simulation = start(network, RunSettings.of("5 ms"))) {
            for (int step = 0; step < 50; step++) {
                v = ThreeCompartments.step(v, 0.1);
                v[compartment] += step == 10 ? 4 : 0;
                simulation.advanceTo(0.1 * (step + 1));
                assertThat(simulation.value("Chain", "V", 1))
                        .as("step %d", step)
                        .isEqualTo(v[0], within(1e-12));
            }
            assertThat(v[0]).isGreaterThan(-69.9);
        }
    }

    /** Magnesium blocks by the potential of the compartment that a receptor is on, not by that of the soma. */
    @Test
    void receptorsSeeThePotentialOfTheirCompartment() {
        SynapticContact nmda = SynapticContact.of(ComponentDescription.of("nmda"), Value.of("1 nS"));
        double[] onSoma = blocked(nmda);
        double[] onEnd = blocked(nmda.withSite(DENDRITE.between("100 um", "1 mm")));

        assertThat(onSoma[0]).isEqualTo(onEnd[0], within(1e-9));
        assertThat(onEnd[1]).isLessThan(0.5 * onSoma[1]);
    }

    /** The conductance of NMDA receptors before and while a current depolarises the soma. */
    private static double[] blocked(SynapticContact nmda) {
        NetworkDescription network = NetworkBuilder.create("block")
                .excitatory("Chain", 1, CHAIN)
                .stimulus(stimulus("In", "Chain", trains(1), nmda.withDelay(Value.of("0 ms"))))
                .stimulus(
                        "Electrode",
                        "Chain",
                        ComponentDescription.of("current-injection")
                                .with(
                                        "current",
                                        Value.of(ComponentDescription.of("step")
                                                .with("level", "3 nA")
                                                .with("from", "5 ms")
                                                .with("to", "7 ms"))))
                .recordTraces("Chain", CellSelection.all(), "Ge")
                .build();
        try (Simulation simulation = start(network, RunSettings.of("10 ms"))) {
            simulation.advanceTo(10);
            double[] g = simulation.finish().trace("Chain", "Ge").values(0);
            return new double[] {g[50], g[70]};
        }
    }

    @Test
    void connectionsAreReadBackByCell() {
        CompiledNetwork compiled = NTWK.compile(new Experiment(recurrent(50), RunSettings.of("1 ms")));

        assertThat(compiled.connections(0).inDegrees()).hasSize(50).containsOnly(20);
        List<Integer> targets = new ArrayList<>();
        compiled.connections(0).forEach((source, target, weight, delay) -> {
            if (source == 0) {
                targets.add(target);
            }
        });
        assertThat(targets).hasSize(50).isSorted().doesNotHaveDuplicates();
    }
}
