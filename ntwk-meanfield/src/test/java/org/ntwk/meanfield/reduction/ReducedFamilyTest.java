package org.ntwk.meanfield.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.ReducedCell;
import org.ntwk.api.meanfield.ReducedInput;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.meanfield.Cells;

class ReducedFamilyTest {

    /** One population of 100 cells that hears an afferent of 4 Hz and itself, and gets 5 pA. */
    private static ReducedNetwork network(double synapses, double weightNs, double incrementPa) {
        ReducedCell cell = incrementPa == 0
                ? new ReducedCell(Cells.REC_EXC)
                : new ReducedCell(Cells.REC_EXC, new AdaptationCurrent(0, incrementPa, 500));
        return new ReducedNetwork(
                "one",
                List.of(new ReducedPopulation(
                        "Exc",
                        100,
                        cell,
                        List.of(
                                new ReducedInput(ShotNoiseInput.conductance("Exc", synapses, weightNs, 0, 5), null),
                                new ReducedInput(ShotNoiseInput.conductance("Aff", 10, 4, 0, 5), Waveform.constant(4))),
                        List.of(Waveform.constant(5)))));
    }

    private static ReducedFamily ofSynapses(double from, double to, DoubleUnaryOperator synapses) {
        return ReducedFamily.over(from, to, false, value -> network(synapses.applyAsDouble(value), 2, 40));
    }

    private static double synapses(ReducedFamily family, double value) {
        return family.at(value).populations().get(0).synapses().get(0).synapses();
    }

    @Test
    void whatTheDescriptionGivesIsGivenAtAnyValue() {
        ReducedFamily family = ofSynapses(10, 50, value -> 3 * value);

        assertThat(synapses(family, 17.3)).isCloseTo(51.9, within(1e-12));
        assertThat(family.error()).isLessThan(1e-14);
        ReducedPopulation exc = family.at(17.3).populations().get(0);
        assertThat(exc.name()).isEqualTo("Exc");
        assertThat(exc.cells()).isEqualTo(100);
        assertThat(exc.cell()).isEqualTo(new ReducedCell(Cells.REC_EXC, new AdaptationCurrent(0, 40, 500)));
        assertThat(exc.synapses().get(1)).isEqualTo(ShotNoiseInput.conductance("Aff", 10, 4, 0, 5));
        assertThat(exc.inputs().get(0).afferentHz()).isEmpty();
        assertThat(exc.inputs().get(1).afferentHz().orElseThrow().valueAt(7)).isEqualTo(4);
        assertThat(exc.currentsPa().get(0).valueAt(7)).isEqualTo(5);
    }

    @Test
    void whatIsNoPolynomialTellsHowFarOffItIs() {
        ReducedFamily family = ofSynapses(1, 5, value -> 100 / value);

        double at = 1 + 0.37 * 4;
        assertThat(family.error())
                .isCloseTo(Math.abs(synapses(family, at) - 100 / at) / 100, within(1e-12))
                .isBetween(0.001, 0.1);
    }

    @Test
    void wholeNumbersAreReducedAtWholeNumbers() {
        ReducedFamily family = ReducedFamily.over(1, 8, true, value -> {
            assertThat(value).isEqualTo(Math.rint(value));
            return network(2 * value, 2, 40);
        });

        assertThat(synapses(family, 3.5)).isCloseTo(7, within(1e-12));
    }

    /** A projection without a synapse has no weight that could be seen. */
    @Test
    void noSynapsesAreOfTheWeightOfTheOthers() {
        ReducedFamily family = ReducedFamily.over(0, 8, false, value -> network(value, value > 0 ? 2 : 0, 40));

        assertThat(family.at(0.1).populations().get(0).synapses().get(0).weightNs())
                .isCloseTo(2, within(1e-12));
        assertThat(synapses(family, 0)).isZero();
    }

    @Test
    void cellsThatDoNotAdaptAreSuchThatDoByNothing() {
        ReducedFamily family = ReducedFamily.over(0, 80, false, value -> network(3, 2, value));

        assertThat(family.at(0).populations().get(0).cell().adaptation()).hasValue(new AdaptationCurrent(0, 0, 500));
        assertThat(family.at(20)
                        .populations()
                        .get(0)
                        .cell()
                        .adaptation()
                        .orElseThrow()
                        .incrementPa())
                .isCloseTo(20, within(1e-12));
    }

    @Test
    void whatIsNoFamilyIsRefused() {
        assertThatThrownBy(() -> ofSynapses(1, 5, value -> 3)).hasMessageContaining("no difference");
        assertThatThrownBy(() -> ReducedFamily.over(
                        0, 1, false, value -> value < 0.5 ? network(3, 2, 0) : new ReducedNetwork("none", List.of())))
                .hasMessageContaining("not the same at all values");
    }
}
