package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.AdaptationCurrent;
import org.ntwk.api.meanfield.ReducedNetwork;
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

    private static final double SPAN_MV = 200;

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
        FixedPoints found = new FixedPointSearch(steady.box(highestHz, highestPa(read, highestHz))).find(steady);
        TableOutput output = new TableOutput(
                TableFormat.choose(format, out), out, spec.commandLine().getOut(), err);
        if (found.points().isEmpty()) {
            err.println("There is no stationary state up to " + highestHz + " Hz.");
            return ExitCode.DONE;
        }
        output.deliver(table(read.reduced(), found));
        if (!found.indicesAgree()) {
            err.println("Note: a stationary state is missing, or the transfer functions jump.");
        }
        output.tellFiles(out);
        return ExitCode.DONE;
    }

    private static SteadyRates steady(TheoryOptions.Theory read) {
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

    /** What adaptation comes to at most while cells fire at the highest rate and V stays between reversal potentials. */
    private static double highestPa(TheoryOptions.Theory read, double highestHz) {
        double highest = 1;
        for (ReducedPopulation population : read.reduced().populations()) {
            AdaptationCurrent adaptation = population.cell().adaptationOrNull();
            if (adaptation != null) {
                highest = Math.max(
                        highest,
                        adaptation.timeConstantMs() * adaptation.incrementPa() * highestHz * 1e-3
                                + adaptation.couplingNs() * SPAN_MV);
            }
        }
        return highest;
    }

    private static NumberTable table(ReducedNetwork reduced, FixedPoints found) {
        List<NumberTable.Column> columns = new ArrayList<>();
        List<FixedPoint> points = found.points();
        for (String population :
                reduced.populations().stream().map(ReducedPopulation::name).toList()) {
            columns.add(column(population, Unit.HZ, points, population));
            String adaptation = SteadyRates.adaptationOf(population);
            if (points.get(0).names().contains(adaptation)) {
                columns.add(column(population + "_adaptation", Unit.PA, points, adaptation));
            }
        }
        return new NumberTable(
                reduced.name(),
                points.stream()
                        .map(point -> point.stability()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .toList(),
                columns);
    }

    private static NumberTable.Column column(String name, Unit unit, List<FixedPoint> points, String variable) {
        return new NumberTable.Column(
                name,
                unit,
                NumberArray.of(points.stream()
                        .mapToDouble(point -> point.value(variable))
                        .toArray()));
    }
}
