package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ntwk.core.engine.ChainNetworks.CHAIN;
import static org.ntwk.core.engine.ChainNetworks.NTWK;
import static org.ntwk.core.engine.ChainNetworks.conductances;
import static org.ntwk.core.engine.ChainNetworks.recurrent;
import static org.ntwk.core.engine.ChainNetworks.start;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.simulation.Simulation;

/** Cells with compartments beside point cells: what reaches them, at any number of threads. */
class CompartmentsInNetworksTest {

    @Test
    void anInjectedCurrentEntersAtTheSoma() {
        NetworkDescription network = NetworkBuilder.create("current")
                .excitatory("Chain", 2, CHAIN)
                .stimulus(
                        "Electrode",
                        "Chain",
                        CellSelection.indices(1),
                        ComponentDescription.of("current-injection").with("current", "50 pA"))
                .build();
        try (Simulation simulation = start(network, RunSettings.of("1 s"))) {
            simulation.advanceTo(1000);
            assertThat(simulation.value("Chain", "V", 0)).isEqualTo(-70, within(1e-12));
            double soma = simulation.value("Chain", "V", 1) + 70;
            double far = simulation.value("Chain", "far", 1) + 70;
            // Of the end 5/20 leaves through the leak of what arrives; see the chain from there.
            double middle = far * 1.25;
            assertThat(soma).isEqualTo(middle * 1.25 + far * 0.25, within(1e-9));
            assertThat(5 * (soma + middle + far)).isEqualTo(50, within(1e-9));
        }
    }

    @Test
    void anInitialPotentialIsThatOfTheWholeCell() {
        NetworkDescription network = NetworkBuilder.create("initial")
                .population(new PopulationDescription("Chain", 1, SynapticSign.EXCITATORY, CHAIN)
                        .withInitial("V", Value.of("-60 mV")))
                .build();
        try (Simulation simulation = start(network, RunSettings.of("10 ms"))) {
            assertThat(simulation.value("Chain", "far", 0)).isEqualTo(-60);
            simulation.advanceTo(2);
            double left = 10 * Math.pow(1 - 0.1 * 5 / 100, 20);
            assertThat(simulation.value("Chain", "V", 0)).isEqualTo(-70 + left, within(1e-10));
            assertThat(simulation.value("Chain", "far", 0)).isEqualTo(-70 + left, within(1e-10));
            simulation.set("Chain", "V", 0, -65);
            assertThat(simulation.value("Chain", "far", 0)).isEqualTo(-65);
            simulation.apply(ChangeDescription.ofPopulation("Chain", "V", Value.of("-62 mV")));
            assertThat(simulation.value("Chain", "far", 0)).isEqualTo(-62);
        }
    }

    /** Ranges of cells begin within blocks of stimuli, and blocks of both lie in the ranges of three workers. */
    @ParameterizedTest
    @CsvSource({"2, 1030", "3, 1030", "2, 2500", "3, 2500"})
    void theBitsDoNotDependOnThreads(int threads, int size) {
        NetworkDescription network = recurrent(size);
        RunSettings settings = RunSettings.of("20 ms");
        try (Simulation one = start(network, settings.withThreads(1));
                Simulation several = start(network, settings.withThreads(threads))) {
            one.measurePhases();
            several.measurePhases();
            one.advanceTo(20);
            several.advanceTo(20);

            assertThat(several.threads()).isEqualTo(threads);
            for (int cell = 0; cell < size; cell++) {
                for (String variable : List.of("V", "far", "g0", "g1", "g2")) {
                    assertThat(several.value("Chain", variable, cell)).isEqualTo(one.value("Chain", variable, cell));
                }
            }
            RunResult single = one.finish();
            RunResult shared = several.finish();
            assertThat(single.spikes("Chain").count()).isGreaterThan(400);
            assertThat(spikes(shared.events().get(0)))
                    .isEqualTo(spikes(single.events().get(0)))
                    .isNotEmpty();
            assertThat(shared.profile().orElseThrow().driveEvents())
                    .isEqualTo(single.profile().orElseThrow().driveEvents())
                    .isPositive();
        }
    }

    private static List<String> spikes(SpikeTrains trains) {
        List<String> spikes = new ArrayList<>();
        trains.forEach((step, cell) -> spikes.add(step + " " + cell));
        return spikes;
    }

