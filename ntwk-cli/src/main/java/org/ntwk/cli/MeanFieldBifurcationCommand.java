package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.analysis.Branch;
import org.ntwk.meanfield.analysis.Continuation;
import org.ntwk.meanfield.analysis.FixedPointSearch;
import org.ntwk.meanfield.analysis.StateBox;
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
            "Follows all stationary rates of the mean field over a rate of an afferent, a current into a population,",
            "or any number of the experiment, and tells where they change: folds, Hopf points with the frequency of",
            "the oscillation, branch points."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "As text the ends of the branches and the bifurcations are printed; CSV and JSON have every point.",
            "",
            "Examples:",
            "  ntwk meanfield bifurcation net.yaml --transfer net-transfer.yaml --over AffExc=0Hz:20Hz --figure net.png",
            "  ntwk meanfield bifurcation net.yaml --transfer net-transfer.yaml --over RecInh=-100pA:100pA --out net.csv",
            "  ntwk meanfield bifurcation net.yaml --transfer net-transfer.yaml --over populations.RecExc.cell.b=0pA:80pA",
            "  ntwk meanfield bifurcation net.yaml --transfer net-transfer.yaml --over projections[0].rule.probability=0.01:0.1"
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
                    "An afferent and its rates, a population and the currents into its cells besides what they get,"
                            + " or any number of the experiment, by its path as in a scan, with its unit.")
    private String over;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Draw the rates of all populations.")
    private @Nullable Path figure;

    @Mixin
    private TableFileOptions table;

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
        VariedNumber varied =
                VariedNumber.parse(over, system, new VariedNumber.Place(theory, ntwk, read.reduced(), highestHz, err));
        StateBox box = system.rates().box(highestHz, Math.max(system.highestPa(), varied.highestPa()));
        List<Branch> branches = new Continuation(varied.family()::apply, box, varied.range())
                .all(new FixedPointSearch(box, SEARCH_POINTS), SEARCHES);
        if (branches.isEmpty()) {
            err.println("There is no stationary state up to " + highestHz + " Hz.");
            return ExitCode.DONE;
        }
        if (figure != null) {
            FigureFile.write(
                    SteadyFigures.of(read.reduced().name(), varied.title(), network.names(), branches),
                    figure,
                    table.replace());
        }
        TableOutput output = table.output(spec.commandLine());
        output.deliver(SteadyTable.of(
                read.reduced().name(),
                network.names(),
                varied.column(),
                varied.unit(),
                branches,
                output.format() != TableFormat.TEXT));
        tellEnds(branches, varied, err);
        FitNotes.ofBranches(branches, varied, err);
        output.tellFiles(table.file(), figure);
        return ExitCode.DONE;
    }

    /** Branches that end elsewhere than at the range. */
    private static void tellEnds(List<Branch> branches, VariedNumber varied, PrintWriter err) {
        for (int b = 0; b < branches.size(); b++) {
            Branch branch = branches.get(b);
            tellEnd(b, branch.begin(), branch.points().get(0), varied, err);
            tellEnd(b, branch.end(), branch.points().get(branch.points().size() - 1), varied, err);
        }
    }

    private static void tellEnd(int b, Branch.End end, Branch.Point at, VariedNumber varied, PrintWriter err) {
        String why = switch (end) {
            case RANGE, CLOSED -> null;
            case BOX -> "its rates leave what is looked at";
            case STALLED ->
                "the transfer functions have a kink or jump there"
                        + varied.family()
                                .apply(at.parameter())
                                .nearestBorder(at.fixedPoint().values())
                                .map(border -> "; nearest is the border of the fit of " + border)
                                .orElse("");
            case LENGTH -> "it has as many points as are followed";
        };
        if (why != null) {
            err.println("Note: branch " + (b + 1) + " ends within the range, at "
                    + NumberTableText.rounded(at.parameter()) + " " + varied.unit() + ": " + why + ".");
        }
    }
}
