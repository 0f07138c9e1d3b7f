package com.example.synapse;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class SynapsePluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new SynapsePlugin();
    }
}
