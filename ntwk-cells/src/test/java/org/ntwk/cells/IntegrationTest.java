package org.ntwk.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;

/** Order, exactness and stability of forward and exponential Euler. */
class IntegrationTest {

    private static final double DURATION_MS = 12.8;

    static Stream<Arguments> modelsAndIntegrations() {
        return CellModelTest.modelsAndIntegrations();
    }

    /** V after a time under a constant current and conductance, below threshold. */
    private static double charged(
            CellModel model, String integration, double dtMs, double current, double conductance) {
        FakeContext context = new FakeContext(model, 1, dtMs, true, Map.of()).integratedBy(integration);
        CellKernel kernel = model.prepare(context);
        kernel.initialise(0, 1);
        context.column("i")[0] = current;
        context.column("g")[0] = conductance;
        int steps = (int) Math.round(DURATION_MS / dtMs);
        for (int step = 0; step < steps; step++) {
            kernel.advance(0, 1, step * dtMs);
        }
        return context.column("V")[0];
    }

    /** Under halved steps the error halves. The limit is taken by Richardson's extrapolation of two small steps. */
    @ParameterizedTest
    @MethodSource("modelsAndIntegrations")
    void bothAreFirstOrder(CellModel model, String integration) {
        // To 3 mV below Vthre, where the exponential current counts.
        double current = model instanceof Izhikevich ? -200 : 110;
        double fine = charged(model, integration, 0.00125, current, 4);
        double finer = charged(model, integration, 0.000625, current, 4);
        double limit = 2 * finer - fine;
        double coarse = Math.abs(charged(model, integration, 0.1, current, 4) - limit);
        double halved = Math.abs(charged(model, integration, 0.05, current, 4) - limit);

        if (model instanceof LeakyIntegrateAndFire && integration.equals("exponential-euler")) {
            assertThat(coarse).isLessThan(1e-9);
        } else {
            assertThat(coarse).isBetween(1e-5, 0.3);
            assertThat(coarse / halved).isEqualTo(2, within(0.06));
        }
    }

    @ParameterizedTest
    @MethodSource("modelsAndIntegrations")
    void bothHaveTheSameLimit(CellModel model, String integration) {
        double limit = charged(model, "euler", 0.000625, 40, 3);

        assertThat(charged(model, integration, 0.000625, 40, 3)).isEqualTo(limit, within(2e-3));
    }

    /** V(t) = V∞ + (El − V∞) exp(−t (Gl + g)/Cm) with V∞ = (Gl El + i)/(Gl + g). */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 12.8})
    void exponentialEulerIsTheClosedFormOfTheLeakyCellAtAnyStep(double dtMs) {
        double steady = (10 * -70 + 100) / (10 + 3.5);
        double expected = steady + (-70 - steady) * Math.exp(-DURATION_MS * 13.5 / 150);

        assertThat(charged(new LeakyIntegrateAndFire(), "exponential-euler", dtMs, 100, 3.5))
                .isEqualTo(expected, within(1e-11));
    }

    @Test
    void forwardEulerChargesAsTheClosedFormAtFirstOrder() {
        double steady = -70 + 100.0 / 10;
        double expected = steady + (-70 - steady) * Math.exp(-DURATION_MS * 10 / 150);
        double coarse = charged(new LeakyIntegrateAndFire(), "euler", 0.1, 100, 0) - expected;
        double halved = charged(new LeakyIntegrateAndFire(), "euler", 0.05, 100, 0) - expected;

        assertThat(coarse).isBetween(0.001, 0.05);
        assertThat(coarse / halved).isEqualTo(2, within(0.05));
    }

    /** A conductance that forward Euler cannot take: dt (Gl + g)/Cm is 67. */
    @Test
    void exponentialEulerIsStableForAPassiveCell() {
        double conductance = 1e5;
        double steady = (10 * -70 + conductance * -60) / (10 + conductance);

        assertThat(charged(new LeakyIntegrateAndFire(), "exponential-euler", 0.1, conductance * -60, conductance))
                .isEqualTo(steady, within(1e-9));
        assertThat(charged(new LeakyIntegrateAndFire(), "euler", 0.1, conductance * -60, conductance))
                .matches(v -> !(Math.abs(v) < 1e6));
    }

    /** The tangent of a current that grows with V may have a negative conductance, even one that cancels the leak. */
    @Test
    void exponentialEulerTakesNegativeConductances() {
        assertThat(charged(new LeakyIntegrateAndFire(), "exponential-euler", 0.1, 0, -10))
                .isEqualTo(-70 - 700 * DURATION_MS / 150, within(1e-9));
        double unstable = -700 / -20.0;
        assertThat(charged(new LeakyIntegrateAndFire(), "exponential-euler", 0.1, 0, -30))
                .isEqualTo(unstable + (-70 - unstable) * Math.exp(DURATION_MS * 20 / 150), within(1e-8));
    }
}
