package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/** Each parameter of a synapse model or plasticity model in turn set to nonsense gives a problem that names it. */
class SynapseProblemsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final ComponentDescription SYNAPSE = ComponentDescription.of("exponential");
    private static final ComponentDescription STDP =
            ComponentDescription.of("stdp").with("w-max", "5 nS");

    static Stream<Arguments> parameters() {
        Registry registry = NTWK.plugins().registry();
        Stream<Arguments> synapses = registry.names(ComponentKind.SYNAPSE).stream()
                .flatMap(name -> parameters(
                        name,
                        registry.find(ComponentKind.SYNAPSE, name).orElseThrow().parameters()));
        Stream<Arguments> rules = registry.names(ComponentKind.PLASTICITY).stream()
                .flatMap(name -> parameters(
                        name,
                        registry.find(ComponentKind.PLASTICITY, name)
                                .orElseThrow()
                                .parameters(Unit.NS)));
        return Stream.concat(synapses, rules);
    }

    private static Stream<Arguments> parameters(String model, ParameterSchema schema) {
        return schema.list().stream().map(parameter -> Arguments.of(model, parameter));
    }

    private static List<Problem> problemsWith(String model, String parameter, Value value) {
        boolean synapse = NTWK.plugins().registry().names(ComponentKind.SYNAPSE).contains(model);
        Unit unit = synapse
                ? NTWK.plugins()
                        .registry()
                        .find(ComponentKind.SYNAPSE, model)
                        .orElseThrow()
                        .weightUnit()
                : Unit.NS;
        ComponentDescription changed = ComponentDescription.of(model).with(parameter, value);
        if (model.equals("stdp") && !parameter.equals("w-max")) {
            changed = changed.with("w-max", "5 nS");
        }
        SynapticContact contact = SynapticContact.of(synapse ? changed : SYNAPSE, Value.of(Quantity.of(1, unit)));
        return problemsOf(synapse ? contact : contact.withPlasticity(changed));
    }

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
    @MethodSource("parameters")
    void nonsenseIsNamed(String model, ParameterSpec parameter) {
        Value infinite =
                Value.of(Quantity.of(Double.POSITIVE_INFINITY, parameter.unit().orElse(Unit.ONE)));
        for (Value nonsense : List.of(Value.of(true), Value.of("7 kg*m"), infinite)) {
            List<Problem> problems = problemsWith(model, parameter.name(), nonsense);

            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).path()).matches("projections\\[0]\\.(synapse|plasticity)\\." + parameter.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alpha, tau, 0 ms",
        "double-exponential, tau-rise, 0 ms",
        "double-exponential, tau-decay, -1 ms",
        "current-exponential, tau, 0 ms",
        "current-alpha, tau, -5 ms",
        "nmda, tau-rise, 0 ms",
        "nmda, tau-decay, 0 ms",
        "nmda, eta, -1 1/mM",
        "nmda, Mg, -1 mM",
        "nmda, V0, 0 mV",
        "mixture, tau, 0 ms",
        "mixture, alpha, 1.01",
        "mixture, alpha, -0.1",
        "tsodyks-markram, U, 0",
        "tsodyks-markram, U, 1.5",
        "tsodyks-markram, tau-rec, -1 ms",
        "tsodyks-markram, tau-facil, -1 ms",
        "stdp, A-plus, -0.1",
        "stdp, A-minus, -0.1",
        "stdp, tau-plus, 0 ms",
        "stdp, tau-minus, 0 ms",
        "stdp, mu, 2",
        "stdp, w-min, -1 nS",
        "stdp, w-max, -1 nS",
    })
    void aNumberOutOfItsBoundsIsNamed(String model, String parameter, String value) {
        assertThat(problemsWith(model, parameter, Value.of(Quantity.of(value))))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.OUT_OF_BOUNDS);
    }

    @ParameterizedTest
    @CsvSource({
        "double-exponential, tau-rise, 9 ms, projections[0].synapse.tau-rise",
        "nmda, tau-rise, 200 ms, projections[0].synapse.tau-rise",
        "stdp, w-min, 5 nS, projections[0].plasticity.w-max",
    })
    void aContradictionIsNamed(String model, String parameter, String value, String path) {
        List<Problem> problems = problemsWith(model, parameter, Value.of(value));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.CONTRADICTION);
        assertThat(problems).extracting(Problem::path).containsExactly(path);
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
                .withPlasticity(STDP.with("mu", 7))
                .withReleaseProbability(0.5));

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly("projections[0].release-probability", "projections[0].plasticity.mu");
        assertThat(problems.get(0).code()).isEqualTo(ProblemCode.CONTRADICTION);
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
