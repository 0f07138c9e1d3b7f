package org.ntwk.morpho.mechanism;

import static org.ntwk.morpho.mechanism.GateAssertions.assertGate;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.membrane.MembraneMechanism;

/**
 * Channels without tabulated curves against the equations of their papers as these are printed, at potentials where no
 * quotient is 0/0, and against limits where one is.
 */
class PublishedChannelsTest {

    static DoubleStream potentials() {
        return DoubleStream.iterate(-99.3, v -> v < 50, v -> v + 4.7);
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void squidSodium(double v) {
        double alpham = -0.1 * (v + 40) / (Math.exp(-(v + 40) / 10) - 1);
        double betam = 4 * Math.exp(-(v + 65) / 18);
        double alphah = 0.07 * Math.exp(-(v + 65) / 20);
        double betah = 1 / (Math.exp(-(v + 35) / 10) + 1);
        assertRates(new SquidSodium(), "m", v, alpham, betam);
        assertRates(new SquidSodium(), "h", v, alphah, betah);
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void squidPotassium(double v) {
        double alphan = -0.01 * (v + 55) / (Math.exp(-(v + 55) / 10) - 1);
        double betan = 0.125 * Math.exp(-(v + 65) / 80);
        assertRates(new SquidPotassium(), "n", v, alphan, betan);
    }

    /** Durstewitz et al. (2000). */
    @ParameterizedTest
    @MethodSource("potentials")
    void fastSodium(double v) {
        double alpham = -0.2816 * (v + 28) / (Math.exp(-(v + 28) / 9.3) - 1);
        double betam = 0.2464 * (v + 1) / (Math.exp((v + 1) / 6) - 1);
        double alphah = 0.098 / Math.exp((v + 43.1) / 20);
        double betah = 1.4 / (1 + Math.exp(-(v + 13.1) / 10));
        assertRates(new FastSodium(), "m", v, alpham, betam);
        assertRates(new FastSodium(), "h", v, alphah, betah);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-28, -1})
    void fastSodiumWhereAQuotientIsOfZeros(double v) {
        double alpham = v == -28 ? 0.2816 * 9.3 : -0.2816 * (v + 28) / (Math.exp(-(v + 28) / 9.3) - 1);
        double betam = v == -1 ? 0.2464 * 6 : 0.2464 * (v + 1) / (Math.exp((v + 1) / 6) - 1);
        assertRates(new FastSodium(), "m", v, alpham, betam);
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void delayedRectifier(double v) {
        double alphan = -0.018 * (v - 13) / (Math.exp(-(v - 13) / 25) - 1);
        double betan = 0.0054 * (v - 23) / (Math.exp((v - 23) / 12) - 1);
        assertRates(new DelayedRectifier(), "n", v, alphan, betan);
    }

    @ParameterizedTest
    @ValueSource(doubles = {13, 23})
    void delayedRectifierWhereAQuotientIsOfZeros(double v) {
        double alphan = v == 13 ? 0.018 * 25 : -0.018 * (v - 13) / (Math.exp(-(v - 13) / 25) - 1);
        double betan = v == 23 ? 0.0054 * 12 : 0.0054 * (v - 23) / (Math.exp((v - 23) / 12) - 1);
        assertRates(new DelayedRectifier(), "n", v, alphan, betan);
    }

    @ParameterizedTest
    @MethodSource("potentials")
    void slowlyInactivatingPotassium(double v) {
        SlowlyInactivatingPotassium channel = new SlowlyInactivatingPotassium();
        assertGate(channel, "a", v, 1 / (1 + Math.exp(-(v + 34) / 6.5)), 10);
        double taubMs = 200 + 3200 / (1 + Math.exp(-(v + 63.6) / 4));
        assertGate(channel, "b", v, 1 / (1 + Math.exp((v + 65) / 6.6)), taubMs);
    }

    /** Poirazi et al. (2003). */
    @ParameterizedTest
    @MethodSource("potentials")
    void somaticHCurrent(double v) {
        double tauMs = v > -30 ? 1 : 2 * (1 / (Math.exp((v + 145) / -17.5) + Math.exp((v + 16.8) / 16.5)) + 5);
        assertGate(new SomaticHCurrent(), "l", v, 1 - 1 / (1 + Math.exp((-90 - v) / 8.5)), tauMs);
    }

    private static void assertRates(
            MembraneMechanism channel, String gate, double voltageMv, double opening, double closing) {
        assertGate(channel, gate, voltageMv, opening / (opening + closing), 1 / (opening + closing));
    }
}
