package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.simulation.Connections;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Weights that change are seen while the network runs. */
class WeightsInTimeTest {

    /** One synapse of 2 nS between 0 and 5 nS; its source fires at 10 ms and 40 ms, its target at 15 ms and 35 ms. */
    private static Simulation start() {
        ComponentDescription stdp = ComponentDescription.of("stdp")
                .with("w-max", "5 nS")
                .with("A-plus", 0.1)
                .with("A-minus", 0.2)
                .with("tau-plus", "20 ms")
                .with("tau-minus", "30 ms");
        NetworkBuilder network = NetworkBuilder.create("pair")
                .excitatory("Pre", 1, ComponentDescription.of("spike-source"))
                .excitatory("Post", 1, ComponentDescription.of("lif"))
                .stimulus(
                        "Given",
                        "Pre",
                        ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {10, 40}, "ms")))
                .projection(new ProjectionDescription(
                        "Pre",
                        "Post",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(ComponentDescription.of("exponential"), Value.of("2 nS"))
                                .withPlasticity(stdp)));
        for (String time : new String[] {"15 ms", "35 ms"}) {
            network.intervention(time, ChangeDescription.ofPopulation("Post", "V", Value.of("-20 mV")));
        }
        return Ntwk.create()
                .compile(new Experiment(network.build(), RunSettings.of("50 ms")))
                .start();
    }

    private static double weight(Connections connections) {
        double[] found = {Double.NaN};
        connections.forEach((source, target, weight, delayMs) -> found[0] = weight);
        return found[0];
    }

    @Test
    void weightsAreThoseOfTheMoment() {
        try (Simulation simulation = start()) {
            Connections connections = simulation.connections(0);
            simulation.advanceTo(12);
            assertThat(weight(connections)).isEqualTo(2);
            simulation.advanceTo(20);
            double once = 2 + 0.1 * 5 * Math.exp(-5.0 / 20);
            assertThat(weight(connections)).isCloseTo(once, within(1e-9));
            simulation.advanceTo(50);
            double twice = once + 0.1 * 5 * Math.exp(-25.0 / 20);
            double after = twice - 0.2 * 5 * (Math.exp(-25.0 / 30) + Math.exp(-5.0 / 30));
            assertThat(weight(connections)).isCloseTo(after, within(1e-9));
        }
    }

    @Test
    void aProjectionThatIsNotThereIsRefused() {
        try (Simulation simulation = start()) {
            assertThatThrownBy(() -> simulation.connections(1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
