package org.ntwk.core.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Jumps of V in a whole simulation. The cells rest at −70 mV, fire at −50 mV and are refractory for 1 ms. */
class DeltaSynapseTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription DELTA = ComponentDescription.of("delta");
    private static final ComponentDescription CELL = ComponentDescription.of("lif")
            .with("Gl", "10 nS")
            .with("Cm", "200 pF")
            .with("El", "-70 mV")
            .with("Vthre", "-50 mV")
            .with("Vreset", "-70 mV")
            .with("Trefrac", "1 ms");

    /** What is left of a deviation from rest after a step of forward Euler. */
    private static final double LEAK = 1 - 0.1 * 10 / 200;

    private static RunResult run(NetworkBuilder network) {
        return NTWK.run(new Experiment(network.build(), RunSettings.of("10 ms")));
    }

    private static NetworkBuilder spikes(NetworkBuilder network, double weight, double... timesMs) {
        return network.stimulus(
                "Aff",
                "Exc",
                ComponentDescription.of("spike-trains").with("times", Value.of(timesMs, "ms")),
                DELTA,
                weight + " mV");
    }

    private static double[] potential(NetworkBuilder network) {
        try (RunResult result = run(network.recordTraces("Exc", CellSelection.all(), "V"))) {
            return result.trace("Exc", "V").values(0);
        }
    }

    @Test
    void thePotentialJumpsByTheWeightInTheStepOfTheSpikeAndThenDecays() {
        double[] v = potential(spikes(NetworkBuilder.create("jump").excitatory("Exc", 1, CELL), -3, 2, 4));

        assertThat(v[20]).isEqualTo(-70);
        for (int step = 21; step <= 60; step++) {
            double first = -3 * Math.pow(LEAK, step - 21);
            double second = step > 40 ? -3 * Math.pow(LEAK, step - 41) : 0;
            assertThat(v[step]).isCloseTo(-70 + first + second, within(1e-12));
        }
    }

    @Test
    void aJumpAboveThresholdFiresInTheNextStep() {
        NetworkBuilder network = spikes(NetworkBuilder.create("fire").excitatory("Exc", 1, CELL), 25, 2)
                .recordSpikes("Exc");
        try (RunResult result = run(network)) {
            assertThat(result.spikes("Exc").timesMs()).containsExactly(2.1);
        }
    }

    /** It fires in step 21 and is refractory up to step 30: jumps of the steps 21 to 30 are lost. */
    @Test
    void refractoryCellsDoNotJump() {
        double[] v = potential(
                spikes(NetworkBuilder.create("refractory").excitatory("Exc", 1, CELL), 25, 2, 2.1, 2.2, 2.9, 3.0, 3.1));

        assertThat(v[21]).isEqualTo(-45);
        for (int step = 22; step <= 31; step++) {
            assertThat(v[step]).as("step %d", step).isEqualTo(-70);
        }
        assertThat(v[32]).isEqualTo(-45);
    }

    @Test
    void aCellWithoutRefractorinessLosesOnlyTheJumpThatArrivesAsItFires() {
        NetworkBuilder network = NetworkBuilder.create("brisk").excitatory("Exc", 1, CELL.with("Trefrac", "0 ms"));
        double[] v = potential(spikes(network, 25, 2, 2.1, 2.2));

        assertThat(v[21]).isEqualTo(-45);
        assertThat(v[22]).isEqualTo(-70);
        assertThat(v[23]).isEqualTo(-45);
    }

    @Test
    void cellsConnectThroughJumpsWithDelayAndNoConductanceIsRecorded() {
        NetworkBuilder network = spikes(NetworkBuilder.create("chain").excitatory("Exc", 1, CELL), 25, 1)
                .population(new PopulationDescription("Post", 1, SynapticSign.INHIBITORY, CELL))
                .projection(new ProjectionDescription(
                        "Exc",
                        "Post",
                        ComponentDescription.of("all-to-all"),
                        SynapticContact.of(DELTA, Value.of("2 mV")).withDelay(Value.of("0.5 ms"))))
                .recordTraces("Post", CellSelection.all(), "V", "Ge", "Ie");
        try (RunResult result = run(network)) {
            double[] v = result.trace("Post", "V").values(0);
            assertThat(v[16]).isEqualTo(-70);
            assertThat(v[17]).isEqualTo(-68);
            assertThat(result.trace("Post", "Ge").values(0)).containsOnly(0);
            assertThat(result.trace("Post", "Ie").values(0)).containsOnly(0);
        }
    }

    @Test
    void aStimulusHasAWeightForEachCell() {
        NetworkBuilder network = NetworkBuilder.create("weights")
                .excitatory("Exc", 3, CELL)
                .stimulus(new StimulusDescription(
                        "Aff",
                        "Exc",
                        SynapticSign.EXCITATORY,
                        CellSelection.all(),
                        ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {1}, "ms")),
                        SynapticContact.of(
                                DELTA, Value.of(new Distribution.Explicit(NumberArray.of(1, -2, 4), Unit.MV)))))
                .recordTraces("Exc", CellSelection.all(), "V");
        try (RunResult result = run(network)) {
            for (int cell = 0; cell < 3; cell++) {
                assertThat(result.trace("Exc", "V").values(cell)[11]).isEqualTo(-70 + new double[] {1, -2, 4}[cell]);
            }
        }
    }
}
