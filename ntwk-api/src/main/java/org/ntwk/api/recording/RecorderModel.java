package org.ntwk.api.recording;

import org.ntwk.api.plugin.Component;

/** Something that watches a population while it runs and keeps what it saw. */
public interface RecorderModel extends Component.WithParameters {

    /** Makes the recorder of one population for one run. What is not there is reported to the context's problems. */
    Recorder prepare(RecorderContext context);
}
