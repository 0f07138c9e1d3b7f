package org.ntwk.api.numeric;

/**
 * Elementary functions over columns, in loops that the JIT compiler turns into vector instructions. They give the same
 * bits on every machine, JDK and range.
 */
public final class ColumnMath {

    /** Whether the processor multiplies and adds in one instruction; without it {@link Math#fma} takes microseconds. */
    private static final boolean FUSED = timesFast();

    private ColumnMath() {}

    /** {@code a·b + c}: fused on machines that can, in two roundings on the few that cannot. */
    public static double multiplyAdd(double a, double b, double c) {
        return FUSED ? Math.fma(a, b, c) : a * b + c;
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
