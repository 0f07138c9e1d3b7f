package org.ntwk.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.ntwk.core.Version;

/**
 * The Javadoc of all modules together, so that links lead from one to another. The sources are read as of the class path:
 * the tool describes several modules together only if their folders are laid out for it.
 */
final class Javadoc {

    /** Module by module, how its packages are called on the first page; the command has no packages for programs. */
    static final Map<String, String> GROUPS = Map.of(
            "ntwk-api", "Words and contracts (ntwk-api)",
            "ntwk-testkit", "Contract tests for authors (ntwk-testkit)",
            "ntwk-core", "Simulation and analysis (ntwk-core)",
            "ntwk-meanfield", "Theory (ntwk-meanfield)",
            "ntwk-cells", "Point neurons (ntwk-cells)",
            "ntwk-morpho", "Cells with dendrites (ntwk-morpho)",
            "ntwk-plots", "Figures (ntwk-plots)");

    private Javadoc() {}

    /** Writes the pages; a warning ends the build. */
    static void write(Path repository, Path out) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", out.toString(), "-quiet", "-Werror", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-Xdoclint:all,-missing", "-notimestamp", "--release", "17"));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-doctitle", "ntwk " + Version.OF_NTWK, "-windowtitle", "ntwk " + Version.OF_NTWK));
        GROUPS.forEach((module, title) ->
                arguments.addAll(List.of("-group", title, module.replace("ntwk-", "org.ntwk.") + "*")));
        for (String module : GROUPS.keySet()) {
            arguments.addAll(sources(repository.resolve(module).resolve("src/main/java")));
        }
        ToolProvider tool = ToolProvider.findFirst("javadoc").orElseThrow();
        if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("Javadoc failed; the lines above tell why.");
        }
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.endsWith("module-info.java"))
                    .toList();
        }
    }
}
