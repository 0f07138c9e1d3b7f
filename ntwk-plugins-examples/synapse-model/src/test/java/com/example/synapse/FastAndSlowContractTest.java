package com.example.synapse;

import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.testkit.SynapseModelContract;

/** What holds for every synapse model. */
class FastAndSlowContractTest extends SynapseModelContract {

    @Override
    protected SynapseModel component() {
        return new FastAndSlow();
    }
}
