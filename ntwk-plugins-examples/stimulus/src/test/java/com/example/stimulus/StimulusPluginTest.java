package com.example.stimulus;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class StimulusPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new StimulusPlugin();
    }
}
