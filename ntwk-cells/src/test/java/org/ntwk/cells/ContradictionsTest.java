package org.ntwk.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.cells.mechanism.GapJunctions;
import org.ntwk.cells.mechanism.VoltageClamp;

/** Values that are valid one by one but not together. */
class ContradictionsTest {

    private static final GapJunctions JUNCTIONS = new GapJunctions();
    private static final VoltageClamp CLAMP = new VoltageClamp();

    private static FakeParameters junctions(int size, String pairs, double neighbours, double probability) {
        return new FakeParameters(
                        JUNCTIONS.parameters(),
                        size,
                        true,
                        Map.of("conductance", 1.0, "neighbours", neighbours, "probability", probability))
                .with("pairs", pairs);
    }

    private static FakeParameters clamp(double onset, double end) {
        return new FakeParameters(CLAMP.parameters(), 3, true, Map.of("onset", onset, "end", end));
    }

    private static Arguments cell(String parameter, Component.WithParameters cell, Map<String, Double> changed) {
        return Arguments.of(
                "here." + parameter,
                ProblemCode.CONTRADICTION,
                cell,
                new FakeParameters(cell.parameters(), 3, true, changed));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                cell("Vreset", new LeakyIntegrateAndFire(), Map.of("Vreset", -50.0)),
                cell("Vreset", new ExponentialIntegrateAndFire(), Map.of("Vreset", -45.0)),
                cell("Vreset", new InactivatingAdaptiveExponentialIntegrateAndFire(), Map.of("Vreset", -45.0)),
                cell("c", new Izhikevich(), Map.of("c", 35.0)),
                cell("vt", new Izhikevich(), Map.of("vpeak", -40.0)),
                Arguments.of("here.end", ProblemCode.CONTRADICTION, CLAMP, clamp(100, 100)),
                Arguments.of("here.neighbours", ProblemCode.CONTRADICTION, JUNCTIONS, junctions(10, "all", 2, 1)),
                Arguments.of("here.neighbours", ProblemCode.OUT_OF_BOUNDS, JUNCTIONS, junctions(10, "ring", 6, 1)),
                Arguments.of("here.probability", ProblemCode.TOO_LARGE, JUNCTIONS, junctions(60_000, "all", 1, 1)),
                Arguments.of(
                        "here.probability", ProblemCode.TOO_LARGE, JUNCTIONS, junctions(60_000, "ring", 30_000, 0.9)));
    }

    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("contradictions")
    void aContradictionIsNamed(String path, ProblemCode code, Component component, FakeParameters values) {
        List<Problem> problems = problemsOf(component, values);

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void whatIsOnTheEdgeIsAllowed() {
        assertThat(problemsOf(JUNCTIONS, junctions(10, "ring", 5, 1))).isEmpty();
        assertThat(problemsOf(JUNCTIONS, junctions(0, "ring", 5, 1))).isEmpty();
        assertThat(problemsOf(JUNCTIONS, junctions(60_000, "all", 1, 0.5))).isEmpty();
        assertThat(problemsOf(CLAMP, clamp(100, 100.1))).isEmpty();
    }

    private static List<Problem> problemsOf(Component component, FakeParameters values) {
        Problems problems = new Problems();
        component.check(values, "here", problems);
        return problems.list();
    }
}
