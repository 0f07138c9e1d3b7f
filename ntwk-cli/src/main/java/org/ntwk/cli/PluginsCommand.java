package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ntwk.core.plugin.RegisteredComponent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ntwk plugins}: every component that is at hand and where it comes from. */
@Command(
        name = "plugins",
        description = "Lists every component with its plugin, version and jar.",
        mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("KIND", "NAME", "PLUGIN", "VERSION", "JAR"));
        for (RegisteredComponent<?> registered :
                plugins.start(spec.commandLine().getErr()).plugins().registry().list()) {
            rows.add(List.of(
                    registered.kind().words(),
                    registered.component().name(),
                    registered.pluginId(),
                    registered.pluginVersion(),
                    String.valueOf(Path.of(registered.origin()).getFileName())));
        }
        TextTable.print(rows, out);
        return ExitCode.DONE;
    }
}
