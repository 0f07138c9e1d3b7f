package com.example.cell;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class CellPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new CellPlugin();
    }
}
