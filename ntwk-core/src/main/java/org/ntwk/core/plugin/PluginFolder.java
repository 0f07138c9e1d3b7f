package org.ntwk.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** A folder of plugin jars. Folders in it are not looked into. */
final class PluginFolder {

    private static final int MAX_JARS = 1000;

    private PluginFolder() {}

    /** The entries named {@code *.jar}, by name. What cannot be listed is a problem and holds none. */
    static List<Path> jars(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            String message = Files.exists(folder) ? "the plugin folder is not a folder" : "no such plugin folder";
            problems.add(ProblemCode.UNREADABLE_FILE, folder.toString(), message);
            return List.of();
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path entry : entries) {
                jars.add(entry);
                if (jars.size() > MAX_JARS) {
                    problems.add(
                            ProblemCode.INVALID_PLUGIN,
                            folder.toString(),
                            "holds more than " + MAX_JARS + " jars, none of which is loaded",
                            "Maybe it is not a plugin folder.");
                    return List.of();
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(
                    ProblemCode.UNREADABLE_FILE,
                    folder.toString(),
                    "the plugin folder cannot be read: " + e.getMessage());
            return List.of();
        }
        jars.sort(Comparator.comparing(jar -> jar.getFileName().toString()));
        return jars;
    }
}
