package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** What the parts of a definition do: rest, reset, refractoriness, units, initial values. */
class EquationCellTest {

    private static final Ntwk NTWK = Ntwk.create();

    @Test
    void variablesStartWhereRestPutsThemInOrder() {
        ComponentDescription cell = SampleCells.ADEXP.with("rest", "V = El + 1 mV; w = 2*drift; V += 1 mV");
        BareCells cells = new BareCells(cell, 2, 0.1);

        assertThat(cells.state("V")).containsExactly(-68, -68);
        assertThat(cells.state("w")).containsExactly(4, 4);
    }

    @Test
    void withoutRestThePotentialStartsAtItsResetAndOthersAtZero() {
        BareCells cells = new BareCells(SampleCells.ADEXP.with("rest", "").with("Vreset", "-61 mV"), 1, 0.1);

        assertThat(cells.state("V")).containsExactly(-61);
        assertThat(cells.state("w")).containsExactly(0);
    }

    @Test
    void assignmentsOfAResetFollowEachOther() {
        ComponentDescription cell =
                SampleCells.ADEXP.with("reset", "w *= 2\nw -= b; V = Vreset + 20 mV  # and then\nw += a*(V - El)");
        BareCells cells = new BareCells(cell, 1, 0.1);
        cells.state("V")[0] = -40;
        cells.state("w")[0] = 50;

        cells.kernel.reset(0);

        assertThat(cells.state("V")[0]).isEqualTo(-50);
        assertThat(cells.state("w")[0]).isEqualTo(2 * 50 - 20 + 2 * 20);
    }

    @Test
    void thePotentialIsHeldWhereTheSpikeLeftItAndOthersGoOn() {
        BareCells cells = new BareCells(SampleCells.ADEXP.with("reset", "V += Vreset - Vthre; w += b"), 1, 0.1);
        cells.state("V")[0] = -35;
        cells.kernel.reset(0);
        cells.kernel.advance(0, 1, 0);
        double adaptation = cells.state("w")[0];
        assertThat(cells.state("V")[0]).isNotEqualTo(-55);

        cells.kernel.hold(0);

        assertThat(cells.state("V")[0]).isEqualTo(-55);
        assertThat(cells.state("w")[0]).isEqualTo(adaptation).isNotEqualTo(20);
    }

    /** When a parameter is changed in the middle of a run, a kernel that was made before takes the place of another. */
    @ParameterizedTest
    @CsvSource({"V = Vreset; w += b, -70", "V += Vreset - Vthre; w += b, -55"})
    void anotherKernelHoldsWhatASpikeLeft(String reset, double held) {
        BareCells cells = new BareCells(SampleCells.ADEXP.with("reset", reset), 2, 0.1);
        CellKernel follower = cells.model.prepare(cells);
        cells.state("V")[1] = -35;
        cells.kernel.reset(1);

        follower.advance(0, 2, 0);
        follower.hold(1);

        assertThat(cells.state("V")[1]).isEqualTo(held);
    }

    @Test
    void flagsSayWhichVariablesRest() {
        String equations = "dV/dt = 1 mV/ms : mV (always)\ndx/dt = 1/ms : 1 (unless refractory)\ndy/dt = 1/ms : 1";
        ComponentDescription cell = ComponentDescription.of("equations")
                .with("equations", equations)
                .with("refractory", "2 ms");
        BareCells cells = new BareCells(cell, 1, 1);
        cells.kernel.reset(0);
        cells.kernel.advance(0, 1, 0);
        cells.kernel.hold(0);

        assertThat(cells.state("V")[0]).isEqualTo(1);
        assertThat(cells.state("x")[0]).isEqualTo(0);
        assertThat(cells.state("y")[0]).isEqualTo(1);
    }

    @Test
    void refractoryTimesMayDifferBetweenCells() {
        Value times = Value.of(new double[] {1, 2, 3}, "ms");
        BareCells given =
                new BareCells(SampleCells.LIF.with("refractory", "2*Trefrac").with("Trefrac", times), 3, 0.1);

        assertThat(given.kernel.refractoryMs(2)).isEqualTo(6);
        assertThat(new BareCells(SampleCells.LIF.with("refractory", "Trefrac"), 3, 0.1).kernel.refractoryMs(1))
                .isEqualTo(5);
    }

