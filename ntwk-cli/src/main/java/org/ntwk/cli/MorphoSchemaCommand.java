package org.ntwk.cli;

import java.util.concurrent.Callable;
import org.ntwk.core.file.CellExperimentSchema;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ntwk morpho schema}: what a file for {@code ntwk morpho run} may hold, for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of experiments on one cell, for completion in editors.",
        mixinStandardHelpOptions = true)
final class MorphoSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Override
    public Integer call() {
        Registry registry = plugins.start(spec.commandLine().getErr()).plugins().registry();
        spec.commandLine()
                .getOut()
                .println(CellExperimentSchema.of(
                        registry,
                        registry.find(ComponentKind.CELL, DendriteFile.CELL).orElseThrow()));
        return ExitCode.DONE;
    }
}
