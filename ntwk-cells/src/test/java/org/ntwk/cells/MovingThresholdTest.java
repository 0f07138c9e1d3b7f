package org.ntwk.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;

class MovingThresholdTest {

    private static final CellModel MODEL = new InactivatingAdaptiveExponentialIntegrateAndFire();

    private static FakeContext cell(Map<String, Double> changed) {
        return new FakeContext(MODEL, 1, 0.1, true, changed);
    }

    /** θ(t) = θ∞ + (θ(0) − θ∞) exp(−t/Ti) while V is held, with θ∞ = Vthre + Ai (V − Vi). */
    @Test
    void theThresholdFollowsAHeldPotentialAsTheClosedForm() {
        FakeContext context =
                cell(Map.of("Vreset", -55.0, "Ai", 0.4, "Ti", 7.0)).integratedBy("exponential-euler");
        CellKernel kernel = MODEL.prepare(context);
        kernel.initialise(0, 1);
        assertThat(context.column("theta")[0]).isEqualTo(-50);
        kernel.hold(0);
        for (int step = 0; step < 100; step++) {
            kernel.advance(0, 1, step * 0.1);
            kernel.hold(0);
        }

        double steady = -50 + 0.4 * (-55 + 60);
        assertThat(context.column("theta")[0]).isEqualTo(steady + (-50 - steady) * Math.exp(-10 / 7.0), within(1e-11));
    }

    @Test
    void itRestsAtItsSteadyStateAboveVi() {
        FakeContext context = cell(Map.of("Vi", -80.0, "Ai", 0.3));
        CellKernel kernel = MODEL.prepare(context);
        kernel.initialise(0, 1);

        assertThat(context.column("theta")[0]).isEqualTo(-50 + 0.3 * 10, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "exponential-euler"})
    void withoutRiseItIsTheCellWithAFixedThreshold(String integration) {
        CellModel fixed = new AdaptiveExponentialIntegrateAndFire();
        FakeContext moving = cell(Map.of("Ai", 0.0)).integratedBy(integration);
        FakeContext still = new FakeContext(fixed, 1, 0.1, true, Map.of()).integratedBy(integration);
        CellKernel one = MODEL.prepare(moving);
        CellKernel other = fixed.prepare(still);
        one.initialise(0, 1);
        other.initialise(0, 1);
        moving.column("i")[0] = 500;
        still.column("i")[0] = 500;
        int spikes = 0;
        for (int step = 0; step < 5000; step++) {
            one.advance(0, 1, step * 0.1);
            other.advance(0, 1, step * 0.1);
            assertThat(moving.column("V")[0]).isEqualTo(still.column("V")[0], within(1e-6));
            assertThat(FoundCells.of(one, 0, 1)).isEqualTo(FoundCells.of(other, 0, 1));
            if (FoundCells.of(one, 0, 1).length == 1) {
                spikes++;
                one.reset(0);
                other.reset(0);
            }
        }
        assertThat(spikes).isGreaterThan(5);
        assertThat(moving.column("w")[0]).isEqualTo(still.column("w")[0], within(1e-6));
    }

    /** Platkiewicz and Brette (2010): the faster the depolarisation, the lower the threshold of the spike. */
    @Test
    void aSlowDepolarisationMeetsAHigherThreshold() {
        double fast = thresholdOfFirstSpike(3000);
        double slow = thresholdOfFirstSpike(420);

        assertThat(fast).isLessThan(slow - 1);
    }

    private static double thresholdOfFirstSpike(double current) {
        FakeContext context = cell(Map.of());
        CellKernel kernel = MODEL.prepare(context);
        kernel.initialise(0, 1);
        context.column("i")[0] = current;
        for (int step = 0; step < 10_000; step++) {
            kernel.advance(0, 1, step * 0.1);
            if (FoundCells.of(kernel, 0, 1).length == 1) {
                return context.column("theta")[0];
            }
        }
        throw new AssertionError("no spike under " + current + " pA");
    }
}
