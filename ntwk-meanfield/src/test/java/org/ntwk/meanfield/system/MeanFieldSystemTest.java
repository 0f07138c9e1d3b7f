package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;

class MeanFieldSystemTest {

    /** F = x y. */
    private static final TransferFunction PRODUCT = new TransferFunction() {
        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return ratesHz[0] * ratesHz[1];
        }
    };

    @Test
    void derivativesAreByPopulationsInTheirOrder() {
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(population("a", "b", "drive"), population("b", "b", "a")), List.of("drive"));
        double[] out = new double[2];
        double[] jacobian = new double[4];
        double[][] hessians = new double[2][4];

        system.expand(new double[] {2, 3}, new double[] {7}, new double[2], out, jacobian, hessians);

        assertThat(out).containsExactly(new double[] {21, 6}, within(1e-12));
        assertThat(jacobian).containsExactly(new double[] {0, 7, 3, 2}, within(1e-8));
        assertThat(hessians[0]).containsExactly(new double[] {0, 0, 0, 0}, within(1e-5));
        assertThat(hessians[1]).containsExactly(new double[] {0, 1, 1, 0}, within(1e-5));
    }

    @Test
    void aSourceThatStandsTwiceAmongTheInputsCountsTwice() {
        MeanFieldSystem system = new MeanFieldSystem(List.of(population("a", "a", "a")), List.of());
        double[] jacobian = new double[1];
        double[][] hessians = new double[1][1];

        system.expand(new double[] {3}, new double[0], new double[1], new double[1], jacobian, hessians);

        assertThat(jacobian[0]).isCloseTo(6, within(1e-8));
        assertThat(hessians[0][0]).isCloseTo(2, within(1e-5));
    }

    @Test
    void namesThatMeanNothingOrTwoThingsAreRefused() {
        assertThatThrownBy(() -> new MeanFieldSystem(List.of(population("a", "a", "thalamus")), List.of("cortex")))
                .hasMessageContaining("thalamus of a")
                .hasMessageContaining("cortex");
        assertThatThrownBy(() -> new MeanFieldSystem(List.of(population("a", "a", "a")), List.of("a")))
                .hasMessageContaining("name a");
        assertThatThrownBy(() -> new MeanFieldSystem(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> population("a", "a")).hasMessageContaining("2 inputs, but 1");
        assertThatThrownBy(() -> new MeanFieldPopulation("a", 0, 5, PRODUCT, List.of("a", "a")))
                .hasMessageContaining("number of cells of a");
        assertThatThrownBy(() -> new MeanFieldPopulation("a", 1, 0, PRODUCT, List.of("a", "a")))
                .hasMessageContaining("0.0 ms");
    }

    private static MeanFieldPopulation population(String name, String... inputs) {
        return new MeanFieldPopulation(name, 100, 5, PRODUCT, List.of(inputs));
    }
}
