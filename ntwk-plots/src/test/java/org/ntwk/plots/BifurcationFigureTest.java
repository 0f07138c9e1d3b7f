package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.plots.BifurcationFigure.Arc;
import org.ntwk.plots.BifurcationFigure.Bifurcation;
import org.ntwk.plots.BifurcationFigure.Change;

class BifurcationFigureTest {

    private static final Color STABLE = new Color(0x0072B2);
    private static final Color UNSTABLE = new Color(0xD55E00);

    private static Arc arc(boolean stable, double from, double to, double value) {
        return new Arc(NumberArray.of(from, to), List.of(NumberArray.of(value, value)), stable);
    }

    private static Figure figure(List<Arc> arcs, List<Bifurcation> bifurcations) {
        return BifurcationFigure.of("network", "drive (Hz)", List.of("Exc (Hz)"), arcs, bifurcations);
    }

    private static final int TOP_PX = 80;

    /** Columns, below the legend, in which a colour stands. */
    private static long columns(Figure figure, Color color) {
        BufferedImage image = figure.paint();
        long columns = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            boolean found = false;
            for (int y = TOP_PX; y < image.getHeight(); y++) {
                found |= image.getRGB(x, y) == color.getRGB();
            }
            columns += found ? 1 : 0;
        }
        return columns;
    }

    @Test
    void stableArcsAreSolidAndOthersDashed() {
        Figure figure = figure(List.of(arc(true, 0, 5, 2), arc(false, 5, 10, 1), arc(true, 0, 10, 9)), List.of());
        Figure stable = figure(List.of(arc(true, 0, 10, 2), arc(true, 0, 10, 1)), List.of());

        long whole = columns(stable, STABLE);
        long dashed = columns(figure, UNSTABLE);
        assertThat(whole).isGreaterThan(550);
        // Dashes of 7 px with gaps of 4 px over half of the width.
        assertThat(dashed).isBetween(whole * 25 / 100, whole * 38 / 100);
        assertThat(columns(stable, UNSTABLE)).isZero();
    }

    @Test
    void everyVariableHasItsPicture() {
        Arc one = arc(true, 0, 1, 3);
        Arc two = new Arc(
                one.parameter(), List.of(one.values().get(0), one.values().get(0)), true);
        Figure both =
                BifurcationFigure.of("network", "drive (Hz)", List.of("Exc (Hz)", "Inh (Hz)"), List.of(two), List.of());

        assertThat(both.heightPx())
                .isGreaterThan(figure(List.of(one), List.of()).heightPx() + 200);
    }

    @Test
    void bifurcationsAreMarked() {
        List<Arc> arcs = List.of(arc(true, 0, 10, 1));
        long without = ink(figure(arcs, List.of()));
        for (Change change : Change.values()) {
            List<Bifurcation> at = List.of(new Bifurcation(change, 5, NumberArray.of(1)));
            assertThat(ink(figure(arcs, at))).as("%s", change).isGreaterThan(without + 4);
        }
    }

    private static long ink(Figure figure) {
        BufferedImage image = figure.paint();
        long ink = 0;
        for (int x = figure.widthPx() / 3; x < figure.widthPx() * 2 / 3; x++) {
            for (int y = TOP_PX; y < figure.heightPx() - 70; y++) {
                ink += image.getRGB(x, y) == PanelAxis.INK.getRGB() ? 1 : 0;
            }
        }
        return ink;
    }

    /** A branch along which only rounding changes is a level line. */
    @Test
    void roundingIsNotMagnified() {
        Arc level = new Arc(NumberArray.of(0, 1, 2, 3), List.of(NumberArray.of(4, 4 + 1e-12, 4 - 1e-12, 4)), true);
        BufferedImage image = figure(List.of(level), List.of()).paint();
        int rows = 0;
        for (int y = TOP_PX; y < image.getHeight(); y++) {
            boolean found = false;
            for (int x = 0; x < image.getWidth(); x++) {
                found |= image.getRGB(x, y) == STABLE.getRGB();
            }
            rows += found ? 1 : 0;
        }

        assertThat(rows).isBetween(1, 3);
    }

    @Test
    void aMissingVariableIsRefused() {
        List<String> variables = List.of("Exc (Hz)", "Inh (Hz)");
        assertThatThrownBy(() ->
                        BifurcationFigure.of("network", "drive", variables, List.of(arc(true, 0, 1, 1)), List.of()))
                .hasMessageContaining("Inh (Hz)");
        assertThatThrownBy(() -> BifurcationFigure.of(
                        "network",
                        "drive",
                        variables,
                        List.of(),
                        List.of(new Bifurcation(Change.FOLD, 1, NumberArray.of(1)))))
                .hasMessageContaining("not 1");
    }
}
