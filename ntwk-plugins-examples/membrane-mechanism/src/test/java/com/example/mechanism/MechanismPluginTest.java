package com.example.mechanism;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class MechanismPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new MechanismPlugin();
    }
}
