package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
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

    private static ComponentDescription rule(String name) {
        return ComponentDescription.of(name);
    }

    private static ComponentDescription ring() {
        return rule("ring").with("probability", 0.2).with("decay-length", 0.1);
    }

    @Test
    void everyParameterOfAFixedOutDegree() {
        ComponentDescription rule = rule("fixed-out-degree").with("probability", 0.5);
        assertProblem("B", rule("fixed-out-degree"), ProblemCode.MISSING_VALUE, ".probability");
        assertProblem("B", rule.with("probability", 1.01), ProblemCode.OUT_OF_BOUNDS, ".probability");
        assertProblem("B", rule.with("probability", Double.NaN), ProblemCode.OUT_OF_BOUNDS, ".probability");
        assertProblem("B", rule.with("multapses", 1), ProblemCode.WRONG_TYPE, ".multapses");
        assertProblem("B", rule.with("autapses", "no"), ProblemCode.WRONG_TYPE, ".autapses");
        assertProblem(
                "A", rule.with("probability", 1).with("multapses", false), ProblemCode.OUT_OF_BOUNDS, ".probability");
        assertProblem("Lone", rule.with("probability", 1), ProblemCode.OUT_OF_BOUNDS, ".probability");
    }

    @Test
    void everyParameterOfAFixedTotalNumber() {
        ComponentDescription rule = rule("fixed-total-number").with("connections", 20);
        assertProblem("B", rule("fixed-total-number"), ProblemCode.MISSING_VALUE, ".connections");
        assertProblem("B", rule.with("connections", -1), ProblemCode.OUT_OF_BOUNDS, ".connections");
        assertProblem("B", rule.with("connections", 1.5), ProblemCode.WRONG_TYPE, ".connections");
        assertProblem("B", rule.with("connections", 3e9), ProblemCode.OUT_OF_BOUNDS, ".connections");
        assertProblem("B", rule.with("connections", "1 nS"), ProblemCode.WRONG_DIMENSION, ".connections");
        assertProblem("B", rule.with("multapses", 1), ProblemCode.WRONG_TYPE, ".multapses");
        assertProblem("B", rule.with("autapses", "no"), ProblemCode.WRONG_TYPE, ".autapses");
        ComponentDescription distinct = rule.with("multapses", false);
        assertProblem("B", distinct.with("connections", 41), ProblemCode.OUT_OF_BOUNDS, ".connections");
        assertProblem("A", distinct.with("connections", 91), ProblemCode.OUT_OF_BOUNDS, ".connections");
        assertProblem("Lone", rule, ProblemCode.OUT_OF_BOUNDS, ".connections");
    }

    @Test
    void everyParameterOfARing() {
        assertProblem("B", rule("ring").with("decay-length", 1), ProblemCode.MISSING_VALUE, ".probability");
        assertProblem("B", rule("ring").with("probability", 1), ProblemCode.MISSING_VALUE, ".decay-length");
        assertProblem("B", ring().with("probability", -0.1), ProblemCode.OUT_OF_BOUNDS, ".probability");
        assertProblem("A", ring().with("probability", 1), ProblemCode.OUT_OF_BOUNDS, ".probability");
        assertProblem("B", ring().with("decay-length", 0), ProblemCode.OUT_OF_BOUNDS, ".decay-length");
        assertProblem("B", ring().with("decay-length", "1 mm"), ProblemCode.WRONG_DIMENSION, ".decay-length");
        assertProblem("B", ring().with("decay-length", 1e-200), ProblemCode.OUT_OF_BOUNDS, ".decay-length");
        assertProblem("B", ring().with("circumference", 0), ProblemCode.OUT_OF_BOUNDS, ".circumference");
        assertProblem(
                "B",
                ring().with("circumference", Double.POSITIVE_INFINITY),
                ProblemCode.OUT_OF_BOUNDS,
                ".circumference");
        assertProblem(
                "B", ring().with("delay-per-distance", "-1 ms"), ProblemCode.OUT_OF_BOUNDS, ".delay-per-distance");
        assertProblem("B", ring().with("delay-per-distance", 1), ProblemCode.WRONG_DIMENSION, ".delay-per-distance");
        assertProblem("B", ring().with("autapses", 1), ProblemCode.WRONG_TYPE, ".autapses");
        assertProblem("B", ring().with("multapses", true), ProblemCode.UNKNOWN_PARAMETER, ".multapses");
    }

    @Test
    void aRingCannotAddToDelaysThatAreDrawn() {
        Value drawn = Value.of(new Distribution.Uniform(Quantity.of("0 ms"), Quantity.of("2 ms")));
        ProjectionDescription projection = new ProjectionDescription(
                "A",
                "A",
                ring().with("delay-per-distance", "1 ms"),
                SynapticContact.of(rule("exponential"), Value.of("1 nS")).withDelay(drawn));
        Experiment experiment = new Experiment(
                NetworkBuilder.create("ring")
                        .excitatory("A", 10, rule("lif"))
                        .projection(projection)
                        .build(),
                RunSettings.of("1 ms"));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
        assertThat(thrown.problems())
                .extracting(Problem::path)
                .containsExactly("projections[0].rule.delay-per-distance");
    }
}
