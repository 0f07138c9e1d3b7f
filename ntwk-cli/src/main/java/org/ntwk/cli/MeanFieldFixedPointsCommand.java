package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.Ntwk;
import org.ntwk.meanfield.analysis.FixedPointDiagram;
import org.ntwk.meanfield.analysis.FixedPoints;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.FixedPointFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "Example:",
            "  ntwk meanfield fixed-points net.yaml --transfer net-transfer.yaml --rate \"AffExc=8 Hz\" --figure net.png"
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

    @Option(
            names = "--population",
            paramLabel = "NAME",
            description = "Whose rates the figure is of; the first population of the experiment.")
    private @Nullable String population;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Draw them over the identity line.")
    private @Nullable Path figure;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; what the ending of --out says, text otherwise.")
    private @Nullable TableFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table there instead of printing it.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        TableOutput.check(out, theory.file(), force, problems);
        if (figure != null) {
            FigureFile.check(figure, force, problems);
        }
        double highestHz = steady.highestHz(problems);
        problems.throwIfAny("command");
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, false);
        SteadyOptions.Steady system = SteadyOptions.steady(read, highestHz);
        List<String> names = system.reduction().system().names();
        String drawn = population == null ? names.get(0) : population;
        if (!names.contains(drawn)) {
            problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, "--population", "there is no population", drawn, names);
            problems.throwIfAny("command");
        }
        FixedPoints found = system.fixedPoints();
        if (figure != null) {
            draw(read.reduced().name(), system, drawn, found);
        }
        TableOutput output = new TableOutput(
                TableFormat.choose(format, out), out, spec.commandLine().getOut(), err);
        if (found.points().isEmpty()) {
            err.println("There is no stationary state up to " + highestHz + " Hz.");
            return ExitCode.DONE;
        }
        output.deliver(SteadyTable.of(read.reduced().name(), names, found.points()));
        if (!found.indicesAgree()) {
            err.println("Note: a stationary state is missing, or the transfer functions jump.");
        }
        output.tellFiles(out, figure);
        return ExitCode.DONE;
    }

    private void draw(String name, SteadyOptions.Steady system, String drawn, FixedPoints found) {
        double shownHz = steady.shownHz(drawn, found, system.highestHz());
        MeanFieldSystem network = system.reduction().system();
        FixedPointDiagram diagram =
                FixedPointDiagram.of(network, system.reduction().inputs(), drawn, shownHz, system.box());
        FigureFile.write(
                FixedPointFigure.of(
                        drawn + " (Hz)", "cells of " + drawn + " (Hz)", List.of(SteadyFigures.of(name, diagram))),
                figure,
                force);
    }
}
