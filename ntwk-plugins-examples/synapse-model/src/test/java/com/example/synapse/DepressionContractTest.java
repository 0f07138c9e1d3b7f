package com.example.synapse;

import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.testkit.PlasticityModelContract;

/** What holds for every plasticity model. */
class DepressionContractTest extends PlasticityModelContract {

    @Override
    protected PlasticityModel component() {
        return new Depression();
    }
}
