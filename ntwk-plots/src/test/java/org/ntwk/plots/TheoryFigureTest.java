package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.quantity.NumberArray;

class TheoryFigureTest {

    private static final NetworkDescription NETWORK = NetworkBuilder.create("test")
            .excitatory("Exc", 10, ComponentDescription.of("lif"))
            .inhibitory("Inh", 10, ComponentDescription.of("lif"))
            .build();

    private static NumberArray constant(double hz, int count) {
        double[] rates = new double[count];
        Arrays.fill(rates, hz);
        return NumberArray.of(rates);
    }

    private static BufferedImage draw(List<NumberArray> runs, NumberArray theorySd) {
        return TheoryFigure.of(NETWORK, 1, List.of(new TheoryFigure.Rates("Exc", runs, constant(10, 301), theorySd)))
                .paint();
    }

    /** How many pixels there are of a kind, inside the axes and below the legend. */
    private static int count(BufferedImage image, IntPredicate kind) {
        int count = 0;
        for (int y = 50; y < image.getHeight() - 70; y++) {
            for (int x = 80; x < image.getWidth() - 60; x++) {
                count += kind.test(image.getRGB(x, y) & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isDark(int rgb) {
        return (rgb >> 16) < 0x80 && (rgb & 0xFF) < 0x80 && (rgb >> 8 & 0xFF) < 0x80;
    }

    private static boolean isBand(int rgb) {
        return rgb == band();
    }

    private static int band() {
        return PopulationColors.paler(PopulationColors.of(NETWORK).of("Exc"), 0.75)
                        .getRGB()
                & 0xFFFFFF;
    }

    @Test
    void aBandIsTheDeviationBetweenRuns() {
        BufferedImage alone = draw(List.of(constant(20, 300)), NumberArray.of(new double[0]));
        BufferedImage alike = draw(List.of(constant(20, 300), constant(20, 300)), NumberArray.of(new double[0]));
        BufferedImage apart = draw(List.of(constant(18, 300), constant(22, 300)), NumberArray.of(new double[0]));

        assertThat(count(alone, TheoryFigureTest::isBand)).isZero();
        assertThat(count(alike, TheoryFigureTest::isBand)).isLessThan(100);
        // 2 √2 of 23 Hz, of a panel that is 150 pixels high up to them and about 1000 wide.
        assertThat(count(apart, TheoryFigureTest::isBand)).isBetween(2 * 8_000, 2 * 25_000);
    }

    @Test
    void theoryHasADashedLineOnEitherSideWhereItHasADeviation() {
        int without = count(draw(List.of(constant(20, 300)), NumberArray.of(new double[0])), TheoryFigureTest::isDark);
        int with = count(draw(List.of(constant(20, 300)), constant(4, 301)), TheoryFigureTest::isDark);

        assertThat(without).isGreaterThan(900);
        assertThat(with).isGreaterThan(without + 900);
    }

    @Test
    void eachPopulationHasAPanel() {
        TheoryFigure.Rates exc = new TheoryFigure.Rates(
                "Exc", List.of(constant(0, 300)), constant(0, 301), NumberArray.of(new double[0]));
        TheoryFigure.Rates inh = new TheoryFigure.Rates(
                "Inh", List.of(constant(5, 300)), constant(6, 301), NumberArray.of(new double[0]));

        int one = TheoryFigure.of(NETWORK, 1, List.of(exc)).heightPx();
        int two = TheoryFigure.of(NETWORK, 1, List.of(exc, inh)).heightPx();

        assertThat(two - one).isBetween(150, 220);
    }
}
