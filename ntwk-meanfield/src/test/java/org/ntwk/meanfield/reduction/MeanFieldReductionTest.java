package org.ntwk.meanfield.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.meanfield.ReducedInput;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.system.Adaptation;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.Tolerance;
import org.ntwk.meanfield.system.Trajectory;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FittedRange;

class MeanFieldReductionTest {

    private static final AdaptationCurrent ADAPTATION = new AdaptationCurrent(4, 20, 500);
    private static final Waveform RISING = tMs -> 5 + tMs / 100;
    private static final Waveform STEADY = Waveform.constant(5);

    /** The cells of the spectrum network, RecExc onto itself, and an afferent. */
    private static ReducedPopulation population(
            String name, @Nullable AdaptationCurrent adaptation, Waveform afferent, Waveform... currentsPa) {
        List<ReducedInput> inputs = List.of(
                new ReducedInput(ShotNoiseInput.conductance("Exc", 200, 2, 0, 5), null),
                new ReducedInput(ShotNoiseInput.conductance("Inh", 50, 10, -80, 5), null),
                new ReducedInput(ShotNoiseInput.conductance("Aff", 10, 4, 0, 5), afferent));
        return new ReducedPopulation(
                name, 400, new ReducedCell(Cells.REC_EXC, adaptation), inputs, List.of(currentsPa));
    }

    private static ReducedNetwork network(ReducedPopulation... populations) {
        return new ReducedNetwork("test", List.of(populations));
    }

    private static EffectiveThresholdFunction function() {
        return EffectiveThresholdFunction.of(
                new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS), new double[] {-58}, FittedRange.EVERYWHERE);
    }

    private static Map<String, PopulationTransfer> transfers(boolean includesAdaptation) {
        Map<String, PopulationTransfer> transfers = new LinkedHashMap<>();
        transfers.put("Exc", new PopulationTransfer(function(), 5, includesAdaptation));
        transfers.put("Inh", new PopulationTransfer(function(), 8, includesAdaptation));
        return transfers;
    }

    @Test
    void itMovesAsTheSystemThatIsMadeByHand() {
        ReducedNetwork network = network(
                population("Exc", ADAPTATION, RISING, Waveform.constant(7), tMs -> tMs < 20 ? 0 : 30),
                population("Inh", null, RISING));
        List<String> inputs = List.of("Exc", "Inh", "Aff");
        Adaptation adaptation = new Adaptation(new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS), 4, 20, 500);
        MeanFieldSystem byHand = new MeanFieldSystem(
                List.of(
                        new MeanFieldPopulation("Exc", 400, 5, function(), inputs, adaptation),
                        new MeanFieldPopulation("Inh", 400, 8, function(), inputs)),
                List.of("Aff"));
        double[] afferent = new double[40];
        double[] current = new double[40];
        for (int k = 0; k < 40; k++) {
            afferent[k] = 5 + (k + 0.5) / 100;
            current[k] = k < 20 ? 7 : 37;
        }
        HeldInputs held = HeldInputs.of(byHand, 1, Map.of("Aff", afferent), Map.of("Exc", current));

        MeanFieldReduction reduction = MeanFieldReduction.of(network, transfers(false), 40, 1);

        assertThat(reduction.system().afferents()).containsExactly("Aff");
        Trajectory reduced = solve(reduction.system(), reduction.inputs());
        Trajectory expected = solve(byHand, held);
        for (String name : List.of("Exc", "Inh")) {
            assertThat(reduced.ratesHz(name)).containsExactly(expected.ratesHz(name), within(1e-12));
            assertThat(reduced.adaptationPa(name)).containsExactly(expected.adaptationPa(name), within(1e-12));
        }
        assertThat(expected.ratesHz("Exc")[40]).isGreaterThan(1);
    }

    private static Trajectory solve(MeanFieldSystem system, HeldInputs inputs) {
        return new FirstOrderMeanField(system).solve(new double[2], inputs, 40, 1, Tolerance.DEFAULT);
    }

    @Test
    void adaptationThatTheFunctionIncludesIsNotCountedTwice() {
        ReducedNetwork network = network(population("Exc", ADAPTATION, STEADY), population("Inh", null, STEADY));

        assertThat(MeanFieldReduction.of(network, transfers(true), 10, 1)
                        .system()
                        .populations())
                .allMatch(population -> population.adaptation().isEmpty());
    }

    @Test
    void afferentsOfOneNameThatDifferHaveTheNameOfTheirTarget() {
        ReducedNetwork network = network(population("Exc", null, STEADY), population("Inh", null, RISING));

        MeanFieldReduction reduction = MeanFieldReduction.of(network, transfers(false), 10, 1);

        assertThat(reduction.system().afferents()).containsExactly("Aff>Exc", "Aff>Inh");
        assertThat(reduction.system().populations().get(1).inputs()).containsExactly("Exc", "Inh", "Aff>Inh");
        assertThat(reduction.inputs().afferentHz(9)).containsExactly(5, 5 + 9.5 / 100);
    }

    @Test
    void inputsThatNeverChangeAreConstant() {
        ReducedNetwork network =
                network(population("Exc", null, STEADY, Waveform.constant(3)), population("Inh", null, STEADY));

        assertThat(MeanFieldReduction.of(network, transfers(false), 10, 1)
                        .inputs()
                        .isConstant())
                .isTrue();
    }

    @Test
    void everythingThatIsMissingOrWrongIsNamed() {
        ReducedNetwork network = network(
                population("Exc", new AdaptationCurrent(-1, 20, 500), tMs -> -tMs), population("Inh", null, STEADY));
        Map<String, PopulationTransfer> transfers = transfers(false);
        transfers.put("Ihn", transfers.remove("Inh"));

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> MeanFieldReduction.of(network, transfers, 10, 1));

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("populations.Inh", "populations.Ihn", "stimuli", "populations.Exc.cell");
        assertThat(refusal.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        ProblemCode.MISSING_VALUE,
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.OUT_OF_BOUNDS,
                        ProblemCode.BEYOND_THEORY);
    }
}
