package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ntwk.core.engine.ChainNetworks.CHAIN;
import static org.ntwk.core.engine.ChainNetworks.DENDRITE;
import static org.ntwk.core.engine.ChainNetworks.NTWK;
import static org.ntwk.core.engine.ChainNetworks.contact;
import static org.ntwk.core.engine.ChainNetworks.problem;
import static org.ntwk.core.engine.ChainNetworks.recurrent;
import static org.ntwk.core.engine.ChainNetworks.start;
import static org.ntwk.core.engine.ChainNetworks.stimulus;
import static org.ntwk.core.engine.ChainNetworks.trains;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.api.simulation.Simulation;

/** What is sampled of compartments is what is there. */
class RecordingsAtSitesTest {

    private static final Site END = DENDRITE.nearest("1 mm");

    @TempDir
    Path folder;

    private static StimulusDescription spikesOn(Site site) {
        return stimulus("In", "Chain", trains(1), contact(site));
    }

    /** By the equations of the chain. */
    @Test
    void potentialsConductancesAndCurrentsAreThoseOfTheCompartments() {
        NetworkDescription network = NetworkBuilder.create("sites")
                .excitatory("Chain", 3, CHAIN)
                .stimulus(spikesOn(END))
                .recordTraces("Chain", CellSelection.indices(0, 2), DENDRITE, "V", "Ge", "Ie", "G.In", "I.In", "Gi")
                .recordTraces("Chain", CellSelection.indices(1), Site.of("soma"), "V")
                .recordTraces("Chain", CellSelection.all(), "V")
                .build();
        try (RunResult result = NTWK.run(new Experiment(network, RunSettings.of("5 ms")))) {
            double[] v = {-70, -70, -70};
            double open = 0;
            for (int step = 0; step < 50; step++) {
                for (int cell = 0; cell < 2; cell++) {
                    assertThat(at(result, "V", 2 * cell, step)).isEqualTo(v[1], within(1e-12));
                    assertThat(at(result, "V", 2 * cell + 1, step)).isEqualTo(v[2], within(1e-12));
                    for (String source : List.of("e", ".In")) {
                        assertThat(at(result, "G" + source, 2 * cell, step)).isZero();
                        assertThat(at(result, "G" + source, 2 * cell + 1, step)).isEqualTo(open, within(1e-12));
                        assertThat(at(result, "I" + source, 2 * cell + 1, step)).isEqualTo(-open * v[2], within(1e-10));
                    }
                    assertThat(at(result, "Gi", 2 * cell + 1, step)).isZero();
                }
                assertThat(result.trace("Chain", "V@soma").column(0)[step]).isEqualTo(v[0], within(1e-12));
                double current = -open * v[2];
                v = ThreeCompartments.step(v, 0.1);
                v[2] += 0.1 / ThreeCompartments.CM_PF * current;
                open = open * (1 - 0.1 / 5) + (step == 10 ? 1 : 0);
            }
            assertThat(v[2]).isGreaterThan(-69.9);
            assertThat(result.trace("Chain", "V@soma").column(0))
                    .isEqualTo(result.trace("Chain", "V").values(1));
        }
    }

    private static double at(RunResult result, String variable, int column, int sample) {
        return result.trace("Chain", variable + "@dendrite").column(column)[sample];
    }

    private static NetworkDescription twoSources(String... variables) {
        return NetworkBuilder.create("two")
                .excitatory("Chain", 1000, CHAIN)
                .stimulus(stimulus("A", "Chain", trains(1), contact(END)))
                .stimulus(stimulus("B", "Chain", trains(2), contact(DENDRITE.nearest("50 um"))))
                .stimulus(stimulus("C", "Chain", trains(2, 2), contact(END)))
                .recordTraces("Chain", CellSelection.first(1), DENDRITE, variables)
                .build();
    }

