package org.ntwk.morpho.cable;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

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

    /** So many cells share the columns that they are solved in: those that a network gives to one thread. */
    private static final int SHARING = 1024;

    private final int compartments;
    private final int nodes;

    /** How many cells are solved at once. */
    private final int lanes;

    private final TreeSolver solver;

    /** Of the nodes of so many cells: capacitance over the step, in nS; this and the leak; the leak's current. */
    private final double[] capacitive;

    private final double[] ground;
    private final double[] leakCurrent;
    private final Work[] work;

    /** Of the nodes of so many cells. They stay in a near cache. */
    private record Work(double[] conductance, double[] current, double[] voltage) {

        Work(int entries) {
            this(new double[entries], new double[entries], new double[entries]);
        }
    }

    /** @param cells how many there are */
    public CableCells(Compartments compartments, CableProperties properties, int cells, double dtMs) {
        this.compartments = compartments.size();
        nodes = compartments.nodes();
        lanes = lanes(compartments, cells);
        solver = TreeSolver.inTurn(compartments, properties, lanes);
        capacitive = new double[nodes * lanes];
        ground = new double[capacitive.length];
        leakCurrent = new double[capacitive.length];
        for (int n = 0; n < capacitive.length; n++) {
            double areaUm2 = compartments.areaUm2(n % nodes);
            double leakNs = properties.leakNs(areaUm2);
            capacitive[n] = properties.capacitancePf(areaUm2) / dtMs;
            ground[n] = leakNs + capacitive[n];
            leakCurrent[n] = leakNs * properties.leakReversalMv();
        }
        work = new Work[shares(cells)];
        Arrays.setAll(work, share -> new Work(capacitive.length));
    }

    private static int lanes(Compartments compartments, int cells) {
        return Math.min(cells, TreeSolver.worthwhile(compartments));
    }

    private static int shares(int cells) {
        return (cells + SHARING - 1) / SHARING;
    }

    /** What a number of cells holds, in bytes. */
    public static long bytes(Compartments compartments, int cells) {
        return 3L * Double.BYTES * (1 + shares(cells)) * lanes(compartments, cells) * compartments.nodes();
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
            Work own = work[first / SHARING];
            int end = Math.min(to, (first / SHARING + 1) * SHARING);
            // Nobody waits but who cuts ranges elsewhere.
            synchronized (own.voltage) {
                for (; first < end; first += lanes) {
                    advance(own, voltage, conductanceNs, currentPa, first, Math.min(lanes, end - first));
                }
            }
            first = end;
        }
    }

    private void advance(Work own, double[] voltage, double[] conductanceNs, double[] currentPa, int first, int cells) {
        double[] g = own.conductance;
        double[] i = own.current;
        for (int lane = 0; lane < cells; lane++) {
            int entry = (first + lane) * compartments;
            int node = lane * nodes;
            System.arraycopy(conductanceNs, entry, g, node, compartments);
            System.arraycopy(currentPa, entry, i, node, compartments);
            System.arraycopy(voltage, entry, own.voltage, node, compartments);
            Arrays.fill(g, node + compartments, node + nodes, 0);
            Arrays.fill(i, node + compartments, node + nodes, 0);
        }
        addPassive(ground, leakCurrent, capacitive, own.voltage, g, i, cells * nodes);
        // Where cells are missing, a solution that nobody looks at.
        Arrays.fill(g, cells * nodes, g.length, 1);
        Arrays.fill(i, cells * nodes, i.length, 0);
        solver.solve(g, i);
        for (int lane = 0; lane < cells; lane++) {
            System.arraycopy(i, lane * nodes, voltage, (first + lane) * compartments, compartments);
        }
    }

    private static void addPassive(
            double[] ground,
            double[] leakCurrent,
            double[] capacitive,
            double[] voltage,
            double[] conductance,
            double[] current,
            int entries) {
        for (int n = 0; n < entries; n++) {
            conductance[n] += ground[n];
            current[n] += multiplyAdd(capacitive[n], voltage[n], leakCurrent[n]);
        }
    }
}
