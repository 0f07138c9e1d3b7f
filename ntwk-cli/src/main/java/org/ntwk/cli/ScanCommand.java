package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ScanFile;
import org.ntwk.core.file.ScanReader;
import org.ntwk.core.scan.Scan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk scan}: an experiment at many points, gathered in one file. */
@Command(
        name = "scan",
        description = {
            "Runs an experiment at many points and gathers what was measured.",
            "Run it again to go on: points that are finished are not run again."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 4 says that points have failed; their causes are listed and the others are kept.",
            "",
            "Example: ntwk scan examples/small-scan.yaml --workers 2"
        })
final class ScanCommand implements Callable<Integer> {

    private static final int FAILURES_SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Scan file (YAML or JSON).")
    private Path file;

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description = "Experiment to run instead of that which the scan file holds or names.")
    private @Nullable Path experiment;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the results; the name of the file by default.")
    private @Nullable Path out;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Points that run at a time; 0 for one on each processor.")
    private @Nullable Integer workers;

    @Option(names = "--executor", paramLabel = "NAME", description = "Who runs the points, instead of the file's.")
    private @Nullable String executor;

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        ScanFile read = ScanReader.read(file, experiment);
        Scan scan = ntwk.scan(read.base(), read.description());
        Path folder = out != null ? out : Path.of(Outputs.baseName(file));
        if (!quiet) {
            read.base().notices().forEach(notice -> err.println("Note: " + notice));
            err.println(read.description().name() + ": " + scan.points() + " points");
        }
        try (StopSignal signal = StopSignal.listen(scan::requestStop)) {
            ScanResult result;
            int before;
            try (ScanProgressBar progress = new ScanProgressBar(err, quiet)) {
                result = scan.run(folder, executor(read), progress::show);
                before = progress.found();
            }
            print(result, before, folder);
            return signal.received() ? ExitCode.INTERRUPTED : exitCode(result);
        }
    }

    private static int exitCode(ScanResult result) {
        return result.count(State.FAILED) > 0 ? ExitCode.POINTS_FAILED : ExitCode.DONE;
    }

    private ComponentDescription executor(ScanFile read) {
        ComponentDescription chosen = executor != null
                ? ComponentDescription.of(executor)
                : read.executor().orElse(Scan.THREADS);
        return workers == null ? chosen : chosen.with("workers", workers);
    }

    /** @param before how many points an earlier start had finished */
    private void print(ScanResult result, int before, Path folder) {
        PrintWriter err = spec.commandLine().getErr();
        result.failures().stream()
                .limit(FAILURES_SHOWN)
                .forEach(failure -> err.println("point " + failure.point() + " failed, "
                        + words(result, failure.point()) + ": " + failure.cause()));
        int more = result.failures().size() - FAILURES_SHOWN;
        if (more > 0) {
            err.println("and " + more + " more; " + folder.resolve("scan.csv") + " lists them");
        }
        if (!quiet) {
            int missing = result.count(State.MISSING);
            spec.commandLine()
                    .getOut()
                    .println(result.count(State.DONE) + " points done"
                            + (before > 0 ? " (" + before + " of them before), " : ", ")
                            + result.count(State.FAILED) + " failed"
                            + (missing > 0 ? ", " + missing + " to be run" : "") + "; wrote "
                            + folder.resolve("scan.h5") + " and " + folder.resolve("scan.csv"));
        }
    }

    private static String words(ScanResult result, int point) {
        StringBuilder words = new StringBuilder();
        for (ScanResult.Axis axis : result.axes()) {
            words.append(words.isEmpty() ? "" : ", ").append(axis.name()).append(" = ");
            words.append(axis.labels().get(result.index(axis, point)));
        }
        return words.toString();
    }
}