    /** Synapses of equal kinetics share a column, wherever on the cells they are, but for a source that a recording names. */
    @Test
    void sourcesShareTheirStateUnlessARecordingNamesThem() {
        RunSettings settings = RunSettings.of("4 ms");
        try (RunResult apart = NTWK.run(new Experiment(twoSources("Ge", "G.A", "G.C"), settings));
                RunResult together = NTWK.run(new Experiment(twoSources("Ge"), settings))) {
            for (int compartment = 0; compartment < 2; compartment++) {
                double[] sum = together.trace("Chain", "Ge@dendrite").column(compartment);
                assertThat(apart.trace("Chain", "Ge@dendrite").column(compartment))
                        .containsExactly(sum, within(1e-12));
            }
            assertThat(at(apart, "Ge", 0, 21)).isEqualTo(1, within(1e-12));
            assertThat(at(apart, "G.A", 0, 21)).isZero();
            assertThat(at(apart, "G.A", 1, 11)).isEqualTo(1, within(1e-12));
            assertThat(at(apart, "G.C", 1, 21)).isEqualTo(2, within(1e-12));
            assertThat(at(apart, "Ge", 1, 21))
                    .isEqualTo(at(apart, "G.A", 1, 21) + at(apart, "G.C", 1, 21), within(1e-12));
        }
        long ofOne = memory(twoSources("Ge", "G.A")) - memory(twoSources("Ge", "Ie"));
        assertThat(ofOne).isGreaterThanOrEqualTo(1000 * 3 * Double.BYTES);
        assertThat(memory(twoSources("Ge", "G.A", "G.C")) - memory(twoSources("Ge", "Ie", "Gi")))
                .isEqualTo(2 * ofOne);
    }

    private static long memory(NetworkDescription network) {
        return NTWK.compile(new Experiment(network, RunSettings.of("4 ms")))
                .forecast()
                .memoryBytes();
    }

    @Test
    void columnsTellTheirCompartmentsAlsoInAFile() {
        NetworkDescription network = NetworkBuilder.create("columns")
                .excitatory("Chain", 3, CHAIN)
                .stimulus(spikesOn(END))
                .recordTraces("Chain", CellSelection.indices(0, 2), DENDRITE, "V", "G.In")
                .recordTraces("Chain", CellSelection.first(1), END, "V")
                .recordTraces("Chain", CellSelection.first(2), DENDRITE.between("10 um", "60 um"), "V")
                .build();
        Path file = folder.resolve("run.h5");
        try (RunResult result = NTWK.run(new Experiment(network, RunSettings.of("2 ms")))) {
            NTWK.write(result, file, false);
            requireColumns(result);
        }
        try (RunResult read = NTWK.open(file)) {
            requireColumns(read);
            assertThat(read.experiment().network().recordings().get(1).site()).isEqualTo(END);
        }
    }

    private static void requireColumns(RunResult result) {
        assertThat(result.traces())
                .extracting(Traces::name)
                .containsExactly("V@dendrite", "G.In@dendrite", "V@dendrite:1mm", "V@dendrite:10um-60um");
        Traces whole = result.trace("Chain", "G.In@dendrite");
        assertThat(whole.unit()).isEqualTo(Unit.NS);
        assertThat(whole.cells()).containsExactly(0, 0, 2, 2);
        assertThat(whole.compartments()).containsExactly(1, 2, 1, 2);
        assertThat(whole.pathsUm()).containsExactly(50, 150, 50, 150);
        assertThat(whole.column(3)[11]).isEqualTo(1);
        assertThat(result.trace("Chain", "V@dendrite:1mm").compartments()).containsExactly(2);
        assertThat(result.trace("Chain", "V@dendrite:10um-60um").compartments()).containsExactly(1, 1);
    }

    private static final ComponentDescription M_CURRENT =
            ComponentDescription.of("m-current").with("conductance", "10 mS/cm^2");

