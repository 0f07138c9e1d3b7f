package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.core.Ntwk;

/** The memory that is foretold grows with every column that a run makes. */
class ForecastTest {

    private static final int CELLS = 1000;
    private static final Ntwk NTWK = Ntwk.create();

    private static PopulationDescription cells() {
        return new PopulationDescription("Exc", CELLS, SynapticSign.EXCITATORY, ComponentDescription.of("lif"));
    }

    private static NetworkBuilder network(PopulationDescription cells) {
        return NetworkBuilder.create("forecast")
                .population(cells)
                .excitatory("Aff", 1, ComponentDescription.of("spike-source"));
    }

    private static NetworkBuilder withInput(String... timeConstants) {
        NetworkBuilder network = network(cells());
        for (String tau : timeConstants) {
            network.projection(
                    "Aff",
                    "Exc",
                    ComponentDescription.of("pairwise-bernoulli").with("probability", 0),
                    ComponentDescription.of("alpha").with("tau", tau),
                    "1 nS");
        }
        return network;
    }

    private static long bytes(NetworkBuilder network) {
        return NTWK.compile(new Experiment(network.build(), RunSettings.of("1 ms")))
                .forecast()
                .memoryBytes();
    }

    @Test
    void mechanismsHaveColumns() {
        PopulationDescription adapting =
                cells().withMechanism(ComponentDescription.of("m-current").with("conductance", "1 nS"));

        assertThat(bytes(network(adapting)) - bytes(network(cells()))).isEqualTo(8L * CELLS);
    }

    @Test
    void synapsesHaveColumnsThatEqualOnesShare() {
        long none = bytes(withInput());
        long one = bytes(withInput("5 ms"));
        long twoAlike = bytes(withInput("5 ms", "5 ms"));
        long two = bytes(withInput("5 ms", "10 ms"));

        // Two variables in 8 bytes; a row of each source and worker is small beside the thousand cells.
        assertThat(one - none).isBetween(16L * CELLS, 17L * CELLS);
        assertThat(twoAlike - one).isBetween(0L, (long) CELLS);
        assertThat(two - one).isBetween(16L * CELLS, 17L * CELLS);
    }

    @Test
    void aStimulusHasWeightsAndASourceKeptApartColumnsOfItsOwn() {
        ComponentDescription drive =
                ComponentDescription.of("poisson-drive").with("sources", 1).with("rate", "1 Hz");
        ComponentDescription synapse = ComponentDescription.of("alpha").with("tau", "5 ms");
        NetworkBuilder driven = withInput("5 ms").stimulus("Drive", "Exc", drive, synapse, "1 nS");
        NetworkBuilder apart = withInput("5 ms")
                .stimulus("Drive", "Exc", drive, synapse, "1 nS")
                .recordTraces("Exc", CellSelection.indices(), "G.Drive");

        assertThat(bytes(driven) - bytes(withInput("5 ms"))).isEqualTo(8L * CELLS);
        assertThat(bytes(apart) - bytes(driven)).isEqualTo(16L * CELLS);
    }
}
