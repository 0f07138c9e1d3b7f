package org.ntwk.core.plugin;

import org.ntwk.api.plugin.Component;

/**
 * A component and where it comes from.
 *
 * @param kind its kind
 * @param component itself
 * @param pluginId id of the plugin that brought it
 * @param pluginVersion version of that plugin
 * @param origin the jar or folder that the plugin was loaded from, or the name of its class
 */
public record RegisteredComponent<C extends Component>(
        ComponentKind<C> kind, C component, String pluginId, String pluginVersion, String origin) {

    /** Whether it ships with ntwk. */
    public boolean isBuiltIn() {
        return pluginId.equals("ntwk") || pluginId.startsWith("ntwk-");
    }
}
