package org.ntwk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.core.hdf5.TableFile;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.MorphologyAnimation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk morpho run}: an experiment on one cell with its form. */
@Command(
        name = "run",
        description = "Runs an experiment on one cell with its form.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ntwk morpho run examples/dendrites/event.yaml",
            "  ntwk morpho run examples/dendrites/gradient.yaml --animation gradient.html --frame 0.5ms"
        })
final class MorphoRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Experiment on a cell (YAML or JSON).")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE.h5|.csv|.json", description = "What was recorded; NAME.h5 by default.")
    private @Nullable Path out;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png|.svg",
            description = "The cell and what was recorded; NAME.png by default.")
    private @Nullable Path figure;

    @Option(names = "--no-figure", description = "Draw no figure.")
    private boolean noFigure;

    @Option(
            names = "--animation",
            paramLabel = "FILE.html|.gif",
            description = "The cell with its potentials as colours in time: a page with a slider, or a picture.")
    private @Nullable Path animation;

    @Option(names = "--frame", paramLabel = "T", description = "With --animation: time between its frames; 1 ms.")
    private @Nullable String frame;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} for the summary; text if it is not said.")
    private @Nullable TableFormat format;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Override
    public Integer call() {
        Path recording = out != null ? out : Path.of(Outputs.baseName(file) + ".h5");
        Path drawn = noFigure ? null : figure != null ? figure : Path.of(Outputs.baseName(file) + ".png");
        Problems problems = new Problems();
        checkOutputs(recording, drawn, problems);
        double frameMs = frameMs(problems);
        problems.throwIfAny("command");
        Ntwk ntwk = plugins.start(spec.commandLine().getErr());
        DendriteExperiment experiment = new DendriteFile(file, ntwk.plugins().registry()).read();
        requireFewFrames(experiment.timing().durationMs(), frameMs);
        DendriteRun run = DendriteRun.of(experiment, frameMs);
        write(run.traces(), recording);
        if (drawn != null) {
            FigureFile.write(DendriteFigures.of(run), drawn, force);
        }
        if (animation != null) {
            DendriteFigures.animate(run, animation, force);
        }
        TableOutput output = new TableOutput(
                TableFormat.choose(format, null),
                null,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        output.deliver(TraceTable.summary(run.traces(), experiment.firing()));
        run.remarks().forEach(output::remark);
        output.tellFiles(recording, drawn, animation);
        return ExitCode.DONE;
    }

    /** Infinite without an animation. */
    private double frameMs(Problems problems) {
        if (animation == null) {
            if (frame != null) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        "--frame",
                        "is the time between frames of an animation, but there is none.",
                        "Maybe add --animation " + Outputs.baseName(file) + ".html.");
            }
            return Double.POSITIVE_INFINITY;
        }
        double frameMs = frame == null ? 1 : QuantityOption.parse("--frame", frame, Unit.MS, problems);
        if (frameMs <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--frame", frame + " must be longer than 0 ms.");
        }
        return frameMs;
    }

    private static void requireFewFrames(double durationMs, double frameMs) {
        Problems problems = new Problems();
        if (durationMs / frameMs >= MorphologyAnimation.MOST_FRAMES) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    "--frame",
                    "an animation of " + durationMs + " ms would have more than " + MorphologyAnimation.MOST_FRAMES
                            + " frames.",
                    "Maybe --frame " + NumberTableText.rounded(durationMs / 100) + "ms.");
        }
        problems.throwIfAny("command");
    }

    /** With the text of the file, from which all of it can be made again, if the form has a place for it. */
    private void write(NumberTable traces, Path recording) {
        try {
            if (endsWith(recording, ".h5")) {
                TableFile.write(traces, Files.readString(file), recording);
            } else {
                Files.writeString(recording, endsWith(recording, ".json") ? traces.toJson() : traces.toCsv());
            }
        } catch (IOException e) {
            throw new StorageException("Cannot write " + recording + ": " + e.getMessage(), e);
        }
    }

    private static boolean endsWith(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private void checkOutputs(Path recording, @Nullable Path drawn, Problems problems) {
        if (Stream.of(".h5", ".csv", ".json").noneMatch(ending -> endsWith(recording, ending))) {
            problems.add(
                    ProblemCode.INVALID_NAME,
                    "--out",
                    "the ending of " + recording + " tells its format, .h5, .csv or .json.",
                    "Maybe " + recording.getFileName() + ".h5.");
        }
        try {
            ResultFile.checkWritable(recording, force);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
        }
        if (drawn != null) {
            FigureFile.check(drawn, force, problems);
        }
        if (animation != null) {
            MorphologyAnimation.check(animation, force, problems);
        }
        List<Path> files = new ArrayList<>(Stream.of(file, recording, drawn, animation)
                .flatMap(Stream::ofNullable)
                .toList());
        for (int n = 0; n < files.size(); n++) {
            for (int m = 0; m < n; m++) {
                if (Outputs.isSame(files.get(n), files.get(m))) {
                    problems.add(ProblemCode.CONTRADICTION, "", files.get(n) + " is named for two files.");
                }
            }
        }
        if (noFigure && figure != null) {
            problems.add(
                    ProblemCode.CONTRADICTION, "--figure", "a figure is named, but --no-figure says to draw none.");
        }
    }
}
