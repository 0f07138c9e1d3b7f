package org.ntwk.core.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/** Loops of {@link NmdaSynapse}. */
final class NmdaKernel implements SynapseKernel {

    private final RisingKinetics kinetics;
    private final double[] open;
    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;

    /** For each cell, how often a channel is blocked for each time that it is not: eta [Mg] exp(−V/V0). */
    private final double[] blocked;

    private final double reversal;
    private final double perV0;
    private final double shift;

    NmdaKernel(SynapseContext context, RisingKinetics kinetics) {
        this.kinetics = kinetics;
        open = kinetics.open();
        voltage = context.voltage();
        conductance = context.conductance();
        current = context.current();
        blocked = new double[context.size()];
        ParameterValues values = context.parameters();
        reversal = values.number("reversal");
        perV0 = 1 / values.number("V0");
        // Without magnesium this is −∞, which the exponential takes for a very small argument.
        shift = StrictMath.log(values.number("eta") * values.number("Mg"));
    }

    @Override
    public void advance(int from, int to) {
        ColumnMath.exp(voltage, -perV0, shift, blocked, from, to);
        addTangent(open, voltage, blocked, reversal, perV0, conductance, current, from, to);
        kinetics.decay(from, to);
    }

    /** With dB/dV = B (1 − B)/V0 the slope of the current G B (reversal − V) is −G B (1 − (1 − B)(reversal − V)/V0). */
    private static void addTangent(
            double[] open,
            double[] voltage,
            double[] blocked,
            double reversal,
            double perV0,
            double[] conductance,
            double[] current,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double block = 1 / (1 + blocked[n]);
            double driving = reversal - voltage[n];
            double chord = open[n] * block;
            double tangent = chord * (1 - (1 - block) * driving * perV0);
            conductance[n] += tangent;
            current[n] += multiplyAdd(chord, driving, tangent * voltage[n]);
        }
    }

    @Override
    public double gain() {
        return kinetics.gain();
    }

    @Override
    public double conductance(int cell) {
        ColumnMath.exp(voltage, -perV0, shift, blocked, cell, cell + 1);
        return open[cell] / (1 + blocked[cell]);
    }

    @Override
    public double current(int cell) {
        return conductance(cell) * reversal;
    }
}
