package org.ntwk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.plots.ActivityFigure;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk plot}: the figure of a recording, from its file alone. */
@Command(
        name = "plot",
        description = "Draws the activity figure of a recording.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ntwk plot rs-fs.h5 --figure rs-fs.svg"})
final class PlotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.h5", description = "Recording that ntwk run or the original framework wrote.")
    private Path file;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png|.svg",
            description = "Figure; the name of the recording with .png by default.")
    private @Nullable Path figure;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public Integer call() {
        Path target = figure != null ? figure : Path.of(Outputs.baseName(file) + ".png");
        Problems problems = new Problems();
        FigureFile.check(target, force, problems);
        problems.throwIfAny("output");
        try (RunResult result = ResultFile.open(file)) {
            FigureFile.write(ActivityFigure.of(result), target, force);
        }
        spec.commandLine().getOut().println("wrote " + target);
        return ExitCode.DONE;
    }
}