    /** A conductance of a mechanism is that of each square micrometre, in the regions where it is. */
    @Test
    void mechanismsAreInTheMembraneOfTheirRegions() {
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp")
                .with("potential", "-60 mV")
                .with("conductance", "0.5 nS/um^2");
        PopulationDescription chain = new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN)
                .withMechanism(clamp.with("site", "soma"))
                .withMechanism(clamp.with("conductance", "0.1 nS/um^2"));
        try (Simulation simulation =
                start(NetworkBuilder.create("clamp").population(chain).build(), RunSettings.of("1 ms"))) {
            simulation.advanceTo(0.5);
            assertThat(conductances(simulation, "Chain", 1)).containsExactly(new double[] {60, 30, 10}, within(1e-12));
        }
    }

    /** The kernels are others, their columns the same: nothing else changes. Densities may depend on the path. */
    @Test
    void parametersOfCellsAndMechanismsChangeInARun() {
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp")
                .with("potential", "-60 mV")
                .with("conductance", "10 mS/cm^2");
        String conductance = "voltage-clamp.conductance";
        NetworkDescription network = NetworkBuilder.create("change")
                .population(new PopulationDescription("Chain", 3, SynapticSign.EXCITATORY, CHAIN)
                        .withMechanism(clamp.with("site", "soma"))
                        .withMechanism(clamp)
                        .withInitial("V", Value.of("-50 mV")))
                .intervention(
                        "0.5 ms",
                        ChangeDescription.ofPopulation(
                                "Chain", conductance, Value.of("10 mS/cm^2 * (1 + path / (50 um))")))
                .intervention("1 ms", ChangeDescription.ofPopulation("Chain", "threshold", Value.of("-100 mV")))
                .intervention("1.5 ms", ChangeDescription.ofPopulation("Chain", conductance, Value.of("0 mS/cm^2")))
                .recordSpikes("Chain")
                .build();
        try (Simulation simulation = start(network, RunSettings.of("2 ms"))) {
            simulation.advanceTo(0.4);
            assertThat(conductances(simulation, "Chain", 1)).containsExactly(new double[] {20, 30, 10}, within(1e-12));
            simulation.advanceTo(0.6);
            assertThat(conductances(simulation, "Chain", 1)).containsExactly(new double[] {20, 60, 40}, within(1e-12));
            assertThat(simulation.value("Chain", "V", 0)).isBetween(-56.0, -50.0);
            simulation.advanceTo(2);
            assertThat(conductances(simulation, "Chain", 1)).containsExactly(0, 0, 0);
            assertThat(simulation.finish().spikes("Chain").count()).isEqualTo(3 * 10);
        }
    }

    private static double[] clamped(ComponentDescription clamp) {
        PopulationDescription chain = new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN)
                .withMechanism(clamp.with("potential", "-60 mV"));
        try (Simulation simulation =
                start(NetworkBuilder.create("clamp").population(chain).build(), RunSettings.of("1 ms"))) {
            simulation.advanceTo(0.5);
            return conductances(simulation, "Chain", 1);
        }
    }

    /** The compartments have paths of 0, 50 and 150 um and areas of 100, 300 and 100 um2. */
    @Test
    void densitiesMayDependOnThePathToTheSoma() {
        ComponentDescription clamp = ComponentDescription.of("voltage-clamp");
        String linear = "10 mS/cm^2 * (1 + path / (50 um))";

        assertThat(clamped(clamp.with("conductance", linear)))
                .containsExactly(new double[] {10, 60, 40}, within(1e-12));
        assertThat(clamped(clamp.with("conductance", linear).with("site", "dendrite")))
                .containsExactly(new double[] {0, 60, 40}, within(1e-12));
        assertThat(clamped(clamp.with("conductance", "10 mS/cm^2 * exp(-path / (50 um))")
                        .with("site", Site.of("dendrite", "soma").between("0 um", "100 um"))))
                .containsExactly(new double[] {10, 30 * Math.exp(-1), 0}, within(1e-12));
        assertThat(clamped(clamp.with("conductance", "where(path < 100 um, 20 mS/cm^2, 1 mS/cm^2)")))
                .containsExactly(new double[] {20, 60, 1}, within(1e-12));
    }

    @Test
    void theForecastCountsCompartments() {
        long point = NTWK.compile(new Experiment(
                        NetworkBuilder.create("point")
                                .excitatory("Chain", 10_000, ComponentDescription.of("lif"))
                                .build(),
                        RunSettings.of("1 ms")))
                .forecast()
                .memoryBytes();
        long compartments = NTWK.compile(new Experiment(
                        NetworkBuilder.create("chain")
                                .excitatory("Chain", 10_000, CHAIN)
                                .build(),
                        RunSettings.of("1 ms")))
                .forecast()
                .memoryBytes();

        // Four variables more, and three columns of three compartments.
        assertThat(compartments - point).isEqualTo(10_000L * 8 * (4 + 3 * 3));
    }
}
