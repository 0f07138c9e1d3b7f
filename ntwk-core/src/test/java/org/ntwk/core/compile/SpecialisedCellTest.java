package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** A plugin's cell model whose parameters and state depend on the description. */
class SpecialisedCellTest {

    private static final Ntwk NTWK = Ntwk.builder().plugin(new Layers()).build();

    @Test
    void itsOwnParametersAndVariablesAreThoseOfTheUse() {
        ComponentDescription cell =
                ComponentDescription.of("layers:cell").with("layers", 2).with("start2", "7 pA");
        NetworkBuilder network = NetworkBuilder.create("layers")
                .excitatory("Exc", 3, cell)
                .recordTraces("Exc", CellSelection.all(), "u2");
        try (RunResult result = NTWK.run(new Experiment(network.build(), RunSettings.of("1 ms")))) {
            assertThat(result.trace("Exc", "u2").values(0)[0]).isEqualTo(7);
            assertThat(result.experiment().network().populations().get(0).cell().parameters())
                    .containsKey("start1");
        }
    }

    @Test
    void whatMakesNoSenseInTheUseIsToldWithTheOtherProblems() {
        ComponentDescription cell =
                ComponentDescription.of("layers:cell").with("layers", -1).with("start2", "7 pA");
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment(cell)));

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("populations.Exc.cell.layers", "populations.Exc.cell.start2");
    }

    @Test
    void aModelThatFailsInItIsNamed() {
        assertThatThrownBy(() -> NTWK.compile(experiment(ComponentDescription.of("layers:cell"))))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("layers:cell")
                .hasRootCauseMessage("no layers");
    }

    private static Experiment experiment(ComponentDescription cell) {
        return new Experiment(
                NetworkBuilder.create("layers").excitatory("Exc", 3, cell).build(), RunSettings.of("1 ms"));
    }

    /** Brings cells with as many variables as the description says. */
    private static final class Layers implements NtwkPlugin {

        @Override
        public String id() {
            return "layers";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<CellModel> cellModels() {
            return List.of(new Cell(0));
        }
    }

    private record Cell(int layers) implements CellModel {

        @Override
        public String name() {
            return "layers:cell";
        }

        @Override
        public String summary() {
            return "has as many variables as one likes";
        }

        @Override
        public CellModel specialise(ComponentDescription use, String path, Problems problems) {
            if (!use.parameters().containsKey("layers")) {
                throw new IllegalStateException("no layers");
            }
            int wanted = use.parameters().get("layers").toString().startsWith("-") ? 0 : 2;
            if (wanted == 0) {
                problems.add(ProblemCode.OUT_OF_BOUNDS, path + ".layers", "there must be some.");
            }
            return new Cell(wanted);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public ParameterSchema parameters() {
            List<ParameterSpec> parameters = new ArrayList<>();
            parameters.add(ParameterSpec.number("layers", "1", "how many"));
            for (int n = 1; n <= layers; n++) {
                parameters.add(ParameterSpec.number("start" + n, "pA", "start").defaultsTo(0));
            }
            return ParameterSchema.of(parameters);
        }

        @Override
        public List<StateVariable> state() {
            List<StateVariable> state = new ArrayList<>(List.of(StateVariable.membranePotential()));
            for (int n = 1; n <= layers; n++) {
                state.add(StateVariable.of("u" + n, "pA", "one of the layers"));
            }
            return state;
        }

        @Override
        public CellKernel prepare(CellContext context) {
            return new Kernel(context.state("u2"), context.parameters().number("start2"));
        }
    }

    private record Kernel(double[] u, double start) implements CellKernel {

        @Override
        public void initialise(int from, int to) {
            Arrays.fill(u, from, to, start);
        }

        @Override
        public void advance(int from, int to, double tMs) {}

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {}

        @Override
        public void reset(int cell) {}

        @Override
        public double refractoryMs(int cell) {
            return 0;
        }

        @Override
        public void hold(int cell) {}
    }
}
