package com.example.plasticity;

import java.util.List;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.NtwkPlugin;

/** What this jar brings. */
public final class PlasticityPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-plasticity";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<PlasticityModel> plasticityModels() {
        return List.of(new InhibitoryPlasticity());
    }
}
