package org.ntwk.morpho.mechanism;

import static org.ntwk.morpho.mechanism.GateAssertions.assertGate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the equations of Migliore et al. (1999) for single numbers, with their signs and constants. */
class DendriticAPotassiumTest {

    private static final double KELVIN = 307.15;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gatesFollowThePublishedEquations(boolean proximal) {
        DendriticAPotassium channel = proximal ? DendriticAPotassium.PROXIMAL : DendriticAPotassium.DISTAL;
        double half = proximal ? 11 : -1;
        double zetan = proximal ? -1.5 : -1.8;
        double gmn = proximal ? 0.55 : 0.39;
        double a0n = proximal ? 0.05 : 0.1;
        double perMv = 1e-3 * 9.648e4 / (8.315 * KELVIN);
        for (double v = -100; v <= 50; v += 2.5) {
            double zeta = zetan - 1 / (1 + Math.exp((v + 40) / 5));
            double alpn = Math.exp(zeta * (v - half) * perMv);
            double betn = Math.exp(zeta * gmn * (v - half) * perMv);
            double taun = Math.max(betn / (5 * a0n * (1 + alpn)), 0.1);
            double alpl = Math.exp(3 * (v + 56) * perMv);
            double taul = Math.max(0.26 * (v + 50), 2);

            assertGate(channel, "n", v, 1 / (1 + alpn), taun);
            assertGate(channel, "l", v, 1 / (1 + alpl), taul);
        }
    }

    @Test
    void itIsHalfActiveAtItsHalfPotential() {
        assertGate(DendriticAPotassium.PROXIMAL, "n", 11, 0.5, 1 / (2 * 0.05 * 5));
        assertGate(DendriticAPotassium.DISTAL, "n", -1, 0.5, 1 / (2 * 0.1 * 5));
    }
}
