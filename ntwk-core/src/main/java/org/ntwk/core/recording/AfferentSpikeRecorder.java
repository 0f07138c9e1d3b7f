package org.ntwk.core.recording;

import java.util.Optional;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;

/** The spikes of a stimulus at the selected cells, as events that are named after it. */
public final class AfferentSpikeRecorder implements RecorderModel {

    private static final String STIMULUS = "stimulus";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.text(STIMULUS, "the name of a stimulus of the population that is made of spikes"));

    @Override
    public String name() {
        return "afferent-spikes";
    }

    @Override
    public String summary() {
        return "Every spike of a stimulus at the selected cells, in the step in which it arrives, released or not";
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public Recorder prepare(RecorderContext context) {
        String stimulus = context.parameters().text(STIMULUS);
        return SpikeRecorder.keeping(context, stimulus, Optional.of(stimulus));
    }
}
