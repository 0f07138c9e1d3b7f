package org.ntwk.core.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Currents and conductances into LIF cells of 10 nS and 150 pF at rest at −70 mV, by forward Euler. */
class InjectionTest {

    private static final Ntwk NTWK = Ntwk.create();

    private static ComponentDescription current(String current) {
        return ComponentDescription.of("current-injection").with("current", current);
    }

    private static ComponentDescription conductance(String conductance) {
        return ComponentDescription.of("conductance-injection")
                .with("conductance", conductance)
                .with("reversal", "0 mV");
    }

    private static NetworkBuilder cells(int size) {
        return NetworkBuilder.create("cells")
                .excitatory("Exc", size, ComponentDescription.of("lif"))
                .recordSpikes("Exc")
                .recordTraces("Exc", CellSelection.all(), "V");
    }

    private static RunResult run(NetworkBuilder network, String duration, int threads) {
        return NTWK.run(new Experiment(network.build(), RunSettings.of(duration).withThreads(threads)));
    }

    /** The spikes of Brian2 for 300 pA from 150 to 550 ms: reference data of the original framework's pulse protocol. */
    @Test
    void aPulseActsInTheStepsThatTheReferenceSimulatorLetsItActIn() {
        NetworkBuilder network = cells(1).stimulus(
                        "Pulse", "Exc", CellSelection.all(), current("300 pA * (t >= 150 ms and t < 550 ms)"));
        try (RunResult result = run(network, "800 ms", 1)) {
            double[] expected = IntStream.range(0, 18)
                    .mapToDouble(spike -> (1664 + 214 * spike) * 0.1)
                    .toArray();
            assertThat(result.spikes("Exc").timesMs()).containsExactly(expected, within(1e-9));
            double[] potential = result.trace("Exc", "V").values(0);
            assertThat(potential[1500]).isEqualTo(-70);
            assertThat(potential[1501]).isCloseTo(-70 + 0.1 * 300 / 150, within(1e-12));
        }
    }

    @Test
    void aConductancePullsTowardsItsReversal() {
        NetworkBuilder network = cells(1).stimulus("Light", "Exc", CellSelection.all(), conductance("2 nS * t / ms"));
        try (RunResult result = run(network, "2 ms", 1)) {
            double[] potential = result.trace("Exc", "V").values(0);
            double expected = -70;
            for (int step = 0; step < 20; step++) {
                assertThat(potential[step]).isCloseTo(expected, within(1e-12));
                double opened = 2 * (step * 0.1);
                expected += 0.1 * (10 * (-70 - expected) + opened * (0 - expected)) / 150;
            }
        }
    }

    /** Three blocks, so that three threads share them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void eachCellHasItsOwnFactorAndOthersGetNothing(int threads) {
        double[] scale = new double[3000];
        for (int cell = 0; cell < scale.length; cell++) {
            scale[cell] = 1 + cell;
        }
        ComponentDescription factors = current("1 pA").with("scale", Value.of(scale, "1"));
        NetworkBuilder network = cells(3000).stimulus("Some", "Exc", CellSelection.indices(0, 5, 2999, 1024), factors);
        try (RunResult result = run(network, "0.2 ms", threads)) {
            for (int cell = 0; cell < 3000; cell++) {
                boolean chosen = cell == 0 || cell == 5 || cell == 1024 || cell == 2999;
                double expected = chosen ? 0.1 * (1 + cell) / 150 : 0;
                assertThat(result.trace("Exc", "V").values(cell)[1]).isCloseTo(-70 + expected, within(1e-12));
            }
        }
    }

    @Test
    void injectionsAdd() {
        NetworkBuilder network = cells(1).stimulus("One", "Exc", CellSelection.all(), current("30 pA"))
                .stimulus("Two", "Exc", CellSelection.all(), current("-12 pA"))
                .stimulus("Three", "Exc", CellSelection.all(), conductance("1 nS"));
        try (RunResult result = run(network, "0.2 ms", 1)) {
            assertThat(result.trace("Exc", "V").values(0)[1])
                    .isCloseTo(-70 + 0.1 * (30 - 12 + 1 * 70) / 150, within(1e-12));
        }
    }

    private static Problem problemOf(ComponentDescription injection) {
        NetworkBuilder network = cells(3).stimulus("Probe", "Exc", CellSelection.all(), injection);
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class, () -> run(network, "10 ms", 1).close());
        assertThat(failure).isNotNull();
        assertThat(failure.problems()).hasSize(1);
        return failure.problems().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "current | 1 nS | WRONG_DIMENSION",
                "current | 1 pA * q | INVALID_EXPRESSION",
                "current | 1 pA * t | INVALID_EXPRESSION",
                "current | 1 pA / (t / ms - 5) | OUT_OF_BOUNDS",
                "scale | 1 mV | WRONG_DIMENSION",
                "scale | much | WRONG_TYPE",
                "currrent | 1 pA | UNKNOWN_PARAMETER"
            })
    void aCurrentThatCannotBeIsNamed(String parameter, String value, ProblemCode code) {
        Problem problem = problemOf(current("1 pA").with(parameter, value));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo("stimuli[0].model." + parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conductance | 1 pA | WRONG_DIMENSION",
                "conductance | -1 nS | OUT_OF_BOUNDS",
                "conductance | 3 nS - 1 nS * t / ms | OUT_OF_BOUNDS",
                "reversal | 1 pA | WRONG_DIMENSION",
                "reversal | high | WRONG_TYPE",
                "scale | -1 | OUT_OF_BOUNDS"
            })
    void aConductanceThatCannotBeIsNamed(String parameter, String value, ProblemCode code) {
        Problem problem = problemOf(conductance("1 nS").with(parameter, value));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo("stimuli[0].model." + parameter);
    }
}
