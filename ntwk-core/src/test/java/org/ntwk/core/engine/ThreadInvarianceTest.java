package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** The contract of the engine: one seed, one result, bit for bit, whatever the number of threads. */
class ThreadInvarianceTest {

    private static final Ntwk NTWK = Ntwk.create();

    /** Five blocks, which are cut differently among 1, 2, 3 and 5 threads. */
    private static final NetworkDescription NETWORK = network();

    private static Observed ofOneThread;

    /** Every spike and the bits of every sample. */
    private record Observed(int threads, List<Long> spikes, List<Long> samples) {

        static Observed of(RunResult result) {
            List<Long> spikes = new ArrayList<>();
            for (SpikeTrains trains : result.spikes()) {
                spikes.add(-trains.count());
                trains.forEach((step, cell) -> spikes.add(step << 32 | cell));
            }
            List<Long> samples = new ArrayList<>();
            for (Traces traces : result.traces()) {
                for (int column = 0; column < traces.columns(); column++) {
                    for (double sample : traces.column(column)) {
                        samples.add(Double.doubleToRawLongBits(sample));
                    }
                }
            }
            return new Observed(result.provenance().threads(), spikes, samples);
        }
    }

    private static ComponentDescription synapse(String reversal) {
        return ComponentDescription.of("exponential").with("reversal", reversal);
    }

