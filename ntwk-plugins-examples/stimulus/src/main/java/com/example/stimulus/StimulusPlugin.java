package com.example.stimulus;

import java.util.List;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.stimulus.StimulusModel;

/** What this jar brings. */
public final class StimulusPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-stimulus";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<StimulusModel> stimuli() {
        return List.of(new CurrentFromFile());
    }
}
