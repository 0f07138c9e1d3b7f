package com.example.recorder;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class RecorderPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new RecorderPlugin();
    }
}
