package org.ntwk.api.problem;

import org.jspecify.annotations.Nullable;

/** A plugin failed while it ran: the message names plugin, version, component and what it was doing. */
public final class PluginException extends NtwkException {

    public PluginException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
