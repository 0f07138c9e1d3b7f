package org.ntwk.core.analysis;

import org.hipparchus.analysis.ParametricUnivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.fitting.SimpleCurveFitter;
import org.hipparchus.fitting.WeightedObservedPoints;

/**
 * The autocorrelation of one cell's samples up to a lag L of 100 ms or half of them, whichever is shorter. With x the
 * deviations from the mean, c(l) = Σ x(j) x(j − l) over j ≥ L. Lags are at least 1 ms apart.
 */
public final class Autocorrelation {

    private static final double LONGEST_LAG_MS = 100;
    private static final double SHORTEST_LAG_MS = 1;
    private static final int MOST_ITERATIONS = 100;
    private static final Decay DECAY = new Decay();

    private final double lagMs;
    private final double[] ratio;

    private Autocorrelation(double lagMs, double[] ratio) {
        this.lagMs = lagMs;
        this.ratio = ratio;
    }

    /** @param intervalMs between two samples */
    public static Autocorrelation of(double[] samples, double intervalMs) {
        int stride = (int) Math.max(1, Math.round(SHORTEST_LAG_MS / intervalMs));
        int lags = (int) Math.min(Math.round(LONGEST_LAG_MS / intervalMs), samples.length / 2) / stride;
        int longest = lags * stride;
        double mean = Moments.mean(samples);
        double[] ratio = new double[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            for (int j = longest; j < samples.length; j++) {
                ratio[lag] += (samples[j] - mean) * (samples[j - lag * stride] - mean);
            }
        }
        double atZero = ratio[0];
        for (int lag = 0; lag <= lags; lag++) {
            ratio[lag] /= atZero;
        }
        return new Autocorrelation(stride * intervalMs, ratio);
    }

    /**
     * The integral over the lags by the trapezoid rule, in ms: Σ c(l)/c(0) − (1 + c(L)/c(0))/2, times the lag's step. No
     * number where the samples do not differ.
     */
    public double integralMs() {
        double sum = 0;
        for (double value : ratio) {
            sum += value;
        }
        return lagMs * (sum - (1 + ratio[ratio.length - 1]) / 2);
    }

    /**
     * The time constant in ms of the exponential decay from 1 that is nearest to c(l)/c(0) in the sense of least squares.
     * No number where the samples do not differ or no decay fits.
     */
    public double fittedMs() {
        if (!(ratio.length > 1 && ratio[0] == 1)) {
            return Double.NaN;
        }
        WeightedObservedPoints points = new WeightedObservedPoints();
        for (int lag = 0; lag < ratio.length; lag++) {
            points.add(lag * lagMs, ratio[lag]);
        }
        double start = 1 / Math.max(lagMs, integralMs());
        try {
            double rate = SimpleCurveFitter.create(DECAY, new double[] {start})
                    .withMaxIterations(MOST_ITERATIONS)
                    .fit(points.toList())[0];
            return rate > 0 ? 1 / rate : Double.NaN;
        } catch (MathIllegalStateException noConvergence) {
            return Double.NaN;
        }
    }

    /** exp(−rate · lag) and its derivative by the rate. */
    private static final class Decay implements ParametricUnivariateFunction {

        @Override
        public double value(double lag, double... rate) {
            return Math.exp(-rate[0] * lag);
        }

        @Override
        public double[] gradient(double lag, double... rate) {
            return new double[] {-lag * value(lag, rate)};
        }
    }
}
