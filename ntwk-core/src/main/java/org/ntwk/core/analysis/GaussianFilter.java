package org.ntwk.core.analysis;

/** Smoothing of a series as {@code scipy.ndimage.gaussian_filter1d} does it by default. */
public final class GaussianFilter {

    private static final double TRUNCATE = 4;

    private GaussianFilter() {}

    /**
     * The series convolved with a normalised Gaussian that is cut at 4 sigma. Beyond its ends the series is reflected
     * with the end value repeated: {@code … 1 0 | 0 1 2 … n−1 | n−1 n−2 …}.
     *
     * @param sigma in samples
     */
    public static double[] smooth(double[] series, double sigma) {
        double[] kernel = kernel(sigma);
        int radius = kernel.length / 2;
        double[] smoothed = new double[series.length];
        for (int n = 0; n < series.length; n++) {
            double sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += kernel[radius + k] * series[reflect(n + k, series.length)];
            }
            smoothed[n] = sum;
        }
        return smoothed;
    }

    private static double[] kernel(double sigma) {
        int radius = (int) (TRUNCATE * sigma + 0.5);
        double[] kernel = new double[2 * radius + 1];
        double total = 0;
        for (int k = -radius; k <= radius; k++) {
            kernel[radius + k] = Math.exp(-0.5 * k * k / (sigma * sigma));
            total += kernel[radius + k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= total;
        }
        return kernel;
    }

    private static int reflect(int index, int length) {
        if (index >= 0 && index < length) {
            return index;
        }
        int inPeriod = Math.floorMod(index, 2 * length);
        return inPeriod < length ? inPeriod : 2 * length - 1 - inPeriod;
    }
}
