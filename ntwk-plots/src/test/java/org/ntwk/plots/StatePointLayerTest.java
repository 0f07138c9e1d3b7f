package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.plots.StatePoint.Kind;

class StatePointLayerTest {

    private static StatePointLayer layer(StatePoint... points) {
        return new StatePointLayer(List.of(points));
    }

    @Test
    void onlyStablePointsAreFilled() {
        assertThat(Canvas.of(layer(new StatePoint(3, 7, Kind.STABLE))).at(3, 7)).isEqualTo(PanelAxis.INK);
        for (Kind open : List.of(Kind.UNSTABLE, Kind.MARGINAL)) {
            Canvas canvas = Canvas.of(layer(new StatePoint(3, 7, open)));
            assertThat(canvas.at(3, 7)).isEqualTo(Color.WHITE);
            assertThat(canvas.drawn(2.3, 6.3, 3.7, 7.7))
                    .isEqualTo(canvas.drawn())
                    .isPositive();
        }
    }

    /** A cross reaches into the corners of the square around it, and leaves the middles of its sides. */
    @Test
    void aSaddleIsACross() {
        Canvas canvas = Canvas.of(layer(new StatePoint(5, 5, Kind.SADDLE)));

        assertThat(canvas.drawn(5.2, 5.2, 5.5, 5.5)).isPositive();
        assertThat(canvas.drawn(4.9, 5.3, 5.1, 5.5)).isZero();
    }

    @Test
    void theLegendHasTheKindsThatThereAre() {
        StatePointLayer layer = layer(
                new StatePoint(1, 1, Kind.UNSTABLE),
                new StatePoint(2, 2, Kind.STABLE),
                new StatePoint(3, 3, Kind.STABLE));

        assertThat(layer.entries()).extracting(LegendLayer.Entry::text).containsExactly("stable", "unstable");
        assertThat(layer().entries()).isEmpty();
    }
}
