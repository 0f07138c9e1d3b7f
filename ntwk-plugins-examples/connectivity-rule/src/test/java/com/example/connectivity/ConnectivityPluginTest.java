package com.example.connectivity;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class ConnectivityPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new ConnectivityPlugin();
    }
}
