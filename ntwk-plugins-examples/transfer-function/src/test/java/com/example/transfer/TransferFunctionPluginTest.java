package com.example.transfer;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class TransferFunctionPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new TransferFunctionPlugin();
    }
}
