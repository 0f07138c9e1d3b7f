package org.ntwk.cells.mechanism;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.numeric.ColumnMath;

/**
 * Loops of a current with one gate x that relaxes to a steady state: dx/dt = (x∞(V) − x)·rate(V). A step is exact for the
 * V of its start (exponential Euler, first order), so that no rate makes it unstable and the gate stays within 0 and 1.
 */
abstract class GateKernel implements MechanismKernel {

    final double[] voltage;
    final double[] gate;

    /** The conductance of an entry when all is open. */
    final double[] maximum;

    final double[] reversal;
    final double[] conductance;
    final double[] current;

    /** x∞ and the rate in 1/ms, which {@link #kinetics} writes. */
    final double[] steady;

    final double[] rate;

    private final double dtMs;

    GateKernel(MembraneContext context, String gate) {
        dtMs = context.dtMs();
        voltage = context.voltage();
        this.gate = context.state(gate);
        maximum = MechanismParameters.total(context, "conductance");
        reversal = context.parameters().perCell("reversal");
        conductance = context.conductance();
        current = context.current();
        steady = new double[context.size()];
        rate = new double[context.size()];
    }

    /** Writes steady states and rates at the present V. */
    abstract void kinetics(int from, int to);

    @Override
    public final void initialise(int from, int to) {
        kinetics(from, to);
        System.arraycopy(steady, from, gate, from, to - from);
    }

    @Override
    public final void advance(int from, int to, double tMs) {
        conduct(from, to);
        kinetics(from, to);
        ColumnMath.exp(rate, -dtMs, 0, rate, from, to);
        relax(gate, steady, rate, from, to);
    }

    /** Adds the current through gates that open one by one: maximum·x·(reversal − V). */
    void conduct(int from, int to) {
        conduct(maximum, gate, reversal, conductance, current, from, to);
    }

    private static void conduct(
            double[] maximum,
            double[] gate,
            double[] reversal,
            double[] conductance,
            double[] current,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double open = maximum[n] * gate[n];
            conductance[n] += open;
            current[n] = multiplyAdd(open, reversal[n], current[n]);
        }
    }

    private static void relax(double[] gate, double[] steady, double[] left, int from, int to) {
        for (int n = from; n < to; n++) {
            gate[n] = multiplyAdd(left[n], gate[n] - steady[n], steady[n]);
        }
    }
}
