package org.ntwk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.problem.StorageException;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.file.ExperimentWriter;
import org.ntwk.meanfield.characterisation.Characterisation;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.Protocol;
import org.ntwk.meanfield.fit.FitOptions;
import org.ntwk.meanfield.fit.FitPoint;
import org.ntwk.meanfield.fit.FitWarning;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.plots.SurfaceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk tf}: the transfer function of a cell, measured and fitted. What each part of it takes is in its options. */
@Command(
        name = "tf",
        description = {
            "Measures how fast a cell of a population fires for given rates of its inputs, and fits its effective threshold.",
            "Run it again to go on: simulations that are finished are not run again."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Values are FROM:TO:POINTS, also with :log, or a list with commas.",
            "",
            "Example: ntwk tf examples/rs-fs.yaml --population RecInh --rate RecExc=0.5Hz:20Hz:20 --rate RecInh=0Hz:30Hz:10"
                    + " --rate AffExc=4Hz"
        })
final class TransferFunctionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private PlaceOptions where;

    @Mixin
    private ProtocolOptions how;

    @Mixin
    private ThresholdOptions threshold;

    @Mixin
    private TransferFigureOptions figures;

    @Parameters(paramLabel = "FILE", description = "Experiment (YAML or JSON), or a flat Model file.")
    private Path file;

    @Option(names = "--population", paramLabel = "NAME", required = true, description = "Whose cells are measured.")
    private String population;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results; tf-NAME by default.")
    private @Nullable Path out;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} for the coefficients; text if it is not said.")
    private @Nullable TableFormat format;

    @Option(names = "--quiet", description = "Print no progress and no notes.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Protocol protocol = how.protocol(problems);
        FitOptions options = threshold.options(problems);
        SurfaceView view = figures.view(problems);
        problems.throwIfAny("command");
        Ntwk ntwk = plugins.start(err);
        DrivenCell cell =
                DrivenCell.of(ntwk, ExperimentSource.read(file, Map.of()).experiment(), population);
        List<Place> places = where.places(cell, population, problems, err);
        problems.throwIfAny("command");
        Path folder = out != null ? out : Path.of("tf-" + population.replaceAll("[^A-Za-z0-9._-]", "_"));
        if (!quiet) {
            cell.notes().forEach(note -> err.println("Note: " + note));
            err.println(places.size() + " points, " + protocol.cells() + " to " + protocol.mostCells() + " cells of "
                    + NumberTableText.rounded(protocol.endMs() * 1e-3) + " s at each");
        }
        try {
            Map<Place, RecordedMoments> recorded = new HashMap<>();
            List<MeasuredPlace> measured = measure(ntwk, cell, protocol, places, folder.resolve("runs"), recorded);
            deliver(cell, measured, recorded, options, view, folder);
            return ExitCode.DONE;
        } catch (InterruptedException stopped) {
            err.println("interrupted; run it again to go on");
            return ExitCode.INTERRUPTED;
        }
    }

    /** @param recorded where the moments of V go, if it is recorded */
    private List<MeasuredPlace> measure(
            Ntwk ntwk,
            DrivenCell cell,
            Protocol protocol,
            List<Place> places,
            Path folder,
            Map<Place, RecordedMoments> recorded)
            throws InterruptedException {
        try (ScanProgressBar progress = new ScanProgressBar(spec.commandLine().getErr(), quiet)) {
            ScannedCellRuns runs = new ScannedCellRuns(
                    ntwk, cell, protocol, folder, how.executor(), how.recordsPotential(), progress::show);
            try (StopSignal signal = StopSignal.listen(runs::requestStop)) {
                List<MeasuredPlace> measured = new Characterisation(cell, protocol).measure(places, runs);
                if (signal.received()) {
                    throw new InterruptedException();
                }
                recorded.putAll(runs.moments());
                return measured;
            }
        }
    }

    private void deliver(
            DrivenCell cell,
            List<MeasuredPlace> measured,
            Map<Place, RecordedMoments> recorded,
            FitOptions options,
            SurfaceView view,
            Path folder) {
        Path table = folder.resolve("tf.csv");
        write(
                table,
                TransferReport.places(cell, measured, recorded, null).toCsv()); // it may be that nothing can be fitted
        List<FitPoint> points = measured.stream().map(MeasuredPlace::toFitPoint).toList();
        ThresholdFit fit = threshold.fit(cell, where.axes(cell), options, points);
        Path yaml = folder.resolve("tf.yaml");
        write(table, TransferReport.places(cell, measured, recorded, fit).toCsv());
        write(yaml, ExperimentWriter.toYaml(fit.component()));
        NumberTable coefficients = TransferReport.coefficients(cell, fit);
        TableOutput output = new TableOutput(
                TableFormat.choose(format, null),
                null,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        output.deliver(coefficients);
        threshold.choice(fit).ifPresent(output::remark);
        TransferReport.quality(fit).forEach(output::remark);
        for (FitWarning warning : fit.warnings()) {
            spec.commandLine().getErr().println("Not to be trusted: " + warning.text());
        }
        List<Path> files = new ArrayList<>(List.of(table, yaml));
        if (where.byRates()) {
            files.addAll(figures.write(cell, measured, fit, view, folder, this::note));
        }
        output.tellFiles(files.toArray(Path[]::new));
    }

    private void note(String text) {
        if (!quiet) {
            spec.commandLine().getErr().println("Note: " + text);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
