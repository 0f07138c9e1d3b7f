package com.example.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** The rule at two spikes, and what it is for. */
class InhibitoryPlasticityTest {

    private static final ComponentDescription INHIBITION =
            ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "-80 mV");

    /** No spike of a target is near: an arrival takes eta·2·rate·tau = 0.1·2·0.005·20 nS. */
    @Test
    void arrivalsAloneWeakenASynapseDownToZero() {
        assertThat(weightAfter(List.of(10.0))).isCloseTo(1 - 0.02, within(1e-12));
        assertThat(weightAfter(List.of(10.0, 20.0))).isCloseTo(1 - 0.04, within(1e-12));
        List<Double> many = new ArrayList<>();
        for (int n = 1; n <= 60; n++) {
            many.add(10.0 * n);
        }
        assertThat(weightAfter(many)).isZero();
    }

    /** The weight in nS of one synapse from a cell that fires at given times onto one at rest. */
    private static double weightAfter(List<Double> timesMs) {
        double[] times = timesMs.stream().mapToDouble(Double::doubleValue).toArray();
        ComponentDescription rule = ComponentDescription.of("example-plasticity:inhibitory-plasticity")
                .with("eta", "0.1 nS")
                .with("w-max", "2 nS");
        NetworkBuilder network = NetworkBuilder.create("one synapse")
                .inhibitory("Source", 1, ComponentDescription.of("spike-source"))
                .excitatory("Target", 1, ComponentDescription.of("lif"))
                .stimulus(
                        "Times",
                        "Source",
                        ComponentDescription.of("spike-trains").with("times", Value.of(times, "ms")))
                .projection(new ProjectionDescription(
                        "Source",
                        "Target",
                        ComponentDescription.of("one-to-one"),
                        SynapticContact.of(INHIBITION, Value.of("1 nS")).withPlasticity(rule)));
        try (Simulation simulation = Ntwk.create()
                .compile(
                        new Experiment(network.build(), RunSettings.of("700 ms").withThreads(1)))
                .start()) {
            simulation.advanceTo(700);
            double[] found = new double[1];
            simulation.connections(0).forEach((source, target, weight, delayMs) -> found[0] = weight);
            return found[0];
        }
    }

    /** Cells that would fire far above the rate that is asked for, and without the rule do. */
    @Test
    void inhibitionBringsItsTargetsToTheRate() {
        assertThat(rateHz("0 nS")).isGreaterThan(20);
        assertThat(rateHz("1 nS")).isCloseTo(8, within(2.5));
    }

    private static double rateHz(String eta) {
        ComponentDescription rule = ComponentDescription.of("example-plasticity:inhibitory-plasticity")
                .with("eta", eta)
                .with("target-rate", "8 Hz")
                .with("w-max", "20 nS");
        ComponentDescription poisson =
                ComponentDescription.of("poisson-drive").with("sources", 100).with("rate", "10 Hz");
        ComponentDescription excitation =
                ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");
        NetworkBuilder network = NetworkBuilder.create("balance")
                .inhibitory("Inh", 50, ComponentDescription.of("spike-source"))
                .excitatory("Exc", 50, ComponentDescription.of("lif"))
                .stimulus(
                        "Rate",
                        "Inh",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("rate", "10 Hz"))
                .stimulus("Afferents", "Exc", poisson, excitation, "2 nS")
                .projection(new ProjectionDescription(
                        "Inh",
                        "Exc",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(INHIBITION, Value.of("0.1 nS")).withPlasticity(rule)))
                .recordSpikes("Exc");
        try (RunResult result = Ntwk.create()
                .run(new Experiment(network.build(), RunSettings.of("3 s").withThreads(1)))) {
            return result.spikes("Exc").rate(1500, 3000);
        }
    }
}
