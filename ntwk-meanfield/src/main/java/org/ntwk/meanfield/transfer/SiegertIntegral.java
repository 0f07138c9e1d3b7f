package org.ntwk.meanfield.transfer;

import org.apache.commons.numbers.gamma.Erfcx;

/**
 * J(x) = ∫₀ˣ exp(u²)(1 + erf u) du = ∫₀ˣ erfcx(−u) du, for all x below 26, above which it overflows. By Gauss–Legendre
 * quadrature on pieces where the integrand is nearly a polynomial, to about 1e-14 relative.
 */
final class SiegertIntegral {

    /** The largest x for which J(x) and its second derivative are finite. */
    static final double LARGEST = 26;

    private static final double[] NODES = {
        0.0950125098376374402, 0.2816035507792589132, 0.4580167776572273863, 0.6178762444026437484,
        0.7554044083550030339, 0.8656312023878317439, 0.9445750230732325761, 0.9894009349916499326
    };
    private static final double[] WEIGHTS = {
        0.1894506104550684963, 0.1826034150449235889, 0.1691565193950025382, 0.1495959888165767321,
        0.1246289712555338720, 0.0951585116824927848, 0.0622535239386478929, 0.0271524594117540949
    };

    private SiegertIntegral() {}

    static double value(double x) {
        return x <= 0 ? -below(-x) : 2 * growing(x) - below(x);
    }

    /** J′(x). */
    static double slope(double x) {
        return Erfcx.value(-x);
    }

    /** J″(x). */
    static double curvature(double x) {
        return 2 * x * Erfcx.value(-x) + 2 / Math.sqrt(Math.PI);
    }

    /** ∫₀ˣ erfcx(u) du, in the variable t = ln(1 + u) that its slow decay asks for. */
    private static double below(double x) {
        double end = Math.log1p(x);
        int pieces = (int) Math.ceil(2 * end);
        double width = end / pieces;
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int n = 0; n < 2 * NODES.length; n++) {
                double t = (piece + place(n)) * width;
                sum += weight(n) * width * Erfcx.value(Math.expm1(t)) * Math.exp(t);
            }
        }
        return sum;
    }

    /** ∫₀ˣ exp(u²) du = exp(x²) ∫₀ˣ exp(−s (2x − s)) ds. */
    private static double growing(double x) {
        double end = Math.min(x, 40 / x);
        int pieces = 6;
        double width = end / pieces;
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int n = 0; n < 2 * NODES.length; n++) {
                double s = (piece + place(n)) * width;
                sum += weight(n) * width * Math.exp(-s * (2 * x - s));
            }
        }
        return Math.exp(x * x) * sum;
    }

    private static double place(int n) {
        double node = NODES[n / 2];
        return 0.5 * (1 + (n % 2 == 0 ? node : -node));
    }

    private static double weight(int n) {
        return 0.5 * WEIGHTS[n / 2];
    }
}
