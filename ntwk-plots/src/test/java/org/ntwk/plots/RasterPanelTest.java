package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RasterPanelTest {

    @Test
    void drawsEverySpikeOfASmallNetwork() {
        FakeResult result = new FakeResult(100)
                .excitatory("Exc", 80)
                .inhibitory("Inh", 20)
                .with(FakeSpikes.regular("Exc", 80, 100, 10))
                .with(FakeSpikes.regular("Inh", 20, 100, 10));
        assertThat(layer(result).dots()).isEqualTo(100);
    }

    @Test
    void drawsAPartOfTheCellsOfALargeOneInProportion() {
        // Every cell fires once.
        FakeResult result = new FakeResult(100)
                .excitatory("Exc", 80_000)
                .inhibitory("Inh", 20_000)
                .with(FakeSpikes.regular("Exc", 80_000, 100, 10))
                .with(FakeSpikes.regular("Inh", 20_000, 100, 10));
        RasterLayer layer = layer(result);
        assertThat(layer.dots()).isEqualTo(RasterPanel.MAX_CELLS);
        assertThat(layer.dotsOf(0)).isEqualTo(800);
        assertThat(layer.dotsOf(1)).isEqualTo(200);
    }

    @Test
    void drawsFewerCellsOfALongRun() {
        // 500 cells with 1000 spikes each.
        FakeResult result =
                new FakeResult(10_000).excitatory("Exc", 500).with(FakeSpikes.regular("Exc", 500, 10_000, 100));
        assertThat(layer(result).dots()).isBetween(RasterPanel.MAX_DOTS / 2, RasterPanel.MAX_DOTS);
    }

    private static RasterLayer layer(FakeResult result) {
        Panel panel = RasterPanel.of(result, PopulationColors.of(result), TimeFrame.of(result, FigureOptions.DEFAULT))
                .orElseThrow();
        return (RasterLayer) panel.layers().get(0);
    }
}
