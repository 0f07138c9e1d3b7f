package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.LoopProfile.Phase;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

class LoopProfileTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final int CELLS = 1500;

    /** 20 ms: sources fire at 2 (twice), 5.5 and 19.5 ms onto all cells, 1 ms later; a stimulus of all cells at 3 ms. */
    private static Simulation start(int threads) {
        ComponentDescription synapse = ComponentDescription.of("exponential");
        ComponentDescription trains = ComponentDescription.of("spike-trains");
        StimulusDescription given = new StimulusDescription(
                "Given",
                "Aff",
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                trains.with("times", Value.of(new double[] {2, 2, 5.5, 19.5}, "ms"))
                        .with("cells", Value.of(new double[] {1, 1, 0, 2}, "1")),
                null);
        NetworkBuilder network = NetworkBuilder.create("counted")
                .excitatory("Aff", 3, ComponentDescription.of("spike-source"))
                .excitatory("Exc", CELLS, ComponentDescription.of("lif"))
                .stimulus(given)
                .stimulus("Direct", "Exc", trains.with("times", Value.of(new double[] {3}, "ms")), synapse, "0.1 nS")
                .projection(new ProjectionDescription(
                        "Aff",
                        "Exc",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(synapse, Value.of("0.1 nS"))
                                .withDelay(Value.of("1 ms"))
                                .withReleaseProbability(0.5)))
                .recordTraces("Exc", CellSelection.all(), "V");
        return NTWK.compile(
                        new Experiment(network.build(), RunSettings.of("20 ms").withThreads(threads)))
                .start();
    }

    private static LoopProfile profile(Simulation simulation) {
        try (RunResult result = simulation.finish()) {
            return result.profile().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyEventIsCountedOnce(int threads) {
        try (Simulation simulation = start(threads)) {
            simulation.measurePhases();
            simulation.advanceTo(20);

            LoopProfile profile = profile(simulation);

            assertThat(profile.threads()).isEqualTo(threads);
            assertThat(profile.cellSteps()).isEqualTo(200L * CELLS);
            assertThat(profile.synapticEvents()).isEqualTo(3L * CELLS);
            assertThat(profile.driveEvents()).isEqualTo(4L + CELLS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePhasesAddUpToTheLoop(int threads) {
        try (Simulation simulation = start(threads)) {
            simulation.measurePhases();
            for (int ms = 1; ms <= 20; ms++) {
                simulation.advanceTo(ms);
            }

            LoopProfile profile = profile(simulation);

            double sum = profile.seconds().values().stream()
                    .mapToDouble(seconds -> seconds)
                    .sum();
            assertThat(sum).isCloseTo(profile.loopSeconds(), within(1e-9));
            assertThat(profile.seconds().get(Phase.WAITING) > 0).isEqualTo(threads > 1);
            for (Phase phase : Phase.values()) {
                if (phase != Phase.WAITING) {
                    assertThat(profile.seconds().get(phase)).as(phase.name()).isPositive();
                }
            }
        }
    }

    @Test
    void whatWasBeforeIsNotMeasured() {
        try (Simulation simulation = start(1)) {
            simulation.advanceTo(4);
            simulation.measurePhases();
            simulation.advanceTo(10);
            simulation.measurePhases();
            simulation.advanceTo(20);

            try (RunResult result = simulation.finish()) {
                LoopProfile profile = result.profile().orElseThrow();
                assertThat(profile.cellSteps()).isEqualTo(160L * CELLS);
                assertThat(profile.synapticEvents()).isEqualTo(CELLS);
                assertThat(profile.driveEvents()).isEqualTo(2);
                assertThat(profile.loopSeconds()).isLessThan(result.provenance().loopSeconds());
            }
        }
    }

    @Test
    void aRunThatIsNotMeasuredHasNoProfile() {
        try (Simulation simulation = start(1)) {
            simulation.advanceTo(1);
            try (RunResult result = simulation.finish()) {
                assertThat(result.profile()).isEmpty();
            }
        }
    }

    @Test
    void costsAreThoseOfTheThreadAtWork() {
        LoopProfile profile =
                new LoopProfile(2, 4, Map.of(Phase.STATE, 3.0, Phase.DELIVERY, 1.0), 2_000_000_000L, 1_000_000_000L, 0);

        assertThat(profile.nanosPerEvent(Phase.STATE)).hasValue(3);
        assertThat(profile.nanosPerEvent(Phase.DELIVERY)).hasValue(2);
        assertThat(profile.nanosPerEvent(Phase.DRIVE)).isEmpty();
        assertThat(profile.nanosPerEvent(Phase.REST)).isEmpty();
        assertThat(profile.synapticEventsPerSecond()).isEqualTo(2.5e8);
    }
}
