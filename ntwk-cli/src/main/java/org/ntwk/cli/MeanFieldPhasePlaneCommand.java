package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.FixedPoints;
import org.ntwk.meanfield.analysis.HeldVariables;
import org.ntwk.meanfield.analysis.PhasePlane;
import org.ntwk.meanfield.analysis.StateBox;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.Tolerance;
import org.ntwk.meanfield.system.Trajectory;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield phase-plane}: how the rates of two populations move. */
@Command(
        name = "phase-plane",
        description = {
            "Draws how the rates of two populations move at constant input: where each stands still, trajectories, and",
            "fixed points, which it prints. What else may vary is held where it is at the first stable fixed point, except",
            "along trajectories."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ntwk meanfield phase-plane net.yaml --transfer net-transfer.yaml --rate \"AffExc=8 Hz\" --figure plane.png"
        })
final class MeanFieldPhasePlaneCommand implements Callable<Integer> {

    private static final int GRID = 121;
    private static final double[][] STARTS = {
        {0.02, 0.02}, {0.5, 0.02}, {0.98, 0.02}, {0.98, 0.5}, {0.98, 0.98}, {0.5, 0.98}, {0.02, 0.98}, {0.02, 0.5}
    };
    private static final double OUTPUT_MS = 0.1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private SteadyOptions steady;

    @Option(names = "--across", paramLabel = "NAME", description = "Population of the horizontal axis; the first one.")
    private @Nullable String across;

    @Option(names = "--up", paramLabel = "NAME", description = "Population of the vertical axis; the next one.")
    private @Nullable String up;

    @Option(
            names = "--start",
            paramLabel = "NAME=RATE,NAME=RATE",
            description = "Rates of all populations, 0 Hz if not named, at which a trajectory begins; may be given more"
                    + " than once. Eight along the border of the plane by default.")
    private List<String> starts = List.of();

    @Option(names = "--follow", paramLabel = "T", description = "How long trajectories are; 500 ms.")
    private String follow = "500ms";

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", required = true, description = "The picture.")
    private Path figure;

    @Mixin
    private TableFileOptions table;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        table.check(theory.file(), figure, problems);
        double highestHz = steady.highestHz(problems);
        double followMs = QuantityOption.parse("--follow", follow, Unit.MS, problems);
        if (followMs <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--follow", follow + " must be longer than 0 ms.");
        }
        problems.throwIfAny("command");
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, false);
        SteadyOptions.Steady system = SteadyOptions.steady(read, highestHz);
        List<String> axes = axes(system.reduction().system().names(), problems);
        List<double[]> given = givenStarts(read, problems);
        problems.throwIfAny("command");
        FixedPoints points = system.fixedPoints();
        HeldVariables slice = slice(system, axes, points, err);
        double[] reach = axes.stream()
                .mapToDouble(name -> steady.shownHz(name, points, highestHz, 0))
                .toArray();
        PhasePlane plane = PhasePlane.of(slice, evenly(reach), GRID);
        List<Trajectory> trajectories = new ArrayList<>();
        for (double[] start : given.isEmpty() ? border(system, axes, reach, points) : given) {
            trajectories.add(new FirstOrderMeanField(system.reduction().system())
                    .solve(start, system.reduction().inputs(), followMs, OUTPUT_MS, Tolerance.DEFAULT));
        }
        FigureFile.write(SteadyFigures.of(read.reduced().name(), plane, trajectories), figure, table.replace());
        TableOutput output = table.output(spec.commandLine());
        output.deliver(SteadyTable.of(
                read.reduced().name(), slice.names(), plane.fixedPoints().points()));
        output.tellFiles(table.file(), figure);
        return ExitCode.DONE;
    }

    private List<String> axes(List<String> names, Problems problems) {
        if (names.size() < 2) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "populations",
                    "a plane needs two populations; there is " + names.get(0) + " alone.",
                    "Maybe ntwk meanfield fixed-points --figure.");
            return names;
        }
        String first = across != null
                ? across
                : names.stream().filter(name -> !name.equals(up)).findFirst().orElseThrow();
        String second = up != null
                ? up
                : names.stream().filter(name -> !name.equals(first)).findFirst().orElseThrow();
        for (String name : List.of(first, second)) {
            if (!names.contains(name)) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE,
                        name.equals(across) ? "--across" : "--up",
                        "there is no population",
                        name,
                        names);
            }
        }
        if (first.equals(second)) {
            problems.add(ProblemCode.CONTRADICTION, "--up", "both axes are of " + first + ".");
        }
        return List.of(first, second);
    }

    private List<double[]> givenStarts(TheoryOptions.Theory read, Problems problems) {
        List<double[]> rates = new ArrayList<>();
        for (String start : starts) {
            Map<String, String> parts = new LinkedHashMap<>();
            for (String part : start.split(",", -1)) {
                int equals = part.indexOf('=');
                if (equals < 0) {
                    problems.add(
                            ProblemCode.WRONG_TYPE,
                            "--start",
                            "'" + part + "' is no rate of a population.",
                            "Such as Exc=5Hz,Inh=10Hz is meant.");
                } else {
                    parts.put(part.substring(0, equals), part.substring(equals + 1));
                }
            }
            rates.add(read.ratesHz("--start", parts, problems));
        }
        return rates;
    }

    private static HeldVariables slice(
            SteadyOptions.Steady system, List<String> axes, FixedPoints points, PrintWriter err) {
        FixedPoint where = points.stable().stream().findFirst().orElse(null);
        Map<String, Double> held = new LinkedHashMap<>();
        for (String name : system.rates().names()) {
            if (!axes.contains(name)) {
                held.put(name, where == null ? 0 : where.value(name));
            }
        }
        if (!held.isEmpty()) {
            err.println("Note: held " + (where == null ? "at 0" : "where they are at the first stable fixed point")
                    + ": " + String.join(", ", held.keySet()));
        }
        return new HeldVariables(system.rates(), held, axes);
    }

    /** A box of the plane whose axes are divided evenly. */
    private static StateBox evenly(double[] reach) {
        return StateBox.of(new double[2], reach, new double[] {10 * reach[0], 10 * reach[1]});
    }

    /** Along the border of the plane; other populations as they are at the first stable fixed point. */
    private static List<double[]> border(
            SteadyOptions.Steady system, List<String> axes, double[] reach, FixedPoints points) {
        List<String> names = system.reduction().system().names();
        FixedPoint where = points.stable().stream().findFirst().orElse(null);
        List<double[]> starts = new ArrayList<>();
        for (double[] share : STARTS) {
            double[] start = names.stream()
                    .mapToDouble(name -> where == null ? 0 : Math.max(0, where.value(name)))
                    .toArray();
            start[names.indexOf(axes.get(0))] = share[0] * reach[0];
            start[names.indexOf(axes.get(1))] = share[1] * reach[1];
            starts.add(start);
        }
        return starts;
    }
}
