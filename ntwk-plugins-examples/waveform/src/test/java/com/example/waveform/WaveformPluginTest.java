package com.example.waveform;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class WaveformPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new WaveformPlugin();
    }
}
