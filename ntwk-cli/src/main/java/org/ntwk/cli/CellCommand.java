package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.cells.protocol.FiringPattern;
import org.ntwk.cells.protocol.FrequencyCurve;
import org.ntwk.cells.protocol.StepProtocol;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.plots.CellFigure;
import org.ntwk.plots.Figure;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.FigureOptions;
import org.ntwk.plots.FrequencyFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk cell}: what a single cell answers to current. */
@Command(
        name = "cell",
        description = "Gives a single cell steps of current, or many currents for its f-I curve.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ntwk cell AdExp --step 200pA",
            "  ntwk cell RS --step 200pA:300ms --step -50pA:200ms --set b=60pA --figure rs.svg",
            "  ntwk cell FS --fi 0pA:500pA:25pA --format csv",
            "  ntwk cell --firing-patterns"
        })
final class CellCommand implements Callable<Integer> {

    private static final double PATTERN_DELAY_MS = 50;
    private static final double PATTERN_MS = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private CellOptions options;

    @Option(
            names = "--fi",
            paramLabel = "FROM:TO:STEP",
            description = "Measure the f-I curve at these currents, such as 0pA:500pA:25pA.")
    private @Nullable String currents;

    @Option(names = "--duration", paramLabel = "T", description = "With --fi: how long each current lasts; 1 s.")
    private @Nullable String duration;