    @Test
    void withoutAThresholdNothingFires() {
        BareCells cells =
                new BareCells(ComponentDescription.of("equations").with("equations", "dV/dt = 1 mV/ms : mV"), 5, 0.1);
        Arrays.fill(cells.state("V"), 1e6);

        assertThat(FoundCells.of(cells.kernel, 0, 5)).isEmpty();
        assertThat(cells.kernel.refractoryMs(0)).isZero();
    }

    @Test
    void unitsOfParametersAndVariablesAreFree() {
        ComponentDescription other = SampleCells.ADEXP
                .with("Cm", "0.2 nF")
                .with("Gl", "0.01 uS")
                .with("El", "-0.07 V")
                .with("tauw", "500 ms")
                .with(
                        "equations",
                        "dV/dt = 1e-3*(Gl*(El - V) + Gl*deltaV*exp((V - Vthre)/deltaV) - w + I)*1e3/Cm : mV\n"
                                + "dw/dt = (a*(V - El) - w)/tauw : nA");
        BareCells nano = new BareCells(other, 1, 0.1);
        BareCells pico = new BareCells(SampleCells.ADEXP, 1, 0.1);
        for (int step = 0; step < 300; step++) {
            for (BareCells cells : new BareCells[] {nano, pico}) {
                cells.current()[0] = 400;
                cells.kernel.advance(0, 1, 0);
            }
        }

        assertThat(nano.state("V")[0]).isCloseTo(pico.state("V")[0], within(1e-9));
        assertThat(nano.state("w")[0]).isCloseTo(1e-3 * pico.state("w")[0], within(1e-12));
    }

    @Test
    void itsVariablesCanBeGivenInitialValuesAndRecorded() {
        NetworkBuilder network = NetworkBuilder.create("initial")
                .population(new PopulationDescription("Exc", 4, SynapticSign.EXCITATORY, SampleCells.ADEXP)
                        .withInitial("w", Value.of("7 pA")))
                .recordTraces("Exc", CellSelection.all(), "w");
        try (RunResult result = NTWK.run(new Experiment(network.build(), RunSettings.of("1 ms")))) {
            assertThat(result.trace("Exc", "w").values(3)[0]).isEqualTo(7);
        }
    }

    @Test
    void cellsThatDifferInNumbersAloneShareWhatIsCompiled() {
        EquationCell cell = new EquationCell();
        LoopClasses classes = new LoopClasses();
        byte[] one = file(cell, SampleCells.ADEXP);
        byte[] other = file(cell, SampleCells.ADEXP.with("Cm", "100 pF"));
        byte[] different = file(cell, SampleCells.EIF);

        assertThat(classes.load(one)).isSameAs(classes.load(other)).isNotSameAs(classes.load(different));
    }

    private static byte[] file(EquationCell model, ComponentDescription use) {
        DefinedCell cell = (DefinedCell) model.specialise(use, "cell", new Problems());
        CellGraph graph = CellGraph.of(cell.definition(), Integration.EULER, cell.numbers(), name -> true, 0.1);
        return LoopClass.file(graph, LoopPlan.of(graph), new Lasting(graph.graph()));
    }

    @Test
    void theSameSeedGivesTheSameBitsAtAnyNumberOfThreads() {
        double[] one = run(1);

        assertThat(run(2)).isEqualTo(one);
        assertThat(run(3)).isEqualTo(one);
    }

    private static double[] run(int threads) {
        ComponentDescription drive = ComponentDescription.of("poisson-drive")
                .with("sources", 200)
                .with("probability", 1)
                .with("rate", "10 Hz");
        ComponentDescription synapse = ComponentDescription.of("exponential");
        NetworkBuilder network = NetworkBuilder.create("threads")
                .excitatory("Exc", 3000, SampleCells.ADEXP)
                .projection(
                        "Exc",
                        "Exc",
                        ComponentDescription.of("fixed-in-degree").with("probability", 0.01),
                        synapse,
                        "1 nS")
                .stimulus("Aff", "Exc", drive, synapse, "1.5 nS")
                .recordTraces("Exc", CellSelection.spread(20), "V");
        Experiment experiment =
                new Experiment(network.build(), RunSettings.of("100 ms").withThreads(threads));
        try (RunResult result = NTWK.run(experiment)) {
            return result.trace("Exc", "V").column(19);
        }
    }
}
