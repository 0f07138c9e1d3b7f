package org.ntwk.core.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/**
 * Opens a jar that nobody has looked at yet, and refuses one that leads out of its folder or would unpack to more than a
 * plugin can need. Sizes are those that the jar tells of its entries: Java reads no more of a class than that.
 */
final class BoundedJar {

    private static final long MIB = 1024 * 1024;
    private static final long MAX_BYTES = 512 * MIB;
    private static final long MAX_UNPACKED_BYTES = 1024 * MIB;
    private static final long MAX_CLASS_BYTES = 16 * MIB;
    private static final long MAX_MANIFEST_BYTES = 16 * MIB;
    private static final int MAX_ENTRIES = 100_000;

    private BoundedJar() {}

    /**
     * The open jar; the caller closes it.
     *
     * @throws PluginFault if it cannot be read, is not a plain file, or exceeds a bound
     */
    static JarFile open(Path file) throws PluginFault {
        try {
            checkFile(file);
            JarFile jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            try {
                checkSizes(jar);
                checkStandsAlone(jar);
                return jar;
            } catch (IOException | RuntimeException | PluginFault e) {
                jar.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) { // the JDK throws both for zips that are not in order
            throw PluginFault.thrown("cannot be read as a jar", e);
        }
    }

    private static void checkFile(Path file) throws IOException, PluginFault {
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
            throw new PluginFault("has " + attributes.size() + " bytes; a jar of a plugin has at most " + MAX_BYTES);
        }
    }

    private static void checkSizes(JarFile jar) throws PluginFault {
        if (jar.size() > MAX_ENTRIES) {
            throw new PluginFault("has " + jar.size() + " entries; a jar of a plugin has at most " + MAX_ENTRIES);
        }
        long left = MAX_UNPACKED_BYTES;
        for (JarEntry entry : Collections.list(jar.entries())) {
            long size = entry.getSize();
            if (entry.getName().endsWith(".class") && size > MAX_CLASS_BYTES) {
                throw new PluginFault(
                        "unpacks to a class of " + size + " bytes; a class of a plugin has at most " + MAX_CLASS_BYTES);
            }
            if (size < 0 || size > left) {
                throw new PluginFault("unpacks to more than " + MAX_UNPACKED_BYTES + " bytes");
            }
            left -= size;
        }
    }

    private static void checkStandsAlone(JarFile jar) throws IOException, PluginFault {
        if (jar.getEntry("META-INF/INDEX.LIST") != null || hasClassPath(jar)) {
            throw new PluginFault(
                    "names other jars (Class-Path in its manifest, or META-INF/INDEX.LIST), which are not followed",
                    "Put the libraries it needs inside, or into the .lib folder beside it.");
        }
    }

    /** Read here and not by {@code JarFile}, which unpacks a manifest to its end. */
    private static boolean hasClassPath(JarFile jar) throws IOException, PluginFault {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) MAX_MANIFEST_BYTES + 1);
                    if (bytes.length > MAX_MANIFEST_BYTES) {
                        throw new PluginFault("has a manifest of more than " + MAX_MANIFEST_BYTES + " bytes");
                    }
                    Attributes attributes = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
                    if (attributes.getValue(Attributes.Name.CLASS_PATH) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
