package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.NtwkException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.OriginalDraws;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.plots.ActivityFigure;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk run}: an experiment file in, a recording and a figure out. */
@Command(
        name = "run",
        description = "Simulates an experiment file and writes what it recorded, with a figure.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ntwk run examples/rs-fs.yaml",
            "  ntwk run examples/rs-fs.yaml --seed 7 --duration 500ms --out seed7.h5 --figure seed7.svg",
            "  ntwk run params.json --rate \"AffExc=4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))\""
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Experiment (YAML or JSON) or flat Model file (JSON).")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE.h5", description = "Recording; the name of the experiment by default.")
    private @Nullable Path out;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png|.svg",
            description = "Figure; the name of the experiment by default.")
    private @Nullable Path figure;

    @Option(names = "--no-figure", description = "Draw no figure.")
    private boolean noFigure;

    @Option(
            names = "--connections",
            paramLabel = "FILE.h5",
            description = "Every synapse with its weight at the end of the run, as ntwk connections writes it.")
    private @Nullable Path connections;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random number, instead of the file's.")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that integrate; 0 chooses by the work there is.")
    private @Nullable Integer threads;

    @Option(
            names = "--duration",
            paramLabel = "T",
            description = "Simulated time, such as 500ms, instead of the file's.")
    private @Nullable String duration;

    @Option(
            names = "--rate",
            paramLabel = "NAME=EXPRESSION",
            description =
                    "Rate of a stimulus over time t, instead of the file's; may be given more than once. In a flat"
                            + " file AFFERENT_TARGET stands for one target alone.")
    private Map<String, String> rates = new LinkedHashMap<>();

    @Option(
            names = "--original-draws",
            description = "Draw connections and drive as the original framework does with this seed.")
    private boolean originalDraws;

    @Option(
            names = "--original-seed",
            paramLabel = "NAME=N",
            description = "With --original-draws: the seed that a script gives for 'connectivity', or for the drive"
                    + " AFFERENT_TARGET; may be given more than once.")
    private Map<String, Long> originalSeeds = new LinkedHashMap<>();

    @Option(
            names = "--profile",
            description = "Measure what the time of the clock loop goes to; print it and keep it with the recording.")
    private boolean profile;

    @Option(
            names = "--check",
            paramLabel = "none|full",
            description =
                    "full: verify what components of plugins do while they run. It names what breaks its contract;"
                            + " numbers stay the same, the run has one thread and takes longer.")
    private @Nullable ComponentCheck check;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Outputs outputs = outputs();
        Ntwk ntwk = plugins.start(err);
        ExperimentSource source = source(err);
        Experiment experiment = experiment(source);
        Path folder = outputs.recording().toAbsolutePath().getParent();
        long start = System.nanoTime();
        CompiledNetwork network = source.places().tell(() -> ntwk.compile(experiment, folder));
        Built built = new Built(network, (System.nanoTime() - start) * 1e-9);
        if (!quiet) {
            RunSummary.notices(network).forEach(notice -> err.println("Note: " + notice));
            err.println(RunSummary.size(network));
        }
        if (outputs.figure() != null) {
            FigureWarmUp.begin();
        }
        try (Simulation simulation = network.start();
                StopSignal signal = StopSignal.listen(simulation::requestStop)) {
            if (profile) {
                simulation.measurePhases();
            }
            advance(simulation, ntwk, built, outputs);
            finish(simulation, ntwk, built, outputs);
            if (connections != null) {
                ntwk.writeConnections(network, connections, force);
            }
            return signal.received() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    /** A network and the seconds that it took to compile it. */
    private record Built(CompiledNetwork network, double seconds) {}

    /** Runs to the end. Where a run fails on the way, what it recorded until then is written, marked incomplete. */
    private void advance(Simulation simulation, Ntwk ntwk, Built built, Outputs outputs) {
        try (RunProgress progress = RunProgress.of(simulation, quiet)) {
            simulation.onProgress(progress::show);
            simulation.advanceTo(simulation.durationMs());
        } catch (NtwkException failure) {
            try {
                finish(simulation, ntwk, built, outputs);
            } catch (NtwkException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    private void finish(Simulation simulation, Ntwk ntwk, Built built, Outputs outputs) {
        try (RunResult result = simulation.finish()) {
            write(ntwk, result, outputs);
            if (!quiet) {
                RunSummary.print(result, outputs, spec.commandLine().getOut());
                result.profile()
                        .ifPresent(measured -> ProfileTable.print(
                                measured,
                                built.network(),
                                built.seconds(),
                                spec.commandLine().getOut()));
            }
        }
    }

    private void write(Ntwk ntwk, RunResult result, Outputs outputs) {
        ntwk.write(result, outputs.recording(), force);
        if (outputs.figure() != null) {
            FigureFile.write(ActivityFigure.of(result), outputs.figure(), force);
        }
    }

    /** The names of what is written, checked before anything is computed. */
    private Outputs outputs() {
        Problems problems = new Problems();
        if (noFigure && figure != null) {
            problems.add(
                    ProblemCode.CONTRADICTION, "--figure", "a figure is named, but --no-figure says to draw none.");
        }
        Outputs outputs = Outputs.of(file, out, figure, noFigure);
        outputs.checkDistinctFrom(file, problems);
        try {
            ResultFile.checkWritable(outputs.recording(), force);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
        }
        if (connections != null) {
            checkConnections(connections, outputs, problems);
        }
        if (outputs.figure() != null) {
            FigureFile.check(outputs.figure(), force, problems);
        }
        problems.throwIfAny("output");
        return outputs;
    }

    private void checkConnections(Path written, Outputs outputs, Problems problems) {
        if (Outputs.isSame(written, file) || Outputs.isSame(written, outputs.recording())) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--connections",
                    written + " is the name of the experiment or of the recording as well.");
            return;
        }
        try {
            ResultFile.checkWritable(written, force);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
        }
    }

    private ExperimentSource source(PrintWriter err) {
        ExperimentSource source = ExperimentSource.read(file, rates);
        if (!quiet) {
            source.notices().forEach(notice -> err.println("Note: " + notice));
        }
        return source;
    }

    private Experiment experiment(ExperimentSource source) {
        Experiment experiment =
                source.experiment().with(settings(source.experiment().settings()));
        if (!originalDraws && !originalSeeds.isEmpty()) {
            throw new InvalidInputException(
                    "command",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            "--original-seed",
                            "seeds of the original's draws are given, but these draws are not asked for.",
                            "Maybe add --original-draws."));
        }
        return originalDraws
                ? OriginalDraws.apply(experiment, experiment.settings().seed(), originalSeeds)
                : experiment;
    }

    private RunSettings settings(RunSettings ofFile) {
        RunSettings settings = ofFile;
        if (seed != null) {
            settings = settings.withSeed(seed);
        }
        if (threads != null) {
            settings = settings.withThreads(threads);
        }
        if (check != null) {
            settings = settings.withCheck(check);
        }
        if (duration != null) {
            settings = settings.withDuration(Quantity.parse(duration)
                    .orElseThrow(() -> new InvalidInputException(
                            "command",
                            new Problem(
                                    ProblemCode.WRONG_TYPE,
                                    "--duration",
                                    "'" + duration + "' is not a time.",
                                    "Maybe 500ms or 2s is meant."))));
        }
        return settings;
    }
}
