package org.ntwk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.analysis.AnalysisSettings;
import org.ntwk.core.analysis.AnalysisWriter;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.analysis.RunAnalysis;
import org.ntwk.core.hdf5.ResultFile;
import org.ntwk.core.hdf5.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk analyse}: the table of a recording, from its file alone. */
@Command(
        name = "analyse",
        description = "Prints rates, irregularity, synchrony, membrane potentials and currents of a recording.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ntwk analyse rs-fs.h5 --from 200ms",
            "  ntwk analyse rs-fs.h5 --from 200ms --to 700ms --bin 2ms --out rs-fs.csv"
        })
final class AnalyseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.h5",
            description = "Recording that ntwk run, ntwk morpho run or the original framework wrote.")
    private Path file;

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "Start of the window, such as 200ms; the start of the run.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "T", description = "End of the window; the end of the run.")
    private @Nullable String to;

    @Option(names = "--bin", paramLabel = "T", description = "Bin of spike counts; 5 ms.")
    private @Nullable String bin;

    @Option(names = "--frequency", paramLabel = "F", description = "Rhythm that spikes may be locked to, such as 4Hz.")
    private @Nullable String frequency;

    @Mixin
    private TableFileOptions output;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Quantity start = QuantityOption.parse("--from", from, problems);
        Quantity end = QuantityOption.parse("--to", to, problems);
        Quantity binOfCounts = QuantityOption.parse("--bin", bin, problems);
        Quantity rhythm = QuantityOption.parse("--frequency", frequency, problems);
        output.check(file, null, problems);
        problems.throwIfAny("command");
        TableOutput told = output.output(spec.commandLine());
        if (TableFile.recognises(file)) {
            told.deliver(ofTraces(start, end));
        } else {
            try (RunResult result = ResultFile.open(file)) {
                AnalysisSettings settings = AnalysisSettings.of(result, start, end, binOfCounts, rhythm);
                told.deliver(text(RunAnalysis.of(result, settings), result, told.format()));
            }
        }
        told.tellFiles(output.file());
        return ExitCode.DONE;
    }

    /** Of what was recorded of one cell with its form. */
    private NumberTable ofTraces(@Nullable Quantity start, @Nullable Quantity end) {
        if (bin != null || frequency != null) {
            throw new InvalidInputException(
                    "command",
                    new Problem(
                            ProblemCode.CONTRADICTION,
                            bin != null ? "--bin" : "--frequency",
                            file + " holds samples of one cell and no spikes.",
                            "Maybe leave it out."));
        }
        return TraceTable.summary(TraceTable.open(file, start, end), null);
    }

    private static String text(RunAnalysis analysis, RunResult result, TableFormat format) {
        return switch (format) {
            case JSON -> AnalysisWriter.toJson(analysis);
            case CSV -> AnalysisWriter.toCsv(analysis);
            case TEXT -> {
                StringWriter text = new StringWriter();
                AnalysisTable.print(analysis, result.durationMs(), new PrintWriter(text, true));
                yield text.toString();
            }
        };
    }
}
