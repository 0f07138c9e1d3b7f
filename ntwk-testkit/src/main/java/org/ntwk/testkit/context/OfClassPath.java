package org.ntwk.testkit.context;

import java.util.Optional;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.Component;
import org.ntwk.core.Ntwk;

/** ntwk with the plugins of the class path, found once. */
final class OfClassPath {

    private static final Ntwk NTWK = Ntwk.create();

    private OfClassPath() {}

    /** The values of a use that names no files. */
    static ParameterValues values(Component.WithParameters component, ComponentDescription use, int size) {
        return NTWK.values(component, component.parameters(), use, size, Optional.empty());
    }
}
