package org.ntwk.core.engine;

import org.ntwk.core.connectivity.AllToAll;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

/** Components for tests of the engine, with somebody to own them. */
final class TestComponents {

    private TestComponents() {}

    static <K> Owned<K> owned(K value) {
        return new Owned<>(
                value, new RegisteredComponent<>(ComponentKind.CONNECTIVITY, new AllToAll(), "ntwk", "test", "test"));
    }
}