    @Option(
            names = "--firing-patterns",
            description = "Draw the eight firing patterns of Naud et al. (2008) with the cells that show them.")
    private boolean patterns;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} for the table of rates; text if it is not said.")
    private @Nullable TableFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Recording, NAME.h5 by default. With --fi or --firing-patterns the table, which is printed by"
                    + " default.")
    private @Nullable Path out;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png|.svg",
            description = "Figure; NAME.png, NAME-fi.png or firing-patterns.png by default.")
    private @Nullable Path figure;

    @Option(names = "--no-figure", description = "Draw no figure.")
    private boolean noFigure;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of currents that are random; 1.")
    private long seed = 1;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        checkContradictions(problems);
        boolean steps = currents == null && !patterns;
        Path recording = steps ? (out != null ? out : Path.of(base() + ".h5")) : null;
        Path drawn = noFigure ? null : figure != null ? figure : Path.of(base() + ".png");
        checkOutputs(recording != null ? recording : out, drawn, problems);
        Quantity timeStep = options.timeStep(problems);
        if (patterns) {
            problems.throwIfAny("command");
            firingPatterns(timeStep, drawn);
            return ExitCode.DONE;
        }
        ComponentDescription cell = options.cell(problems);
        List<ComponentDescription> mechanisms = options.mechanisms(problems);
        if (recording == null) {
            frequencies(cell, mechanisms, timeStep, drawn, problems);
        } else {
            StepProtocol protocol = options.protocol(cell, mechanisms, problems);
            problems.throwIfAny("command");
            if (protocol != null) {
                steps(protocol, timeStep, recording, drawn);
            }
        }
        return ExitCode.DONE;
    }

    private void steps(StepProtocol protocol, Quantity timeStep, Path recording, @Nullable Path drawn) {
        Ntwk ntwk = start(drawn);
        try (RunResult result =
                CellOptions.tell(() -> ntwk.run(protocol.experiment(timeStep, seed, options.variables())))) {
            CellAnswer answer = CellAnswer.of(result);
            ntwk.write(result, recording, force);
            if (drawn != null) {
                FigureFile.write(CellFigure.of(result, FigureOptions.DEFAULT), drawn, force);
            }
            TableOutput output = output(null);
            output.deliver(CellAnswer.table(protocol.cell().type(), List.of(), answer.rows(protocol)));
            output.remark(answer.spikes());
            output.tellFiles(recording, drawn);
        }
    }

    private void frequencies(
            ComponentDescription cell,
            List<ComponentDescription> mechanisms,
            Quantity timeStep,
            @Nullable Path drawn,
            Problems problems) {
        double[] currentsPa = CurrentRange.parse(String.valueOf(currents), problems);
        double durationMs = QuantityOption.parse("--duration", duration == null ? "1s" : duration, Unit.MS, problems);
        if (durationMs <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--duration", duration + " must be longer than 0 ms.");
        }
        problems.throwIfAny("command");
        Ntwk ntwk = start(drawn);
        FrequencyCurve curve = CellOptions.tell(() ->
                FrequencyCurve.measure(ntwk, cell, mechanisms, currentsPa, Quantity.of(durationMs, Unit.MS), timeStep));
        NumberTable table = new NumberTable(
                cell.type(),
                List.of(),
                List.of(
                        new NumberTable.Column("current", Unit.PA, curve.currents()),
                        new NumberTable.Column("initial_rate", Unit.HZ, curve.initialRates()),
                        new NumberTable.Column("steady_rate", Unit.HZ, curve.steadyRates()),
                        new NumberTable.Column("mean_rate", Unit.HZ, curve.meanRates())));
        finish(
                table,
                FrequencyFigure.of(
                        cell.type(),
                        curve.currents(),
                        List.of(
                                new FrequencyFigure.Rates("first interval", curve.initialRates()),
                                new FrequencyFigure.Rates("last interval", curve.steadyRates()),
                                new FrequencyFigure.Rates("mean", curve.meanRates()))),
                drawn);
    }

    private void firingPatterns(Quantity timeStep, @Nullable Path drawn) {
        Ntwk ntwk = start(drawn);
        List<RunResult> results = new ArrayList<>();
        List<CellFigure.Response> responses = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        try {
            for (FiringPattern pattern : FiringPattern.ALL) {
                StepProtocol protocol = new StepProtocol(
                        pattern.cell(),
                        PATTERN_DELAY_MS,
                        new StepProtocol.Step(pattern.current().in(Unit.PA), PATTERN_MS));
                RunResult result = CellOptions.tell(() -> ntwk.run(protocol.experiment(timeStep, seed)));
                results.add(result);
                responses.add(new CellFigure.Response(pattern.name(), result));
                names.add(pattern.name());
                rows.addAll(CellAnswer.of(result).rows(protocol));
            }
            finish(
                    CellAnswer.table("firing patterns", names, rows),
                    CellFigure.of(responses, FigureOptions.DEFAULT),
                    drawn);
        } finally {
            results.forEach(RunResult::close);
        }
    }

    private void finish(NumberTable table, Figure made, @Nullable Path drawn) {
        TableOutput output = output(out);
        output.deliver(table);
        if (drawn != null) {
            FigureFile.write(made, drawn, force);
        }
        output.tellFiles(out, drawn);
    }

    private TableOutput output(@Nullable Path file) {
        return new TableOutput(
                TableFormat.choose(format, file),
                file,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }

    private Ntwk start(@Nullable Path drawn) {
        if (drawn != null) {
            FigureWarmUp.begin();
        }
        return plugins.start(spec.commandLine().getErr());
    }

    /** Of the files that are not named; without what a file name cannot hold. */
    private String base() {
        if (patterns) {
            return "firing-patterns";
        }
        String name = String.valueOf(options.name()).replaceAll("[^A-Za-z0-9._-]", "_");
        return currents == null ? name : name + "-fi";
    }

    private void checkContradictions(Problems problems) {
        List<String> wrong = new ArrayList<>();
        if (patterns) {
            wrong.addAll(options.ofCell());
        }
        if (patterns || currents != null) {
            wrong.addAll(options.ofSteps());
        }
        if (patterns && currents != null) {
            wrong.add("--fi");
        }
        String mode = patterns
                ? "--firing-patterns, which draws cells and currents of its own."
                : "--fi, which gives currents of its own.";
        for (String option : wrong) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    option,
                    "has no meaning together with " + mode,
                    "Maybe leave " + option + " out.");
        }
        if (duration != null && currents == null) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--duration",
                    "is how long each current of --fi lasts.",
                    "Maybe --step 200pA:400ms is meant.");
        }
        if (noFigure && figure != null) {
            problems.add(
                    ProblemCode.CONTRADICTION, "--figure", "a figure is named, but --no-figure says to draw none.");
        }
    }

    private void checkOutputs(@Nullable Path file, @Nullable Path drawn, Problems problems) {
        if (file != null) {
            try {
                ResultFile.checkWritable(file, force);
            } catch (InvalidInputException e) {
                e.problems().forEach(problems::add);
            }
        }
        if (drawn != null) {
            FigureFile.check(drawn, force, problems);
        }
        if (file != null && drawn != null && Outputs.isSame(file, drawn)) {
            problems.add(ProblemCode.CONTRADICTION, "--figure", drawn + " is the name of --out as well.");
        }
    }
}
