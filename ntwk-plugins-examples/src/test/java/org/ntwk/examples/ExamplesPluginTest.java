package org.ntwk.examples;

import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.testkit.PluginContract;

/** What holds for every plugin. */
class ExamplesPluginTest extends PluginContract {

    @Override
    protected NtwkPlugin plugin() {
        return new ExamplesPlugin();
    }
}
