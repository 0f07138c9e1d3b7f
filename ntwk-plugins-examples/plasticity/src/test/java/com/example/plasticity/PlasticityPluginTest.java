package com.example.plasticity;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class PlasticityPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new PlasticityPlugin();
    }
}
