package com.example.mechanism;

import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.StaggeredKernel;

/**
 * The loops of {@link PersistentSodium}. The current is not linear in V, so it is given by its tangent; h takes steps that
 * are exact for the V of their start, so that no time constant makes them unstable.
 */
final class PersistentSodiumKernel implements StaggeredKernel {

    private final double[] voltage;
    private final double[] h;
    private final double[] conductance;
    private final double[] current;

    /** When all is open, of each entry. */
    private final double[] maximum;

    private final double reversal;
    private final double tauMax;
    private final double dtMs;

    PersistentSodiumKernel(MembraneContext context) {
        voltage = context.voltage();
        h = context.state("h");
        conductance = context.conductance();
        current = context.current();
        maximum = context.parameters().perCell("conductance");
        for (int n = 0; n < maximum.length; n++) {
            maximum[n] *= context.extent()[n];
        }
        reversal = context.parameters().number("reversal");
        tauMax = context.parameters().number("tau-max");
        dtMs = context.dtMs();
    }

    @Override
    public void initialise(int from, int to) {
        for (int n = from; n < to; n++) {
            h[n] = inactivation(voltage[n]);
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        contribute(from, to, tMs);
        integrate(from, to, dtMs);
    }

    @Override
    public void contribute(int from, int to, double tMs) {
        for (int n = from; n < to; n++) {
            double v = voltage[n];
            double m = logistic((v + 40) / 6);
            double slopeOfM = m * (1 - m) / 6;
            double available = maximum[n] * h[n];
            double g = available * (m - slopeOfM * (reversal - v));
            conductance[n] += g;
            current[n] += available * m * (reversal - v) + g * v;
        }
    }

    @Override
    public void integrate(int from, int to, double dtMs) {
        for (int n = from; n < to; n++) {
            double v = voltage[n];
            double rate = Math.cosh((v + 48) / 12) / tauMax;
            double steady = inactivation(v);
            h[n] = steady + (h[n] - steady) * Math.exp(-dtMs * rate);
        }
    }

    private static double inactivation(double v) {
        return logistic(-(v + 48) / 6);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
