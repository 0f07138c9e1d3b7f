package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.FlatModelReader;

/** What the theory sees of networks that were published, against their papers' tables. */
class ReducedExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Ntwk NTWK = Ntwk.create();

    private static ShotNoiseInput excitation(String source, double synapses, double weightNs) {
        return ShotNoiseInput.conductance(source, synapses, weightNs, 0, 5);
    }

    private static ShotNoiseInput inhibition(String source, double synapses, double weightNs) {
        return ShotNoiseInput.conductance(source, synapses, weightNs, -80, 5);
    }

    private static ReducedPopulation population(ReducedNetwork network, String name) {
        return network.population(name).orElseThrow();
    }

    @Test
    void theRegularAndFastSpikingNetwork() {
        ReducedNetwork network =
                NTWK.compile(NTWK.read(EXAMPLES.resolve("rs-fs.yaml"))).reduce();

        ReducedPopulation rs = population(network, "RecExc");
        assertThat(rs.cell().cell()).isEqualTo(new IntegrateAndFireCell(10, 200, -70, -50, -70, 5, 2));
        assertThat(rs.cell().adaptation()).contains(new AdaptationCurrent(0, 40, 500));
        ReducedPopulation fs = population(network, "RecInh");
        assertThat(fs.cell().cell()).isEqualTo(new IntegrateAndFireCell(10, 200, -70, -50, -70, 5, 0.5));
        assertThat(fs.cell().adaptation()).isEmpty();
        for (ReducedPopulation population : List.of(rs, fs)) {
            assertThat(population.synapses())
                    .containsExactlyInAnyOrder(
                            excitation("RecExc", 200, 1), inhibition("RecInh", 50, 4), excitation("AffExc", 200, 1));
        }
    }

    @Test
    void theNetworkOfFourPopulations() {
        ReducedNetwork network = NTWK.compile(new FlatModelReader()
                        .read(EXAMPLES.resolve("flat/four-populations.json"), Map.of("AffExc", "1 Hz"))
                        .experiment())
                .reduce();

        assertThat(network.populations())
                .extracting(ReducedPopulation::name)
                .containsExactlyInAnyOrder("Thal", "Exc", "Inh", "DsInh");
        assertThat(population(network, "Thal").synapses()).containsExactly(excitation("AffExc", 50, 2));
        assertThat(population(network, "Exc").synapses()).contains(excitation("Exc", 80, 1), inhibition("Inh", 20, 10));
        assertThat(population(network, "Inh").synapses())
                .contains(excitation("Exc", 80, 1), inhibition("Inh", 20, 10), inhibition("DsInh", 10, 10));
        assertThat(population(network, "Inh").cell().cell())
                .isEqualTo(new IntegrateAndFireCell(10, 200, -60, -53, -60, 3));
    }
}
