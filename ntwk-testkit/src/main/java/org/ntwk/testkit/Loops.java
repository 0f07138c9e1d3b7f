package org.ntwk.testkit;

import java.util.List;
import java.util.Map;

/** A kernel of a membrane with its columns, stepped as the engine does under an input that differs between entries. */
abstract class Loops {

    /** How the columns are called that a kernel adds to. */
    static final String CONDUCTANCE = "conductance";

    static final String CURRENT = "current";

    private int step;

    abstract int size();

    abstract double dtMs();

    abstract Map<String, double[]> columns();

    /** The columns that a kernel may write. */
    abstract List<String> written();

    abstract void initialise(int from, int to);

    abstract void advance(int from, int to, double tMs);

    /** Sets the input of a step, and conductance and current to what others have added before. */
    abstract void begin(int step);

    /** What the engine does when all ranges have advanced. */
    void end() {}

    final Loops initialise(int... cuts) {
        begin(0);
        int from = 0;
        for (int cut : cuts) {
            initialise(from, cut);
            from = cut;
        }
        initialise(from, size());
        return this;
    }

    /** Steps, each in the ranges between cuts, the last one first in every other step. */
    final Loops steps(int count, int... cuts) {
        for (int n = 0; n < count; n++) {
            begin(step);
            double tMs = step * dtMs();
            if (cuts.length == 0) {
                advance(0, size(), tMs);
            } else if (step % 2 == 0) {
                advance(0, cuts[0], tMs);
                advance(cuts[0], size(), tMs);
            } else {
                advance(cuts[0], size(), tMs);
                advance(0, cuts[0], tMs);
            }
            end();
            step++;
        }
        return this;
    }

    /** A potential between −90 and −10 mV that differs between entries and changes smoothly. */
    static double potential(int entry, double tMs) {
        return -50 + 40 * Math.sin(1.7 * entry + 0.05 * tMs);
    }
}
