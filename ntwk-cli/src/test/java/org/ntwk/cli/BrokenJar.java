package org.ntwk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.cli.broken.BrokenPlugin;

/** The plugin of {@link BrokenPlugin} as a jar. */
final class BrokenJar {

    private BrokenJar() {}

    /** Writes its classes and its service file; gives the jar. */
    static Path write(Path folder) throws IOException {
        Path jar = Files.createDirectories(folder).resolve("broken.jar");
        String packageFolder = BrokenPlugin.class.getPackageName().replace('.', '/');
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> classes = Files.list(Path.of("target/test-classes", packageFolder))) {
            for (Path file : classes.toList()) {
                out.putNextEntry(new ZipEntry(packageFolder + "/" + file.getFileName()));
                Files.copy(file, out);
            }
            out.putNextEntry(new ZipEntry("META-INF/services/" + NtwkPlugin.class.getName()));
            out.write(BrokenPlugin.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
