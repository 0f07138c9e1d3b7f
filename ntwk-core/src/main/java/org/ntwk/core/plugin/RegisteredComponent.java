package org.ntwk.core.plugin;

import java.util.Objects;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.Problems;

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

    /**
     * The component that one use of it in a description is; see {@link CellModel#specialise}. If it fails in that, the
     * exception names it.
     */
    public RegisteredComponent<C> specialised(ComponentDescription use, String path, Problems problems) {
        if (!(component instanceof CellModel cell)) {
            return this;
        }
        try {
            CellModel model = Objects.requireNonNull(cell.specialise(use, path, problems), "specialise gave null");
            return new RegisteredComponent<>(kind, kind.type().cast(model), pluginId, pluginVersion, origin);
        } catch (Throwable e) {
            throw Owned.fault(this, path, "specialise", e);
        }
    }

    /** Whether it ships with ntwk. */
    public boolean isBuiltIn() {
        return pluginId.equals("ntwk") || pluginId.startsWith("ntwk-");
    }
}
