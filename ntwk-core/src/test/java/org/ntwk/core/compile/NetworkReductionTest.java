package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ReducedInput;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.Ntwk;

/** What mean-field theory sees of a network that was compiled, and what it refuses. */
class NetworkReductionTest {

    private static final Ntwk NTWK = Ntwk.create();

    private static final ComponentDescription RS = ComponentDescription.of("adexp")
            .with("Gl", "12 nS")
            .with("El", "-65 mV")
            .with("Vreset", "-68 mV")
            .with("deltaV", "2 mV")
            .with("a", "3 nS")
            .with("b", "40 pA")
            .with("tauw", "400 ms");
    private static final ComponentDescription LIF = ComponentDescription.of("lif");
    private static final ComponentDescription EXPONENTIAL =
            ComponentDescription.of("exponential").with("tau", "5 ms").with("reversal", "0 mV");
    private static final ComponentDescription MIXTURE = ComponentDescription.of("mixture")
            .with("tau", "7 ms")
            .with("reversal", "-80 mV")
            .with("alpha", 0.3)
            .with("V0", "-60 mV");
    private static final ComponentDescription IN_DEGREE =
            ComponentDescription.of("fixed-in-degree").with("probability", 0.1);
    private static final ComponentDescription DRIVE = ComponentDescription.of("poisson-drive")
            .with("sources", 80)
            .with("probability", 0.25)
            .with("rate", "1 Hz + t * 1 Hz / 1 s");

    private static NetworkBuilder network() {
        return NetworkBuilder.create("covered")
                .excitatory("Exc", 100, RS)
                .inhibitory("Inh", 40, LIF)
                .projection(new ProjectionDescription("Exc", "Inh", IN_DEGREE, contact("2 nS", 0.5)))
                .projection(
                        "Inh",
                        "Exc",
                        ComponentDescription.of("fixed-in-degree").with("probability", 0.5),
                        MIXTURE,
                        "3 nS")
                .stimulus(new StimulusDescription(
                        "Aff", "Exc", SynapticSign.EXCITATORY, CellSelection.all(), DRIVE, contact("4 nS", 0.8)));
    }

    private static SynapticContact contact(String weight, double release) {
        return SynapticContact.of(EXPONENTIAL, Value.of(weight)).withReleaseProbability(release);
    }

    private static CompiledNetwork compiled(NetworkBuilder network) {
        return NTWK.compile(new Experiment(network.build(), RunSettings.of("10 ms")));
    }

    private static ReducedPopulation reduced(NetworkBuilder network, String population) {
        return compiled(network).reduce().population(population).orElseThrow();
    }

    @Test
    void cellsAreTheirParametersAndTheirAdaptation() {
        ReducedNetwork reduced = compiled(network()).reduce();

        assertThat(reduced.populations()).extracting(ReducedPopulation::name).containsExactly("Exc", "Inh");
        ReducedPopulation exc = reduced.populations().get(0);
        assertThat(exc.cells()).isEqualTo(100);
        assertThat(exc.cell().cell()).isEqualTo(new IntegrateAndFireCell(12, 200, -65, -50, -68, 5, 2));
        assertThat(exc.cell().adaptation()).contains(new AdaptationCurrent(3, 40, 400));
        ReducedPopulation inh = reduced.populations().get(1);
        assertThat(inh.cell().cell()).isEqualTo(new IntegrateAndFireCell(10, 150, -70, -50, -70, 5));
        assertThat(inh.cell().adaptation()).isEmpty();
    }

