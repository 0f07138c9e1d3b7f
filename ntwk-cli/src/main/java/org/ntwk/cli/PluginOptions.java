package org.ntwk.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ntwk.api.problem.Problem;
import org.ntwk.core.Ntwk;
import picocli.CommandLine.Option;

/** Where plugins are looked for, in every subcommand alike. No folder is searched that was not named. */
final class PluginOptions {

    private static final String VARIABLE = "NTWK_PLUGIN_PATH";

    @Option(
            names = "--plugin-path",
            paramLabel = "DIR",
            description = {
                "Load the plugin jars of this folder; may be given more than once.",
                "The libraries of NAME.jar may lie in a folder NAME.lib beside it.",
                "The variable NTWK_PLUGIN_PATH names more folders. Plugins run with all your rights."
            })
    private List<Path> folders = List.of();

    /** ntwk with these plugins; those that cannot be used are told. */
    Ntwk start(PrintWriter err) {
        return start(err, System.getenv());
    }

    Ntwk start(PrintWriter err, Map<String, String> environment) {
        Ntwk.Builder builder = Ntwk.builder();
        List<Path> all = new ArrayList<>(folders);
        for (String folder : environment.getOrDefault(VARIABLE, "").split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                all.add(Path.of(folder));
            }
        }
        all.forEach(builder::pluginFolder);
        Ntwk ntwk = builder.build();
        for (Problem problem : ntwk.plugins().problems()) {
            err.println("Plugin left out: " + problem);
        }
        return ntwk;
    }
}
