package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
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
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Changes while a network runs: planned in its description, or made by the caller of a simulation. */
class InterventionTest {

    private static final Ntwk NTWK = Ntwk.create();

    /** Five cells with a capacitance of 100 pF, whose V goes towards −60 mV with a time constant of 10 ms. */
    private static final ComponentDescription CELL =
            ComponentDescription.of("lif").with("Cm", "100 pF").with("El", "-60 mV");

    private static NetworkBuilder network() {
        return NetworkBuilder.create("changed")
                .population(new PopulationDescription("Exc", 5, SynapticSign.EXCITATORY, CELL)
                        .withMechanism(ComponentDescription.of("oscillation")
                                .with("amplitude", "0 pA")
                                .with("frequency", "0 Hz")))
                .stimulus(
                        "Step",
                        "Exc",
                        ComponentDescription.of("current-injection").with("current", "0 pA"))
                .recordTraces("Exc", CellSelection.all(), "V");
    }

    private static double[][] potentials(NetworkBuilder network, int threads) {
        Experiment experiment =
                new Experiment(network.build(), RunSettings.of("20 ms").withThreads(threads));
        try (RunResult result = NTWK.run(experiment)) {
            return potentials(result);
        }
    }

    private static double[][] potentials(RunResult result) {
        double[][] potentials = new double[5][];
        Arrays.setAll(potentials, cell -> result.trace("Exc", "V").values(cell));
        return potentials;
    }

    private static ChangeDescription some(String name, String value, Integer... cells) {
        return new ChangeDescription.OfPopulation("Exc", CellSelection.indices(cells), Map.of(name, Value.of(value)));
    }

    private static ChangeDescription all(String name, String value) {
        return ChangeDescription.ofPopulation("Exc", name, Value.of(value));
    }

    @Test
    void aVariableThatIsSetIsSampledThenAndActsFromThatStepOn() {
        double[][] v = potentials(network().intervention("5 ms", some("V", "-55 mV", 1, 3)), 1);

        assertThat(v[1][49]).isEqualTo(-60);
        assertThat(v[1][50]).isEqualTo(-55);
        // dV = dt Gl (El − V)/Cm with 10 nS and 100 pF.
        assertThat(v[3][51]).isCloseTo(-55 - 0.1 * 5 * 10 / 100, within(1e-12));
        assertThat(v[0]).containsOnly(-60);
    }

    @Test
    void aParameterIsChangedForAllCellsOrForSome() {
        double[][] v = potentials(
                network().intervention("5 ms", all("El", "-65 mV")).intervention("10 ms", some("El", "-60 mV", 2)), 1);

        assertThat(v[0][50]).isEqualTo(-60);
        assertThat(v[0][51]).isCloseTo(-60 - 0.1 * 5 * 10 / 100, within(1e-12));
        assertThat(v[2][101] - v[2][100]).isCloseTo(0.1 * (-60 - v[2][100]) * 10 / 100, within(1e-12));
        assertThat(v[4][101] - v[4][100]).isCloseTo(0.1 * (-65 - v[4][100]) * 10 / 100, within(1e-12));
    }

    @Test
    void aCurrentIsChangedForAllCellsOrForSome() {
        ChangeDescription someMore = new ChangeDescription.OfStimulus(
                "Step", "Exc", CellSelection.indices(2), Map.of("current", Value.of("30 pA")));
        double[][] v = potentials(
                network()
                        .intervention("5 ms", ChangeDescription.ofStimulus("Step", "current", Value.of("10 pA")))
                        .intervention("5.1 ms", someMore)
                        .intervention("5.2 ms", ChangeDescription.ofStimulus("Step", "current", Value.of("0 pA"))),
                1);

        assertThat(v[0][51]).isCloseTo(-60 + 0.1 * 10 / 100, within(1e-12));
        assertThat(v[2][51]).isEqualTo(v[0][51]);
        double leaked = v[0][51] + 0.1 * (-60 - v[0][51]) * 10 / 100;
        assertThat(v[0][52]).isCloseTo(leaked + 0.1 * 10 / 100, within(1e-12));
        assertThat(v[2][52]).isCloseTo(leaked + 0.1 * 30 / 100, within(1e-12));
        assertThat(v[2][53]).isCloseTo(v[2][52] + 0.1 * (-60 - v[2][52]) * 10 / 100, within(1e-12));
    }

