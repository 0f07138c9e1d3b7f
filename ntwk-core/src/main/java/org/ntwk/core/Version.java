package org.ntwk.core;

import org.jspecify.annotations.Nullable;

/** The version that is running, from the manifest of the jar. */
public final class Version {

    public static final String OF_NTWK = of(Version.class.getPackage().getImplementationVersion());

    private Version() {}

    private static String of(@Nullable String fromManifest) {
        return fromManifest == null ? "development" : fromManifest;
    }
}
