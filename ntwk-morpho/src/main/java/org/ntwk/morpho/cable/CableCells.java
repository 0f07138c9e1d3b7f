package org.ntwk.morpho.cable;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Arrays;
import org.ntwk.morpho.discretisation.Compartments;

/**
 * The passive cables of many cells of one form whose columns belong to somebody else, such as a network: entry
 * {@code cell · compartments + compartment}. Steps are those of backward Euler. What synapses and channels add, the owner of
 * the columns has added.
 *
 * <p>Different ranges of cells may be advanced by different threads at once. Nothing is allocated but, once for each thread,
 * the columns in which it solves.
 */
public final class CableCells {

    private final int compartments;
    private final int nodes;

    /** How many cells are solved at once. */
    private final int lanes;

    private final TreeSolver solver;

    /** Of the nodes of so many cells: capacitance over the step, in nS; this and the leak; the leak's current. */
    private final double[] capacitive;

    private final double[] ground;
    private final double[] leakCurrent;

    /** Of each thread: whoever shared them would wait, and they stay in a near cache. */
    private final ThreadLocal<Work> work;

    /** Of the nodes of so many cells. */
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
        work = ThreadLocal.withInitial(() -> new Work(capacitive.length));
    }

    private static int lanes(Compartments compartments, int cells) {
        return Math.min(cells, TreeSolver.worthwhile(compartments));
    }

    /** What a number of cells holds, in bytes, when all processors are at work. */
    public static long bytes(Compartments compartments, int cells) {
        int threads = Math.min(cells, Runtime.getRuntime().availableProcessors());
        return 3L * Double.BYTES * (1 + threads) * lanes(compartments, cells) * compartments.nodes();
    }

    /**
     * Takes the cells {@code [from, to)} one step on.
     *
     * @param voltage in mV, of the step's start; of its end afterwards
     * @param conductanceNs beyond the leak
     * @param currentPa beyond that of the leak
     */
    public void advance(double[] voltage, double[] conductanceNs, double[] currentPa, int from, int to) {
        Work own = work.get();
        for (int first = from; first < to; first += lanes) {
            advance(own, voltage, conductanceNs, currentPa, first, Math.min(lanes, to - first));
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
