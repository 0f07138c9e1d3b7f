package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.plots.FixedPointFigure.Diagram;
import org.ntwk.plots.FixedPointFigure.Simulated;

class FixedPointFigureTest {

    private static final Color SIMULATED = new Color(0xD55E00);
    private static final Color TRANSFER = new Color(0x0072B2);

    private static Diagram diagram(double middleHz, @Nullable Simulated simulated) {
        return new Diagram(
                "network",
                List.of(new PlaneCurve(NumberArray.of(0, 5, 10), NumberArray.of(0, middleHz, 10))),
                List.of(new StatePoint(0, 0, StatePoint.Kind.STABLE), new StatePoint(10, 10, StatePoint.Kind.STABLE)),
                simulated);
    }

    private static Figure figure(Diagram... diagrams) {
        return FixedPointFigure.of("population (Hz)", "cells (Hz)", List.of(diagrams));
    }

    /** The middle row of the pixels of a colour in the middle columns, below the legend. */
    private static double row(Figure figure, Color color) {
        BufferedImage image = figure.paint();
        double sum = 0;
        double count = 0;
        for (int x = image.getWidth() * 45 / 100; x < image.getWidth() * 60 / 100; x++) {
            for (int y = 80; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    sum += y;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    @Test
    void theCurveIsOnTheSideOfTheIdentityLineOnWhichItsCellsFire() {
        double identity = row(figure(diagram(5, new Simulated(5, 0))), SIMULATED);

        assertThat(row(figure(diagram(2, null)), TRANSFER)).isGreaterThan(identity + 20);
        assertThat(row(figure(diagram(8, null)), TRANSFER)).isLessThan(identity - 20);
    }

    @Test
    void aSimulatedRateIsOnTheIdentityLineWithItsDeviation() {
        assertThat(row(figure(diagram(2, null)), SIMULATED)).isNaN();
        double low = row(figure(diagram(2, new Simulated(5, 0.5))), SIMULATED);
        double high = row(figure(diagram(2, new Simulated(5.5, 0.5))), SIMULATED);
        assertThat(high).isLessThan(low - 5);
    }

    @Test
    void diagramsStandTwoInARow() {
        Diagram one = diagram(3, null);

        assertThat(figure(one, one).heightPx()).isEqualTo(figure(one).heightPx());
        assertThat(figure(one, one, one).heightPx())
                .isEqualTo(2 * figure(one, one).heightPx());
        assertThat(figure(one, one, one).widthPx()).isEqualTo(figure(one, one).widthPx());
    }
}
