package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
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

    /** Three synapses a cell, so few that tables are not cut into parts with counters of their own. */
    private static NetworkBuilder delayed(Value delay) {
        return network(cells())
                .projection(new ProjectionDescription(
                        "Exc",
                        "Exc",
                        ComponentDescription.of("fixed-in-degree").with("probability", 0.003),
                        SynapticContact.of(ComponentDescription.of("exponential"), Value.of(Quantity.of("1 nS")))
                                .withDelay(delay)));
    }

    @Test
    void everyDelayHasARowOfEachSource() {
        Value drawn = Value.of(new Distribution.Uniform(Quantity.of("5 ms"), Quantity.of("10 ms")));
        long same = bytes(delayed(Value.of(Quantity.of("10 ms"))));

        // For 50 further delays a start and a counter.
        assertThat(bytes(delayed(drawn)) - same).isEqualTo(50L * 2 * 4 * CELLS);
    }

    @Test
    void spikesAreKeptAsLongAsTheyTravel() {
        // Of a run of 10 steps the rest need not be kept.
        long sameStep = bytes(delayed(Value.of(Quantity.of("0 ms"))));
        long tenSteps = bytes(delayed(Value.of(Quantity.of("1 ms"))));
        long longer = bytes(delayed(Value.of(Quantity.of("100 ms"))));

        assertThat(tenSteps - sameStep).isBetween(10L * 64 * 4, 10L * 128 * 4);
        assertThat(longer).isEqualTo(tenSteps);
    }

    @Test
    void coupledPairsAreHeldTwice() {
        PopulationDescription coupled =
                cells().withMechanism(ComponentDescription.of("gap-junctions").with("conductance", "1 nS"));

        assertThat(bytes(network(coupled)) - bytes(network(cells())))
                .isBetween(4L * CELLS * (CELLS - 1), 4L * CELLS * (CELLS + 1));
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
