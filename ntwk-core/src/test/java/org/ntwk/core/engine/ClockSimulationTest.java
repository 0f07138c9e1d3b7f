package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

class ClockSimulationTest {

    private static final Ntwk NTWK = Ntwk.builder().plugin(new Fragile()).build();

    /** Cells at rest, V and spikes recorded at every step of 0.1 ms. */
    private static Simulation start(String duration) {
        return NTWK.compile(new Experiment(
                        NetworkBuilder.create("rest")
                                .excitatory("Exc", 3, ComponentDescription.of("lif"))
                                .recordSpikes("Exc")
                                .recordTraces("Exc", CellSelection.all(), "V")
                                .build(),
                        RunSettings.of(duration)))
                .start();
    }

    @Test
    void aValueThatIsSetIsSampledNowAndActsFromTheNextStep() {
        try (Simulation simulation = start("20 ms")) {
            simulation.advanceTo(5);
            simulation.set("Exc", "V", 1, -60);
            assertThat(simulation.value("Exc", "V", 1)).isEqualTo(-60);
            assertThat(simulation.value("Exc", "V", 0)).isEqualTo(-70);
            simulation.advanceTo(20);
            try (RunResult result = simulation.finish()) {
                double[] potential = result.trace("Exc", "V").values(1);
                assertThat(potential[49]).isEqualTo(-70);
                assertThat(potential[50]).isEqualTo(-60);
                // dV = dt Gl (El − V) / Cm with 10 nS and 150 pF.
                assertThat(potential[51]).isCloseTo(-60 - 0.1 * 10 * 10 / 150, within(1e-12));
                assertThat(result.trace("Exc", "V").values(0)).containsOnly(-70);
            }
        }
    }

