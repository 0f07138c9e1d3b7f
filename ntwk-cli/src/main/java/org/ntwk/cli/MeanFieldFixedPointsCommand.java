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
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.FixedPointDiagram;
import org.ntwk.meanfield.analysis.FixedPoints;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.FixedPointFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield fixed-points}: the stationary rates at constant input. */
@Command(
        name = "fixed-points",
        description = {
            "Finds all stationary rates of the mean field at constant input, and whether they are stable.",
            "The figure shows how fast the cells of a population fire when it fires at a rate and the others follow."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ntwk meanfield fixed-points net.yaml --transfer net-transfer.yaml --rate \"AffExc=8 Hz\" --figure net.png",
            "  ntwk meanfield fixed-points examples/fixed-points/*.yaml --transfer examples/fixed-points/transfer \\",
            "    --simulate --figure fixed-points.png"
        })
final class MeanFieldFixedPointsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private SteadyOptions steady;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "More experiments with the same populations, beside the first in table and figure.")
    private List<Path> more = List.of();

    @Option(
            names = "--population",
            paramLabel = "NAME",
            description = "Whose rates the figure is of; the first population of the experiment.")
    private @Nullable String population;

    @Option(names = "--simulate", description = "Simulate the experiment too, and mark the rate of its second half.")
    private boolean simulate;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Draw them over the identity line.")
    private @Nullable Path figure;

    @Mixin
    private TableFileOptions table;

    @Override
    public Integer call() {
        double highestHz = checkedHighestHz();
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TableOutput output = table.output(spec.commandLine());
        List<TheoryOptions.Theory> networks = networks(ntwk, err);
        List<String> names = List.copyOf(networks.get(0).transfers().keySet());
        String drawn = drawn(networks, names);
        Map<String, List<FixedPoint>> found = new LinkedHashMap<>();
        List<FixedPointFigure.Diagram> diagrams = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (TheoryOptions.Theory network : networks) {
            String name = network.reduced().name();
            SteadyOptions.Steady system = SteadyOptions.steady(network, highestHz);
            FixedPoints points = system.fixedPoints();
            tell(name, points, highestHz, err);
            FitNotes.ofPoints(name, system.rates(), points.points(), err);
            found.merge(name, points.points(), (first, second) -> joined(first, second));
            FixedPointFigure.Simulated simulated = simulate ? SimulatedRate.of(network, drawn) : null;
            if (simulated != null) {
                remarks.add(
                        name + ": " + drawn + " simulated at " + NumberTableText.rounded(simulated.meanHz()) + " Hz");
            }
            if (figure != null) {
                diagrams.add(SteadyFigures.of(name, diagram(system, drawn, points, simulated), simulated));
            }
        }
        if (figure != null) {
            FigureFile.write(
                    FixedPointFigure.of(drawn + " (Hz)", "cells of " + drawn + " (Hz)", diagrams),
                    figure,
                    table.replace());
        }
        output.deliver(SteadyTable.of(names, found));
        remarks.forEach(output::remark);
        output.tellFiles(table.file(), figure);
        return ExitCode.DONE;
    }

    /** What can be wrong with the command before anything is read. */
    private double checkedHighestHz() {
        Problems problems = new Problems();
        table.check(theory.file(), figure, problems);
        double highestHz = steady.highestHz(problems);
        problems.throwIfAny("command");
        return highestHz;
    }

    private List<TheoryOptions.Theory> networks(Ntwk ntwk, PrintWriter err) {
        List<TheoryOptions.Theory> networks = new ArrayList<>();
        networks.add(theory.theory(ntwk, err, false));
        more.forEach(file -> networks.add(theory.theory(file, ntwk, err, false)));
        return networks;
    }

    /** The population whose diagram is drawn. */
    private String drawn(List<TheoryOptions.Theory> networks, List<String> names) {
        Problems problems = new Problems();
        for (TheoryOptions.Theory network : networks) {
            if (!List.copyOf(network.transfers().keySet()).equals(names)) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        network.reduced().name(),
                        "has the populations " + network.transfers().keySet() + ", but "
                                + networks.get(0).reduced().name() + " has " + names + ".");
            }
        }
        if (population != null && !names.contains(population)) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE, "--population", "there is no population", population, names);
        }
        problems.throwIfAny("command");
        return population != null ? population : names.get(0);
    }

    private static List<FixedPoint> joined(List<FixedPoint> first, List<FixedPoint> second) {
        List<FixedPoint> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static void tell(String name, FixedPoints points, double highestHz, PrintWriter err) {
        if (points.points().isEmpty()) {
            err.println("Note: " + name + " has no stationary state up to " + highestHz + " Hz.");
        } else if (!points.indicesAgree()) {
            err.println("Note: a stationary state of " + name + " is missing, or the transfer functions jump.");
        }
    }

    private FixedPointDiagram diagram(
            SteadyOptions.Steady system,
            String drawn,
            FixedPoints points,
            FixedPointFigure.@Nullable Simulated simulated) {
        return FixedPointDiagram.of(
                system.reduction().system(),
                system.reduction().inputs(),
                drawn,
                steady.shownHz(drawn, points, system.highestHz(), simulated == null ? 0 : simulated.meanHz()),
                system.box());
    }
}
