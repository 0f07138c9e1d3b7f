package org.ntwk.core.engine;

import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Networks with cells of {@link ThreeCompartments}, and what tests ask them. */
final class ChainNetworks {

    static final Ntwk NTWK = Ntwk.builder().plugin(ThreeCompartments.plugin()).build();
    static final ComponentDescription CHAIN = ComponentDescription.of("chains:three");
    static final ComponentDescription ALL = ComponentDescription.of("all-to-all");
    static final ComponentDescription EXCITATION =
            ComponentDescription.of("exponential").with("reversal", "0 mV");
    static final Site DENDRITE = Site.of("dendrite");

    private ChainNetworks() {}

    static ComponentDescription trains(double... timesMs) {
        return ComponentDescription.of("spike-trains").with("times", Value.of(timesMs, "ms"));
    }

    static SynapticContact contact(Site site) {
        return SynapticContact.of(EXCITATION, Value.of("1 nS")).withSite(site);
    }

    static StimulusDescription stimulus(
            String name, String target, ComponentDescription model, SynapticContact contact) {
        return new StimulusDescription(name, target, SynapticSign.EXCITATORY, CellSelection.all(), model, contact);
    }

    static Simulation start(NetworkDescription network, RunSettings settings) {
        return NTWK.compile(new Experiment(network, settings)).start();
    }

    static double[] conductances(Simulation simulation, String population, int cell) {
        return new double[] {
            simulation.value(population, "g0", cell),
            simulation.value(population, "g1", cell),
            simulation.value(population, "g2", cell)
        };
    }

    static NetworkDescription recurrent(int size) {
        ComponentDescription chain = CHAIN.with("threshold", "-69.3 mV");
        return NetworkBuilder.create("recurrent")
                .inhibitory("Point", 20, ComponentDescription.of("adexp"))
                .excitatory("Chain", size, chain)
                .projection(new ProjectionDescription(
                        "Point",
                        "Chain",
                        ALL,
                        contact(DENDRITE)
                                .withPlasticity(ComponentDescription.of("stdp").with("w-max", "2 nS"))))
                .projection(new ProjectionDescription(
                        "Chain",
                        "Chain",
                        ComponentDescription.of("pairwise-bernoulli").with("probability", 0.01),
                        SynapticContact.of(EXCITATION, Value.of("0.1 nS"))
                                .withDelay(Value.of("1 ms"))
                                .withSite(DENDRITE)
                                .withReleaseProbability(0.5)))
                .projection(new ProjectionDescription("Chain", "Point", ALL, contact(Site.of("soma"))))
                .stimulus(stimulus(
                        "Drive",
                        "Chain",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("probability", 1)
                                .with("rate", "300 Hz"),
                        contact(DENDRITE).withReleaseProbability(0.7)))
                .stimulus(stimulus("Train", "Chain", trains(1, 2, 3), contact(DENDRITE)))
                .stimulus(
                        "Electrode",
                        "Chain",
                        CellSelection.first(size - 7),
                        ComponentDescription.of("current-injection").with("current", "50 pA"))
                .recordSpikes("Chain")
                .record(new RecordingDescription(
                        "Chain",
                        CellSelection.all(),
                        ComponentDescription.of("afferent-spikes").with("stimulus", "Drive")))
                .recordTraces("Point", CellSelection.all(), "V")
                .build();
    }

    static String problem(NetworkDescription network) {
        try {
            NTWK.compile(new Experiment(network, RunSettings.of("1 ms")))
                    .start()
                    .close();
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.code() + " " + problem.path())
                    .reduce((one, other) -> one + ", " + other)
                    .orElseThrow();
        }
        return "none";
    }
}
