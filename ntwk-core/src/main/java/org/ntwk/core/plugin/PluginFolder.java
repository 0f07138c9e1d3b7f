package org.ntwk.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** A folder of plugin jars, with their libraries in folders beside them. Other folders in it are not looked into. */
final class PluginFolder {

    private static final String JAR = ".jar";
    private static final String LIBRARIES = ".lib";
    private static final int MAX_ENTRIES = 1000;

    private PluginFolder() {}

    /** The plugins in it. Libraries that no jar asks for are a problem too: their plugin has perhaps another name. */
    static List<Path> plugins(Path folder, Problems problems) {
        List<Path> entries = entries(folder, problems);
        List<Path> jars = ending(JAR, entries);
        Set<Path> wanted = new HashSet<>();
        jars.forEach(jar -> wanted.add(libraries(jar)));
        for (Path libraries : ending(LIBRARIES, entries)) {
            if (!wanted.contains(libraries)) {
                problems.add(
                        ProblemCode.INVALID_PLUGIN,
                        libraries.toString(),
                        "is not used, since there is no " + withEnding(libraries, LIBRARIES, JAR) + " beside it",
                        "Maybe the jar has a version in its name, which the folder must have too.");
            }
        }
        return jars;
    }

    /** The jars in it, by name. What cannot be listed is a problem and holds none. */
    static List<Path> jars(Path folder, Problems problems) {
        return ending(JAR, entries(folder, problems));
    }

    /** Where the libraries of a plugin are, if it has some. */
    static Path libraries(Path jar) {
        return jar.resolveSibling(withEnding(jar, JAR, LIBRARIES));
    }

    private static String withEnding(Path path, String now, String then) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - now.length()) + then;
    }

    private static List<Path> ending(String ending, List<Path> entries) {
        return entries.stream().filter(entry -> hasEnding(entry, ending)).toList();
    }

    private static boolean hasEnding(Path path, String ending) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** What is named like a jar or like libraries. */
    private static List<Path> entries(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            String message = Files.exists(folder) ? "the plugin folder is not a folder" : "no such plugin folder";
            problems.add(ProblemCode.UNREADABLE_FILE, folder.toString(), message);
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, entry -> hasEnding(entry, JAR) || hasEnding(entry, LIBRARIES))) {
            for (Path entry : entries) {
                found.add(entry);
                if (found.size() > MAX_ENTRIES) {
                    problems.add(
                            ProblemCode.INVALID_PLUGIN,
                            folder.toString(),
                            "holds more than " + MAX_ENTRIES
                                    + " jars and folders of libraries, none of which is loaded",
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
        found.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return found;
    }
}
