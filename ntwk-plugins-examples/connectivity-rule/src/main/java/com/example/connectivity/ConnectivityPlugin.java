package com.example.connectivity;

import java.util.List;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.plugin.NtwkPlugin;

/** What this jar brings. */
public final class ConnectivityPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-connectivity";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<ConnectivityRule> connectivityRules() {
        return List.of(new SmallWorld());
    }
}
