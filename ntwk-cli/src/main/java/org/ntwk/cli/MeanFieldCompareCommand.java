package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.meanfield.comparison.BinnedRates;
import org.ntwk.meanfield.comparison.FitCoverage;
import org.ntwk.meanfield.comparison.RateComparison;
import org.ntwk.meanfield.comparison.TheoryComparison;
import org.ntwk.meanfield.comparison.TimeWindow;
import org.ntwk.meanfield.transfer.MembraneMoment;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield compare}: simulates an experiment, predicts its rates, and tells how they differ. */
@Command(
        name = "compare",
        description = {
            "Simulates an experiment, solves its mean field, and compares the rates of each population.",
            "standard_error is what the simulated rate may be off by; transfer is the transfer function at the",
            "rates of the simulation; fit_error is what that may be off by where it was fitted, and outside_fit",
            "the share of the time at which it is used elsewhere."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ntwk meanfield compare examples/flat/spectrum-2018.json --transfer examples/transfer/spectrum-2018.yaml",
            "  ntwk meanfield compare net.yaml --transfer net-transfer.yaml --window 200ms:700ms --window 700ms:1200ms \\",
            "    --runs 4 --figure net.png"
        })
final class MeanFieldCompareCommand implements Callable<Integer> {

    private static final double LEFT_OUT_MS = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private SolutionOptions solution;

    @Option(
            names = "--window",
            paramLabel = "FROM:TO",
            description = "Time that is compared, such as 200ms:700ms; may be given more than once. All but the first"
                    + " 200 ms by default.")
    private List<String> windows = List.of();

    @Option(names = "--runs", paramLabel = "N", description = "Simulations with seeds one after the other; 1.")
    private int runs = 1;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Draw the theory over the simulated rates.")
    private @Nullable Path figure;

    @Mixin
    private TableFileOptions table;

    @Option(names = "--quiet", description = "Print the table and errors only.")
    private boolean quiet;

