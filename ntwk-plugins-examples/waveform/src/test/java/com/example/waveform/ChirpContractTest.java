package com.example.waveform;

import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.testkit.WaveformModelContract;

/** What holds for every waveform. */
class ChirpContractTest extends WaveformModelContract {

    @Override
    protected WaveformModel component() {
        return new Chirp();
    }
}
