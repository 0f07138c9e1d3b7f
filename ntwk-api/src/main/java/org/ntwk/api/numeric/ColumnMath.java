package org.ntwk.api.numeric;

/**
 * Elementary functions over columns, in loops that the JIT compiler turns into vector instructions. They give the same
 * bits on every machine, JDK and range.
 */
public final class ColumnMath {

    /** Whether the processor multiplies and adds in one instruction; without it {@link Math#fma} takes microseconds. */
    private static final boolean FUSED = timesFast();

    /** The argument −700 on the scale of z. */
    private static final double LOWEST = (-700.0 + 25) / 256;

    // The Chebyshev expansion of e^(z − 25/256) over |z| ≤ 36/256, as powers of z.
    private static final double C0 = 0.9069606178873836;
    private static final double C1 = 0.9069606178873701;
    private static final double C2 = 0.4534803089436879;
    private static final double C3 = 0.15116010299029325;
    private static final double C4 = 0.03779002574684914;
    private static final double C5 = 0.007558003499220938;
    private static final double C6 = 0.0012596673086260046;
    private static final double C7 = 0.0001800637372040858;
    private static final double C8 = 2.2506480102810488e-05;

    private ColumnMath() {}

    /** {@code a·b + c}: fused on machines that can, in two roundings on the few that cannot. */
    public static double multiplyAdd(double a, double b, double c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
    }

    /**
     * {@code y[i] = exp(scale·x[i] + shift)} for i in {@code [from, to)}.
     *
     * <p>Relative error below 2e-13 for arguments in [−61, 11], below 1e-6 up to 100, and infinite where the exponential
     * overflows. Arguments below −700 count as −700, so that the result is less than 1e-42 from there on.
     *
     * <p>Method: e^x is the 256th power of e^(x/256), which a polynomial of degree 8 gives around x = −25, where membranes
     * spend their time relative to the threshold. There is no branch and no bit operation, which the JIT compiler would
     * not vectorise. {@code x} and {@code y} may be the same column.
     */
    public static void exp(double[] x, double scale, double shift, double[] y, int from, int to) {
        double slope = scale / 256;
        double start = (shift + 25) / 256;
        for (int i = from; i < to; i++) {
            double z = Math.max(multiplyAdd(slope, x[i], start), LOWEST);
            double p = multiplyAdd(z, C8, C7);
            p = multiplyAdd(p, z, C6);
            p = multiplyAdd(p, z, C5);
            p = multiplyAdd(p, z, C4);
            p = multiplyAdd(p, z, C3);
            p = multiplyAdd(p, z, C2);
            p = multiplyAdd(p, z, C1);
            p = multiplyAdd(p, z, C0);
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            y[i] = p * p;
        }
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
