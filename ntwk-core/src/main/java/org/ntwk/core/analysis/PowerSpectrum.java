package org.ntwk.core.analysis;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * One-sided power spectral density of a series by the method of Welch (1967): the mean over segments that overlap by half,
 * each without its mean and under a periodic Hann window. The integral over frequency is the variance of the series. A unit
 * of the series squared, per Hz.
 */
public final class PowerSpectrum {

    private final double resolutionHz;
    private final double[] density;

    private PowerSpectrum(double resolutionHz, double[] density) {
        this.resolutionHz = resolutionHz;
        this.density = density;
    }

    /**
     * @param intervalMs between two values of the series
     * @param segment values of a segment, a power of two
     * @throws IllegalArgumentException if the series is shorter than a segment
     */
    public static PowerSpectrum welch(double[] series, double intervalMs, int segment) {
        if (series.length < segment) {
            throw new IllegalArgumentException(series.length + " values are less than a segment of " + segment);
        }
        double[] hann = new double[segment];
        Arrays.setAll(hann, n -> 0.5 - 0.5 * Math.cos(2 * Math.PI * n / segment));
        double power = 0;
        for (double weight : hann) {
            power += weight * weight;
        }
        double[] density = new double[segment / 2 + 1];
        int segments = 0;
        for (int from = 0; from + segment <= series.length; from += segment / 2) {
            addPower(Arrays.copyOfRange(series, from, from + segment), hann, density);
            segments++;
        }
        double rateHz = 1000 / intervalMs;
        for (int k = 0; k < density.length; k++) {
            int sides = k == 0 || k == segment / 2 ? 1 : 2;
            density[k] *= sides / (rateHz * power * segments);
        }
        return new PowerSpectrum(rateHz / segment, density);
    }

    private static void addPower(double[] part, double[] weights, double[] density) {
        double mean = Moments.mean(part);
        for (int n = 0; n < part.length; n++) {
            part[n] = (part[n] - mean) * weights[n];
        }
        FastFourierTransformer transformer = new FastFourierTransformer(DftNormalization.STANDARD);
        Complex[] transformed = transformer.transform(part, TransformType.FORWARD);
        for (int k = 0; k < density.length; k++) {
            double real = transformed[k].getReal();
            double imaginary = transformed[k].getImaginary();
            density[k] += real * real + imaginary * imaginary;
        }
    }

    /** Number of frequencies, from 0 to half the rate of sampling. */
    public int length() {
        return density.length;
    }

    public double frequencyHz(int n) {
        return n * resolutionHz;
    }

    public double density(int n) {
        return density[n];
    }

    /**
     * The highest value in a band (both ends included).
     *
     * @throws IllegalArgumentException if no frequency is in the band
     */
    public Peak peak(double fromHz, double toHz) {
        int highest = -1;
        int inBand = 0;
        double sum = 0;
        for (int n = 0; n < density.length; n++) {
            if (frequencyHz(n) >= fromHz && frequencyHz(n) <= toHz) {
                highest = highest < 0 || density[n] > density[highest] ? n : highest;
                sum += density[n];
                inBand++;
            }
        }
        if (inBand == 0) {
            throw new IllegalArgumentException("no frequency from " + fromHz + " Hz to " + toHz + " Hz");
        }
        return new Peak(frequencyHz(highest), density[highest] * inBand / sum);
    }

    /**
     * The peak of a spectrum in a band.
     *
     * @param frequencyHz where it is
     * @param ratio of the peak to the mean over the band; no number for a series without power
     */
    public record Peak(double frequencyHz, double ratio) {}
}