    private static NetworkBuilder withMCurrents(RecordingDescription recording) {
        return NetworkBuilder.create("gates")
                .population(new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN)
                        .withMechanism(M_CURRENT.with("site", "soma"))
                        .withMechanism(
                                M_CURRENT.with("conductance", "100 mS/cm^2").with("site", "dendrite"))
                        .withInitial("V", Value.of("-40 mV")))
                .record(recording);
    }

    private static RecordingDescription gates(Site site) {
        ComponentDescription recorder =
                ComponentDescription.of("trace").with("variables", Value.of(List.of("m-current.p")));
        return new RecordingDescription("Chain", CellSelection.first(1), recorder, site);
    }

    /** Two mechanisms of one type, each in a membrane of its own; without a site it is that of the soma. */
    @Test
    void gatesAreThoseOfTheMechanismInTheMembrane() {
        NetworkDescription network = withMCurrents(gates(DENDRITE))
                .record(gates(null))
                .record(gates(Site.of("soma")))
                .build();
        try (RunResult result = NTWK.run(new Experiment(network, RunSettings.of("20 ms")))) {
            double[] soma = result.trace("Chain", "m-current.p").column(0);
            double[] end = result.trace("Chain", "m-current.p@dendrite").column(1);
            assertThat(soma).isEqualTo(result.trace("Chain", "m-current.p@soma").column(0));
            assertThat(soma[0]).isEqualTo(end[0]).isPositive();
            assertThat(soma[199]).isNotEqualTo(end[199]);
        }
    }

    @Test
    void whatCannotBeRecordedThereIsAProblem() {
        RecordingDescription spikes =
                new RecordingDescription("Chain", CellSelection.all(), ComponentDescription.of("spikes"));
        String site = "CONTRADICTION recordings[0].site";

        assertThat(problem(withMCurrents(spikes.at(DENDRITE)).build())).isEqualTo(site);
        assertThat(problem(withMCurrents(gates(Site.of("axon"))).build()))
                .isEqualTo("UNKNOWN_REFERENCE recordings[0].site");
        assertThat(problem(withMCurrents(gates(new Site(List.of("dendrite"), END.path(), null, END.path())))
                        .build()))
                .isEqualTo(site);
        assertThat(problem(NetworkBuilder.create("two")
                        .population(new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN)
                                .withMechanism(M_CURRENT)
                                .withMechanism(M_CURRENT.with("site", "dendrite")))
                        .record(gates(Site.of("soma")))
                        .record(gates(DENDRITE))
                        .build()))
                .isEqualTo("CONTRADICTION recordings[1].site");
        assertThat(problem(NetworkBuilder.create("none")
                        .population(new PopulationDescription("Chain", 2, SynapticSign.EXCITATORY, CHAIN)
                                .withMechanism(M_CURRENT.with("site", "soma")))
                        .record(gates(DENDRITE))
                        .build()))
                .isEqualTo(site);
        assertThat(problem(NetworkBuilder.create("unknown")
                        .excitatory("Chain", 1, CHAIN)
                        .recordTraces("Chain", CellSelection.all(), DENDRITE, "far")
                        .build()))
                .isEqualTo("UNKNOWN_REFERENCE recordings[0].recorder.variables");
        for (String cell : List.of("lif", "spike-source")) {
            assertThat(problem(NetworkBuilder.create("points")
                            .excitatory("Cells", 1, ComponentDescription.of(cell))
                            .record(new RecordingDescription(
                                            "Cells", CellSelection.all(), ComponentDescription.of("trace"))
                                    .at(DENDRITE))
                            .build()))
                    .as(cell)
                    .isEqualTo(site);
        }
    }

    /** More cells than fit into one block, read by two workers while they run, and once while the network stands still. */
    @Test
    void samplesAreTheSameWhoeverReadsThem() {
        RunSettings settings = RunSettings.of("20 ms").withThreads(2);
        NetworkDescription network = recurrent(2500);
        RecordingDescription few = new RecordingDescription(
                "Chain",
                CellSelection.spread(100),
                ComponentDescription.of("trace").with("variables", Value.of(List.of("V", "Ge"))),
                DENDRITE);
        NetworkDescription recorded = new NetworkDescription(
                network.name(), network.populations(), network.projections(), network.stimuli(), List.of(few));
        try (Simulation simulation = start(recorded, settings);
                RunResult alone = NTWK.run(new Experiment(recorded, settings.withThreads(1)))) {
            for (int step = 1; step <= 200; step++) {
                simulation.advanceTo(0.1 * step);
            }
            RunResult several = simulation.finish();
            for (String name : List.of("V@dendrite", "Ge@dendrite")) {
                Traces traces = several.trace("Chain", name);
                assertThat(traces.columns()).isEqualTo(200);
                for (int column = 0; column < 200; column++) {
                    assertThat(traces.column(column))
                            .isEqualTo(alone.trace("Chain", name).column(column));
                }
            }
        }
    }
}
