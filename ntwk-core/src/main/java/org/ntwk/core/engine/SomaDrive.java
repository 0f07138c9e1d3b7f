package org.ntwk.core.engine;

import java.util.Arrays;

/**
 * What the stimuli of one worker inject into cells with compartments: a conductance and a current for each cell, which enter
 * at the soma. It has room for all cells, as a stimulus drives whole blocks, of which the worker may own a part.
 */
final class SomaDrive {

    final double[] conductance;
    final double[] current;
    private final int compartments;
    private final int soma;

    /**
     * @param compartments of each cell
     * @param soma which of them is the soma
     */
    SomaDrive(int size, int compartments, int soma) {
        conductance = new double[size];
        current = new double[size];
        this.compartments = compartments;
        this.soma = soma;
    }

    /** Before stimuli add to it. */
    void clear() {
        Arrays.fill(conductance, 0);
        Arrays.fill(current, 0);
    }

    /** Adds it to the columns of entries. */
    void addTo(double[] entryConductance, double[] entryCurrent, int from, int to) {
        for (int cell = from; cell < to; cell++) {
            int entry = cell * compartments + soma;
            entryConductance[entry] += conductance[cell];
            entryCurrent[entry] += current[cell];
        }
    }
}