    @Test
    void inputsAreProjectionsAndDrivesWithWhatIsReleased() {
        ReducedNetwork reduced = compiled(network()).reduce();

        assertThat(reduced.populations().get(0).synapses())
                .containsExactly(
                        new ShotNoiseInput("Inh", 20, 3, -80, 7, 0.3, -60),
                        ShotNoiseInput.conductance("Aff", 80 * 0.25 * 0.8, 4, 0, 5));
        assertThat(reduced.populations().get(1).synapses())
                .containsExactly(ShotNoiseInput.conductance("Exc", 10 * 0.5, 2, 0, 5));
        assertThat(reduced.populations().get(0).inputs().get(0).afferentHz()).isEmpty();
        ReducedInput drive = reduced.populations().get(0).inputs().get(1);
        assertThat(drive.afferentHz().orElseThrow().valueAt(500)).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void theNumberOfSynapsesIsThatOfTheConnectionsThatWereDrawn() {
        CompiledNetwork drawn = compiled(NetworkBuilder.create("drawn")
                .excitatory("Exc", 100, LIF)
                .inhibitory("Inh", 40, LIF)
                .projection(
                        "Exc",
                        "Inh",
                        ComponentDescription.of("pairwise-bernoulli").with("probability", 0.1),
                        EXPONENTIAL,
                        "1 nS"));

        double synapses =
                drawn.reduce().population("Inh").orElseThrow().synapses().get(0).synapses();

        assertThat(synapses).isEqualTo(drawn.connections(0).count() / 40.0).isNotEqualTo(10);
    }

    @Test
    void sourcesOfSpikesAreAfferentsOfTheirTargets() {
        CompiledNetwork network = compiled(NetworkBuilder.create("shared")
                .excitatory("Pool", 50, ComponentDescription.of("spike-source"))
                .excitatory("Exc", 100, LIF)
                .projection("Pool", "Exc", IN_DEGREE, EXPONENTIAL, "1 nS")
                .stimulus("Slow", "Pool", DRIVE)
                .stimulus("Fast", "Pool", DRIVE.with("sources", 40).with("rate", "7 Hz")));

        ReducedNetwork reduced = network.reduce();

        assertThat(reduced.populations()).extracting(ReducedPopulation::name).containsExactly("Exc");
        ReducedInput pool = reduced.populations().get(0).inputs().get(0);
        assertThat(pool.synapses()).isEqualTo(ShotNoiseInput.conductance("Pool", 5, 1, 0, 5));
        assertThat(pool.afferentHz().orElseThrow().valueAt(1000)).isCloseTo(20 * 2 + 10 * 7, within(1e-9));
    }

    @Test
    void injectedCurrentsAreThoseOfTheStimuli() {
        ReducedPopulation inh = reduced(
                network()
                        .stimulus(
                                "Step",
                                "Inh",
                                ComponentDescription.of("current-injection")
                                        .with("current", "30 pA")
                                        .with("scale", 2)),
                "Inh");

        assertThat(inh.currentsPa()).hasSize(1);
        assertThat(inh.currentsPa().get(0).valueAt(3)).isEqualTo(60);
    }

    /** 30 pA (1 − cos)/2 at 10 Hz from 100 ms on: all of it half a period later. */
    @Test
    void aMechanismThatIsACurrentOverTimeIsAnInjectedOne() {
        ReducedPopulation more = reduced(
                network()
                        .population(new PopulationDescription("More", 5, SynapticSign.EXCITATORY, LIF)
                                .withMechanism(ComponentDescription.of("oscillation")
                                        .with("amplitude", "30 pA")
                                        .with("frequency", "10 Hz")
                                        .with("onset", "100 ms"))),
                "More");

        assertThat(more.currentsPa()).hasSize(1);
        Waveform current = more.currentsPa().get(0);
        assertThat(current.valueAt(100)).isZero();
        assertThat(current.valueAt(125)).isCloseTo(15, within(1e-9));
        assertThat(current.valueAt(150)).isCloseTo(30, within(1e-9));
    }

    static Stream<Arguments> uncovered() {
        Distribution spread = new Distribution.Uniform(Quantity.of("1 nS"), Quantity.of("2 nS"));
        SynapticContact spreadWeight = SynapticContact.of(EXPONENTIAL, Value.of(spread));
        return Stream.of(
                uncovered("populations.More.cell", more(ComponentDescription.of("izhikevich"))),
                uncovered("populations.More.cell", more(ComponentDescription.of("iadexp"))),
                uncovered("populations.More.cell.Vreset", more(RS.with("Vreset", "-46 mV"))),
                uncovered("populations.More.cell.Gl", more(LIF.with("Gl", Value.of(spread)))),
                uncovered(
                        "populations.More.mechanisms[0]",
                        network -> network.population(new PopulationDescription("More", 5, SynapticSign.EXCITATORY, LIF)
                                .withMechanism(
                                        ComponentDescription.of("gap-junctions").with("conductance", "1 nS")))),
                uncovered(
                        "projections[2].synapse",
                        projection(SynapticContact.of(ComponentDescription.of("nmda"), Value.of("1 nS")))),
                uncovered(
                        "projections[2].synapse",
                        projection(
                                SynapticContact.of(ComponentDescription.of("current-exponential"), Value.of("1 pA")))),
                uncovered("projections[2].weight", projection(spreadWeight)),
                uncovered(
                        "projections[2].plasticity",
                        projection(contact("1 nS", 1).withPlasticity(ComponentDescription.of("tsodyks-markram")))),
                uncovered("stimuli[1].weight", stimulus(CellSelection.all(), DRIVE, spreadWeight)),
                uncovered("stimuli[1].cells", stimulus(CellSelection.first(7), DRIVE, contact("1 nS", 1))),
                uncovered(
                        "stimuli[1].model.events",
                        stimulus(CellSelection.all(), DRIVE.with("events", "one-per-step"), contact("1 nS", 1))),
                uncovered(
                        "stimuli[1].model",
                        stimulus(
                                CellSelection.all(),
                                ComponentDescription.of("correlated-poisson")
                                        .with("sources", 10)
                                        .with("rate", "1 Hz")
                                        .with("correlation", 0.2),
                                contact("1 nS", 1))),
                uncovered(
                        "stimuli[1].model",
                        stimulus(
                                CellSelection.all(),
                                ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {1}, "ms")),
                                contact("1 nS", 1))),
                uncovered(
                        "stimuli[1].model.scale",
                        network -> network.stimulus(
                                "Step",
                                "Inh",
                                ComponentDescription.of("current-injection")
                                        .with("current", "1 pA")
                                        .with(
                                                "scale",
                                                Value.of(new Distribution.Uniform(
                                                        Quantity.of("1"), Quantity.of("2")))))),
                uncovered(
                        "interventions[0]",
                        network -> network.intervention(
                                "5 ms", ChangeDescription.ofStimulus("Aff", "rate", Value.of("9 Hz")))));
    }

    private static Arguments uncovered(String path, UnaryOperator<NetworkBuilder> addition) {
        return Arguments.of(path, addition);
    }

    private static UnaryOperator<NetworkBuilder> more(ComponentDescription cell) {
        return network -> network.excitatory("More", 5, cell);
    }

    private static UnaryOperator<NetworkBuilder> projection(SynapticContact contact) {
        return network -> network.projection(new ProjectionDescription("Exc", "Exc", IN_DEGREE, contact));
    }

    private static UnaryOperator<NetworkBuilder> stimulus(
            CellSelection cells, ComponentDescription model, SynapticContact contact) {
        return network -> network.stimulus(
                new StimulusDescription("More", "Inh", SynapticSign.EXCITATORY, cells, model, contact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uncovered")
    void whatTheTheoryDoesNotCoverIsNamed(String path, UnaryOperator<NetworkBuilder> addition) {
        List<Problem> problems = refusal(addition.apply(network())).problems();

        assertThat(problems).extracting(Problem::path).containsExactly(path);
        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.BEYOND_THEORY);
    }

    @Test
    void allOfItIsNamedAtOnce() {
        NetworkBuilder network = more(ComponentDescription.of("izhikevich")).apply(network());
        network = projection(SynapticContact.of(ComponentDescription.of("nmda"), Value.of("1 nS")))
                .apply(network);
        network = stimulus(CellSelection.first(7), DRIVE, contact("1 nS", 1)).apply(network);

        assertThat(refusal(network).problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("populations.More.cell", "projections[2].synapse", "stimuli[1].cells");
    }

    private static InvalidInputException refusal(NetworkBuilder network) {
        CompiledNetwork compiled = compiled(network);
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, compiled::reduce);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
