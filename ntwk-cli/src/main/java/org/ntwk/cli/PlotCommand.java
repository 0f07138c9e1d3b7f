package org.ntwk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.analysis.AnalysisSettings;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.core.hdf5.ScanResultFile;
import org.ntwk.core.hdf5.TableFile;
import org.ntwk.plots.Figure;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.FigureKind;
import org.ntwk.plots.FigureOptions;
import org.ntwk.plots.ScanFigure;
import org.ntwk.plots.SeriesFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk plot}: a figure of a recording or of a scan, from its file alone. */
@Command(
        name = "plot",
        description = "Draws a figure of a recording, or of the scan.h5 of a scan.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Kinds of figures:",
            "  activity      afferent rates, spikes, V and population rates; drawn if nothing else is asked for",
            "  raster-v      spikes, and V of four cells of each population",
            "  traces        V of up to ten cells of each population, shifted",
            "  variables     all variables that were sampled of cells or their compartments",
            "  mean-v        mean and standard deviation of V over cells, and one cell",
            "  rates         population rates",
            "  twin          population rates over spikes",
            "  inputs        afferent rates",
            "  connections   connection probabilities",
            "  balance       excitatory and inhibitory currents",
            "  histograms    distributions of rates, intervals, their CV, and V",
            "  cell          V of one cell with its spikes, and the current that it is given",
            "A scan has one kind: curves along one axis, maps over two. So has what ntwk morpho run recorded: all samples.",
            "",
            "Examples:",
            "  ntwk plot rs-fs.h5 --out rs-fs.svg",
            "  ntwk plot rs-fs.h5 --kind traces --from 900ms --to 1100ms --peak 20mV --out traces.png",
            "  ntwk plot small-scan/scan.h5"
        })
final class PlotCommand implements Callable<Integer> {

    private static final int WIDTH_PX = 900;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.h5",
            description =
                    "Recording that ntwk run, ntwk morpho run or the original framework wrote, or scan.h5 of ntwk scan.")
    private Path file;

    @Option(names = "--kind", paramLabel = "KIND", description = "What is drawn, see below.")
    private @Nullable String kind;

    @Option(
            names = {"--out", "--figure"},
            paramLabel = "FILE.png|.svg",
            description = "Figure; by default the name of the file with the kind, if one is given, and .png.")
    private @Nullable Path out;

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "Start of what is drawn, such as 200ms; the start of the run.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "T", description = "End of what is drawn; the end of the run.")
    private @Nullable String to;

    @Option(names = "--log", description = "Draw rates on a logarithmic axis.")
    private boolean log;

    @Option(
            names = "--peak",
            paramLabel = "V",
            description = "Draw spikes in traces of V up to this potential, such as 20mV.")
    private @Nullable String peak;

    @Option(
            names = "--smoothing",
            paramLabel = "T",
            description = "Standard deviation of the Gaussian that rates are smoothed with; 5 ms.")
    private @Nullable String smoothing;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public Integer call() {
        Path target = target();
        Problems problems = new Problems();
        FigureFile.check(target, force, problems);
        FigureKind chosen = kind(problems);
        FigureOptions options = options(problems);
        Quantity start = QuantityOption.parse("--from", from, problems);
        Quantity end = QuantityOption.parse("--to", to, problems);
        problems.throwIfAny("command");
        Figure figure = figure(chosen, options, start, end);
        FigureFile.write(figure, target, force);
        spec.commandLine().getOut().println("wrote " + target);
        return ExitCode.DONE;
    }

    private Path target() {
        return out != null ? out : Path.of(Outputs.baseName(file) + (kind == null ? "" : "-" + kind) + ".png");
    }

    private FigureKind kind(Problems problems) {
        if (kind == null) {
            return FigureKind.ACTIVITY;
        }
        return FigureKind.find(kind).orElseGet(() -> {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE, "--kind", "there is no figure", kind, FigureKind.names());
            return FigureKind.ACTIVITY;
        });
    }

    private FigureOptions options(Problems problems) {
        FigureOptions options = log ? FigureOptions.DEFAULT.withLogScale() : FigureOptions.DEFAULT;
        if (peak != null) {
            double mv = QuantityOption.parse("--peak", peak, Unit.MV, problems);
            options = Double.isNaN(mv) ? options : options.withPeaks(mv);
        }
        if (smoothing != null) {
            double sigmaMs = QuantityOption.parse("--smoothing", smoothing, Unit.MS, problems);
            if (sigmaMs <= 0) {
                problems.add(ProblemCode.OUT_OF_BOUNDS, "--smoothing", smoothing + " must be longer than 0 ms.");
            } else if (sigmaMs > 0) {
                options = options.withSmoothing(sigmaMs);
            }
        }
        return options;
    }

    private Figure figure(FigureKind chosen, FigureOptions options, @Nullable Quantity start, @Nullable Quantity end) {
        if (ScanResultFile.recognises(file)) {
            return ofScan();
        }
        return TableFile.recognises(file) ? ofTraces(start, end) : ofRecording(chosen, options, start, end);
    }

    private Figure ofTraces(@Nullable Quantity start, @Nullable Quantity end) {
        if (kind != null || log || peak != null || smoothing != null) {
            throw new InvalidInputException(
                    "command",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            "",
                            file + " holds samples of one cell, which have one kind of figure.",
                            "Maybe give --from and --to only."));
        }
        NumberTable traces = TraceTable.open(file, start, end);
        return SeriesFigure.of(traces.name(), "time (ms)", TraceTable.panels(traces), WIDTH_PX);
    }

    private Figure ofScan() {
        if (kind != null || from != null || to != null || log || peak != null || smoothing != null) {
            throw new InvalidInputException(
                    "command",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            "",
                            file + " is a scan, which has one kind of figure and no time.",
                            "Maybe draw the recording of one of its points."));
        }
        return ScanFigure.of(ScanResultFile.open(file));
    }

    private Figure ofRecording(
            FigureKind chosen, FigureOptions options, @Nullable Quantity start, @Nullable Quantity end) {
        try (RunResult result = ResultFile.open(file)) {
            boolean whole = start == null && end == null;
            return chosen.of(
                    result,
                    whole
                            ? options
                            : options.withWindow(AnalysisSettings.of(result, start, end, null, null)
                                    .window()));
        }
    }
}
