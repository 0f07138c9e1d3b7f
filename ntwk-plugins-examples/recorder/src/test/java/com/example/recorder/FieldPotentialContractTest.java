package com.example.recorder;

import org.ntwk.api.recording.RecorderModel;
import org.ntwk.testkit.RecorderModelContract;

/** What holds for every recorder. */
class FieldPotentialContractTest extends RecorderModelContract {

    @Override
    protected RecorderModel component() {
        return new FieldPotential();
    }
}
