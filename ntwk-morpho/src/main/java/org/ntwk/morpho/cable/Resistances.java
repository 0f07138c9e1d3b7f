package org.ntwk.morpho.cable;

import java.util.Arrays;
import org.ntwk.morpho.discretisation.Compartments;

/** How far a constant current moves the potentials of a passive cell, once they are constant. */
public final class Resistances {

    /** mV per pA in MΩ. */
    private static final double MOHM = 1000;

    private final Compartments compartments;
    private final TreeSolver solver;
    private final double[] leak;

    /** @throws IllegalArgumentException if there is no leak */
    public Resistances(Compartments compartments, CableProperties properties) {
        if (properties.leakSPerCm2() == 0) {
            throw new IllegalArgumentException("without a leak no current leaves the cell");
        }
        this.compartments = compartments;
        solver = TreeSolver.sideBySide(compartments, properties, 1);
        leak = new double[compartments.nodes()];
        for (int node = 0; node < leak.length; node++) {
            leak[node] = properties.leakNs(compartments.areaUm2(node));
        }
    }

    /** The input resistance of a compartment in MΩ. */
    public double inputMohm(int compartment) {
        return fromMohm(compartment)[compartment];
    }

    /** The transfer resistance between two compartments in MΩ; the same both ways. */
    public double transferMohm(int from, int to) {
        return fromMohm(from)[to];
    }

    /** The transfer resistances in MΩ from one compartment to all. */
    public double[] fromMohm(int compartment) {
        double[] current = new double[leak.length];
        current[compartment] = MOHM;
        solver.solve(leak.clone(), current);
        return Arrays.copyOf(current, compartments.size());
    }
}
