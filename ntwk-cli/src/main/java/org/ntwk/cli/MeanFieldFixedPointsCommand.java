package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.FixedPointSearch;
import org.ntwk.meanfield.analysis.FixedPoints;
import org.ntwk.meanfield.analysis.StateBox;
import org.ntwk.meanfield.analysis.SteadyRates;
import org.ntwk.meanfield.reduction.MeanFieldReduction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield fixed-points}: the stationary rates at constant input. */
@Command(
        name = "fixed-points",
        description = "Finds all stationary rates of the mean field at constant input, and whether they are stable.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ntwk meanfield fixed-points net.yaml --transfer net-transfer.yaml --rate \"AffExc=8 Hz\""
        })
final class MeanFieldFixedPointsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Option(names = "--highest", paramLabel = "RATE", description = "Highest rate that is looked at; 200 Hz.")
    private String highest = "200Hz";

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; what the ending of --out says, text otherwise.")
    private @Nullable TableFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table there instead of printing it.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        TableOutput.check(out, theory.file(), force, problems);
        double highestHz = QuantityOption.parse("--highest", highest, Unit.HZ, problems);
        if (highestHz <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--highest", highest + " must be above 0 Hz.");
        }
        problems.throwIfAny("command");
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, false);
        SteadyRates steady = steady(read);
        FixedPoints found = new FixedPointSearch(StateBox.rates(steady.size(), highestHz)).find(steady);
        TableOutput output = new TableOutput(
                TableFormat.choose(format, out), out, spec.commandLine().getOut(), err);
        if (found.points().isEmpty()) {
            err.println("There is no stationary state up to " + highestHz + " Hz.");
            return ExitCode.DONE;
        }
        output.deliver(table(read.reduced().name(), found));
        if (!found.indicesAgree()) {
            err.println("Note: a stationary state is missing, or the transfer functions jump.");
        }
        output.tellFiles(out);
        return ExitCode.DONE;
    }

    /** Adaptation and inputs that change have no place in it. */
    private static SteadyRates steady(TheoryOptions.Theory read) {
        Problems problems = new Problems();
        for (ReducedPopulation population : read.reduced().populations()) {
            if (population.cell().adaptation().isPresent()
                    && !read.transfers().get(population.name()).includesAdaptation()) {
                problems.add(new Problem(
                        ProblemCode.BEYOND_THEORY,
                        "populations." + population.name() + ".adaptation",
                        "the search for fixed points does not follow an adaptation current of its own.",
                        "ntwk meanfield solve does."));
            }
        }
        problems.throwIfAny("search for fixed points");
        MeanFieldReduction reduction = MeanFieldReduction.of(read.reduced(), read.transfers(), read.durationMs(), 1);
        if (!reduction.inputs().isConstant()) {
            throw new InvalidInputException(
                    "search for fixed points",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            "stimuli",
                            "inputs change over time, but stationary rates are those at constant input.",
                            "Maybe --rate \"AffExc=8 Hz\" with the name of the stimulus."));
        }
        return new SteadyRates(reduction.system(), reduction.inputs());
    }

    private static NumberTable table(String name, FixedPoints found) {
        List<NumberTable.Column> columns = new ArrayList<>();
        List<FixedPoint> points = found.points();
        List<String> populations = points.get(0).names();
        for (String population : populations) {
            columns.add(new NumberTable.Column(
                    population,
                    Unit.HZ,
                    NumberArray.of(points.stream()
                            .mapToDouble(point -> point.value(population))
                            .toArray())));
        }
        return new NumberTable(
                name,
                points.stream()
                        .map(point -> point.stability()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .toList(),
                columns);
    }
}
