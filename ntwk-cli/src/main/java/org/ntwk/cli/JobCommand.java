package org.ntwk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;
import org.ntwk.core.hdf5.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk job}: one point of a scan from its text, for executors that run points in other processes. */
@Command(
        name = "job",
        description = "Runs one point of a scan that an executor has written down, on this machine.",
        mixinStandardHelpOptions = true)
final class JobCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Text of the job.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE.h5", description = "Where the result is to stand.")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the files that the job names, if it names any.")
    private @Nullable Path data;

    private volatile @Nullable Simulation simulation;
    private volatile boolean stopped;

    @Override
    public Integer call() {
        Ntwk ntwk = plugins.start(spec.commandLine().getErr());
        ResultFile.checkWritable(out, true);
        String text = text();
        try (StopSignal signal = StopSignal.listen(this::stop)) {
            ntwk.runJob(text, Optional.ofNullable(data), out, this::started);
            return signal.received() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    private void started(Simulation begun) {
        simulation = begun;
        if (stopped) {
            begun.requestStop();
        }
    }

    private void stop() {
        stopped = true;
        Simulation running = simulation;
        if (running != null) {
            running.requestStop();
        }
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            InvalidInputException unreadable = new InvalidInputException(
                    "job of a scan",
                    new Problem(ProblemCode.UNREADABLE_FILE, "", file + " cannot be read: " + e.getMessage() + "."));
            unreadable.addSuppressed(e);
            throw unreadable;
        }
    }
}
