package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Conductances and currents of one source, which are kept apart where a description speaks of them. */
class SynapsesOfOneSourceTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription LIF = ComponentDescription.of("lif");
    private static final ComponentDescription EXCITATION = ComponentDescription.of("exponential");
    private static final ComponentDescription ALL = ComponentDescription.of("all-to-all");

    /** Two sources of excitation with equal kinetics and a stimulus, all onto one population. */
    private static NetworkBuilder network(PopulationDescription target, String... variables) {
        return NetworkBuilder.create("sources")
                .population(target)
                .population(firing("A", 2))
                .population(firing("B", 3))
                .projection("A", "Target", ALL, EXCITATION, "1 nS")
                .projection("B", "Target", ALL, EXCITATION, "2 nS")
                .stimulus(
                        "Aff",
                        "Target",
                        ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {0}, "ms")),
                        EXCITATION,
                        "0.5 nS")
                .recordTraces("Target", CellSelection.all(), variables);
    }

    private static PopulationDescription target() {
        return new PopulationDescription("Target", 1, SynapticSign.EXCITATORY, LIF);
    }

    /** Cells that fire in the first step. */
    private static PopulationDescription firing(String name, int size) {
        return new PopulationDescription(name, size, SynapticSign.EXCITATORY, LIF).withInitial("V", Value.of("-20 mV"));
    }

    private static RunResult run(NetworkBuilder network) {
        return NTWK.run(new Experiment(network.build(), RunSettings.of("5 ms")));
    }

    private static double[] trace(RunResult result, String variable) {
        return result.trace("Target", variable).values(0);
    }

    @Test
    void partsAddUpToTheWholeAndChangeNothing() {
        try (RunResult apart = run(network(target(), "V", "Ge", "Ie", "G.A", "G.B", "G.Aff", "I.A"));
                RunResult together = run(network(target(), "V", "Ge", "Ie"))) {
            assertThat(trace(apart, "G.A")[1]).isEqualTo(2);
            assertThat(trace(apart, "G.B")[1]).isEqualTo(6);
            assertThat(trace(apart, "G.Aff")[1]).isEqualTo(0.5);
            for (int n = 0; n < 50; n++) {
                double v = trace(apart, "V")[n];
                assertThat(trace(apart, "I.A")[n]).isCloseTo(-trace(apart, "G.A")[n] * v, within(1e-12));
                assertThat(trace(apart, "Ge")[n]).isCloseTo(trace(together, "Ge")[n], within(1e-12));
                assertThat(v).isCloseTo(trace(together, "V")[n], within(1e-12));
            }
        }
    }

    @Test
    void aConductanceStartsAtAGivenValue() {
        try (RunResult result = run(network(target().withInitial("G.B", Value.of("10 nS")), "G.B", "Ge"))) {
            assertThat(trace(result, "G.B")[0]).isEqualTo(10);
            assertThat(trace(result, "Ge")[0]).isEqualTo(10);
            assertThat(trace(result, "G.B")[1]).isCloseTo(10 * (1 - 0.1 / 5) + 6, within(1e-12));
        }
    }

    @Test
    void aConductanceBelowZeroIsRefused() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> run(network(target().withInitial("G.B", Value.of("-1 nS")), "V")));

        assertThat(refusal.problems())
                .extracting(Problem::code, Problem::path)
                .containsExactly(tuple(ProblemCode.OUT_OF_BOUNDS, "populations.Target.initial.G.B"));
    }

    @Test
    void aSourceThatIsNotThereIsNamed() {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> run(network(target().withInitial("G.C", Value.of("10 nS")), "I.C")));

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactly("populations.Target.initial.G.C", "recordings[0].recorder.variables");
    }
}