    private static NetworkDescription network() {
        Value drawnWeight = Value.of(new Distribution.LogNormal(Quantity.of("1 nS"), Quantity.of("0.7 nS")));
        Value drawnDelay = Value.of(new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("3 ms")));
        SynapticContact excitation = SynapticContact.of(synapse("0 mV"), drawnWeight)
                .withDelay(drawnDelay)
                .withReleaseProbability(0.6);
        SynapticContact inhibition =
                SynapticContact.of(synapse("-80 mV"), Value.of("5 nS")).withDelay(Value.of("0.8 ms"));
        ComponentDescription timing =
                ComponentDescription.of("stdp").with("A-plus", 0.05).with("w-max", "10 nS");
        ComponentDescription depression = ComponentDescription.of("tsodyks-markram");
        ComponentDescription fixed = ComponentDescription.of("fixed-in-degree").with("probability", 0.02);
        ComponentDescription bernoulli =
                ComponentDescription.of("pairwise-bernoulli").with("probability", 0.02);
        // Many spikes that arrive at once show whether they are added in one order.
        ComponentDescription dense =
                ComponentDescription.of("pairwise-bernoulli").with("probability", 0.2);
        ComponentDescription oscillation = ComponentDescription.of("oscillation")
                .with("amplitude", "50 pA")
                .with("frequency", "20 Hz");
        ComponentDescription junctions = ComponentDescription.of("gap-junctions")
                .with("conductance", "0.2 nS")
                .with("probability", 0.01);
        ComponentDescription noise = ComponentDescription.of("ornstein-uhlenbeck-current")
                .with("sd", "40 pA")
                .with("tau", "5 ms");
        return NetworkBuilder.create("mixed")
                .population(new PopulationDescription(
                                "Exc",
                                3000,
                                SynapticSign.EXCITATORY,
                                ComponentDescription.of("adexp")
                                        .with(
                                                "Trefrac",
                                                Value.of(new Distribution.Uniform(
                                                        Quantity.of("1 ms"), Quantity.of("6 ms")))))
                        .withMechanism(oscillation)
                        .withMechanism(ComponentDescription.of("m-current").with("conductance", "3 nS"))
                        .withInitial(
                                "V", Value.of(new Distribution.Normal(Quantity.of("-60 mV"), Quantity.of("4 mV")))))
                .population(new PopulationDescription(
                                "Inh",
                                1500,
                                SynapticSign.INHIBITORY,
                                ComponentDescription.of("lif").with("integration", "exponential-euler"))
                        .withMechanism(junctions)
                        .withMechanism(noise))
                .projection(new ProjectionDescription("Exc", "Exc", fixed, excitation))
                .projection(new ProjectionDescription("Exc", "Inh", dense, excitation.withDelay(Value.of("1.1 ms"))))
                .projection(new ProjectionDescription("Inh", "Exc", bernoulli, inhibition.withPlasticity(timing)))
                .projection(new ProjectionDescription("Inh", "Inh", fixed, inhibition.withPlasticity(depression)))
                .projection(new ProjectionDescription(
                        "Exc",
                        "Exc",
                        fixed,
                        SynapticContact.of(ComponentDescription.of("nmda"), drawnWeight)
                                .withDelay(drawnDelay)
                                .withPlasticity(timing)))
                .projection(new ProjectionDescription(
                        "Exc", "Inh", fixed, SynapticContact.of(ComponentDescription.of("delta"), Value.of("0.1 mV"))))
                .stimulus(drive("Exc", "poisson"))
                .stimulus(drive("Inh", "one-per-step"))
                .recordSpikes("Exc")
                .recordSpikes("Inh")
                .recordTraces("Exc", CellSelection.spread(20), "V", "w", "Ge", "Ii")
                .recordTraces("Inh", CellSelection.spread(20), "V", "Gi")
                .record(new RecordingDescription(
                        "Inh",
                        CellSelection.all(),
                        ComponentDescription.of("trace")
                                .with("variables", Value.of(List.of("Ge")))
                                .with("interval", "2 ms")))
                .build();
    }

    private static StimulusDescription drive(String target, String events) {
        return new StimulusDescription(
                "Aff",
                target,
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                ComponentDescription.of("poisson-drive")
                        .with("sources", 400)
                        .with("rate", "9 Hz")
                        .with("events", events),
                SynapticContact.of(synapse("0 mV"), Value.of("1 nS"))
                        .withDelay(Value.of("0.3 ms"))
                        .withReleaseProbability(0.7));
    }

    private static Experiment experiment(int threads) {
        return new Experiment(NETWORK, RunSettings.of("100 ms").withThreads(threads));
    }

    private static Observed run(Experiment experiment) {
        try (RunResult result = NTWK.run(experiment)) {
            return Observed.of(result);
        }
    }

    @BeforeAll
    static void runWithOneThread() {
        ofOneThread = run(experiment(1));
        assertThat(ofOneThread.spikes).hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aRunIsTheSameAgainWithAnyNumberOfThreads(int threads) {
        Observed again = run(experiment(threads));

        assertThat(again.threads).isEqualTo(threads);
        assertThat(again.spikes).isEqualTo(ofOneThread.spikes);
        assertThat(again.samples).isEqualTo(ofOneThread.samples);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRunInPiecesIsTheSameAsOneRun(int threads) {
        try (Simulation simulation = NTWK.compile(experiment(threads)).start()) {
            for (double time : new double[] {0.1, 0.1, 6.4, 6.5, 17, 60.3, 100}) {
                simulation.advanceTo(time);
            }
            try (RunResult result = simulation.finish()) {
                Observed inPieces = Observed.of(result);
                assertThat(inPieces.spikes).isEqualTo(ofOneThread.spikes);
                assertThat(inPieces.samples).isEqualTo(ofOneThread.samples);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRunThatIsMeasuredIsTheSame(int threads) {
        try (Simulation simulation = NTWK.compile(experiment(threads)).start()) {
            simulation.measurePhases();
            simulation.advanceTo(100);
            try (RunResult result = simulation.finish()) {
                Observed measured = Observed.of(result);
                assertThat(measured.spikes).isEqualTo(ofOneThread.spikes);
                assertThat(measured.samples).isEqualTo(ofOneThread.samples);
            }
        }
    }

    @Test
    void anotherSeedIsAnotherRun() {
        Experiment other =
                new Experiment(NETWORK, experiment(1).settings().withSeed(2).withDuration(Quantity.of("20 ms")));

        List<Long> spikes = run(other).spikes;

        assertThat(spikes).hasSizeGreaterThan(100);
        assertThat(spikes.subList(1, 50)).isNotEqualTo(ofOneThread.spikes.subList(1, 50));
    }
}