    @Override
    public Integer call() {
        double stepMs = checkedStepMs();
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, quiet);
        List<TimeWindow> compared = windows(read, stepMs);
        if (figure != null) {
            FigureWarmUp.begin();
        }
        SolutionOptions.Solution solved = solution.solve(read, stepMs);
        List<BinnedRates> simulated = simulate(ntwk, read, stepMs);
        TheoryComparison comparison = new TheoryComparison(solved.reduction(), solved.rates(), simulated);
        List<RateComparison> rows = new ArrayList<>();
        compared.forEach(window -> rows.addAll(comparison.over(window)));
        TableOutput output = table.output(spec.commandLine());
        output.deliver(table(read.reduced().name(), rows, output.format()));
        remarks(rows, output);
        if (figure != null) {
            FigureFile.write(TheoryFigures.of(read.experiment().network(), solved, simulated), figure, table.replace());
        }
        output.tellFiles(table.file(), figure);
        return ExitCode.DONE;
    }

    /** What can be wrong with the command before anything is read. */
    private double checkedStepMs() {
        Problems problems = new Problems();
        table.check(theory.file(), figure, problems);
        if (runs < 1) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--runs", runs + " is less than 1.");
        }
        double stepMs = solution.stepMs(problems);
        problems.throwIfAny("command");
        return stepMs;
    }

    private List<TimeWindow> windows(TheoryOptions.Theory read, double stepMs) {
        Problems problems = new Problems();
        List<TimeWindow> parsed = new ArrayList<>();
        double durationMs = read.durationMs();
        double shortest = TheoryComparison.BATCHES * stepMs;
        double dtMs = read.experiment().settings().timeStep().in(Unit.MS);
        double steps = stepMs / dtMs;
        if (steps < 0.5 || Math.abs(steps - Math.rint(steps)) > 1e-6) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--step",
                    stepMs + " ms is not a whole number of time steps of " + dtMs + " ms.");
        }
        if (windows.isEmpty()) {
            double from = durationMs > LEFT_OUT_MS ? LEFT_OUT_MS : 0;
            addWindow("--duration", from, durationMs, durationMs, shortest, parsed, problems);
        }
        for (String text : windows) {
            String[] ends = text.split(":", -1);
            if (ends.length != 2) {
                problems.add(
                        ProblemCode.WRONG_TYPE,
                        "--window",
                        "'" + text + "' is not a window of time.",
                        "Two times are meant, such as 200ms:700ms.");
                continue;
            }
            double from = QuantityOption.parse("--window", ends[0], Unit.MS, problems);
            double to = QuantityOption.parse("--window", ends[1], Unit.MS, problems);
            addWindow("--window", from, to, durationMs, shortest, parsed, problems);
        }
        problems.throwIfAny("command");
        return parsed;
    }

    private static void addWindow(
            String option,
            double fromMs,
            double toMs,
            double durationMs,
            double shortestMs,
            List<TimeWindow> windows,
            Problems problems) {
        if (Double.isNaN(fromMs) || Double.isNaN(toMs)) {
            return;
        }
        String text = "from " + fromMs + " ms to " + toMs + " ms";
        if (!(fromMs >= 0 && toMs <= durationMs * (1 + 1e-9))) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, option, text + " is not within the run of " + durationMs + " ms.");
        } else if (toMs - fromMs < shortestMs * (1 - 1e-9)) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    option,
                    text + " is too short to compare: at least " + shortestMs + " ms, " + TheoryComparison.BATCHES
                            + " steps, are needed.",
                    "Maybe a shorter --step.");
        } else {
            windows.add(new TimeWindow(fromMs, toMs));
        }
    }

    private List<BinnedRates> simulate(Ntwk ntwk, TheoryOptions.Theory read, double binMs) {
        List<String> populations = List.copyOf(read.transfers().keySet());
        List<BinnedRates> simulated = new ArrayList<>();
        RunSettings settings = read.experiment().settings();
        for (int run = 0; run < runs; run++) {
            CompiledNetwork network = run == 0
                    ? read.network()
                    : ntwk.compile(read.experiment().with(settings.withSeed(settings.seed() + run)));
            try (Simulation simulation = network.start();
                    RunProgress progress = RunProgress.of(simulation, quiet)) {
                simulation.onProgress(progress::show);
                simulation.advanceTo(simulation.durationMs());
                try (RunResult result = simulation.finish()) {
                    simulated.add(BinnedRates.of(result, populations, binMs));
                }
            }
        }
        return simulated;
    }

    /** For people, which moments are outside of the fit is a remark instead of columns. */
    private static NumberTable table(String name, List<RateComparison> rows, TableFormat format) {
        List<NumberTable.Column> columns = new ArrayList<>(List.of(
                column("from", Unit.MS, rows, row -> row.window().fromMs()),
                column("to", Unit.MS, rows, row -> row.window().toMs()),
                column("simulated", Unit.HZ, rows, RateComparison::simulatedHz),
                column("standard_error", Unit.HZ, rows, RateComparison::standardErrorHz),
                column("theory", Unit.HZ, rows, RateComparison::theoryHz),
                column("difference", Unit.HZ, rows, RateComparison::differenceHz),
                column("transfer", Unit.HZ, rows, RateComparison::transferHz),
                column("fit_error", Unit.HZ, rows, row -> row.fitErrorHz().orElse(Double.NaN)),
                share("outside_fit", rows, FitCoverage::outside)));
        if (format != TableFormat.TEXT) {
            for (MembraneMoment moment : MembraneMoment.values()) {
                columns.add(share(
                        "outside_" + moment.word(), rows, fit -> fit.moments().getOrDefault(moment, 0.0)));
            }
        }
        return new NumberTable(
                name, rows.stream().map(RateComparison::population).toList(), columns);
    }

    /** A share of the time; not a number if it is not known. */
    private static NumberTable.Column share(
            String name, List<RateComparison> rows, ToDoubleFunction<FitCoverage> share) {
        return column(name, Unit.ONE, rows, row -> row.fit().isKnown() ? share.applyAsDouble(row.fit()) : Double.NaN);
    }

    private static NumberTable.Column column(
            String name, Unit unit, List<RateComparison> rows, ToDoubleFunction<RateComparison> value) {
        return new NumberTable.Column(
                name, unit, NumberArray.of(rows.stream().mapToDouble(value).toArray()));
    }

    /** What of the fit is not to be trusted, in words. */
    private void remarks(List<RateComparison> rows, TableOutput output) {
        for (RateComparison row : rows) {
            FitCoverage fit = row.fit();
            String where = row.population() + ", " + Quantity.of(row.window().fromMs(), Unit.MS) + " to "
                    + Quantity.of(row.window().toMs(), Unit.MS) + ": ";
            if (!fit.isKnown()) {
                output.remark(where + "where its transfer function holds is not known.");
            } else if (fit.outside() > 0) {
                output.remark(where + Math.max(1, Math.round(100 * fit.outside()))
                        + " % of the time its transfer function is used where it was not fitted ("
                        + fit.moments().keySet().stream()
                                .map(MembraneMoment::word)
                                .collect(Collectors.joining(", "))
                        + ").");
            }
        }
        rows.stream()
                .filter(row -> row.fitErrorHz().isEmpty())
                .map(RateComparison::population)
                .distinct()
                .forEach(name -> output.remark(name + ": the error of its transfer function is not known."));
    }
}
