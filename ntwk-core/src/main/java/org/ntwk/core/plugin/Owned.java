package org.ntwk.core.plugin;

import org.ntwk.api.problem.NtwkException;
import org.ntwk.api.problem.PluginException;

/**
 * Something that a component made, with the component that answers for its faults.
 *
 * @param value a kernel, a draw, a recorder
 * @param owner the component that made it
 */
public record Owned<K>(K value, RegisteredComponent<?> owner) {

    /**
     * What to throw when a component failed: a fault of a third-party plugin names it; one of ntwk's own components is a
     * bug and stays as it is.
     *
     * @param doing what the component was asked for, such as "prepare"
     */
    public static RuntimeException fault(RegisteredComponent<?> owner, String doing, Throwable cause) {
        if (cause instanceof NtwkException known) {
            return known;
        }
        if (owner.isBuiltIn()) {
            return cause instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(owner.component().name() + " failed in " + doing, cause);
        }
        return new PluginException(
                "Plugin '" + owner.pluginId() + "' " + owner.pluginVersion() + " (" + owner.origin() + "): "
                        + owner.kind().words() + " '" + owner.component().name() + "' failed in " + doing + ": "
                        + cause,
                cause);
    }
}