    @Test
    void aMechanismIsChanged() {
        NetworkBuilder changed = network()
                .intervention("5 ms", all("oscillation.amplitude", "20 pA"))
                .intervention("5 ms", all("oscillation.frequency", "500 Hz"));
        double[][] v = potentials(changed, 1);

        double expected = 20 * (1 - Math.cos(2 * Math.PI * 500 * 5e-3)) / 2;
        assertThat(v[0][51]).isCloseTo(-60 + 0.1 * expected / 100, within(1e-12));
        assertThat(v[0][56]).isNotCloseTo(-60, within(1e-3));
    }

    /** Rates of a drive before and after, over 5000 spikes each: off by a tenth (7 SD) less than once in a million. */
    @Test
    void aRateIsChangedAndTheRecordedRateFollows() {
        NetworkBuilder network = NetworkBuilder.create("rate")
                .excitatory("Aff", 500, ComponentDescription.of("spike-source"))
                .stimulus(
                        "Drive",
                        "Aff",
                        ComponentDescription.of("poisson-drive")
                                .with("sources", 1)
                                .with("rate", "100 Hz"))
                .intervention("100 ms", ChangeDescription.ofStimulus("Drive", "rate", Value.of("50 Hz")))
                .recordSpikes("Aff");
        try (RunResult result = NTWK.run(new Experiment(network.build(), RunSettings.of("300 ms")))) {
            assertThat(result.spikes("Aff").rate(0, 100)).isCloseTo(100, within(10.0));
            assertThat(result.spikes("Aff").rate(100, 300)).isCloseTo(50, within(5.0));
            double[] rate = result.stimulusRates().get(0).column(0);
            assertThat(rate[999]).isEqualTo(100);
            assertThat(rate[1000]).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePlanAndTheCallerMakeTheSameChange(int threads) {
        ChangeDescription first = some("Cm", "50 pF", 1, 2);
        ChangeDescription second = all("V", "-57 mV");
        double[][] plannedRun =
                potentials(network().intervention("9 ms", second).intervention("5 ms", first), threads);

        Experiment experiment =
                new Experiment(network().build(), RunSettings.of("20 ms").withThreads(threads));
        try (Simulation simulation = NTWK.compile(experiment).start()) {
            simulation.advanceTo(5);
            simulation.apply(first);
            simulation.advanceTo(9);
            simulation.apply(second);
            simulation.advanceTo(20);
            try (RunResult result = simulation.finish()) {
                assertThat(potentials(result)).isEqualTo(plannedRun);
            }
        }
    }

    @Test
    void variablesOfMechanismsAndSynapsesAreSet() {
        ComponentDescription synapse = ComponentDescription.of("exponential");
        NetworkBuilder network = NetworkBuilder.create("variables")
                .population(new PopulationDescription("Exc", 5, SynapticSign.EXCITATORY, CELL)
                        .withMechanism(ComponentDescription.of("m-current").with("conductance", "1 nS")))
                .projection("Exc", "Exc", ComponentDescription.of("all-to-all"), synapse, "1 nS")
                .intervention("5 ms", some("m-current.p", "0.25", 2))
                .intervention("5 ms", all("G.Exc", "3 nS"))
                .recordTraces("Exc", CellSelection.all(), "V", "m-current.p", "G.Exc");
        try (RunResult result = NTWK.run(new Experiment(network.build(), RunSettings.of("20 ms")))) {
            assertThat(result.trace("Exc", "m-current.p").values(2)[50]).isEqualTo(0.25);
            assertThat(result.trace("Exc", "m-current.p").values(1)[50]).isNotEqualTo(0.25);
            assertThat(result.trace("Exc", "G.Exc").values(1)[50]).isEqualTo(3);
        }
    }

    @Test
    void aConductanceCannotBeSetBelowZero() {
        NetworkBuilder network = network()
                .projection(
                        "Exc",
                        "Exc",
                        ComponentDescription.of("all-to-all"),
                        ComponentDescription.of("exponential"),
                        "1 nS")
                .intervention("5 ms", all("G.Exc", "-3 nS"));

        assertRefused(network, "interventions[0].set.G.Exc", ProblemCode.OUT_OF_BOUNDS);
    }

    @Test
    void equationsMayChangeButNotTheirVariables() {
        ComponentDescription cell =
                ComponentDescription.of("equations").with("equations", "dV/dt = (-60 mV - V)/(10 ms) : mV");
        NetworkBuilder network = NetworkBuilder.create("equations")
                .excitatory("Exc", 5, cell)
                .intervention("1 ms", all("equations", "dV/dt = (-70 mV - V)/(10 ms) : mV"))
                .intervention("2 ms", all("equations", "dV/dt = (-70 mV - w)/(10 ms) : mV\ndw/dt = 1 mV/ms : mV"));

        assertRefused(network, "interventions[1].set", ProblemCode.CONTRADICTION);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("interventions[0].at", ProblemCode.OUT_OF_BOUNDS, "-1 ms", all("V", "-60 mV")),
                mistake("interventions[0].at", ProblemCode.WRONG_DIMENSION, "1 mV", all("V", "-60 mV")),
                mistake("interventions[0].set.V", ProblemCode.WRONG_DIMENSION, "1 ms", all("V", "60 pA")),
                mistake("interventions[0].set.X", ProblemCode.UNKNOWN_REFERENCE, "1 ms", all("X", "60 pA")),
                mistake("interventions[0].set.Cm", ProblemCode.OUT_OF_BOUNDS, "1 ms", all("Cm", "-1 pF")),
                mistake("interventions[0].set.Cm", ProblemCode.OUT_OF_BOUNDS, "1 ms", some("Cm", "-1 pF", 1)),
                mistake("interventions[0].set.Vreset", ProblemCode.CONTRADICTION, "1 ms", all("Vreset", "0 mV")),
                mistake(
                        "interventions[0].set.oscillation.frequency",
                        ProblemCode.OUT_OF_BOUNDS,
                        "1 ms",
                        all("oscillation.frequency", "-1 Hz")),
                mistake(
                        "interventions[0].set.oscillation.frequency",
                        ProblemCode.CONTRADICTION,
                        "1 ms",
                        some("oscillation.frequency", "1 Hz", 0)),
                mistake("interventions[0].cells", ProblemCode.UNKNOWN_REFERENCE, "1 ms", some("V", "-60 mV", 5)),
                mistake(
                        "interventions[0].population",
                        ProblemCode.UNKNOWN_REFERENCE,
                        "1 ms",
                        ChangeDescription.ofPopulation("Inh", "V", Value.of("-60 mV"))),
                mistake(
                        "interventions[0].stimulus",
                        ProblemCode.UNKNOWN_REFERENCE,
                        "1 ms",
                        ChangeDescription.ofStimulus("Stop", "current", Value.of("0 pA"))),
                mistake(
                        "interventions[0].target",
                        ProblemCode.UNKNOWN_REFERENCE,
                        "1 ms",
                        new ChangeDescription.OfStimulus(
                                "Step", "Inh", CellSelection.all(), Map.of("current", Value.of("0 pA")))),
                mistake(
                        "interventions[0].set.current",
                        ProblemCode.WRONG_DIMENSION,
                        "1 ms",
                        ChangeDescription.ofStimulus("Step", "current", Value.of("0.5 mV"))),
                mistake(
                        "interventions[0].set.rate",
                        ProblemCode.UNKNOWN_PARAMETER,
                        "1 ms",
                        ChangeDescription.ofStimulus("Step", "rate", Value.of("0 Hz"))));
    }

    private static Arguments mistake(String path, ProblemCode code, String time, ChangeDescription change) {
        return Arguments.of(path, code, time, change);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void aMistakeIsNamedBeforeTheRun(String path, ProblemCode code, String time, ChangeDescription change) {
        assertRefused(network().intervention(time, change), path, code);
    }

    private static void assertRefused(NetworkBuilder network, String path, ProblemCode code) {
        Experiment experiment = new Experiment(network.build(), RunSettings.of("20 ms"));

        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));

        assertThat(refusal.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void aCallersMistakeIsNamedAndChangesNothing() {
        Experiment experiment = new Experiment(network().build(), RunSettings.of("20 ms"));
        try (Simulation simulation = NTWK.compile(experiment).start()) {
            simulation.advanceTo(5);
            InvalidInputException refusal = catchThrowableOfType(
                    InvalidInputException.class,
                    () -> simulation.apply(new ChangeDescription.OfPopulation(
                            "Exc", CellSelection.all(), Map.of("V", Value.of("-50 mV"), "Cm", Value.of("-1 pF")))));

            assertThat(refusal.problems()).extracting(Problem::path).isEqualTo(List.of("change.set.Cm"));
            assertThat(simulation.value("Exc", "V", 0)).isEqualTo(-60);
        }
    }
}
