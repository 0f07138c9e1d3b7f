package org.ntwk.core.engine;

import java.util.Arrays;
import org.ntwk.api.membrane.MechanismKernel;

/** A mechanism that is in some compartments of each cell, and works on no others: these have no membrane for it. */
public final class PartOfMembrane implements MechanismKernel {

    private final MechanismKernel kernel;
    private final int compartments;

    /** Where each run of neighbours begins and ends, by turns. */
    private final int[] bounds;

    private PartOfMembrane(MechanismKernel kernel, int compartments, int[] bounds) {
        this.kernel = kernel;
        this.compartments = compartments;
        this.bounds = bounds;
    }

    /**
     * The mechanism itself, if it is everywhere.
     *
     * @param inside whether it is in each compartment of a cell
     */
    public static MechanismKernel of(MechanismKernel kernel, boolean[] inside) {
        int[] bounds = new int[inside.length + 1];
        int count = 0;
        for (int n = 0; n <= inside.length; n++) {
            boolean before = n > 0 && inside[n - 1];
            boolean now = n < inside.length && inside[n];
            if (before != now) {
                bounds[count++] = n;
            }
        }
        boolean everywhere = count == 2 && bounds[1] - bounds[0] == inside.length;
        return everywhere ? kernel : new PartOfMembrane(kernel, inside.length, Arrays.copyOf(bounds, count));
    }

    @Override
    public void initialise(int from, int to) {
        kernel.initialise(from, to);
    }

    /** The range is of whole cells. */
    @Override
    public void advance(int from, int to, double tMs) {
        for (int first = from; first < to; first += compartments) {
            for (int n = 0; n < bounds.length; n += 2) {
                kernel.advance(first + bounds[n], first + bounds[n + 1], tMs);
            }
        }
    }
}