    @Test
    void aPotentialAboveThresholdFiresInTheStepThatBeginsNow() {
        try (Simulation simulation = start("20 ms")) {
            simulation.advanceTo(5);
            simulation.set("Exc", "V", 2, -20);
            simulation.advanceTo(20);
            try (RunResult result = simulation.finish()) {
                assertThat(result.spikes("Exc").cells()).containsExactly(2);
                assertThat(result.spikes("Exc").timesMs()).containsExactly(5.0);
                assertThat(result.trace("Exc", "V").values(2)[51]).isEqualTo(-70);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ms", "1.1 ms", "1e9 ms", "1e300 ms"})
    void spikesThatArriveAfterTheEndAreNoTrouble(String delay) {
        SynapticContact contact = SynapticContact.of(ComponentDescription.of("exponential"), Value.of("1 nS"))
                .withDelay(Value.of(delay));
        Experiment experiment = new Experiment(
                NetworkBuilder.create("late")
                        .population(new PopulationDescription(
                                        "Exc", 2, SynapticSign.EXCITATORY, ComponentDescription.of("lif"))
                                .withInitial("V", Value.of("-20 mV")))
                        .projection(
                                new ProjectionDescription("Exc", "Exc", ComponentDescription.of("all-to-all"), contact))
                        .recordSpikes("Exc")
                        .recordTraces("Exc", CellSelection.all(), "Ge")
                        .build(),
                RunSettings.of("1.1 ms"));
        try (RunResult result = NTWK.run(experiment)) {
            assertThat(result.spikes("Exc").cells()).containsExactly(0, 1);
            assertThat(result.trace("Exc", "Ge").values(1)).containsOnly(0);
        }
    }

    @Test
    void whatIsNotThereCannotBeReadOrSet() {
        try (Simulation simulation = start("1 ms")) {
            assertThatThrownBy(() -> simulation.value("Nobody", "V", 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> simulation.value("Exc", "X", 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> simulation.value("Exc", "V", 3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> simulation.set("Exc", "V", -1, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> simulation.set("Exc", "V", 0, Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void timeDoesNotGoBackNorBeyondThePlan() {
        try (Simulation simulation = start("10 ms")) {
            simulation.advanceTo(5);
            assertThatThrownBy(() -> simulation.advanceTo(4.9)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> simulation.advanceTo(10.1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(simulation.timeMs()).isEqualTo(5);
        }
    }

    @Test
    void aRunThatIsStoppedKeepsWhatWasRecorded() {
        try (Simulation simulation = start("1000 ms")) {
            simulation.advanceTo(30);
            simulation.requestStop();
            simulation.advanceTo(1000);
            assertThat(simulation.timeMs()).isEqualTo(30);
            try (RunResult result = simulation.finish()) {
                assertThat(result.isComplete()).isFalse();
                assertThat(result.durationMs()).isEqualTo(30);
                assertThat(result.trace("Exc", "V").length()).isEqualTo(300);
            }
        }
    }

    @Test
    void aStopIsHeededFromAnotherThreadWhileTimeAdvances() throws InterruptedException {
        try (Simulation simulation = start("100000 ms")) {
            Thread other = new Thread(simulation::requestStop);
            simulation.onProgress(time -> {
                if (other.getState() == Thread.State.NEW) {
                    other.start();
                }
            });
            simulation.advanceTo(100_000);
            other.join();
            assertThat(simulation.timeMs()).isPositive().isLessThan(100_000);
            try (RunResult result = simulation.finish()) {
                assertThat(result.isComplete()).isFalse();
                assertThat(result.trace("Exc", "V").length()).isEqualTo((int) Math.round(result.durationMs() / 0.1));
            }
        }
    }

    @Test
    void aFinishedRunIsOver() {
        Simulation simulation = start("10 ms");
        simulation.advanceTo(10);
        try (RunResult result = simulation.finish()) {
            assertThat(result.isComplete()).isTrue();
            assertThatThrownBy(() -> simulation.advanceTo(10)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> simulation.set("Exc", "V", 0, -70)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(simulation::finish).isInstanceOf(IllegalStateException.class);
            simulation.close();
            assertThat(result.trace("Exc", "V").length()).isEqualTo(100);
        }
    }

    /** Cell 2500 of three blocks goes wrong in step 40, whichever thread it belongs to. */
    @ParameterizedTest
    @CsvSource({"1, nan", "3, nan", "1, infinity", "3, infinity"})
    void aVariableThatIsNoNumberAnyMoreIsNamed(int threads, String fault) {
        try (Simulation simulation = startFragile(threads, fault)) {
            NumericalFailureException thrown =
                    catchThrowableOfType(NumericalFailureException.class, () -> simulation.advanceTo(1000));

            assertThat(thrown).isNotNull();
            assertThat(thrown.population()).isEqualTo("Second");
            assertThat(thrown.cell()).isEqualTo(2500);
            assertThat(thrown.variable()).isEqualTo("u");
            assertThat(thrown.timeMs()).isBetween(4.1, 110.0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aPluginThatFailsIsNamedWhicheverThreadItFailsOn(int threads) {
        try (Simulation simulation = startFragile(threads, "exception")) {
            assertThatThrownBy(() -> simulation.advanceTo(1000))
                    .isInstanceOf(PluginException.class)
                    .hasMessageContaining("fragile")
                    .hasRootCauseMessage("broken");
            double failedAt = simulation.timeMs();
            assertThatThrownBy(() -> simulation.advanceTo(1000)).hasRootCauseMessage("broken");
            assertThat(simulation.timeMs()).isEqualTo(failedAt).isLessThan(4);
        }
    }

    private static Simulation startFragile(int threads, String fault) {
        return NTWK.compile(new Experiment(
                        NetworkBuilder.create("fragile")
                                .excitatory("First", 2, ComponentDescription.of("lif"))
                                .excitatory("Second", 3000, ComponentDescription.of("fragile:" + fault))
                                .build(),
                        RunSettings.of("1000 ms").withThreads(threads)))
                .start();
    }

    /** Brings cells that go wrong. */
    private static final class Fragile implements NtwkPlugin {

        @Override
        public String id() {
            return "fragile";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<CellModel> cellModels() {
            return List.of(new Cell("nan"), new Cell("infinity"), new Cell("exception"));
        }
    }

    private record Cell(String fault) implements CellModel {

        @Override
        public String name() {
            return "fragile:" + fault;
        }

        @Override
        public String summary() {
            return "goes wrong after 4 ms";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public List<StateVariable> state() {
            return List.of(StateVariable.membranePotential(), StateVariable.of("u", "pA", "goes wrong"));
        }

        @Override
        public CellKernel prepare(CellContext context) {
            return new Kernel(fault, context.state("u"));
        }
    }

    private record Kernel(String fault, double[] u) implements CellKernel {

        private static final int CELL = 2500;

        @Override
        public void initialise(int from, int to) {}

        @Override
        public void advance(int from, int to, double tMs) {
            if (from <= CELL && CELL < to && tMs > 3.95) {
                switch (fault) {
                    case "nan" -> u[CELL] = Double.NaN;
                    case "infinity" -> u[CELL] = Double.POSITIVE_INFINITY;
                    default -> throw new IllegalStateException("broken");
                }
            }
        }

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
