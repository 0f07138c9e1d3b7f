package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PotentialPanelTest {

    @Test
    void ticksAreRoundAndAtLeastTwoWhereTwoFit() {
        assertThat(PotentialPanel.ticks(-71, -43, 9)).containsExactly(-70.0, -60.0, -50.0);
        assertThat(PotentialPanel.ticks(-71, -43, 11)).containsExactly(-70.0, -50.0);
        assertThat(PotentialPanel.ticks(-79, -41, 30)).containsExactly(-70.0);
        assertThat(PotentialPanel.ticks(-59.2, -52.8, 2.4)).containsExactly(-59.0, -54.0);
        assertThat(PotentialPanel.ticks(-69.3, -66.9, 0.6)).containsExactly(-69.0, -68.0, -67.0);
    }

    @Test
    void drawsFourCellsOfMany() {
        double[][] columns = new double[100][];
        for (int n = 0; n < columns.length; n++) {
            columns[n] = FakeTraces.samples(50, k -> -70 + k % 5);
        }
        FakeResult result = new FakeResult(5).with(FakeTraces.ofCells("Exc", "V", "mV", 0.1, columns));
        Panel panel = PotentialPanel.of(
                        result, "Exc", Color.BLUE, TimeFrame.of(result, FigureOptions.DEFAULT), OptionalDouble.empty())
                .orElseThrow();
        assertThat(panel.layers()).hasSize(4);
    }

    /** V of whole cells first; other variables at sites are no potentials. */
    @Test
    void drawsPotentialsAtSitesInPanelsOfTheirOwn() {
        double[][] columns = new double[9][];
        Arrays.setAll(columns, n -> FakeTraces.samples(50, k -> -70 + k % 5));
        FakeResult result = new FakeResult(5)
                .with(FakeTraces.ofCompartments("Exc", "V@apical", "mV", 0.1, columns))
                .with(FakeTraces.ofCompartments("Exc", "G.Inh@apical", "nS", 0.1, columns))
                .with(FakeTraces.ofCells("Exc", "V", "mV", 0.1, columns[0]))
                .with(FakeTraces.ofCompartments("Exc", "V@soma", "mV", 0.1, columns[0]));
        List<Panel> panels = PotentialPanel.all(
                result,
                PopulationColors.of(result),
                TimeFrame.of(result, FigureOptions.DEFAULT),
                OptionalDouble.empty());

        assertThat(panels)
                .extracting(panel -> panel.axis().getLabel())
                .containsExactly("V of Exc (mV)", "V@apical of Exc (mV)", "V@soma of Exc (mV)");
        assertThat(panels).extracting(panel -> panel.layers().size()).containsExactly(1, 4, 1);
    }

    @Test
    void isLeftOutWithoutPotentials() {
        FakeResult result = new FakeResult(5)
                .with(FakeTraces.ofCells("Exc", "w", "pA", 0.1, new double[50]))
                .with(FakeTraces.ofCells("Inh", "V", "mV", 0.1, FakeTraces.samples(50, n -> Double.NaN)));
        assertThat(PotentialPanel.of(
                        result, "Exc", Color.BLUE, TimeFrame.of(result, FigureOptions.DEFAULT), OptionalDouble.empty()))
                .isEmpty();
        assertThat(PotentialPanel.of(
                        result, "Inh", Color.BLUE, TimeFrame.of(result, FigureOptions.DEFAULT), OptionalDouble.empty()))
                .isEmpty();
    }

    @Test
    void drawsVoltsAsMillivolts() {
        FakeResult result =
                new FakeResult(5).with(FakeTraces.ofCells("Exc", "V", "V", 0.1, FakeTraces.samples(50, n -> -0.07)));
        PanelAxis axis = PotentialPanel.of(
                        result, "Exc", Color.BLUE, TimeFrame.of(result, FigureOptions.DEFAULT), OptionalDouble.empty())
                .orElseThrow()
                .axis();
        assertThat(axis.getLowerBound()).isBetween(-75.0, -70.0);
        assertThat(axis.getUpperBound()).isBetween(-70.0, -65.0);
    }
}
