package com.example.plasticity;

import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.testkit.PlasticityModelContract;

/** What holds for every plasticity model. */
class InhibitoryPlasticityContractTest extends PlasticityModelContract {

    @Override
    protected PlasticityModel component() {
        return new InhibitoryPlasticity();
    }

    /** The contract's synapses begin with 0.2 nS. */
    @Override
    protected ComponentDescription use() {
        return super.use().with("w-max", "1 nS");
    }
}
