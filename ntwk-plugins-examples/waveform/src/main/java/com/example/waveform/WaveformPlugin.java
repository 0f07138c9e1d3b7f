package com.example.waveform;

import java.util.List;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.stimulus.WaveformModel;

/** What this jar brings. */
public final class WaveformPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "example-waveform";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public List<WaveformModel> waveforms() {
        return List.of(new Chirp());
    }
}
