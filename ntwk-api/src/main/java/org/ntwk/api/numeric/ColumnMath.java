package org.ntwk.api.numeric;

/**
 * Elementary functions over columns, in loops that the JIT compiler turns into vector instructions. They give the same
 * bits on every machine, JDK and range.
 */
public final class ColumnMath {

    /** Whether the processor multiplies and adds in one instruction; without it {@link Math#fma} takes microseconds. */
    private static final boolean FUSED = timesFast();

    /** The argument −700 on the scale of z. */
    private static final double LOWEST = (-700.0 + 25) / 1024;

    /** Below this argument e^z − 1 is −1 to the last bit. */
    private static final double SATURATED = -40;

    /** Too small to change an argument, unless that is 0, by which one cannot divide. */
    private static final double NOT_ZERO = 1e-30;

    // The Chebyshev expansion of e^(z − 25/1024) over |z| ≤ 36/1024, as powers of z.
    private static final double C0 = 0.9758815501356588;
    private static final double C1 = 0.9758815501356988;
    private static final double C2 = 0.48794077506784084;
    private static final double C3 = 0.16264692476378995;
    private static final double C4 = 0.04066173120943479;
    private static final double C5 = 0.008132765063300502;
    private static final double C6 = 0.0013554508720000208;

    private ColumnMath() {}

    /** {@code a·b + c}: fused on machines that can, in two roundings on the few that cannot. */
    public static double multiplyAdd(double a, double b, double c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
    }

    /**
     * {@code y[i] = exp(scale·x[i] + shift)} for i in {@code [from, to)}.
     *
     * <p>Relative error below 5e-13 for arguments in [−61, 11], below 1e-7 up to 100, and infinite where the exponential
     * overflows. Arguments below −700 count as −700; from −61 on down the result is less than 1e-26.
     *
     * <p>Method: e^x is the 1024th power of e^(x/1024), which a polynomial of degree 6 gives around x = −25, where
     * membranes spend their time relative to the threshold. There is no branch and no bit operation, which the JIT
     * compiler would not vectorise. {@code x} and {@code y} may be the same column.
     */
    public static void exp(double[] x, double scale, double shift, double[] y, int from, int to) {
        double slope = scale / 1024;
        double start = (shift + 25) / 1024;
        for (int i = from; i < to; i++) {
            y[i] = power1024(polynomial(Math.max(multiplyAdd(slope, x[i], start), LOWEST)));
        }
    }

    /**
     * As {@link #exp}, with the same bits, for arguments that are never below −3500; a tenth faster. Below −3600 it gives
     * anything.
     */
    public static void expAboveMinus3500(double[] x, double scale, double shift, double[] y, int from, int to) {
        double slope = scale / 1024;
        double start = (shift + 25) / 1024;
        for (int i = from; i < to; i++) {
            y[i] = power1024(polynomial(multiplyAdd(slope, x[i], start)));
        }
    }

    /**
     * {@code y[i] = (exp(z) − 1)/z} with {@code z = scale·x[i] + shift}, for i in {@code [from, to)}: the weight of what
     * drives a linear equation over one exact step (φ₁ of Hochbruck and Ostermann 2010, Acta Numerica 19:209).
     *
     * <p>No digits are lost around z = 0, where it is 1. Relative error below 1e-14 for z up to 1, however negative, and
     * below 1e-11 up to 20; not for larger ones. {@code x} and {@code y} may be the same column.
     *
     * <p>Method: u = e^(z/1024) − 1 by its series, then ten times e^2a − 1 = u (u + 2), which amplifies no error for
     * negative z.
     */
    public static void exprel(double[] x, double scale, double shift, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double z = multiplyAdd(scale, x[i], shift) + NOT_ZERO;
            y[i] = lessOne1024(Math.max(z, SATURATED) * 0x1p-10) / z;
        }
    }

    /** e^1024a − 1. */
    private static double lessOne1024(double a) {
        double p = multiplyAdd(a, 1.0 / 720, 1.0 / 120);
        p = multiplyAdd(p, a, 1.0 / 24);
        p = multiplyAdd(p, a, 1.0 / 6);
        p = multiplyAdd(p, a, 0.5);
        double u = multiplyAdd(p, a, 1) * a;
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        u = u * (u + 2);
        return u * (u + 2);
    }

    private static double polynomial(double z) {
        double p = multiplyAdd(z, C6, C5);
        p = multiplyAdd(p, z, C4);
        p = multiplyAdd(p, z, C3);
        p = multiplyAdd(p, z, C2);
        p = multiplyAdd(p, z, C1);
        return multiplyAdd(p, z, C0);
    }

    private static double power1024(double p) {
        double p2 = p * p;
        double p4 = p2 * p2;
        double p8 = p4 * p4;
        double p16 = p8 * p8;
        double p32 = p16 * p16;
        double p64 = p32 * p32;
        double p128 = p64 * p64;
        double p256 = p128 * p128;
        double p512 = p256 * p256;
        return p512 * p512;
    }

    private static boolean timesFast() {
        double sum = 1;
        long start = System.nanoTime();
        for (int n = 0; n < 200; n++) {
            sum = Math.fma(sum, 0.5, 1e-9);
        }
        long perCall = (System.nanoTime() - start) / 200;
        return perCall < 1000 && sum > 0;
    }
}
