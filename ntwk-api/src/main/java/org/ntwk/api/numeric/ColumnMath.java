package org.ntwk.api.numeric;

/**
 * Elementary functions over columns, in loops that the JIT compiler turns into vector instructions. They give the same
 * bits on every machine, JDK and range.
 */
public final class ColumnMath {

    /** What {@link #rootOfOnset} leaves out: the exponential is this number times the eighth power of the root. */
    public static final double ONSET = 1.7592977065391809e62;

    /** Whether the processor multiplies and adds in one instruction; without it {@link Math#fma} takes microseconds. */
    private static final boolean FUSED = timesFast();

    /** The argument −700 on the scale of z, for {@link #exp}. */
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

    /**
     * The polynomial of degree 6 next to e^(z/128): its 128th power has, for z in [−30, 9], the smallest largest error, where
     * that is counted relative to e^z above 0 and relative to 1 below, up to the factor {@link #ONSET}. In the variable
     * y = SCALE·z + SHIFT and with a = y² + A it is (a² + a·y + B)·(a − y + D) + E, which has three multiplications where
     * Horner's rule has six (Knuth, The Art of Computer Programming 2, section 4.6.4).
     */
    private static final class Onset {

        static final double SCALE = 0.27824703755235138145 / 128;
        static final double SHIFT = 0.27173471389519678702;
        static final double A = 0.43313335605359815868;
        static final double B = -0.067041271968806992829;
        static final double D = 0.86169139869301114681;
        static final double E = -0.033142146673835948245;

        private Onset() {}
    }

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
            double p = polynomial(Math.max(multiplyAdd(slope, x[i], start), LOWEST));
            double p64 = eighthPower(eighthPower(p));
            double p512 = eighthPower(p64);
            y[i] = p512 * p512;
        }
    }

    /**
     * The exponential of a membrane near threshold, {@code y[i] = exp(scale·x[i] + shift)} for i in {@code [from, to)}: a
     * fifth faster than {@link #exp} and made to be added to something that is not small.
     *
     * <p>Absolute error below 4e-13 where the result is below 1, relative error below 4e-13 for arguments up to 9, where
     * every cell has fired, below 5e-8 up to 20 and below 1 % up to 100; infinite where the exponential overflows.
     * Arguments below −125 count as −125; −∞ gives NaN.
     *
     * <p>Method: as {@link #exp}, with the 128th power. {@code x} and {@code y} may be the same column.
     */
    public static void expOfOnset(double[] x, double scale, double shift, double[] y, int from, int to) {
        double slope = slopeOfOnset(scale);
        double start = startOfOnset(shift);
        for (int i = from; i < to; i++) {
            y[i] = ONSET * eighthPower(rootOfOnset(multiplyAdd(slope, x[i], start)));
        }
    }

    /**
     * The eighth root of {@link #expOfOnset} but for a factor: the exponential is {@link #ONSET} times the
     * {@link #eighthPower} of it. A loop over more columns, which waits for memory anyway, takes that for nothing, and
     * has the factor in a coefficient.
     */
    public static void rootOfOnset(double[] x, double scale, double shift, double[] y, int from, int to) {
        double slope = slopeOfOnset(scale);
        double start = startOfOnset(shift);
        for (int i = from; i < to; i++) {
            y[i] = rootOfOnset(multiplyAdd(slope, x[i], start));
        }
    }

    /**
     * As {@link #rootOfOnset(double[], double, double, double[], int, int)}, with a scale and a shift for each entry: equal
     * ones give equal bits.
     */
    public static void rootOfOnset(double[] x, double[] scale, double[] shift, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double slope = slopeOfOnset(scale[i]);
            double start = startOfOnset(shift[i]);
            y[i] = rootOfOnset(multiplyAdd(slope, x[i], start));
        }
    }

    /**
     * The root of one entry, with the same bits, for a loop that does more with it where loops {@linkplain VectorLoops may be
     * long}: it is 13 operations.
     *
     * @param scaled {@code multiplyAdd(slopeOfOnset(scale), x, startOfOnset(shift))}
     */
    public static double rootOfOnset(double scaled) {
        // Half of how far the polynomial's variable is above 0, its lowest; the larger of it and 0, twice, is it +
        // |it|.
        double y = scaled + Math.abs(scaled);
        double a = multiplyAdd(y, y, Onset.A);
        double quadratic = multiplyAdd(a, a + y, Onset.B);
        double root16 = eighthPower(multiplyAdd(quadratic, a + (Onset.D - y), Onset.E));
        return root16 * root16;
    }

    /** What an entry is multiplied by, for {@link #rootOfOnset(double)}. */
    public static double slopeOfOnset(double scale) {
        return scale * Onset.SCALE / 2;
    }

    /** What is added to an entry that has been multiplied, for {@link #rootOfOnset(double)}. */
    public static double startOfOnset(double shift) {
        return (shift * Onset.SCALE + Onset.SHIFT) / 2;
    }

    /** x^8 by three multiplications. */
    public static double eighthPower(double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        return x4 * x4;
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
