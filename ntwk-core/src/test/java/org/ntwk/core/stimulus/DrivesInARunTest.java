package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Drives as the engine takes them: onto chosen cells, with release, the same at any number of threads. */
class DrivesInARunTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final int SIZE = 2500;

    /** Conductances of 1 nS a spike that do not decay to speak of. */
    private static final ComponentDescription COUNTING =
            ComponentDescription.of("exponential").with("tau", "1e12 ms");

    private static final ComponentDescription CORRELATED = ComponentDescription.of("correlated-poisson")
            .with("sources", 100)
            .with("rate", "20 Hz")
            .with("correlation", 0.3);

    private static final ComponentDescription ONE_SPIKE =
            ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {0}, "ms"));

    /** How many spikes act on each cell. */
    private static double[] spikes(
            ComponentDescription model, CellSelection cells, double release, long seed, int threads) {
        NetworkBuilder network = NetworkBuilder.create("drives")
                .excitatory("Exc", SIZE, ComponentDescription.of("lif"))
                .stimulus(new StimulusDescription(
                        "Aff",
                        "Exc",
                        SynapticSign.EXCITATORY,
                        cells,
                        model,
                        SynapticContact.of(COUNTING, Value.of("1 nS")).withReleaseProbability(release)))
                .recordTraces("Exc", CellSelection.all(), "Ge");
        RunSettings settings = RunSettings.of("5.1 ms").withSeed(seed).withThreads(threads);
        try (RunResult result = NTWK.run(new Experiment(network.build(), settings))) {
            double[] counts = new double[SIZE];
            for (int cell = 0; cell < SIZE; cell++) {
                counts[cell] = Math.rint(result.trace("Exc", "Ge").values(cell)[50]);
            }
            return counts;
        }
    }

    @Test
    void aCorrelatedDriveIsTheSameAtAnyNumberOfThreads() {
        double[] one = spikes(CORRELATED, CellSelection.all(), 1, 1, 1);
        assertThat(Arrays.stream(one).sum()).isBetween(SIZE * 3.0, SIZE * 20.0);
        assertThat(spikes(CORRELATED, CellSelection.all(), 1, 1, 3)).isEqualTo(one);
        assertThat(spikes(CORRELATED, CellSelection.all(), 1, 2, 1)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson-drive", "correlated-poisson", "spike-trains"})
    void onlyChosenCellsGetSpikes(String model) {
        ComponentDescription drive = switch (model) {
            case "poisson-drive" -> Components.drive("2 kHz");
            case "correlated-poisson" -> CORRELATED.with("rate", "2 kHz");
            default -> ONE_SPIKE;
        };
        double[] counts = spikes(drive, CellSelection.indices(3, 1024, 2499), 1, 1, 1);
        for (int cell = 0; cell < SIZE; cell++) {
            boolean chosen = cell == 3 || cell == 1024 || cell == 2499;
            assertThat(counts[cell] > 0).as("cell %s", cell).isEqualTo(chosen);
        }
    }

    /** On two levels; the number of cells that a spike is released onto is binomial. Fails in error once in 1e4. */
    @Test
    void spikesAreReleasedWithTheirProbability() {
        KolmogorovSmirnov.assertNormal(60, seed -> {
            double released = Arrays.stream(spikes(ONE_SPIKE, CellSelection.all(), 0.3, seed, 1))
                    .sum();
            // Uniform within the width of a whole number, so that the deviate is continuous.
            double within = (seed * 0.6180339887498949) % 1 - 0.5;
            return (released + within - SIZE * 0.3) / Math.sqrt(SIZE * 0.3 * 0.7);
        });
    }

    /** Thinning keeps counts Poisson and takes spikes in common away. */
    @Test
    void releaseThinsACorrelatedDrive() {
        double[] all = spikes(CORRELATED.with("correlation", 1), CellSelection.all(), 1, 5, 1);
        assertThat(all).containsOnly(all[0]);
        double[] released = spikes(CORRELATED.with("correlation", 1), CellSelection.all(), 0.5, 5, 1);
        double expected = SIZE * all[0] * 0.5;
        assertThat(Arrays.stream(released).sum() - expected)
                .isBetween(-4 * Math.sqrt(expected * 0.5), 4 * Math.sqrt(expected * 0.5));
        assertThat(Arrays.stream(released).distinct().count()).isGreaterThan(3);
    }
}
