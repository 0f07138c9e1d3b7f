package org.ntwk.core.plugin;

import java.util.List;

/**
 * A plugin that passed every check, with what it brings.
 *
 * @param id the prefix of its components' names
 * @param version as the plugin says
 * @param origin the jar or folder that it was loaded from, or the name of its class if it was given as an object
 * @param components by kind, in the plugin's order
 */
public record LoadedPlugin(String id, String version, String origin, List<RegisteredComponent<?>> components) {

    public LoadedPlugin {
        components = List.copyOf(components);
    }

    /** For messages: {@code 'acme' 1.0 (plugins/acme.jar)}. */
    @Override
    public String toString() {
        return "'" + id + "' " + version + " (" + origin + ")";
    }
}
