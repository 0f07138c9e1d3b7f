package org.ntwk.core.engine;

import org.ntwk.core.connectivity.AllToAll;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;

/** Components for tests of the engine, with somebody to own them. */
final class TestComponents {

    /** The plugin of those that do not ship with ntwk. */
    static final String FOREIGN = "foreign-plugin";

    private TestComponents() {}

    static <K> Owned<K> owned(K value) {
        return ownedBy("ntwk", value);
    }

    static <K> Owned<K> foreign(K value) {
        return ownedBy(FOREIGN, value);
    }

    private static <K> Owned<K> ownedBy(String plugin, K value) {
        return new Owned<>(
                value,
                new RegisteredComponent<>(ComponentKind.CONNECTIVITY, new AllToAll(), plugin, "test", "test"),
                "here");
    }
}
