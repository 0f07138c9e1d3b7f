package org.ntwk.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.ntwk.api.problem.Problems;

/**
 * A jar of a plugin folder with its libraries, looked at before any of its code runs. The libraries of {@code acme.jar}
 * are the jars in {@code acme.lib} beside it, if there is such a folder.
 *
 * @param file the jar
 * @param libraries by file name
 * @param classNames its plugin classes
 */
record PluginJar(Path file, List<Path> libraries, List<String> classNames) {

    /** @throws PluginFault if it, or a library of it, cannot be used */
    static PluginJar inspect(Path file) throws PluginFault {
        try (JarFile jar = BoundedJar.open(file)) {
            return new PluginJar(file, libraries(file), classNames(jar));
        } catch (IOException | SecurityException e) {
            throw PluginFault.thrown("cannot be read as a jar", e);
        }
    }

    private static List<String> classNames(JarFile jar) throws IOException, PluginFault {
        JarEntry services = jar.getJarEntry(ServiceFile.PATH);
        if (services == null) {
            throw new PluginFault(
                    "has no " + ServiceFile.PATH,
                    "Maybe it is a library, which belongs into the .lib folder of the plugin that needs it.");
        }
        try (InputStream in = jar.getInputStream(services)) {
            return ServiceFile.read(in);
        }
    }

    private static List<Path> libraries(Path file) throws PluginFault {
        Path folder = PluginFolder.libraries(file);
        String name = folder.getFileName().toString();
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new PluginFault(
                    "has beside it " + name + ", which is not a folder of libraries, but a file or a link");
        }
        Problems problems = new Problems();
        List<Path> libraries = PluginFolder.jars(folder, problems);
        if (!problems.isEmpty()) {
            throw new PluginFault("cannot have the libraries of " + name + ": "
                    + problems.list().get(0).message());
        }
        for (Path library : libraries) {
            try {
                BoundedJar.open(library).close();
            } catch (PluginFault fault) {
                throw new PluginFault(
                        "has a library, " + name + "/" + library.getFileName() + ", that " + fault.getMessage(),
                        fault.hint());
            } catch (IOException e) {
                throw PluginFault.thrown("has a library, " + name + "/" + library.getFileName() + ", that fails", e);
            }
        }
        return libraries;
    }

    /**
     * A loader of its classes and those of its libraries, which keeps the jars open.
     *
     * @param parent what the plugin sees beside them
     */
    URLClassLoader open(ClassLoader parent) throws PluginFault {
        try {
            URL[] urls = new URL[1 + libraries.size()];
            urls[0] = file.toUri().toURL();
            for (int n = 0; n < libraries.size(); n++) {
                urls[n + 1] = libraries.get(n).toUri().toURL();
            }
            return new URLClassLoader("plugin " + file.getFileName(), urls, parent);
        } catch (MalformedURLException e) {
            throw PluginFault.thrown("cannot be opened", e);
        }
    }
}
