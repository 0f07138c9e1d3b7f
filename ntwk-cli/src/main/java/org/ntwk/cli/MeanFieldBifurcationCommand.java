package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.analysis.Branch;
import org.ntwk.meanfield.analysis.Continuation;
import org.ntwk.meanfield.analysis.FixedPointSearch;
import org.ntwk.meanfield.analysis.ParameterRange;
import org.ntwk.meanfield.analysis.SteadyRates;
import org.ntwk.meanfield.analysis.SteadySystem;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield bifurcation}: stationary rates over an input. */
@Command(
        name = "bifurcation",
        description = {
            "Follows all stationary rates of the mean field over a rate of an afferent, or a current into a population,",
            "and tells where they change: folds, Hopf points with the frequency of the oscillation, branch points."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "As text the ends of the branches and the bifurcations are printed; CSV and JSON have every point.",
            "",
            "Examples:",
            "  ntwk meanfield bifurcation net.yaml --transfer net-transfer.yaml --over AffExc=0Hz:20Hz --figure net.png",
            "  ntwk meanfield bifurcation net.yaml --transfer net-transfer.yaml --over RecInh=-100pA:100pA --out net.csv"
        })
final class MeanFieldBifurcationCommand implements Callable<Integer> {

    /** Values of the parameter at which all states are looked for, and how finely. */
    private static final int SEARCHES = 5;

    private static final int SEARCH_POINTS = 4000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private SteadyOptions steady;

    @Option(
            names = "--over",
            paramLabel = "NAME=FROM:TO",
            required = true,
            description =
                    "An afferent and its rates, or a population and the currents into its cells besides what they get.")
    private String over;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Draw the rates of all populations.")
    private @Nullable Path figure;

    @Mixin
    private TableFileOptions table;

    /** What is varied: the rate of an afferent, or the current into the cells of a population. */
    private record Parameter(String name, Unit unit, ParameterRange range) {

        String title() {
            return (unit.equals(Unit.HZ) ? name : "current into " + name) + " (" + unit.symbol() + ")";
        }
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        table.check(theory.file(), figure, problems);
        double highestHz = steady.highestHz(problems);
        problems.throwIfAny("command");
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, false);
        SteadyOptions.Steady system = SteadyOptions.steady(read, highestHz);
        MeanFieldSystem network = system.reduction().system();
        Parameter parameter = parameter(network, problems);
        problems.throwIfAny("command");
        List<Branch> branches = new Continuation(
                        family(network, system.reduction().inputs(), parameter), system.box(), parameter.range)
                .all(new FixedPointSearch(system.box(), SEARCH_POINTS), SEARCHES);
        if (branches.isEmpty()) {
            err.println("There is no stationary state up to " + highestHz + " Hz.");
            return ExitCode.DONE;
        }
        if (figure != null) {
            FigureFile.write(
                    SteadyFigures.of(read.reduced().name(), parameter.title(), network.names(), branches),
                    figure,
                    table.replace());
        }
        TableOutput output = table.output(spec.commandLine());
        output.deliver(SteadyTable.of(
                read.reduced().name(),
                network.names(),
                parameter.unit.equals(Unit.HZ) ? parameter.name : "current_into_" + parameter.name,
                parameter.unit,
                branches,
                output.format() != TableFormat.TEXT));
        tellEnds(branches, err);
        output.tellFiles(table.file(), figure);
        return ExitCode.DONE;
    }

    private Parameter parameter(MeanFieldSystem network, Problems problems) {
        int equals = over.lastIndexOf('=');
        String[] ends = over.substring(equals + 1).split(":", -1);
        if (equals < 0 || ends.length != 2) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    "--over",
                    "'" + over + "' is not a range of an input.",
                    "Such as AffExc=0Hz:20Hz is meant, or RecExc=-100pA:100pA.");
            return new Parameter(over, Unit.HZ, new ParameterRange(0, 1));
        }
        String name = over.substring(0, equals);
        List<String> known = new ArrayList<>(network.afferents());
        known.addAll(network.names());
        if (!known.contains(name)) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE, "--over", "there is no afferent or population", name, known);
        }
        Unit unit = network.names().contains(name) ? Unit.PA : Unit.HZ;
        double from = QuantityOption.parse("--over", ends[0], unit, problems);
        double to = QuantityOption.parse("--over", ends[1], unit, problems);
        if (from >= to) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--over", "from " + ends[0] + " to " + ends[1] + " does not rise.");
        }
        if (from < 0 && unit.equals(Unit.HZ)) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--over", ends[0] + " is negative; a rate is at least 0 Hz.");
        }
        return new Parameter(name, unit, from < to ? new ParameterRange(from, to) : new ParameterRange(0, 1));
    }

    private static DoubleFunction<SteadySystem> family(
            MeanFieldSystem network, HeldInputs inputs, Parameter parameter) {
        Map<String, Double> rates = named(network.afferents(), inputs.afferentHz(0));
        Map<String, Double> currents = named(network.names(), inputs.currentPa(0));
        return value -> {
            Map<String, Double> afferentHz = new HashMap<>(rates);
            Map<String, Double> currentPa = new HashMap<>(currents);
            if (parameter.unit.equals(Unit.HZ)) {
                afferentHz.put(parameter.name, value);
            } else {
                currentPa.merge(parameter.name, value, Double::sum);
            }
            return new SteadyRates(network, HeldInputs.constant(network, afferentHz, currentPa));
        };
    }

    private static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> named = new HashMap<>();
        for (int k = 0; k < values.length; k++) {
            named.put(names.get(k), values[k]);
        }
        return named;
    }

    /** Branches that end elsewhere than at the range. */
    private static void tellEnds(List<Branch> branches, PrintWriter err) {
        for (int b = 0; b < branches.size(); b++) {
            for (Branch.End end :
                    List.of(branches.get(b).begin(), branches.get(b).end())) {
                String why = switch (end) {
                    case RANGE, CLOSED -> null;
                    case BOX -> "its rates leave what is looked at";
                    case STALLED -> "the transfer functions have a kink or jump there";
                    case LENGTH -> "it has as many points as are followed";
                };
                if (why != null) {
                    err.println("Note: branch " + (b + 1) + " ends within the range: " + why + ".");
                }
            }
        }
    }
}
