package org.ntwk.morpho.cable;

import java.util.Arrays;
import org.ntwk.morpho.discretisation.Compartments;

/**
 * The passive cables of many cells of one form whose columns belong to somebody else, such as a network: entry
 * {@code cell · compartments + compartment}. Steps are those of backward Euler. What synapses and channels add, the owner of
 * the columns has added.
 *
 * <p>Different ranges of cells may be advanced by different threads at once. Nothing is allocated.
 */
public final class CableCells {

    /** Cells that are solved side by side, so that the processor need not wait for one. */
    private static final int LANES = 4;

    private final int cells;
    private final int compartments;
    private final TreeSolver solver;

    /** Of each node: capacitance over the step, in nS; leak; its current. */
    private final double[] capacitive;

    private final double[] leak;
    private final double[] leakCurrent;

    /** Of each group of cells: entry {@code node · LANES + lane}. */
    private final double[][] conductance;

    private final double[][] current;

    /** @param cells how many there are */
    public CableCells(Compartments compartments, CableProperties properties, int cells, double dtMs) {
        this.cells = cells;
        this.compartments = compartments.size();
        solver = new TreeSolver(compartments, properties, LANES);
        int nodes = compartments.nodes();
        capacitive = new double[nodes];
        leak = new double[nodes];
        leakCurrent = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            double areaUm2 = compartments.areaUm2(node);
            capacitive[node] = properties.capacitancePf(areaUm2) / dtMs;
            leak[node] = properties.leakNs(areaUm2);
            leakCurrent[node] = leak[node] * properties.leakReversalMv();
        }
        int groups = (cells + LANES - 1) / LANES;
        conductance = new double[groups][nodes * LANES];
        current = new double[groups][nodes * LANES];
    }

    /** What a number of cells holds, in bytes. */
    public static long bytes(Compartments compartments, int cells) {
        long groups = (cells + LANES - 1L) / LANES;
        return 2 * Double.BYTES * groups * LANES * compartments.nodes();
    }

    /**
     * Takes the cells {@code [from, to)} one step on.
     *
     * @param voltage in mV, of the step's start; of its end afterwards
     * @param conductanceNs beyond the leak
     * @param currentPa beyond that of the leak
     */
    public void advance(double[] voltage, double[] conductanceNs, double[] currentPa, int from, int to) {
        for (int first = from; first < to; ) {
            int group = first / LANES;
            int end = Math.min(to, (group + 1) * LANES);
            if (end - first == Math.min(LANES, cells - group * LANES)) {
                advance(group, voltage, conductanceNs, currentPa, first, end);
            } else {
                // Others may be at work on the rest of the group.
                synchronized (conductance[group]) {
                    advance(group, voltage, conductanceNs, currentPa, first, end);
                }
            }
            first = end;
        }
    }

    private void advance(int group, double[] voltage, double[] conductanceNs, double[] currentPa, int first, int end) {
        double[] g = conductance[group];
        double[] i = current[group];
        if (end - first < LANES) {
            // Cells that are not there, or not to be advanced, get a solution that nobody looks at.
            Arrays.fill(g, 1);
            Arrays.fill(i, 0);
        }
        Arrays.fill(g, compartments * LANES, g.length, 0);
        Arrays.fill(i, compartments * LANES, i.length, 0);
        for (int cell = first; cell < end; cell++) {
            gather(voltage, conductanceNs, currentPa, cell * compartments, g, i, cell - group * LANES);
        }
        solver.solve(g, i);
        for (int cell = first; cell < end; cell++) {
            scatter(i, cell - group * LANES, voltage, cell * compartments);
        }
    }

    private void gather(
            double[] voltage, double[] conductanceNs, double[] currentPa, int entry, double[] g, double[] i, int lane) {
        for (int n = 0; n < compartments; n++) {
            g[n * LANES + lane] = conductanceNs[entry + n] + leak[n] + capacitive[n];
            i[n * LANES + lane] = currentPa[entry + n] + leakCurrent[n] + capacitive[n] * voltage[entry + n];
        }
    }

    private void scatter(double[] solved, int lane, double[] voltage, int entry) {
        for (int n = 0; n < compartments; n++) {
            voltage[entry + n] = solved[n * LANES + lane];
        }
    }
}
