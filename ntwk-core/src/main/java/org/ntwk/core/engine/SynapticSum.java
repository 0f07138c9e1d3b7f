package org.ntwk.core.engine;

import java.util.List;
import org.ntwk.api.synapse.SynapseKernel;
import org.ntwk.core.plugin.Owned;

/** What several groups of synapses of one population do to an entry together, for recording. */
final class SynapticSum {

    private final List<Owned<SynapseKernel>> owned;
    private final SynapseKernel[] kernels;

    SynapticSum(List<SynapseGroup> groups) {
        owned = groups.stream().map(SynapseGroup::kernel).toList();
        kernels = owned.stream().map(Owned::value).toArray(SynapseKernel[]::new);
    }

    double conductance(int entry) {
        double sum = 0;
        int n = 0;
        try {
            for (; n < kernels.length; n++) {
                sum += kernels[n].conductance(entry);
            }
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw owned.get(n).fault("conductance, which is recorded", thrown);
        }
        return sum;
    }

    /** @param mv the potential of the entry in mV */
    double current(int entry, double mv) {
        double sum = 0;
        int n = 0;
        try {
            for (; n < kernels.length; n++) {
                sum += kernels[n].current(entry) - kernels[n].conductance(entry) * mv;
            }
        } catch (Throwable thrown) { // a plugin may throw what it likes
            throw owned.get(n).fault("current or conductance, which is recorded", thrown);
        }
        return sum;
    }
}
