package org.ntwk.core;

import org.ntwk.api.plugin.NtwkPlugin;

/** The version that is running. */
public final class Version {

    public static final String OF_NTWK = NtwkPlugin.versionOf(Version.class);

    private Version() {}
}
