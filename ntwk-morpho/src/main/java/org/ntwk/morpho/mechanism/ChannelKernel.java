package org.ntwk.morpho.mechanism;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.StaggeredKernel;
import org.ntwk.api.numeric.ColumnMath;

/**
 * Loops of a channel whose gates open independently: {@code I = maximum·Πx^power·(reversal − V)}. A step of a gate is exact
 * for the V it is given (exponential Euler: second order with V of its middle, first with V of its start), so that no rate
 * makes it unstable and it stays within 0 and 1.
 */
final class ChannelKernel implements StaggeredKernel {

    /** Of each entry: five columns. */
    static final long WORKING_BYTES = 5 * Double.BYTES;

    /** Of each entry of one that carries calcium: one more. */
    static final long CARRYING_BYTES = 6 * Double.BYTES;

    private final double dtMs;
    private final double[] voltage;
    private final double[] maximum;
    private final double[] reversal;
    private final double[] conductance;
    private final double[] current;
    private final double[] steady;
    private final double[] rate;
    private final double[] open;
    private final Gate.Kinetics[] kinetics;
    private final int[] power;
    private final double[][] gate;

    /** The ion that carries a part of the current, if any is kept. */
    private final @Nullable IonColumns ion;

    /** That part. */
    private final double[] part;

    ChannelKernel(MembraneContext context, List<Gate> gates) {
        this(context, gates, null, new double[0]);
    }

    /** A channel whose current, or the part that its parameter says, calcium carries. */
    static ChannelKernel carryingCalcium(MembraneContext context, List<Gate> gates) {
        IonColumns calcium = context.ion(CalciumPool.CALCIUM).orElse(null);
        double[] part =
                calcium == null ? new double[0] : context.parameters().perCell(ChannelParameters.CALCIUM_PART.name());
        return new ChannelKernel(context, gates, calcium, part);
    }

    private ChannelKernel(MembraneContext context, List<Gate> gates, @Nullable IonColumns ion, double[] part) {
        this.ion = ion;
        this.part = part;
        dtMs = context.dtMs();
        voltage = context.voltage();
        maximum = ChannelParameters.total(context);
        reversal = context.parameters().perCell("reversal");
        conductance = context.conductance();
        current = context.current();
        steady = new double[context.size()];
        rate = new double[context.size()];
        open = new double[context.size()];
        kinetics = new Gate.Kinetics[gates.size()];
        power = new int[gates.size()];
        gate = new double[gates.size()][];
        for (int k = 0; k < gates.size(); k++) {
            kinetics[k] = gates.get(k).kinetics();
            power[k] = gates.get(k).power();
            gate[k] = context.state(gates.get(k).variable());
        }
    }

    @Override
    public void initialise(int from, int to) {
        for (int k = 0; k < gate.length; k++) {
            kinetics[k].write(voltage, gate[k], rate, from, to);
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        contribute(from, to, tMs);
        integrate(from, to, dtMs);
    }

    @Override
    public void contribute(int from, int to, double tMs) {
        System.arraycopy(maximum, from, open, from, to - from);
        for (int k = 0; k < gate.length; k++) {
            for (int factor = 0; factor < power[k]; factor++) {
                multiply(open, gate[k], from, to);
            }
        }
        conduct(open, reversal, conductance, current, from, to);
        if (ion != null) {
            multiply(open, part, from, to);
            conduct(open, reversal, ion.conductance(), ion.current(), from, to);
        }
    }

    @Override
    public void integrate(int from, int to, double spanMs) {
        for (int k = 0; k < gate.length; k++) {
            kinetics[k].write(voltage, steady, rate, from, to);
            ColumnMath.exp(rate, -spanMs, 0, rate, from, to);
            relax(gate[k], steady, rate, from, to);
        }
    }

    private static void multiply(double[] product, double[] factor, int from, int to) {
        for (int n = from; n < to; n++) {
            product[n] *= factor[n];
        }
    }

    private static void conduct(
            double[] open, double[] reversal, double[] conductance, double[] current, int from, int to) {
        for (int n = from; n < to; n++) {
            conductance[n] += open[n];
            current[n] = multiplyAdd(open[n], reversal[n], current[n]);
        }
    }

    private static void relax(double[] gate, double[] steady, double[] left, int from, int to) {
        for (int n = from; n < to; n++) {
            gate[n] = multiplyAdd(left[n], gate[n] - steady[n], steady[n]);
        }
    }
}
