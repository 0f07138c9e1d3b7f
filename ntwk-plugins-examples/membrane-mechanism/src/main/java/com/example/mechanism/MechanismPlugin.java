package com.example.mechanism;

import java.util.List;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.plugin.NtwkPlugin;

/** What this jar brings. */
public final class MechanismPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-mechanism";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(new PersistentSodium());
    }
}
