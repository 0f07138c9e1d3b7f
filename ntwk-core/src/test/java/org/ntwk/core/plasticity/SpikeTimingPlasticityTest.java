package org.ntwk.core.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.plasticity.PlasticityKernel;

class SpikeTimingPlasticityTest {

    private static final double DT_MS = 0.1;
    private static final ComponentDescription STDP = ComponentDescription.of("stdp")
            .with("A-plus", 0.01)
            .with("A-minus", 0.012)
            .with("tau-plus", "17 ms")
            .with("tau-minus", "34 ms")
            .with("w-min", "2 nS")
            .with("w-max", "12 nS");

    /** The weight of one synapse after given arrivals and spikes of its target, in steps. */
    private static double weightAfter(ComponentDescription rule, double weight, int[] arrivals, int[] fired) {
        SpikeTimingPlasticity model = new SpikeTimingPlasticity();
        double[] weights = {weight};
        PlasticityKernel kernel = model.prepare(FakePlasticityContext.of(model, rule, DT_MS, weights));
        for (int step = 0; step < 20_000; step++) {
            for (int arrival : arrivals) {
                if (arrival == step) {
                    kernel.arrived(0, 0, 1, step);
                }
            }
            for (int spike : fired) {
                if (spike == step) {
                    kernel.fired(0, 0, 1, step);
                }
            }
        }
        return weights[0];
    }

    /** Song, Miller and Abbott (2000), figure 1, with a weight halfway in its range of 10 nS. */
    @ParameterizedTest
    @ValueSource(ints = {-4000, -1000, -340, -100, -1, 0, 1, 100, 170, 1000, 4000})
    void aPairFollowsTheWindow(int steps) {
        double window = steps > 0
                ? 0.01 * Math.exp(-steps * DT_MS / 17)
                : steps < 0 ? -0.012 * Math.exp(steps * DT_MS / 34) : 0;

        assertThat(weightAfter(STDP, 7, new int[] {5000}, new int[] {5000 + steps}))
                .isCloseTo(7 + 10 * window, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void theChangeDependsOnTheDistanceToTheBoundByAPower(double mu) {
        ComponentDescription rule = STDP.with("mu", mu);
        int[] early = {100};
        int[] late = {270};

        double up = 10 * 0.01 * Math.pow(0.8, mu) * Math.exp(-1);
        assertThat(weightAfter(rule, 4, early, late)).isCloseTo(4 + up, within(1e-12));
        double down = 10 * 0.012 * Math.pow(0.2, mu) * Math.exp(-0.5);
        assertThat(weightAfter(rule, 4, late, early)).isCloseTo(4 - down, within(1e-12));
    }

    /** All to all: 3 arrivals and 2 spikes of the target make 6 pairs. */
    @Test
    void everySpikePairsWithEverySpike() {
        int[] arrivals = {1000, 1100, 1250};
        int[] fired = {1050, 1300};
        double sum = 0;
        for (int arrival : arrivals) {
            for (int spike : fired) {
                double interval = (spike - arrival) * DT_MS;
                sum += interval > 0 ? 0.01 * Math.exp(-interval / 17) : -0.012 * Math.exp(interval / 34);
            }
        }

        assertThat(weightAfter(STDP, 7, arrivals, fired)).isCloseTo(7 + 10 * sum, within(1e-12));
    }

    @Test
    void weightsStayInTheirBoundsAndBeginInThem() {
        ComponentDescription strong = STDP.with("A-plus", 1).with("A-minus", 1);

        assertThat(weightAfter(strong, 7, new int[] {100}, new int[] {101, 102}))
                .isEqualTo(12);
        assertThat(weightAfter(strong, 7, new int[] {101, 102}, new int[] {100}))
                .isEqualTo(2);
        assertThat(weightAfter(strong, 0, new int[0], new int[0])).isEqualTo(2);
        assertThat(weightAfter(strong, 99, new int[0], new int[0])).isEqualTo(12);
        assertThat(weightAfter(strong.with("mu", 0.5), 99, new int[] {100}, new int[] {101}))
                .isEqualTo(12);
    }
}
