package com.example.synapse;

import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.SynapseContext;
import org.ntwk.api.synapse.SynapseKernel;

/** The loops of {@link FastAndSlow}, exact at the ends of steps. */
final class FastAndSlowKernel implements SynapseKernel {

    private final double[] arrived;
    private final double[] fast;
    private final double[] slow;
    private final double[] conductance;
    private final double[] current;
    private final double fastFactor;
    private final double slowFactor;
    private final double slowShare;
    private final double reversal;

    FastAndSlowKernel(SynapseContext context) {
        arrived = context.state("arrived");
        fast = context.state("F");
        slow = context.state("S");
        conductance = context.conductance();
        current = context.current();
        ParameterValues parameters = context.parameters();
        fastFactor = StrictMath.exp(-context.dtMs() / parameters.number("tau-fast"));
        slowFactor = StrictMath.exp(-context.dtMs() / parameters.number("tau-slow"));
        slowShare = parameters.number("slow-share");
        reversal = parameters.number("reversal");
    }

    @Override
    public void advance(int from, int to) {
        for (int n = from; n < to; n++) {
            double open = conductance(n);
            conductance[n] += open;
            current[n] += open * reversal;
            fast[n] = fastFactor * (fast[n] + (1 - slowShare) * arrived[n]);
            slow[n] = slowFactor * (slow[n] + slowShare * arrived[n]);
            arrived[n] = 0;
        }
    }

    @Override
    public double conductance(int entry) {
        return arrived[entry] + fast[entry] + slow[entry];
    }

    @Override
    public double current(int entry) {
        return conductance(entry) * reversal;
    }
}
