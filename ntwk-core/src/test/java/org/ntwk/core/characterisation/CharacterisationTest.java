package org.ntwk.core.characterisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.CellSelection;
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
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.characterisation.CellRates;
import org.ntwk.meanfield.characterisation.CellRun;
import org.ntwk.meanfield.characterisation.CellRunner;
import org.ntwk.meanfield.characterisation.Characterisation;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.Protocol;
import org.ntwk.meanfield.characterisation.ShuntedDrive;
import org.ntwk.meanfield.characterisation.SimulatorRunner;
import org.ntwk.meanfield.membrane.MembraneStatistics;

class CharacterisationTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final SynapticContact EXCITATION = contact("exponential", "0 mV", "2 nS");
    private static final SynapticContact INHIBITION = contact("exponential", "-80 mV", "10 nS");
    private static final ComponentDescription RULE =
            ComponentDescription.of("fixed-in-degree").with("probability", 0.05);
    private static final Protocol SHORT = new Protocol(50, 500, 4, 40, 0.05, 0.5, 1);

    private static SynapticContact contact(String type, String reversal, String weight) {
        return SynapticContact.of(ComponentDescription.of(type).with("reversal", reversal), Value.of(weight));
    }

    private static StimulusDescription spikes(
            String name, String target, ComponentDescription model, SynapticContact contact) {
        return new StimulusDescription(name, target, SynapticSign.EXCITATORY, CellSelection.all(), model, contact);
    }

    private static NetworkBuilder network() {
        return NetworkBuilder.create("net")
                .excitatory("Exc", 4000, ComponentDescription.of("lif").with("Cm", "200 pF"))
                .inhibitory("Inh", 1000, ComponentDescription.of("lif"));
    }

    private static NetworkBuilder full() {
        return network()
                .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION.withDelay(Value.of("3 ms"))))
                .projection(new ProjectionDescription("Inh", "Exc", RULE, INHIBITION))
                .projection(new ProjectionDescription("Exc", "Inh", RULE, EXCITATION))
                .stimulus(spikes(
                        "Aff",
                        "Exc",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 100)
                                .with("probability", 0.1)
                                .with("rate", "4 Hz"),
                        EXCITATION.withReleaseProbability(0.5)));
    }

    private static DrivenCell cell(NetworkBuilder network) {
        return DrivenCell.of(NTWK, new Experiment(network.build(), RunSettings.of("1 s")), "Exc");
    }

    private static List<MeasuredPlace> measure(Protocol protocol, int threads, Place... places)
            throws InterruptedException {
        DrivenCell cell = cell(full());
        return new Characterisation(cell, protocol)
                .measure(List.of(places), new SimulatorRunner(NTWK, cell, protocol, threads, ended -> {}));
    }

    @Test
    void aCellIsTakenOutOfItsNetworkWithAllThatReachesIt() {
        DrivenCell cell = cell(full());

        assertThat(cell.cell().capacitancePf()).isEqualTo(200);
        assertThat(cell.cell().thresholdMv()).isEqualTo(-50);
        assertThat(cell.inputs()).extracting(input -> input.name()).containsExactly("Exc", "Inh", "Aff");
        assertThat(cell.inputs()).extracting(input -> input.synapses()).containsExactly(200.0, 50.0, 5.0);
        assertThat(cell.inputs().get(1).weightNs()).isEqualTo(10);
        assertThat(cell.inputs().get(1).reversalMv()).isEqualTo(-80);
        assertThat(cell.inputs().get(1).decayMs()).isEqualTo(5);
        assertThat(cell.notes()).isEmpty();
    }

    @Test
    void whatASimulationLeavesOutIsNoted() {
        DrivenCell cell = cell(full().stimulus(
                        "Electrode",
                        "Exc",
                        ComponentDescription.of("current-injection").with("current", "10 pA")));

        assertThat(cell.notes()).singleElement().asString().contains("Electrode");
    }

    @Test
    void aMechanismIsSimulatedAndNoted() {
        NetworkBuilder network = NetworkBuilder.create("net")
                .population(new PopulationDescription(
                                "Exc", 100, SynapticSign.EXCITATORY, ComponentDescription.of("lif"))
                        .withMechanism(ComponentDescription.of("m-current").with("conductance", "1 nS")))
                .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION));

        DrivenCell cell = cell(network);

        assertThat(cell.notes()).singleElement().asString().contains("m-current");
        assertThat(cell.experiment(new CellRun(Place.ofRates(1), 2, 1), SHORT)
                        .network()
                        .populations()
                        .get(0)
                        .mechanisms())
                .extracting(ComponentDescription::type)
                .containsExactly("m-current");
    }

    @Test
    void adaptationIsNoted() {
        DrivenCell cell = cell(NetworkBuilder.create("net")
                .excitatory("Exc", 100, ComponentDescription.of("adexp").with("b", "20 pA"))
                .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION)));

        assertThat(cell.notes()).singleElement().asString().contains("adaptation: included");
    }

    @Test
    void silentPlacesAreNotRunAgainAndUnsureOnesAre() throws InterruptedException {
        List<Integer> asked = new ArrayList<>();
        DrivenCell cell = cell(full());
        SimulatorRunner simulator = new SimulatorRunner(NTWK, cell, SHORT, 1, ended -> {});
        CellRunner counted = runs -> {
            runs.forEach(run -> asked.add(run.cells()));
            return simulator.run(runs);
        };

        List<MeasuredPlace> measured = new Characterisation(cell, SHORT)
                .measure(List.of(Place.ofRates(0, 5, 0), Place.ofRates(2, 2, 0), Place.ofRates(30, 1, 0)), counted);

        assertThat(measured.get(0).rates()).isEqualTo(new CellRates(4, 0, 0));
        CellRates unsure = measured.get(1).rates();
        assertThat(unsure.cells()).isGreaterThan(4);
        assertThat(unsure.cells() == 40 || unsure.standardErrorHz() <= Math.max(0.5, 0.05 * unsure.meanHz()))
                .isTrue();
        assertThat(measured.get(2).rates().meanHz()).isGreaterThan(100);
        assertThat(measured.get(2).rates().cells()).isEqualTo(4);
        assertThat(asked.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(measured.stream()
                        .mapToInt(place -> place.rates().cells())
                        .sum());
    }

    @Test
    void resultsDependNeitherOnThreadsNorOnOtherPlaces() throws InterruptedException {
        Place place = Place.ofRates(3, 2, 4);

        List<MeasuredPlace> alone = measure(SHORT, 1, place);
        List<MeasuredPlace> among = measure(SHORT, 2, Place.ofRates(2, 2, 0), place, Place.ofRates(4, 2, 0));

        assertThat(among.get(1)).isEqualTo(alone.get(0));
        assertThat(measure(new Protocol(50, 500, 4, 40, 0.05, 0.5, 2), 1, place))
                .isNotEqualTo(alone);
    }

    @Test
    void roundsHaveSeedsOfTheirOwn() throws InterruptedException {
        List<Long> seeds = new ArrayList<>();
        CellRunner noisy = runs -> {
            runs.forEach(run -> seeds.add(run.seed()));
            return runs.stream().map(run -> new CellRates(run.cells(), 10, 400)).toList();
        };

        new Characterisation(cell(full()), SHORT)
                .measure(List.of(Place.ofRates(1, 1, 1), Place.ofRates(2, 1, 1)), noisy);

        assertThat(seeds).hasSize(4).doesNotHaveDuplicates().allMatch(seed -> seed >= 0 && seed < 1L << 52);
    }

    @Test
    void placesThatDifferInTheLastOfManyInputsDifferInTheirSeeds() throws InterruptedException {
        NetworkBuilder many = network();
        for (int n = 0; n < 9; n++) {
            many.projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION));
        }
        List<Long> seeds = new ArrayList<>();
        CellRunner silent = runs -> {
            runs.forEach(run -> seeds.add(run.seed()));
            return runs.stream().map(run -> new CellRates(run.cells(), 0, 0)).toList();
        };

        new Characterisation(cell(many), SHORT)
                .measure(
                        List.of(Place.ofRates(1, 1, 1, 1, 1, 1, 1, 1, 1), Place.ofRates(1, 1, 1, 1, 1, 1, 1, 1, 2)),
                        silent);

        assertThat(seeds).doesNotHaveDuplicates();
    }

    @Test
    void progressCountsRuns() throws InterruptedException {
        DrivenCell cell = cell(full());
        AtomicInteger last = new AtomicInteger();
        CellRun run = new CellRun(Place.ofRates(1, 1, 1), 2, 1);

        new SimulatorRunner(NTWK, cell, SHORT, 2, last::set).run(List.of(run, run, run));

        assertThat(last.get()).isPositive();
    }

    /** The conductance that a shunt adds is part of the leak. */
    @ParameterizedTest
    @CsvSource({"-60, 4, 12, 5", "-55, 5, 9, 5", "-62, 3, 15, 5", "-60, 4, 12, 8", "-58, 5, 13, 8"})
    void aShuntedDriveGivesTheWantedMoments(double mean, double sd, double time, double decay) {
        DrivenCell cell = cell(network()
                .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION))
                .projection(new ProjectionDescription(
                        "Inh",
                        "Exc",
                        RULE,
                        SynapticContact.of(
                                ComponentDescription.of("exponential")
                                        .with("reversal", "-80 mV")
                                        .with("tau", decay + " ms"),
                                Value.of("10 nS")))));

        Place place = new ShuntedDrive(cell, 0, 1).reach(mean, sd, time).orElseThrow();

        MembraneStatistics membrane = cell.membrane(place);
        assertThat(membrane.meanMv()).isCloseTo(mean, within(1e-9));
        assertThat(membrane.sdMv()).isCloseTo(sd, within(1e-9));
        assertThat(membrane.correlationTimeMs()).isCloseTo(time, within(1e-9));
        assertThat(place.shuntNs()).isNotNegative();
    }

    @Test
    void momentsThatNoRatesGiveAreNotReached() {
        ShuntedDrive drive = new ShuntedDrive(cell(full()), 0, 1);

        assertThat(drive.reach(-60, 4, 4)).isEmpty();
        assertThat(drive.reach(-60, 4, 60)).isEmpty();
        assertThat(drive.reach(-100, 4, 12)).isEmpty();
        assertThat(drive.reach(-60, 40, 12)).isEmpty();
    }

    /** A shunt is simulated as what theory takes it for: with little noise the mean alone decides whether a cell fires. */
    @Test
    void aShuntKeepsACellFromFiring() throws InterruptedException {
        Place open = Place.ofRates(12, 0, 0);
        Place shunted = new Place(open.coordinates(), open.ratesHz(), 200);

        List<MeasuredPlace> measured = measure(SHORT, 2, open, shunted);

        assertThat(measured.get(0).rates().meanHz()).isGreaterThan(50);
        assertThat(measured.get(1).rates().meanHz()).isLessThan(1);
        assertThat(measured.get(1).membrane().meanMv())
                .isCloseTo(210 * -70 / (210 + 200 * 12e-3 * 5 * 2), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "synapse, BEYOND_THEORY, projections[0].synapse",
        "rule, BEYOND_THEORY, projections[0].rule",
        "stimulus, BEYOND_THEORY, stimuli[0].model",
        "weight, BEYOND_THEORY, projections[0].weight",
        "second, BEYOND_THEORY, projections[2].weight",
        "number, BEYOND_THEORY, populations.Exc.cell.Cm",
        "nothing, MISSING_DATA, populations.Exc",
        "cell, BEYOND_THEORY, populations.Exc.cell",
        "plasticity, BEYOND_THEORY, projections[0].plasticity"
    })
    void whatTheoryDoesNotCoverIsNamed(String what, ProblemCode code, String path) {
        NetworkBuilder network = switch (what) {
            case "synapse" ->
                network().projection(new ProjectionDescription("Exc", "Exc", RULE, contact("nmda", "0 mV", "1 nS")));
            case "rule" ->
                network()
                        .projection(new ProjectionDescription(
                                "Exc", "Exc", ComponentDescription.of("one-to-one"), EXCITATION));
            case "stimulus" ->
                network()
                        .stimulus(spikes(
                                "Aff",
                                "Exc",
                                ComponentDescription.of("spike-trains").with("times", Value.of(new double[] {1}, "ms")),
                                EXCITATION));
            case "weight" -> network().projection(new ProjectionDescription("Exc", "Exc", RULE, unequal()));
            // Its drive is the second of the cell, but the third projection of the network.
            case "second" ->
                network()
                        .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION))
                        .projection(new ProjectionDescription("Exc", "Inh", RULE, EXCITATION))
                        .projection(new ProjectionDescription("Inh", "Exc", RULE, unequal()));
            case "number" ->
                NetworkBuilder.create("net")
                        .excitatory(
                                "Exc",
                                100,
                                ComponentDescription.of("lif")
                                        .with(
                                                "Cm",
                                                Value.of(new Distribution.Uniform(
                                                        Quantity.of("100 pF"), Quantity.of("200 pF")))))
                        .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION));
            case "plasticity" ->
                network()
                        .projection(new ProjectionDescription(
                                "Exc",
                                "Exc",
                                RULE,
                                EXCITATION.withPlasticity(ComponentDescription.of("tsodyks-markram"))));
            case "cell" ->
                NetworkBuilder.create("net")
                        .excitatory("Exc", 100, ComponentDescription.of("izhikevich"))
                        .projection(new ProjectionDescription("Exc", "Exc", RULE, EXCITATION));
            default -> network();
        };
        assertProblem(network, "Exc", code, path);
    }

    private static SynapticContact unequal() {
        return SynapticContact.of(
                EXCITATION.synapse(), Value.of(new Distribution.Uniform(Quantity.of("1 nS"), Quantity.of("2 nS"))));
    }

    @Test
    void aPopulationThatIsNotThereIsNamed() {
        assertProblem(full(), "Ecx", ProblemCode.UNKNOWN_REFERENCE, "populations");
    }

    private static void assertProblem(NetworkBuilder network, String population, ProblemCode code, String path) {
        Experiment experiment = new Experiment(network.build(), RunSettings.of("1 s"));
        assertThatThrownBy(() -> DrivenCell.of(NTWK, experiment, population))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code, Problem::path)
                                .containsExactly(tuple(code, path)));
    }
}
