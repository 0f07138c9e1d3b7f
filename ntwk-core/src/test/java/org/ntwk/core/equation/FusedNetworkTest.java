package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** The network of {@code examples/rs-fs.yaml} with cells by equations, which take in their synapses or do not. */
class FusedNetworkTest {

    private static final Ntwk NTWK = Ntwk.builder().plugin(new ApartPlugin()).build();

    private final Experiment example = NTWK.read(Path.of("..", "examples", "rs-fs.yaml"));

    @Test
    void everySpikeAndEveryBitIsThatOfSeparatePasses() {
        try (RunResult together = NTWK.run(with("equations", 2));
                RunResult apart = NTWK.run(with("apart:equations", 1))) {
            for (String population : List.of("RecExc", "RecInh")) {
                assertThat(together.spikes(population).count()).isGreaterThan(500);
                assertThat(together.spikes(population).cells())
                        .isEqualTo(apart.spikes(population).cells());
                assertThat(together.spikes(population).timesMs())
                        .isEqualTo(apart.spikes(population).timesMs());
                for (int column = 0; column < 4; column++) {
                    assertThat(together.trace(population, "V").column(column))
                            .isEqualTo(apart.trace(population, "V").column(column));
                }
            }
        }
    }

    private Experiment with(String type, int threads) {
        NetworkDescription network = example.network();
        List<PopulationDescription> populations = network.populations().stream()
                .map(population -> new PopulationDescription(
                        population.name(),
                        population.size(),
                        population.sign(),
                        byEquations(type, population.cell()),
                        population.mechanisms(),
                        population.initial()))
                .toList();
        return new Experiment(
                new NetworkDescription(
                        network.name(), populations, network.projections(), network.stimuli(), network.recordings()),
                RunSettings.of("200 ms").withThreads(threads));
    }

    private static ComponentDescription byEquations(String type, ComponentDescription cell) {
        ComponentDescription equations = cell.type().equals("adexp") ? SampleCells.ADEXP : SampleCells.EIF;
        ComponentDescription same = new ComponentDescription(type, equations.parameters());
        for (String name : cell.parameters().keySet()) {
            same = same.with(name, cell.parameters().get(name));
        }
        return same;
    }

    private static final class ApartPlugin implements NtwkPlugin {

        @Override
        public String id() {
            return "apart";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<CellModel> cellModels() {
            return List.of(new Apart(new EquationCell()));
        }
    }

    /** Cells by equations whose kernels do not tell that they can take in synapses. */
    private record Apart(CellModel cell) implements CellModel {

        @Override
        public String name() {
            return "apart:equations";
        }

        @Override
        public String summary() {
            return cell.summary();
        }

        @Override
        public ParameterSchema parameters() {
            return cell.parameters();
        }

        @Override
        public boolean isOpen() {
            return cell.isOpen();
        }

        @Override
        public CellModel specialise(ComponentDescription use, String path, Problems problems) {
            return new Apart(cell.specialise(use, path, problems));
        }

        @Override
        public List<StateVariable> state() {
            return cell.state();
        }

        @Override
        public CellKernel prepare(CellContext context) {
            return new ApartKernel((FusibleCellKernel) cell.prepare(context));
        }
    }

    private record ApartKernel(FusibleCellKernel kernel) implements CellKernel {

        @Override
        public void initialise(int from, int to) {
            kernel.initialise(from, to);
        }

        @Override
        public void advance(int from, int to, double tMs) {
            kernel.advance(from, to, tMs);
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            kernel.findAboveThreshold(from, to, found);
        }

        @Override
        public void reset(int cell) {
            kernel.reset(cell);
        }

        @Override
        public double refractoryMs(int cell) {
            return kernel.refractoryMs(cell);
        }

        @Override
        public void hold(int cell) {
            kernel.hold(cell);
        }
    }
}
