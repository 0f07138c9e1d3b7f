package org.ntwk.core.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** Names that two plugins claim. */
final class Clashes {

    private Clashes() {}

    static Problems between(List<LoadedPlugin> plugins) {
        Problems clashes = new Problems();
        Map<String, LoadedPlugin> byId = new HashMap<>();
        Map<ComponentKind<?>, Map<String, LoadedPlugin>> byName = new HashMap<>();
        for (LoadedPlugin plugin : plugins) {
            LoadedPlugin same = byId.putIfAbsent(plugin.id(), plugin);
            if (same != null) { // then all their components clash too, which needs no saying
                clashes.add(
                        ProblemCode.DUPLICATE_NAME,
                        plugin.origin(),
                        "two plugins have the id '" + plugin.id() + "': " + same + " and " + plugin + ".",
                        "Maybe one of them is an old version that should be removed.");
                continue;
            }
            for (RegisteredComponent<?> registered : plugin.components()) {
                String name = registered.component().name();
                LoadedPlugin other = byName.computeIfAbsent(registered.kind(), kind -> new HashMap<>())
                        .putIfAbsent(name, plugin);
                if (other != null) {
                    clashes.add(
                            ProblemCode.DUPLICATE_NAME,
                            plugin.origin(),
                            "two plugins bring the " + registered.kind().words() + " '" + name + "': " + other + " and "
                                    + plugin + ".");
                }
            }
        }
        return clashes;
    }
}
