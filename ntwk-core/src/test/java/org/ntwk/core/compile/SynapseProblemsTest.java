package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.Ntwk;

/** Synapses and plasticity whose parameters are sound one by one, but not together or not where they stand. */
class SynapseProblemsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");
    private static final ComponentDescription STDP =
            ComponentDescription.of("stdp").with("w-max", "5 nS");

    private static List<Problem> problemsOf(SynapticContact contact) {
        return problemsOf(NetworkBuilder.create("test")
                .excitatory("Exc", 10, ComponentDescription.of("lif"))
                .projection(new ProjectionDescription("Exc", "Exc", ComponentDescription.of("all-to-all"), contact)));
    }

    private static List<Problem> problemsOf(NetworkBuilder network) {
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> NTWK.compile(new Experiment(network.build(), RunSettings.of("10 ms"))));
        assertThat(refusal).isNotNull();
        return refusal.problems();
    }

    @ParameterizedTest
    @CsvSource({"double-exponential, 9 ms", "nmda, 200 ms"})
    void aRiseThatIsLongerThanTheDecayIsNamed(String model, String rise) {
        List<Problem> problems =
                problemsOf(SynapticContact.of(ComponentDescription.of(model).with("tau-rise", rise), Value.of("1 nS")));

        assertThat(problems).extracting(Problem::path).containsExactly("projections[0].synapse.tau-rise");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
    }

    @Test
    void aRangeOfWeightsWithoutWidthIsNamed() {
        List<Problem> problems =
                problemsOf(SynapticContact.of(SYNAPSE, Value.of("1 nS")).withPlasticity(STDP.with("w-min", "5 nS")));

        assertThat(problems).extracting(Problem::path).contains("projections[0].plasticity.w-max");
        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource({"alpha, 1 pA", "current-exponential, 1 nS", "current-alpha, 1 mV", "nmda, 1 mV", "delta, 1 nS"})
    void aWeightHasTheUnitOfItsModel(String model, String weight) {
        List<Problem> problems = problemsOf(SynapticContact.of(ComponentDescription.of(model), Value.of(weight)));

        assertThat(problems).extracting(Problem::path).containsExactly("projections[0].weight");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.WRONG_DIMENSION);
    }

    @Test
    void boundsOfWeightsHaveTheUnitOfTheSynapseModel() {
        SynapticContact current = SynapticContact.of(ComponentDescription.of("current-alpha"), Value.of("-1 pA"));
        List<Problem> problems = problemsOf(current.withPlasticity(STDP.with("w-min", "-5 pA")));

        assertThat(problems).extracting(Problem::path).containsExactly("projections[0].plasticity.w-max");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.WRONG_DIMENSION);
    }

    @Test
    void plasticSynapsesReleaseEverySpike() {
        List<Problem> problems = problemsOf(SynapticContact.of(SYNAPSE, Value.of("1 nS"))
                .withPlasticity(STDP)
                .withReleaseProbability(0.5));

        assertThat(problems).extracting(Problem::path).containsExactly("projections[0].release-probability");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
    }

    @Test
    void aWeightOutsideOfItsBoundsIsNamed() {
        for (String weight : List.of("6 nS", "0.5 nS")) {
            List<Problem> problems = problemsOf(
                    SynapticContact.of(SYNAPSE, Value.of(weight)).withPlasticity(STDP.with("w-min", "1 nS")));

            assertThat(problems).extracting(Problem::path).containsExactly("projections[0].weight");
            assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.OUT_OF_BOUNDS);
        }
    }

    @Test
    void aMistakeOfTheSynapseHidesNoMistakeOfTheRule() {
        List<Problem> problems = problemsOf(SynapticContact.of(SYNAPSE.with("tau", "0 ms"), Value.of("1 nS"))
                .withPlasticity(STDP.with("mu", 2)));

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly("projections[0].synapse.tau", "projections[0].plasticity.mu");
    }

    @Test
    void anUnknownRuleIsNamed() {
        List<Problem> problems = problemsOf(
                SynapticContact.of(SYNAPSE, Value.of("1 nS")).withPlasticity(ComponentDescription.of("stpd")));

        assertThat(problems).extracting(Problem::path).containsExactly("projections[0].plasticity");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_COMPONENT);
    }

    @Test
    void aStimulusCannotBePlastic() {
        List<Problem> problems = problemsOf(NetworkBuilder.create("test")
                .excitatory("Exc", 10, ComponentDescription.of("lif"))
                .stimulus(new StimulusDescription(
                        "Aff",
                        "Exc",
                        SynapticSign.EXCITATORY,
                        CellSelection.all(),
                        ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {1}, "ms")),
                        SynapticContact.of(SYNAPSE, Value.of("1 nS")).withPlasticity(STDP))));

        assertThat(problems).extracting(Problem::path).containsExactly("stimuli[0].plasticity");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
    }
}
