package com.example.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** The conductance of one synapse after some spikes, against the closed form. */
class SpikeTrainTest {

    private static final double[] SPIKES_MS = {10, 20, 45, 46, 200};

    private static final ComponentDescription KINETICS =
            ComponentDescription.of("example-synapse:fast-and-slow").with("slow-share", 0.3);

    private static final ComponentDescription DEPRESSION =
            ComponentDescription.of("example-synapse:depression").with("used", 0.4);

    @Test
    void eachSpikeOpensTheWholeWeight() {
        assertConductance(new double[] {1, 1, 1, 1, 1}, SynapticContact.of(KINETICS, Value.of("2 nS")));
    }

    @Test
    void withDepressionEachSpikeOpensWhatIsLeft() {
        double[] left = new double[SPIKES_MS.length];
        left[0] = 1;
        for (int n = 1; n < left.length; n++) {
            left[n] = 1 - (1 - 0.6 * left[n - 1]) * Math.exp((SPIKES_MS[n - 1] - SPIKES_MS[n]) / 300);
        }
        assertThat(left[3]).isLessThan(0.4);

        assertConductance(left, SynapticContact.of(KINETICS, Value.of("2 nS")).withPlasticity(DEPRESSION));
    }

    private static void assertConductance(double[] released, SynapticContact contact) {
        NetworkBuilder network = NetworkBuilder.create("one synapse")
                .inhibitory("Source", 1, ComponentDescription.of("spike-source"))
                .excitatory("Target", 1, ComponentDescription.of("lif"))
                .stimulus(
                        "Times",
                        "Source",
                        ComponentDescription.of("spike-trains").with("times", Value.of(SPIKES_MS, "ms")))
                .projection(
                        new ProjectionDescription("Source", "Target", ComponentDescription.of("one-to-one"), contact))
                .recordTraces("Target", CellSelection.all(), "Gi");
        try (RunResult result = Ntwk.create()
                .run(new Experiment(network.build(), RunSettings.of("300 ms").withThreads(1)))) {
            double[] found = result.trace("Target", "Gi").column(0);
            assertThat(found).hasSizeGreaterThan(2900);
            for (int step = 0; step < found.length; step++) {
                assertThat(found[step]).isCloseTo(2 * open(step * 0.1, released), within(1e-9));
            }
        }
    }

    /** What arrives in a step is open from the next one on. */
    private static double open(double tMs, double[] released) {
        double open = 0;
        for (int n = 0; n < released.length; n++) {
            double sinceMs = tMs - (SPIKES_MS[n] + 0.1);
            if (sinceMs > -0.05) {
                open += released[n] * (0.7 * Math.exp(-sinceMs / 9) + 0.3 * Math.exp(-sinceMs / 50));
            }
        }
        return open;
    }
}
