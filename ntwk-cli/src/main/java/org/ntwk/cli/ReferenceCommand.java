package org.ntwk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.plugin.RegisteredComponent;
import org.ntwk.core.reference.ReferencePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk reference}: what {@code ntwk describe} prints, of all components, as pages. */
@Command(
        name = "reference",
        description =
                "Writes reference pages of all components in Markdown: parameters with units, defaults and bounds,"
                        + " equations, references.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ntwk reference --plugin-path plugins --plugin mylab --out docs/reference"})
final class ReferenceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the pages; README.md lists them.")
    private Path folder;

    @Option(names = "--plugin", paramLabel = "ID", description = "Only the components of this plugin.")
    private @Nullable String plugin;

    @Option(
            names = "--force",
            description = "Write into a folder that holds files, and replace those of the same names.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        checkFolder(problems);
        List<RegisteredComponent<?>> all =
                plugins.start(spec.commandLine().getErr()).plugins().registry().list();
        List<String> ids =
                all.stream().map(RegisteredComponent::pluginId).distinct().toList();
        if (plugin != null && !ids.contains(plugin)) {
            problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, "--plugin", "there is no plugin", plugin, ids);
        }
        problems.throwIfAny("options");
        List<RegisteredComponent<?>> chosen = all.stream()
                .filter(registered -> plugin == null || registered.pluginId().equals(plugin))
                .toList();
        ReferencePages.write(chosen, folder);
        spec.commandLine()
                .getOut()
                .println(
                        folder.resolve(ReferencePages.INDEX) + " lists the pages of " + chosen.size() + " components.");
        return ExitCode.DONE;
    }

    private void checkFolder(Problems problems) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            problems.add(ProblemCode.OUTPUT_NOT_WRITABLE, "--out", folder + " is a file, not a folder.");
        } else if (!force) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    problems.add(
                            ProblemCode.OUTPUT_NOT_WRITABLE,
                            "--out",
                            folder + " holds files.",
                            "Choose another folder, or replace files with --force.");
                }
            }
        }
    }
}
