package org.ntwk.api.connectivity;

import org.ntwk.api.plugin.Component;

/** Decides which cells of a source population project onto which cells of a target population. */
public interface ConnectivityRule extends Component.WithParameters {

    /**
     * Prepares one projection. What does not fit its sizes (more distinct sources than there are, an index out of range)
     * is reported to the context's problems; the engine then stops before the first draw.
     */
    ConnectionDraw prepare(ConnectivityContext context);
}
