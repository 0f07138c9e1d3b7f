package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AfferentPanelTest {

    @Test
    void drawsEqualRatesOntoSeveralTargetsOnce() {
        FakeResult result = new FakeResult(10)
                .withStimulus(FakeTraces.ofPopulation("Exc", "drive", "Hz", 0.1, 100, n -> n))
                .withStimulus(FakeTraces.ofPopulation("Inh", "drive", "Hz", 0.1, 100, n -> n));
        assertThat(curves(result)).isEqualTo(1);
    }

    @Test
    void drawsDifferentRatesAndDifferentStimuliApart() {
        FakeResult result = new FakeResult(10)
                .withStimulus(FakeTraces.ofPopulation("Exc", "drive", "Hz", 0.1, 100, n -> n))
                .withStimulus(FakeTraces.ofPopulation("Inh", "drive", "Hz", 0.1, 100, n -> 2 * n))
                .withStimulus(FakeTraces.ofPopulation("Inh", "noise", "Hz", 0.1, 100, n -> n));
        assertThat(curves(result)).isEqualTo(3);
    }

    @Test
    void convertsToHz() {
        FakeResult result =
                new FakeResult(10).withStimulus(FakeTraces.ofPopulation("Exc", "drive", "kHz", 0.1, 100, n -> 2));
        PanelAxis axis = AfferentPanel.of(result, TimeFrame.of(result, FigureOptions.DEFAULT), false)
                .get(0)
                .axis();
        assertThat(axis.getUpperBound()).isBetween(2000.0, 3000.0);
    }

    @Test
    void isLeftOutWithoutStimuli() {
        assertThat(AfferentPanel.of(new FakeResult(10), TimeFrame.of(new FakeResult(10), FigureOptions.DEFAULT), false))
                .isEmpty();
    }

    @Test
    void ratesOfDifferentOrdersHavePanelsOfTheirOwn() {
        FakeResult result = new FakeResult(10)
                .withStimulus(FakeTraces.ofPopulation("Exc", "background", "Hz", 0.1, 100, n -> 1))
                .withStimulus(FakeTraces.ofPopulation("Exc", "volleys", "Hz", 0.1, 100, n -> n == 50 ? 10000 : 0))
                .withStimulus(FakeTraces.ofPopulation("Exc", "none", "Hz", 0.1, 100, n -> 0))
                .withStimulus(FakeTraces.ofPopulation("Exc", "drive", "Hz", 0.1, 100, n -> 20));

        // 10 kHz stand alone; 20 Hz are with 1 Hz, and nothing is with the first.
        assertThat(panels(result, false).stream().map(AfferentPanelTest::curves))
                .containsExactly(3L, 1L);
        assertThat(panels(result, true)).hasSize(1);
    }

    private static List<Panel> panels(FakeResult result, boolean logScale) {
        return AfferentPanel.of(result, TimeFrame.of(result, FigureOptions.DEFAULT), logScale);
    }

    private static long curves(Panel panel) {
        return panel.layers().stream().filter(CurveLayer.class::isInstance).count();
    }

    private static long curves(FakeResult result) {
        List<Panel> panels = panels(result, false);
        assertThat(panels).hasSize(1);
        return curves(panels.get(0));
    }
}
