package org.ntwk.cli;

import java.util.concurrent.Callable;
import org.ntwk.core.file.ExperimentSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ntwk schema}: what an experiment file may hold, for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of experiment files, for completion in editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(ExperimentSchema.of(
                        plugins.start(spec.commandLine().getErr()).plugins().registry()));
        return ExitCode.DONE;
    }
}
