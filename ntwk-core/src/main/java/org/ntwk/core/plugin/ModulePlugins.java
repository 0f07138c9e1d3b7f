package org.ntwk.core.plugin;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * Plugins that modules provide, which have no service file. They are found if the API itself is a module, in its layer and
 * those below; a program on the class path never looks for them.
 *
 * <p>Their packages need not be exported, so only a ServiceLoader can make the objects.
 */
final class ModulePlugins {

    private final ModuleLayer layer;
    private final Map<String, String> origins = new LinkedHashMap<>();

    /** @param layer of the module of the API */
    ModulePlugins(ModuleLayer layer) {
        this.layer = layer;
        addOrigins(layer);
    }

    private void addOrigins(ModuleLayer in) {
        for (ResolvedModule module : in.configuration().modules()) {
            for (ModuleDescriptor.Provides provides :
                    module.reference().descriptor().provides()) {
                if (provides.service().equals(NtwkPlugin.class.getName())) {
                    provides.providers().forEach(name -> origins.put(name, origin(module.reference())));
                }
            }
        }
        in.parents().forEach(this::addOrigins);
    }

    private static String origin(ModuleReference module) {
        return module.location()
                .filter(location -> "file".equals(location.getScheme()))
                .map(location -> Path.of(location).toString())
                .orElse("module " + module.descriptor().name());
    }

    /** The classes that modules name. */
    Set<String> classNames() {
        return origins.keySet();
    }

    /** The plugins that can be used. */
    List<LoadedPlugin> load(Problems problems) {
        List<LoadedPlugin> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<NtwkPlugin>> providers =
                ServiceLoader.load(layer, NtwkPlugin.class).stream().iterator();
        for (int failures = 0;
                failures <= origins.size(); ) { // a provider fails once, so an iterator that goes on is stuck
            try {
                if (!providers.hasNext()) {
                    break;
                }
                load(providers.next(), problems).ifPresent(found::add);
            } catch (ServiceConfigurationError | LinkageError e) { // a class that is missing or does not link
                report(originNamedIn(e), e, problems);
                failures++;
            }
        }
        return found;
    }

    private Optional<LoadedPlugin> load(ServiceLoader.Provider<NtwkPlugin> provider, Problems problems) {
        String origin = layer.configuration()
                .findModule(provider.type().getModule().getName())
                .map(module -> origin(module.reference()))
                .orElseThrow();
        try {
            return PluginCheck.check(provider.get(), origin, true, problems);
        } catch (ServiceConfigurationError | LinkageError e) { // what its constructor throws
            report(origin, e, problems);
            return Optional.empty();
        }
    }

    /** The error names the class. */
    private String originNamedIn(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return origins.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("module path");
    }

    private static void report(String origin, Throwable error, Problems problems) {
        PluginFault fault = PluginFault.thrown("cannot be loaded", error);
        problems.add(ProblemCode.INVALID_PLUGIN, origin, String.valueOf(fault.getMessage()), fault.hint());
    }
}
