package org.ntwk.cells;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.Optional;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;

/**
 * Loops of the leaky cell; the cells with more currents replace {@link #beforeMembrane} and {@link #membrane}.
 *
 * <p>Where all cells have the same parameters the loops of forward Euler hold them as numbers, and can take in two groups of
 * exponential synapses; else they read them from columns. All round alike: equal parameters give equal bits.
 */
class LeakyKernel implements FusibleCellKernel {

    final double[] v;
    final double[] g;
    final double[] i;
    final boolean uniform;

    final Integration integration;
    final double[] leak;

    /** Gl·El in pA. */
    final double[] leakCurrent;

    private final double[] rest;
    private final double[] reset;
    private final double[] refractory;
    private final double[] spike;

    LeakyKernel(CellContext context) {
        this(context, context.parameters().perCell("Vthre"));
    }

    /** @param spike the potential in mV above which each cell fires */
    LeakyKernel(CellContext context, double[] spike) {
        ParameterValues parameters = context.parameters();
        v = context.state("V");
        g = context.conductance();
        i = context.current();
        uniform = parameters.areUniform();
        leak = parameters.perCell("Gl");
        rest = parameters.perCell("El");
        reset = parameters.perCell("Vreset");
        refractory = parameters.perCell("Trefrac");
        this.spike = spike;
        integration = new Integration(context, parameters.perCell("Cm"), leak);
        leakCurrent = new double[v.length];
        for (int cell = 0; cell < v.length; cell++) {
            leakCurrent[cell] = leak[cell] * rest[cell];
        }
    }

    @Override
    public void initialise(int from, int to) {
        System.arraycopy(rest, from, v, from, to - from);
    }

    @Override
    public final void advance(int from, int to, double tMs) {
        beforeMembrane(from, to);
        membrane(from, to);
    }

    /** What the membrane needs to know of the step's start. */
    void beforeMembrane(int from, int to) {}

    /** Advances V and what depends on it, with the conductance and current of the columns. */
    void membrane(int from, int to) {
        double[] weight = integration.weights(from, to);
        if (uniform && integration.isEuler()) {
            advance(v, g, i, from, to, weight[0], leak[0], leakCurrent[0]);
            return;
        }
        for (int n = from; n < to; n++) {
            double total = multiplyAdd(-leak[n] - g[n], v[n], leakCurrent[n] + i[n]);
            v[n] = multiplyAdd(weight[n], total, v[n]);
        }
    }

    /** Static, as the JIT compiler vectorises loops over columns best when they are arguments. */
    private static void advance(
            double[] v, double[] g, double[] i, int from, int to, double step, double gl, double leakage) {
        for (int n = from; n < to; n++) {
            double total = multiplyAdd(-gl - g[n], v[n], leakage + i[n]);
            v[n] = multiplyAdd(step, total, v[n]);
        }
    }

    @Override
    public final Optional<CellKernel> fusedWith(ExponentialConductance first, ExponentialConductance second) {
        return uniform && integration.isEuler() ? Optional.of(withSynapses(first, second)) : Optional.empty();
    }

    /** These cells, which are alike and advance by forward Euler, and synapses in one pass. */
    CellsAndSynapses withSynapses(ExponentialConductance first, ExponentialConductance second) {
        return new LeakyCellsAndSynapses(this, first, second);
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        if (uniform) {
            found.addAbove(v, spike[0], from, to);
        } else {
            found.addAbove(v, spike, from, to);
        }
    }

    @Override
    public void reset(int cell) {
        v[cell] = reset[cell];
    }

    @Override
    public double refractoryMs(int cell) {
        return refractory[cell];
    }

    @Override
    public void hold(int cell) {
        v[cell] = reset[cell];
    }
}
