package org.ntwk.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * Finds plugins: on the class path and the module path, in folders of jars, and given as objects. All take the same path
 * and obey the same rules, except that jars of a folder may not call themselves ntwk's own.
 *
 * <p>A plugin that cannot be used is left out, with the reason; the rest goes on. Names that two plugins claim stop
 * everything instead, since a run must not choose between them.
 *
 * <p>Service files have ServiceLoader's format but are read here: so each failure names its jar, a file has a bounded
 * size, and a class that does not link is reported alike on all JDKs. Loading a plugin runs its code with all rights of
 * the program: the checks find mistakes, they are no sandbox.
 */
public final class PluginDiscovery {

    private final Problems problems = new Problems();
    private final List<LoadedPlugin> plugins = new ArrayList<>();
    private final List<URLClassLoader> openJars = new ArrayList<>();

    private PluginDiscovery() {}

    /**
     * @param classPath whose service files name plugins; usually the loader of the program's own classes. Where the API is a
     *     module, what modules provide is found as well
     * @param folders of plugin jars; each jar has, with its libraries, a class loader of its own that sees the JDK and the
     *     API alone, while plugins of the class path and objects share whatever the program sees
     * @param objects plugins made by the program
     * @throws InvalidInputException if two plugins have the same id or bring components of the same name, with the
     *     origins of both
     */
    public static Plugins discover(ClassLoader classPath, List<Path> folders, List<NtwkPlugin> objects) {
        PluginDiscovery discovery = new PluginDiscovery();
        discovery.addClassPath(classPath);
        for (Path folder : folders) {
            for (Path jar : PluginFolder.plugins(folder, discovery.problems)) {
                discovery.addJar(jar);
            }
        }
        discovery.addObjects(objects);
        return discovery.finish();
    }

    /** What objects bring, under the rules of {@link #discover}; here every problem is thrown. */
    static Registry registryOf(List<NtwkPlugin> objects) {
        PluginDiscovery discovery = new PluginDiscovery();
        discovery.addObjects(objects);
        discovery.problems.throwIfAny("plugins");
        return discovery.finish().registry();
    }

    private void addClassPath(ClassLoader classPath) {
        List<LoadedPlugin> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ModuleLayer layer = NtwkPlugin.class.getModule().getLayer();
        if (layer != null) {
            ModulePlugins modules = new ModulePlugins(layer);
            found.addAll(modules.load(problems));
            seen.addAll(modules.classNames()); // a module may have a service file too, for the class path
        }
        for (URL serviceFile : serviceFiles(classPath)) {
            String origin = origin(serviceFile);
            for (String className : classNames(serviceFile, origin)) {
                if (seen.add(className)) { // a jar that stands twice on the class path is one jar
                    load(classPath, className, origin, true).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(LoadedPlugin::id));
        plugins.addAll(found);
    }

    private List<URL> serviceFiles(ClassLoader classPath) {
        try {
            return Collections.list(classPath.getResources(ServiceFile.PATH));
        } catch (IOException e) {
            problems.add(ProblemCode.INVALID_PLUGIN, "class path", "cannot be searched: " + e.getMessage());
            return List.of();
        }
    }

    private List<String> classNames(URL serviceFile, String origin) {
        try {
            URLConnection connection = serviceFile.openConnection();
            connection.setUseCaches(false); // a cached jar would stay open and locked
            try (InputStream in = connection.getInputStream()) {
                return ServiceFile.read(in);
            }
        } catch (IOException e) {
            report(origin, PluginFault.thrown("cannot be read", e));
        } catch (PluginFault fault) {
            report(origin, fault);
        }
        return List.of();
    }

    /** The jar or folder of the class path that holds the service file. */
    private static String origin(URL serviceFile) {
        String text = serviceFile.toString();
        String place = text.substring(0, text.length() - ServiceFile.PATH.length());
        if (place.startsWith("jar:") && place.endsWith("!/")) {
            place = place.substring("jar:".length(), place.length() - "!/".length());
        }
        try {
            return place.startsWith("file:") ? Path.of(URI.create(place)).toString() : place;
        } catch (IllegalArgumentException e) {
            return place; // a URL that was made without escapes; it is only a name for messages
        }
    }

    private void addJar(Path file) {
        String origin = file.toString();
        try {
            PluginJar jar = PluginJar.inspect(file);
            URLClassLoader loader = jar.open(new ApiLoader(NtwkPlugin.class.getClassLoader()));
            int before = plugins.size();
            for (String className : jar.classNames()) {
                load(loader, className, origin, false).ifPresent(plugins::add);
            }
            if (plugins.size() > before) {
                openJars.add(loader);
            } else {
                Plugins.closeAll(List.of(loader));
            }
        } catch (PluginFault fault) {
            report(origin, fault);
        }
    }

    private Optional<LoadedPlugin> load(ClassLoader loader, String className, String origin, boolean mayBeNtwk) {
        try {
            return PluginCheck.check(instantiate(loader, className), origin, mayBeNtwk, problems);
        } catch (PluginFault fault) {
            report(origin, fault);
            return Optional.empty();
        }
    }

    private void addObjects(List<NtwkPlugin> objects) {
        for (NtwkPlugin object : objects) {
            String origin = object.getClass().getName();
            PluginCheck.check(object, origin, true, problems).ifPresent(plugins::add);
        }
    }

    private static NtwkPlugin instantiate(ClassLoader loader, String className) throws PluginFault {
        try {
            Class<?> type = Class.forName(className, false, loader);
            if (!NtwkPlugin.class.isAssignableFrom(type)) {
                throw new PluginFault("class " + className + " does not implement " + NtwkPlugin.class.getName());
            }
            return (NtwkPlugin) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw new PluginFault("class " + className + " has no public constructor without arguments");
        } catch (OutOfMemoryError | PluginFault e) {
            throw e;
        } catch (Throwable thrown) { // errors too: this is the first time that the plugin's code is linked and run
            throw PluginFault.thrown("class " + className + " cannot be loaded", thrown);
        }
    }

    private void report(String origin, PluginFault fault) {
        problems.add(ProblemCode.INVALID_PLUGIN, origin, String.valueOf(fault.getMessage()), fault.hint());
    }

    private Plugins finish() {
        Problems clashes = Clashes.between(plugins);
        if (!clashes.isEmpty()) {
            Plugins.closeAll(openJars);
            problems.list().forEach(clashes::add);
            clashes.throwIfAny("plugins");
        }
        return new Plugins(plugins, problems.list(), openJars);
    }
}
