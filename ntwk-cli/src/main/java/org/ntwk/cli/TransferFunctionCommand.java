package org.ntwk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.file.ExperimentWriter;
import org.ntwk.core.scan.Scan;
import org.ntwk.meanfield.characterisation.Characterisation;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.Protocol;
import org.ntwk.meanfield.characterisation.ShuntedDrive;
import org.ntwk.meanfield.fit.FitAxis;
import org.ntwk.meanfield.fit.FitOptions;
import org.ntwk.meanfield.fit.FitPoint;
import org.ntwk.meanfield.fit.FitWarning;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.meanfield.fit.ThresholdFitter;
import org.ntwk.meanfield.fit.ThresholdForm;
import org.ntwk.plots.Figure;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.SurfaceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk tf}: the transfer function of a cell, measured and fitted. */
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

    private static final String BEST = "best";

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Experiment (YAML or JSON), or a flat Model file.")
    private Path file;

    @Option(names = "--population", paramLabel = "NAME", required = true, description = "Whose cells are measured.")
    private String population;

    @Option(
            names = "--rate",
            paramLabel = "INPUT=VALUES",
            description =
                    "Rates of a presynaptic population or drive, such as Exc=0.5Hz:20Hz:20:log; one for each input.")
    private Map<String, String> rates = new LinkedHashMap<>();

    @Option(
            names = "--mean",
            paramLabel = "VALUES",
            description = "Instead of rates: mean potentials, such as -65mV:-50mV:8, with --deviation and --time.")
    private @Nullable String mean;

    @Option(names = "--deviation", paramLabel = "VALUES", description = "Standard deviations of the potential.")
    private @Nullable String deviation;

    @Option(names = "--time", paramLabel = "VALUES", description = "Correlation times of the potential.")
    private @Nullable String time;

    @Option(
            names = "--by",
            paramLabel = "INPUT,INPUT",
            description =
                    "With --mean: the two inputs that give these moments, with a shunt; the first two by default.")
    private @Nullable String by;

    @Option(names = "--duration", paramLabel = "T", description = "Time in which spikes count; 10 s.")
    private String duration = "10s";

    @Option(names = "--transient", paramLabel = "T", description = "Time before that; 200 ms.")
    private String transientTime = "200ms";

    @Option(names = "--cells", paramLabel = "N", description = "Independent copies of the cell at each point; 10.")
    private int cells = Protocol.DEFAULT.cells();

    @Option(
            names = "--most-cells",
            paramLabel = "N",
            description = "Copies at points where the rate is not sure enough; 100.")
    private int mostCells = Protocol.DEFAULT.mostCells();

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "Standard error that is sure enough, as a share of the rate (or 0.05 Hz if that is more); 0.02.")
    private double precision = Protocol.DEFAULT.share();

    @Option(
            names = "--record-potential",
            description = "Also record V in the first run at each point, every ms, and write its moments.")
    private boolean recordPotential;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the input; 1.")
    private long seed = 1;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "The threshold: order-0, order-1, order-2, over-leak, over-leak-logarithm; or best, the default:"
                            + " that of them which foretells points best that it did not see.")
    private String form = BEST;

    @Option(
            names = "--highest-rate",
            paramLabel = "F",
            description = "Points of this rate and above are not fitted; 50 Hz.")
    private String highestRate = "50Hz";

    @Option(names = "--ridge", paramLabel = "L", description = "Penalty on coefficients in the linear step; 0.")
    private double ridge;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the results; tf-NAME by default.")
    private @Nullable Path out;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Simulations that run at a time; 0 for one on each processor.")
    private int workers;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} for the coefficients; text if it is not said.")
    private @Nullable TableFormat format;

    @Option(
            names = "--azimuth",
            paramLabel = "DEGREES",
            description = "The side from which the surface is seen: at -90 the first input runs to the right and the"
                    + " second one away; -125.")
    private double azimuth = SurfaceView.DEFAULT.azimuthDeg();

    @Option(
            names = "--elevation",
            paramLabel = "DEGREES",
            description = "How high above its ground the surface is seen from, 5 to 85; 25.")
    private double elevation = SurfaceView.DEFAULT.elevationDeg();

    @Option(names = "--svg", description = "Draw figures as SVG, not as PNG.")
    private boolean svg;

    @Option(names = "--no-figure", description = "Draw no figure.")
    private boolean noFigure;

    @Option(names = "--quiet", description = "Print no progress and no notes.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Problems problems = new Problems();
        Protocol protocol = protocol(problems);
        FitOptions options = options(problems);
        SurfaceView view = view(problems);
        problems.throwIfAny("command");
        Ntwk ntwk = plugins.start(err);
        DrivenCell cell =
                DrivenCell.of(ntwk, ExperimentSource.read(file, Map.of()).experiment(), population);
        List<Place> places = mean == null && deviation == null && time == null
                ? ratePlaces(cell, problems)
                : momentPlaces(cell, problems);
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
        ComponentDescription executor = Scan.THREADS.with("workers", workers);
        try (ScanProgressBar progress = new ScanProgressBar(spec.commandLine().getErr(), quiet)) {
            ScannedCellRuns runs =
                    new ScannedCellRuns(ntwk, cell, protocol, folder, executor, recordPotential, progress::show);
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
        boolean byRates = !rates.isEmpty();
        List<FitAxis> axes = byRates
                ? cell.inputs().stream()
                        .map(input -> new FitAxis(input.name(), Unit.HZ))
                        .toList()
                : List.of(new FitAxis("muV", Unit.MV), new FitAxis("sV", Unit.MV), new FitAxis("tauV", Unit.MS));
        Path table = folder.resolve("tf.csv");
        write(
                table,
                TransferReport.places(cell, measured, recorded, null).toCsv()); // it may be that nothing can be fitted
        List<FitPoint> points = measured.stream().map(MeasuredPlace::toFitPoint).toList();
        ThresholdFit fit = form.equals(BEST)
                ? ThresholdFitter.best(cell.cell(), axes, options, points)
                : new ThresholdFitter(cell.cell(), axes, options).fit(points);
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
        if (form.equals(BEST)) {
            output.remark("threshold: " + word(fit.options().form()) + ", which foretells best");
        }
        TransferReport.quality(fit).forEach(output::remark);
        for (FitWarning warning : fit.warnings()) {
            spec.commandLine().getErr().println("Not to be trusted: " + warning.text());
        }
        List<Path> files = new ArrayList<>(List.of(table, yaml));
        if (byRates && !noFigure) {
            files.addAll(writeFigures(cell, measured, fit, view, folder));
        }
        output.tellFiles(files.toArray(Path[]::new));
    }

    /** The files. */
    private List<Path> writeFigures(
            DrivenCell cell, List<MeasuredPlace> measured, ThresholdFit fit, SurfaceView view, Path folder) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        TransferFigure.of(cell, measured, fit).ifPresent(figure -> figures.put("tf", figure));
        TransferFigure.map(cell, measured, fit).ifPresent(figure -> figures.put("tf-map", figure));
        TransferFigure.surface(cell, measured, fit, view).ifPresent(figure -> figures.put("tf-surface", figure));
        if (figures.isEmpty() && !quiet) {
            spec.commandLine().getErr().println("Note: a figure shows one or two inputs that vary");
        }
        List<Path> files = new ArrayList<>();
        figures.forEach((name, figure) -> {
            Path file = folder.resolve(name + (svg ? ".svg" : ".png"));
            FigureFile.write(figure, file, true);
            files.add(file);
        });
        return files;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private Protocol protocol(Problems problems) {
        double durationMs = QuantityOption.parse("--duration", duration, Unit.MS, problems);
        double transientMs = QuantityOption.parse("--transient", transientTime, Unit.MS, problems);
        require(!(durationMs <= 0), "--duration", duration + " must be longer than 0 ms.", problems);
        require(!(transientMs < 0), "--transient", transientTime + " must be at least 0 ms.", problems);
        require(cells >= 2, "--cells", cells + " must be at least 2, or nothing would tell the error.", problems);
        require(mostCells >= cells, "--most-cells", mostCells + " must be at least --cells, " + cells + ".", problems);
        require(precision >= 0, "--precision", precision + " must be at least 0.", problems);
        require(workers >= 0, "--workers", workers + " must be at least 0.", problems);
        return problems.isEmpty()
                ? new Protocol(transientMs, durationMs, cells, mostCells, precision, Protocol.DEFAULT.leastHz(), seed)
                : Protocol.DEFAULT;
    }

    private FitOptions options(Problems problems) {
        List<String> forms = Stream.of(ThresholdForm.values())
                .map(TransferFunctionCommand::word)
                .toList();
        if (!form.equals(BEST) && !forms.contains(form)) {
            List<String> known = new ArrayList<>(forms);
            known.add(BEST);
            problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, "--form", "there is no threshold", form, known);
        }
        double highestHz = QuantityOption.parse("--highest-rate", highestRate, Unit.HZ, problems);
        require(!(highestHz <= 0), "--highest-rate", highestRate + " must be greater than 0 Hz.", problems);
        require(ridge >= 0 && ridge < Double.POSITIVE_INFINITY, "--ridge", ridge + " must be at least 0.", problems);
        return problems.isEmpty()
                ? FitOptions.DEFAULT
                        .withForm(ThresholdForm.values()[Math.max(0, forms.indexOf(form))])
                        .withHighestRateHz(highestHz)
                        .withRidge(ridge)
                : FitOptions.DEFAULT;
    }

    private SurfaceView view(Problems problems) {
        try {
            return new SurfaceView(azimuth, elevation);
        } catch (IllegalArgumentException e) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--azimuth, --elevation", e.getMessage() + ".");
            return SurfaceView.DEFAULT;
        }
    }

    private static String word(ThresholdForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void require(boolean holds, String option, String message, Problems problems) {
        if (!holds) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, option, message);
        }
    }

    /** Every rate of each input with every rate of the others. */
    private List<Place> ratePlaces(DrivenCell cell, Problems problems) {
        List<String> inputs = cell.inputs().stream().map(ShotNoiseInput::name).toList();
        for (String given : rates.keySet()) {
            if (!inputs.contains(given)) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE, "--rate", population + " has no input", given, inputs);
            }
        }
        List<double[]> axes = new ArrayList<>();
        for (String input : inputs) {
            String values = rates.get(input);
            if (values == null) {
                problems.add(
                        ProblemCode.MISSING_VALUE,
                        "--rate",
                        "no rates of " + input + ", which reaches " + population + ", are given.",
                        "Maybe --rate " + input + "=0Hz:20Hz:10, or --rate " + input + "=0Hz.");
            } else {
                axes.add(GridValues.parse("--rate", values, Unit.HZ, problems));
            }
        }
        if (by != null) {
            problems.add(ProblemCode.CONTRADICTION, "--by", "says how to reach moments, but rates are given.");
        }
        return problems.isEmpty() ? product(axes).stream().map(Place::ofRates).toList() : List.of();
    }

    /** Those of all moments that two inputs and a shunt can give. */
    private List<Place> momentPlaces(DrivenCell cell, Problems problems) {
        if (!rates.isEmpty() || mean == null || deviation == null || time == null) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--mean",
                    "a scan of moments needs --mean, --deviation and --time, and no --rate.");
            return List.of();
        }
        List<double[]> moments = product(List.of(
                GridValues.parse("--mean", mean, Unit.MV, problems),
                GridValues.parse("--deviation", deviation, Unit.MV, problems),
                GridValues.parse("--time", time, Unit.MS, problems)));
        ShuntedDrive drive = drive(cell, problems);
        if (drive == null || !problems.isEmpty()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (double[] at : moments) {
            drive.reach(at[0], at[1], at[2]).ifPresent(places::add);
        }
        if (places.isEmpty()) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--mean", "no rates of the two inputs give any of these moments.");
        } else if (places.size() < moments.size()) {
            spec.commandLine()
                    .getErr()
                    .println("Note: " + (moments.size() - places.size()) + " of " + moments.size()
                            + " combinations of moments are beyond what these inputs can give");
        }
        return places;
    }

    private @Nullable ShuntedDrive drive(DrivenCell cell, Problems problems) {
        List<String> inputs = cell.inputs().stream().map(ShotNoiseInput::name).toList();
        List<String> chosen = by == null ? inputs.stream().limit(2).toList() : List.of(by.split(",", -1));
        if (chosen.size() != 2 || !inputs.containsAll(chosen)) {
            problems.add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    "--by",
                    "two inputs give the moments, not " + String.join(", ", chosen) + ".",
                    "The inputs of " + population + " are " + String.join(", ", inputs) + ".");
            return null;
        }
        try {
            return new ShuntedDrive(cell, inputs.indexOf(chosen.get(0)), inputs.indexOf(chosen.get(1)));
        } catch (IllegalArgumentException e) {
            problems.add(ProblemCode.CONTRADICTION, "--by", e.getMessage() + ".");
            return null;
        }
    }

    private static List<double[]> product(List<double[]> axes) {
        List<double[]> all = List.of(new double[0]);
        for (double[] axis : axes) {
            List<double[]> longer = new ArrayList<>();
            for (double[] one : all) {
                for (double value : axis) {
                    double[] extended = Arrays.copyOf(one, one.length + 1);
                    extended[one.length] = value;
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all;
    }
}
