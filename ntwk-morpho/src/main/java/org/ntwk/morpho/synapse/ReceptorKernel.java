package org.ntwk.morpho.synapse;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import org.ntwk.api.numeric.ColumnMath;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/** Loops of {@link Receptor}. */
final class ReceptorKernel implements SynapseKernel {

    private final double reversal;
    private final MagnesiumBlock block;
    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;

    /** The same column as {@link #open} if there is no rise. */
    private final double[] rising;

    private final double[] open;

    /** How often a channel is blocked for each time that it is not. */
    private final double[] blocked;

    private final double riseFactor;
    private final double decayFactor;
    private final double opening;
    private final double gain;

    ReceptorKernel(SynapseContext context, Receptor receptor) {
        reversal = receptor.reversalMv();
        block = receptor.block();
        voltage = context.voltage();
        conductance = context.conductance();
        current = context.current();
        open = context.state("G");
        blocked = new double[context.size()];
        double decaySteps = context.dtMs() / receptor.decayMs();
        decayFactor = StrictMath.exp(-decaySteps);
        if (receptor.riseMs() == 0) {
            rising = open;
            riseFactor = 0;
            opening = 0;
            gain = 1;
            return;
        }
        rising = context.state("X");
        double riseSteps = context.dtMs() / receptor.riseMs();
        riseFactor = StrictMath.exp(-riseSteps);
        // The integral of exp(−s/rise)·exp(−(dt − s)/decay)/rise over the step.
        double apart = riseSteps - decaySteps;
        opening = riseSteps * decayFactor * (apart == 0 ? 1 : -StrictMath.expm1(-apart) / apart);
        // At its peak dG/dt = 0, so G is X·decay/rise there.
        gain = receptor.riseMs() / receptor.decayMs() * StrictMath.exp(receptor.peakMs() / receptor.riseMs());
    }

    @Override
    public void advance(int from, int to) {
        if (block.ratioAtZero() == 0) {
            add(open, reversal, conductance, current, from, to);
        } else {
            ColumnMath.exp(voltage, -1 / block.slopeMv(), StrictMath.log(block.ratioAtZero()), blocked, from, to);
            addTangent(open, voltage, blocked, reversal, 1 / block.slopeMv(), conductance, current, from, to);
        }
        if (rising == open) {
            decay(open, decayFactor, from, to);
        } else {
            decay(rising, open, riseFactor, decayFactor, opening, from, to);
        }
    }

    private static void add(double[] open, double reversal, double[] conductance, double[] current, int from, int to) {
        for (int n = from; n < to; n++) {
            conductance[n] += open[n];
            current[n] = multiplyAdd(open[n], reversal, current[n]);
        }
    }

    /** With dB/dV = B (1 − B)/slope the slope of the current G B (reversal − V) is −G B (1 − (1 − B)(reversal − V)/slope). */
    private static void addTangent(
            double[] open,
            double[] voltage,
            double[] blocked,
            double reversal,
            double perSlope,
            double[] conductance,
            double[] current,
            int from,
            int to) {
        for (int n = from; n < to; n++) {
            double free = 1 / (1 + blocked[n]);
            double driving = reversal - voltage[n];
            double chord = open[n] * free;
            double tangent = chord * (1 - (1 - free) * driving * perSlope);
            conductance[n] += tangent;
            current[n] += multiplyAdd(chord, driving, tangent * voltage[n]);
        }
    }

    private static void decay(double[] open, double factor, int from, int to) {
        for (int n = from; n < to; n++) {
            open[n] *= factor;
        }
    }

    private static void decay(
            double[] rising, double[] open, double riseFactor, double decayFactor, double opening, int from, int to) {
        for (int n = from; n < to; n++) {
            double x = rising[n];
            open[n] = multiplyAdd(x, opening, open[n] * decayFactor);
            rising[n] = x * riseFactor;
        }
    }

    @Override
    public double gain() {
        return gain;
    }

    @Override
    public double conductance(int cell) {
        return open[cell] * block.open(voltage[cell]);
    }

    @Override
    public double current(int cell) {
        return conductance(cell) * reversal;
    }
}
