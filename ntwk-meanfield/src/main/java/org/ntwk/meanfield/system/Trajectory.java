package org.ntwk.meanfield.system;

import java.util.Arrays;
import java.util.List;

/** A solution of a mean-field system at equally spaced times. */
public final class Trajectory {

    private final List<String> names;
    private final double stepMs;
    private final StateLayout layout;
    private final double[][] states;

    /** @param states one for each time */
    Trajectory(List<String> names, double stepMs, StateLayout layout, double[][] states) {
        this.names = names;
        this.stepMs = stepMs;
        this.layout = layout;
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
        return column(indexOf(population));
    }

    /** The adaptation current of a population at every time, in pA; 0 if its cells do not adapt. */
    public double[] adaptationPa(String population) {
        int adapting = Arrays.binarySearch(layout.adapting(), indexOf(population));
        return adapting < 0 ? new double[states.length] : column(layout.firstAdaptation() + adapting);
    }

    double[] column(int variable) {
        double[] column = new double[states.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = states[k][variable];
        }
        return column;
    }

    int indexOf(String population) {
        int index = names.indexOf(population);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no population " + population + "; there are " + String.join(", ", names));
        }
        return index;
    }
}
