package org.ntwk.meanfield.system;

import java.util.List;

/** A solution of a mean-field system at equally spaced times. */
public final class Trajectory {

    private final List<String> names;
    private final double stepMs;
    private final double[][] states;

    /** @param states one row of rates for each time */
    Trajectory(List<String> names, double stepMs, double[][] states) {
        this.names = names;
        this.stepMs = stepMs;
        this.states = states;
    }

    /** Names of the populations. */
    public List<String> names() {
        return names;
    }

    /** Number of times; the first is 0. */
    public int size() {
        return states.length;
    }

    /** Between times, in ms. */
    public double stepMs() {
        return stepMs;
    }

    /** The rate of a population at every time, in Hz. */
    public double[] ratesHz(String population) {
        int variable = indexOf(population);
        double[] column = new double[states.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = states[k][variable];
        }
        return column;
    }

    private int indexOf(String population) {
        int index = names.indexOf(population);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no population " + population + "; there are " + String.join(", ", names));
        }
        return index;
    }
}
