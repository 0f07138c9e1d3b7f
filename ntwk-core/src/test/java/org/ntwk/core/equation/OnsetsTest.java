package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.equation.Node.Exponential.Kind;
import org.ntwk.core.plugin.Registry;

/** Which exponentials may be those that are good near a threshold only. */
class OnsetsTest {

    static Stream<ComponentDescription> onsets() {
        return Stream.of(
                SampleCells.EIF,
                SampleCells.ADEXP,
                SampleCells.ADEXP.with("threshold", "Vthre <= V"),
                SampleCells.ADEXP.with("threshold", "V > Vthre + 9*deltaV"),
                SampleCells.ADEXP.with("integration", "exponential-euler"));
    }

    static Stream<ComponentDescription> others() {
        return Stream.of(
                // It would be beyond the range at the threshold, or matter where it is small.
                SampleCells.EIF.with("threshold", "V > Vthre + 9.1*deltaV"),
                SampleCells.EIF.with("threshold", "V > Vthre - deltaV"),
                equations("exp((Vthre - V)/deltaV)"),
                // V may be beyond the threshold.
                SampleCells.EIF.with("threshold", ""),
                SampleCells.EIF.with("threshold", "V > Vthre + 5*deltaV & V > El"),
                SampleCells.EIF.with("threshold", "V > Vthre + 5*deltaV + 0.1*(V - El)"),
                SampleCells.EIF.with("reset", "V += Vreset - Vthre"),
                // It does not merely add to something.
                equations("exp((V - Vthre)/deltaV)^2"),
                equations("log(1 + exp((V - Vthre)/deltaV))"),
                equations("1/(1 + exp((V - Vthre)/deltaV))"),
                equations("exp((V - Vthre)/deltaV + I/pA)"),
                SampleCells.EIF.with("integration", "heun"));
    }

    private static ComponentDescription equations(String factor) {
        return SampleCells.EIF.with("equations", "dV/dt = (Gl*(El - V) + Gl*deltaV*" + factor + " + i - g*V)/Cm : mV");
    }

    @ParameterizedTest
    @MethodSource("onsets")
    void currentsThatAddNearAThresholdAre(ComponentDescription cell) {
        assertThat(kind(cell)).isEqualTo(Kind.ONSET);
    }

    @ParameterizedTest
    @MethodSource("others")
    void othersAreWhole(ComponentDescription cell) {
        assertThat(kind(cell)).isEqualTo(Kind.WHOLE);
    }

    /** Of the exponential of the only equation that has one. */
    private static Kind kind(ComponentDescription use) {
        CellGraph cell = graph(use);
        return Cone.of(cell.graph(), cell.ends()).stream()
                .mapToObj(cell.graph()::node)
                .flatMap(node -> node instanceof Node.Exponential exponential ? Stream.of(exponential) : Stream.empty())
                .findFirst()
                .map(Node.Exponential::kind)
                .orElseThrow();
    }

    private static CellGraph graph(ComponentDescription use) {
        Problems problems = new Problems();
        DefinedCell model = (DefinedCell) new EquationCell().specialise(use, "cell", problems);
        Optional<CellGraph> graph = new ParameterResolver(Registry.of())
                .resolve(model, use, "cell", problems, 3, RandomStream.of(1))
                .map(parameters -> model.graph(parameters, 3, 0.1));
        assertThat(problems.list()).isEmpty();
        return graph.orElseThrow();
    }
}
