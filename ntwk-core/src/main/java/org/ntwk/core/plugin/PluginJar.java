package org.ntwk.core.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A jar of a plugin folder, looked at before any of its code runs.
 *
 * @param file the jar
 * @param classNames its plugin classes
 */
record PluginJar(Path file, List<String> classNames) {

    private static final long MAX_BYTES = 512L * 1024 * 1024;

    /** @throws PluginFault if it cannot be a plugin jar */
    static PluginJar inspect(Path file) throws PluginFault {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                throw new PluginFault(
                        "is a link, and links in a plugin folder are not followed", "Copy the jar into the folder.");
            }
            if (!attributes.isRegularFile()) {
                throw new PluginFault("is not a file");
            }
            if (attributes.size() > MAX_BYTES) {
                throw new PluginFault("has " + attributes.size() + " bytes; a plugin jar has at most " + MAX_BYTES);
            }
            try (JarFile jar = new JarFile(file.toFile())) {
                return new PluginJar(file, classNames(jar));
            }
        } catch (IOException | SecurityException e) {
            throw PluginFault.thrown("cannot be read as a jar", e);
        }
    }

    private static List<String> classNames(JarFile jar) throws IOException, PluginFault {
        Manifest manifest = jar.getManifest();
        boolean leadsOut =
                manifest != null && manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH) != null;
        if (leadsOut || jar.getEntry("META-INF/INDEX.LIST") != null) {
            throw new PluginFault(
                    "names other jars (Class-Path in its manifest, or META-INF/INDEX.LIST); a plugin jar stands alone",
                    "Put the libraries it needs inside, for instance with maven-shade-plugin.");
        }
        JarEntry services = jar.getJarEntry(ServiceFile.PATH);
        if (services == null) {
            throw new PluginFault("has no " + ServiceFile.PATH, "Maybe it is not a plugin, but a library of one.");
        }
        return ServiceFile.read(jar.getInputStream(services));
    }

    /**
     * A loader of its classes, which keeps the jar open.
     *
     * @param parent what the plugin sees beside its own jar
     */
    URLClassLoader open(ClassLoader parent) throws PluginFault {
        try {
            return new URLClassLoader(
                    "plugin " + file.getFileName(), new URL[] {file.toUri().toURL()}, parent);
        } catch (IOException e) {
            throw PluginFault.thrown("cannot be opened", e);
        }
    }
}
