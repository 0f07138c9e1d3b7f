package org.ntwk.meanfield.analysis;

import java.util.List;

/**
 * The matrix of power spectra and cross spectra of rates, in Hz²/Hz, at some frequencies. It is two-sided: its integral
 * from −∞ to ∞ is the covariance. At −f it is the conjugate of that at f.
 */
public final class PowerSpectrum {

    private final List<String> populations;
    private final double[] frequenciesHz;
    private final double[][] real;
    private final double[][] imaginary;

    /** @param real for each frequency, populations × populations */
    PowerSpectrum(List<String> populations, double[] frequenciesHz, double[][] real, double[][] imaginary) {
        this.populations = populations;
        this.frequenciesHz = frequenciesHz.clone();
        this.real = real;
        this.imaginary = imaginary;
    }

    /** Names of the populations. */
    public List<String> populations() {
        return populations;
    }

    public double[] frequenciesHz() {
        return frequenciesHz.clone();
    }

    /** The power of the rate of a population at each frequency, in Hz²/Hz. */
    public double[] power(String population) {
        return crossReal(population, population);
    }

    /** The real part of the cross spectrum at each frequency, in Hz²/Hz: what two rates have in common in phase. */
    public double[] crossReal(String first, String second) {
        return column(real, place(first, second));
    }

    /** The imaginary part of the cross spectrum, in Hz²/Hz: above 0 where the first rate is ahead of the second. */
    public double[] crossImaginary(String first, String second) {
        return column(imaginary, place(first, second));
    }

    /** |S_ab|² / (S_aa S_bb) at each frequency: 1 if one rate tells the other. */
    public double[] coherence(String first, String second) {
        double[] re = crossReal(first, second);
        double[] im = crossImaginary(first, second);
        double[] a = power(first);
        double[] b = power(second);
        double[] coherence = new double[re.length];
        for (int f = 0; f < coherence.length; f++) {
            coherence[f] = (re[f] * re[f] + im[f] * im[f]) / (a[f] * b[f]);
        }
        return coherence;
    }

    private static double[] column(double[][] rows, int place) {
        double[] column = new double[rows.length];
        for (int f = 0; f < column.length; f++) {
            column[f] = rows[f][place];
        }
        return column;
    }

    private int place(String first, String second) {
        return indexOf("population", first, populations) * populations.size()
                + indexOf("population", second, populations);
    }

    static int indexOf(String what, String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no " + what + " " + name + "; there are " + String.join(", ", names));
        }
        return index;
    }
}
