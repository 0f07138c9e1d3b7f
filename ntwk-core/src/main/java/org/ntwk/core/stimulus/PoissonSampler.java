package org.ntwk.core.stimulus;

import org.ntwk.api.random.RandomStream;

/**
 * Draws Poisson counts of one mean after another; what depends on the mean alone is computed once. The same bits on every
 * machine.
 *
 * <p>Means below 10 are drawn by inversion, larger ones by transformed rejection with squeeze (PTRS, Hörmann 1993, The
 * transformed rejection method for generating Poisson random variables, Insurance: Mathematics and Economics 12, 39–45).
 */
final class PoissonSampler {

    /** The largest mean for which counts fit an int and the acceptance test keeps six digits. */
    static final double MAX_MEAN = 1e8;

    private static final double SMALLEST_FOR_REJECTION = 10;

    /** Where inversion ends when rounding leaves the last uniform numbers below 1 unreached; {@code P(count > 100) < 1e-60}. */
    private static final int LAST_OF_INVERSION = 100;

    private static final double[] LOG_FACTORIAL = logFactorials(128);
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private double mean;
    private double probabilityOfZero = 1;

    /** Few draws need the logarithms of the mean, so they are computed when the first one does. */
    private boolean hasLogarithms;

    private double logMean;
    private double a;
    private double b;
    private double logInverseAlpha;
    private double squeeze;

    /** Sets the mean, from 0 to {@link #MAX_MEAN}. */
    void prepare(double newMean) {
        if (newMean == mean) {
            return;
        }
        if (!(newMean >= 0 && newMean <= MAX_MEAN)) {
            throw new IllegalArgumentException("the mean of a Poisson count cannot be " + newMean);
        }
        mean = newMean;
        if (mean < SMALLEST_FOR_REJECTION) {
            probabilityOfZero = StrictMath.exp(-mean);
        } else {
            hasLogarithms = false;
            b = 0.931 + 2.53 * Math.sqrt(mean);
            a = -0.059 + 0.02483 * b;
            squeeze = 0.9277 - 3.6224 / (b - 2);
        }
    }

    /** The next count. */
    int sample(RandomStream random) {
        return mean < SMALLEST_FOR_REJECTION ? byInversion(random) : byRejection(random);
    }

    private int byInversion(RandomStream random) {
        double rest = random.nextDouble();
        double probability = probabilityOfZero;
        int count = 0;
        while (rest >= probability && count < LAST_OF_INVERSION) {
            rest -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    private int byRejection(RandomStream random) {
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (int) k;
            }
            if (k < 0 || us < 0.013 && v > us) {
                continue;
            }
            takeLogarithms();
            double left = StrictMath.log(v) + logInverseAlpha - StrictMath.log(a / (us * us) + b);
            if (left <= k * logMean - mean - logFactorial((int) k)) {
                return (int) k;
            }
        }
    }

    private void takeLogarithms() {
        if (!hasLogarithms) {
            logMean = StrictMath.log(mean);
            logInverseAlpha = StrictMath.log(1.1239 + 1.1328 / (b - 3.4));
            hasLogarithms = true;
        }
    }

    /** ln k!, from a table or by Stirling's series (error under 1e-17 relative there). */
    static double logFactorial(int k) {
        if (k < LOG_FACTORIAL.length) {
            return LOG_FACTORIAL[k];
        }
        double inverse = 1.0 / k;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260)));
        return (k + 0.5) * StrictMath.log(k) - k + HALF_LOG_TWO_PI + series;
    }

    private static double[] logFactorials(int size) {
        double[] table = new double[size];
        for (int k = 2; k < size; k++) {
            table[k] = table[k - 1] + StrictMath.log(k);
        }
        return table;
    }
}
