package com.example.synapse;

import java.util.List;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.synapse.SynapseModel;

/** What this jar brings. */
public final class SynapsePlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-synapse";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<SynapseModel> synapseModels() {
        return List.of(new FastAndSlow());
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return List.of(new Depression());
    }
}
