package com.example.recorder;

import java.util.List;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.recording.RecorderModel;

/** What this jar brings. */
public final class RecorderPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-recorder";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<RecorderModel> recorders() {
        return List.of(new FieldPotential());
    }
}
