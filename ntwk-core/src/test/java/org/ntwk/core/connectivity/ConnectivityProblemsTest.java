package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.Ntwk;

/** What rules refuse, as a user sees it who compiles a network. */
class ConnectivityProblemsTest {

    private static final Ntwk NTWK = Ntwk.create();

    /** A projection from 10 cells onto themselves or onto 4 others. */
    private static void assertProblem(String target, ComponentDescription rule, ProblemCode code, String path) {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("pair")
                        .excitatory("A", 10, ComponentDescription.of("lif"))
                        .excitatory("B", 4, ComponentDescription.of("lif"))
                        .excitatory("Lone", 1, ComponentDescription.of("lif"))
                        .projection(
                                target.equals("Lone") ? "Lone" : "A",
                                target,
                                rule,
                                ComponentDescription.of("exponential"),
                                "1 nS")
                        .build(),
                RunSettings.of("1 ms"));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));

        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(thrown.problems()).extracting(Problem::path).containsExactly("projections[0].rule" + path);
    }

    private static ComponentDescription fixed(double probability) {
        return ComponentDescription.of("fixed-in-degree").with("probability", probability);
    }

    private static ComponentDescription pairs(double[] sources, double... targets) {
        return ComponentDescription.of("explicit-pairs")
                .with("sources", Value.of(sources, "1"))
                .with("targets", Value.of(targets, "1"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aProbabilityThatIsNone(double probability) {
        assertProblem("B", fixed(probability), ProblemCode.OUT_OF_BOUNDS, ".probability");
        ComponentDescription bernoulli =
                ComponentDescription.of("pairwise-bernoulli").with("probability", probability);
        assertProblem("B", bernoulli, ProblemCode.OUT_OF_BOUNDS, ".probability");
    }

    @Test
    void aProbabilityThatIsLeftOut() {
        assertProblem("B", ComponentDescription.of("fixed-in-degree"), ProblemCode.MISSING_VALUE, ".probability");
        assertProblem("B", ComponentDescription.of("pairwise-bernoulli"), ProblemCode.MISSING_VALUE, ".probability");
    }

    @Test
    void aParameterThatTheRuleDoesNotHave() {
        ComponentDescription rule = ComponentDescription.of("all-to-all").with("multapses", true);
        assertProblem("B", rule, ProblemCode.UNKNOWN_PARAMETER, ".multapses");
    }

    @Test
    void moreDistinctSourcesThanThereAre() {
        ComponentDescription rule = fixed(1).with("multapses", false);
        assertProblem("A", rule, ProblemCode.OUT_OF_BOUNDS, ".probability");
    }

    @Test
    void aLoneCellThatMayNotBeItsOwnSource() {
        assertProblem("Lone", fixed(1), ProblemCode.OUT_OF_BOUNDS, ".probability");
    }

    @Test
    void oneToOneOfDifferentSizes() {
        assertProblem("B", ComponentDescription.of("one-to-one"), ProblemCode.CONTRADICTION, "");
    }

    @Test
    void pairsOfDifferentLengths() {
        assertProblem("B", pairs(new double[] {1, 2}, 1), ProblemCode.CONTRADICTION, ".targets");
        ComponentDescription two = pairs(new double[] {1, 2}, 1, 2);
        assertProblem(
                "B",
                two.with("weight-factors", Value.of(new double[] {1}, "1")),
                ProblemCode.CONTRADICTION,
                ".weight-factors");
        assertProblem(
                "B", two.with("delays", Value.of(new double[] {1, 2, 3}, "ms")), ProblemCode.CONTRADICTION, ".delays");
    }

    @Test
    void cellsThatAreNotThere() {
        assertProblem("B", pairs(new double[] {10}, 1), ProblemCode.UNKNOWN_REFERENCE, ".sources");
        assertProblem("B", pairs(new double[] {9}, 4), ProblemCode.UNKNOWN_REFERENCE, ".targets");
        assertProblem("B", pairs(new double[] {1.5}, 1), ProblemCode.UNKNOWN_REFERENCE, ".sources");
        assertProblem("B", pairs(new double[] {-1}, 1), ProblemCode.OUT_OF_BOUNDS, ".sources");
        assertProblem("B", pairs(new double[] {Double.NaN}, 1), ProblemCode.OUT_OF_BOUNDS, ".sources");
    }

    @Test
    void delaysBeforeTheSpike() {
        ComponentDescription rule = pairs(new double[] {1}, 1).with("delays", Value.of(new double[] {-1}, "ms"));
        assertProblem("B", rule, ProblemCode.OUT_OF_BOUNDS, ".delays");
    }

    @Test
    void weightFactorsThatAreNoNumbers() {
        ComponentDescription rule =
                pairs(new double[] {1}, 1).with("weight-factors", Value.of(new double[] {Double.NaN}, "1"));
        assertProblem("B", rule, ProblemCode.OUT_OF_BOUNDS, ".weight-factors");
    }
}
