package org.ntwk.meanfield.analysis;

import java.util.List;

/** The complex amplitude of each rate over that of each periodic input, at some frequencies. */
public final class FrequencyResponse {

    private final List<String> populations;
    private final List<String> inputs;
    private final double[] frequenciesHz;
    private final double[][] real;
    private final double[][] imaginary;

    /** @param real for each frequency, populations × inputs */
    FrequencyResponse(
            List<String> populations,
            List<String> inputs,
            double[] frequenciesHz,
            double[][] real,
            double[][] imaginary) {
        this.populations = populations;
        this.inputs = inputs;
        this.frequenciesHz = frequenciesHz.clone();
        this.real = real;
        this.imaginary = imaginary;
    }

    /** Names of the populations. */
    public List<String> populations() {
        return populations;
    }

    /** Names of the inputs: the afferents, then {@link LinearisedRates#currentInto} each population. */
    public List<String> inputs() {
        return inputs;
    }

    public double[] frequenciesHz() {
        return frequenciesHz.clone();
    }

    /** The amplitude of a rate over that of an input at each frequency: a number, or Hz/pA if that is a current. */
    public double[] gain(String population, String input) {
        int place = place(population, input);
        double[] gain = new double[frequenciesHz.length];
        for (int f = 0; f < gain.length; f++) {
            gain[f] = Math.hypot(real[f][place], imaginary[f][place]);
        }
        return gain;
    }

    /** By how much a rate is ahead of an input at each frequency, in radians from −π to π; mostly below 0. */
    public double[] phase(String population, String input) {
        int place = place(population, input);
        double[] phase = new double[frequenciesHz.length];
        for (int f = 0; f < phase.length; f++) {
            phase[f] = Math.atan2(imaginary[f][place], real[f][place]);
        }
        return phase;
    }

    private int place(String population, String input) {
        return PowerSpectrum.indexOf("population", population, populations) * inputs.size()
                + PowerSpectrum.indexOf("input", input, inputs);
    }
}
