package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield solve}: rates over time, without a simulation. */
@Command(
        name = "solve",
        description = "Follows the rates of the mean field over time, without a simulation.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ntwk meanfield solve examples/flat/spectrum-2018.json --transfer examples/transfer/spectrum-2018.yaml \\",
            "    --out rates.csv"
        })
final class MeanFieldSolveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private SolutionOptions solution;

    @Mixin
    private TableFileOptions table;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        table.check(theory.file(), null, problems);
        double stepMs = solution.stepMs(problems);
        problems.throwIfAny("command");
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, false);
        SolutionOptions.Solution solved = solution.solve(read, stepMs);
        TableOutput output = table.output(spec.commandLine());
        output.deliver(table(read.reduced().name(), solved));
        output.tellFiles(table.file());
        return ExitCode.DONE;
    }

    private static NumberTable table(String name, SolutionOptions.Solution solved) {
        double[] times = new double[solved.rates().size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * solved.rates().stepMs();
        }
        List<NumberTable.Column> columns = new ArrayList<>();
        columns.add(new NumberTable.Column("time", Unit.MS, NumberArray.of(times)));
        for (String population : solved.rates().names()) {
            columns.add(new NumberTable.Column(
                    population, Unit.HZ, NumberArray.of(solved.rates().ratesHz(population))));
            if (solved.moments() != null) {
                columns.add(
                        new NumberTable.Column(population + "_sd", Unit.HZ, NumberArray.of(solved.sdHz(population))));
            }
        }
        return new NumberTable(name, List.of(), columns);
    }
}
