package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Random numbers of changes while a network runs: each change has its own, and leaves those of other cells alone. */
class InterventionDrawsTest {

    private static final Ntwk NTWK = Ntwk.create();

    private static final ChangeDescription SPREAD = ChangeDescription.ofPopulation(
            "Exc", "V", Value.of(new Distribution.Uniform(Quantity.of("-59 mV"), Quantity.of("-51 mV"))));

    /** V of five cells at the start of each step. */
    private static double[][] potentials(String... timesOfSpread) {
        NetworkBuilder network = NetworkBuilder.create("spread")
                .excitatory("Exc", 5, ComponentDescription.of("lif"))
                .recordTraces("Exc", CellSelection.all(), "V");
        Stream.of(timesOfSpread).forEach(time -> network.intervention(time, SPREAD));
        double[][] potentials = new double[5][];
        try (RunResult result = NTWK.run(new Experiment(network.build(), RunSettings.of("20 ms")))) {
            Arrays.setAll(potentials, cell -> result.trace("Exc", "V").values(cell));
        }
        return potentials;
    }

    @Test
    void valuesMayDifferBetweenCells() {
        double[][] v = potentials("5 ms");

        assertThat(Stream.of(v).map(trace -> trace[50]).distinct()).hasSize(5);
        assertThat(Stream.of(v).map(trace -> trace[50])).allMatch(value -> value >= -59 && value < -51);
    }

    @Test
    void eachChangeDrawsAnew() {
        double[][] v = potentials("5 ms", "10 ms");

        assertThat(v[0][100]).isNotEqualTo(v[0][50]);
    }

    private static NetworkBuilder drivenSources() {
        return NetworkBuilder.create("parts")
                .excitatory("Aff", 1000, ComponentDescription.of("spike-source"))
                .stimulus(
                        "Drive",
                        "Aff",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("rate", "100 Hz"))
                .recordSpikes("Aff");
    }

    /** Spikes in each step of the cells of two ranges, {@code [0, 500)} and {@code [500, 1000)}. */
    private static double[][] countsOfHalves(NetworkBuilder network) {
        double[][] counts = new double[2][10_000];
        try (RunResult result = NTWK.run(new Experiment(network.build(), RunSettings.of("1000 ms")))) {
            result.spikes("Aff").forEach((step, cell) -> counts[cell < 500 ? 0 : 1][(int) step]++);
        }
        return counts;
    }

    /** Over 10,000 steps the correlation of independent counts is 0 with an SD of 0.01; 0.04 once in 16,000 seeds. */
    @Test
    void cellsWhoseRateIsChangedFireIndependentlyOfTheOthersWhichGoOnAsTheyWere() {
        ChangeDescription faster = new ChangeDescription.OfStimulus(
                "Drive", null, CellSelection.first(500), Map.of("rate", Value.of("400 Hz")));
        double[][] counts = countsOfHalves(drivenSources().intervention("0 ms", faster));

        assertThat(counts[1]).isEqualTo(countsOfHalves(drivenSources())[1]);
        assertThat(correlation(counts[0], counts[1])).isCloseTo(0, within(0.04));
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int n = 0; n < x.length; n++) {
            xx += (x[n] - meanX) * (x[n] - meanX);
            yy += (y[n] - meanY) * (y[n] - meanY);
            xy += (x[n] - meanX) * (y[n] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
