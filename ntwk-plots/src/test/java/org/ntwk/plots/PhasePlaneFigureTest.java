package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.quantity.NumberArray;

class PhasePlaneFigureTest {

    private static final Color GREEN = new Color(0x009E73);
    private static final Color RED = new Color(0xD55E00);
    private static final Color BLUE = new Color(0x0072B2);
    private static final NumberArray AXIS = NumberArray.of(0, 5, 10);

    private static PhasePlaneFigure.Variable variable(double slope, PlaneCurve... nullcline) {
        double[] slopes = new double[9];
        Arrays.fill(slopes, slope);
        return new PhasePlaneFigure.Variable(
                "stands still", "rate (Hz)", AXIS, NumberArray.of(slopes), List.of(nullcline));
    }

    private static PlaneCurve curve(double... xy) {
        int n = xy.length / 2;
        return new PlaneCurve(NumberArray.of(Arrays.copyOf(xy, n)), NumberArray.of(Arrays.copyOfRange(xy, n, 2 * n)));
    }

    private static long pixels(Figure figure, Color color) {
        BufferedImage image = figure.paint();
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(rgb -> rgb == color.getRGB())
                .count();
    }

    @Test
    void nullclinesAndTrajectoriesHaveTheirColors() {
        PlaneCurve line = curve(0, 10, 3, 3);
        Figure bare = PhasePlaneFigure.of("plane", variable(1), variable(1), List.of(), List.of());
        Figure full = PhasePlaneFigure.of("plane", variable(1, line), variable(1, line), List.of(line), List.of());
        Figure first = PhasePlaneFigure.of("plane", variable(1, line), variable(1), List.of(), List.of());

        assertThat(pixels(full, RED)).isGreaterThan(pixels(bare, RED) + 100);
        assertThat(pixels(first, GREEN)).isGreaterThan(pixels(bare, GREEN) + 400);
        assertThat(pixels(bare, BLUE)).isZero();
        assertThat(pixels(full, BLUE)).isPositive();
    }

    @Test
    void arrowsPointWhereTheStateMoves() {
        NumberArray one = NumberArray.of(5);
        Canvas right = arrows(one, NumberArray.of(2), NumberArray.of(0));
        Canvas up = arrows(one, NumberArray.of(0), NumberArray.of(2));
        Canvas nowhere = arrows(one, NumberArray.of(0), NumberArray.of(0));

        // The head is wide, the tail is not.
        assertThat(right.drawn(5, 4, 6, 6)).isGreaterThan(right.drawn(4, 4, 5, 6) + 4);
        assertThat(up.drawn(4, 5, 6, 6)).isGreaterThan(up.drawn(4, 4, 6, 5) + 4);
        assertThat(nowhere.drawn()).isZero();
    }

    @Test
    void arrowsThatHaveNoRoomAreLeftOut() {
        double[] dense = new double[41];
        Arrays.setAll(dense, n -> n / 4.0);
        double[] slopes = new double[41 * 41];
        Arrays.fill(slopes, 1);
        NumberArray axis = NumberArray.of(dense);

        Canvas canvas = Canvas.of(new ArrowLayer(dense, dense, slopes, slopes));

        // Four in each direction are further apart than 26 of 100 px.
        int alone =
                arrows(NumberArray.of(5), NumberArray.of(1), NumberArray.of(1)).drawn();
        assertThat(axis.size()).isEqualTo(41);
        assertThat(canvas.drawn()).isBetween(9 * alone, 16 * alone);
    }

    @Test
    void aTrajectoryHasAnArrowHalfItsWayAndADotAtItsStart() {
        PlaneCurve there = curve(1, 3, 5, 7, 9, 5, 5, 5, 5, 5);
        PlaneCurve back = curve(9, 7, 5, 3, 1, 5, 5, 5, 5, 5);
        Canvas forth = Canvas.of(new TrajectoryLayer(there, BLUE));
        Canvas reverse = Canvas.of(new TrajectoryLayer(back, BLUE));

        assertThat(forth.drawn(0, 4, 2, 6)).isGreaterThan(forth.drawn(8, 4, 10, 6));
        assertThat(reverse.drawn(0, 4, 2, 6)).isLessThan(reverse.drawn(8, 4, 10, 6));
        // Its head ends in the middle, and is on the side from where it comes.
        assertThat(forth.drawn(4, 4, 4.9, 6)).isGreaterThan(forth.drawn(5.1, 4, 6, 6) + 4);
        assertThat(reverse.drawn(4, 4, 4.9, 6)).isLessThan(reverse.drawn(5.1, 4, 6, 6) - 4);
    }

    @Test
    void whatIsBeyondThePlaneIsNotDrawnIntoTheLegend() {
        CurveLayer line =
                new CurveLayer(Curve.through(new double[] {5, 5}, new double[] {0, 10}), 0, BLUE, CurveLayer.BOLD);
        Canvas canvas = Canvas.of(new WithinLayer(line, 6));

        assertThat(canvas.drawn(0, 0, 10, 6)).isGreaterThanOrEqualTo(60);
        assertThat(canvas.drawn(0, 6, 10, 10)).isZero();
    }

    @Test
    void aGridWithoutItsSlopesIsRefused() {
        PhasePlaneFigure.Variable few =
                new PhasePlaneFigure.Variable("few", "few", AXIS, NumberArray.of(1, 2), List.of());

        assertThatThrownBy(() -> PhasePlaneFigure.of("plane", few, variable(1), List.of(), List.of()))
                .hasMessageContaining("3 x 3");
        assertThatThrownBy(() -> new PlaneCurve(AXIS, NumberArray.of(1))).hasMessageContaining("3 and 1");
    }

    private static Canvas arrows(NumberArray axis, NumberArray slopesX, NumberArray slopesY) {
        return Canvas.of(new ArrowLayer(axis.toArray(), axis.toArray(), slopesX.toArray(), slopesY.toArray()));
    }
}
