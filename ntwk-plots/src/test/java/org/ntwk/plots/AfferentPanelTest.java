package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

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
                .orElseThrow()
                .axis();
        assertThat(axis.getUpperBound()).isBetween(2000.0, 3000.0);
    }

    @Test
    void isLeftOutWithoutStimuli() {
        assertThat(AfferentPanel.of(new FakeResult(10), TimeFrame.of(new FakeResult(10), FigureOptions.DEFAULT), false))
                .isEmpty();
    }

    private static long curves(FakeResult result) {
        return AfferentPanel.of(result, TimeFrame.of(result, FigureOptions.DEFAULT), false)
                .orElseThrow()
                .layers()
                .stream()
                .filter(CurveLayer.class::isInstance)
                .count();
    }
}
