package org.ntwk.api.synapse;

import org.apiguardian.api.API;

/**
 * Synapses whose conductance decays by the same factor at every step. A kernel that says so need not be asked to
 * {@link #advance}: the engine, or a cell's kernel, may do it together with other work, with the same bits:
 *
 * <pre>{@code
 * g[n] += open[n];
 * i[n] = multiplyAdd(open[n], reversal, i[n]);
 * open[n] = multiplyAdd(open[n], -loss, open[n]);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ExponentialConductance extends SynapseKernel {

    /** The column of what is open in nS. */
    double[] open();

    /** In mV. */
    double reversal();

    /** What part of the conductance a step takes. */
    double loss();

    @Override
    default double conductance(int cell) {
        return open()[cell];
    }

    @Override
    default double current(int cell) {
        return open()[cell] * reversal();
    }
}
