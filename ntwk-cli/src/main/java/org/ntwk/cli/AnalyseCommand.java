package org.ntwk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.analysis.AnalysisSettings;
import org.ntwk.core.analysis.AnalysisWriter;
import org.ntwk.core.analysis.RunAnalysis;
import org.ntwk.core.hdf5.ResultFile;
import picocli.CommandLine.Command;
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

    @Parameters(paramLabel = "FILE.h5", description = "Recording that ntwk run or the original framework wrote.")
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
        Quantity start = QuantityOption.parse("--from", from, problems);
        Quantity end = QuantityOption.parse("--to", to, problems);
        Quantity binOfCounts = QuantityOption.parse("--bin", bin, problems);
        Quantity rhythm = QuantityOption.parse("--frequency", frequency, problems);
        checkOutput(problems);
        problems.throwIfAny("command");
        try (RunResult result = ResultFile.open(file)) {
            AnalysisSettings settings = AnalysisSettings.of(result, start, end, binOfCounts, rhythm);
            deliver(text(RunAnalysis.of(result, settings), result));
        }
        return ExitCode.DONE;
    }

    private void checkOutput(Problems problems) {
        if (out == null) {
            return;
        }
        if (Outputs.isSame(out, file)) {
            problems.add(ProblemCode.CONTRADICTION, "--out", out + " is the recording itself.");
            return;
        }
        try {
            ResultFile.checkWritable(out, force);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
        }
    }

    private String text(RunAnalysis analysis, RunResult result) {
        return switch (TableFormat.choose(format, out)) {
            case JSON -> AnalysisWriter.toJson(analysis);
            case CSV -> AnalysisWriter.toCsv(analysis);
            case TEXT -> {
                StringWriter text = new StringWriter();
                AnalysisTable.print(analysis, result.durationMs(), new PrintWriter(text, true));
                yield text.toString();
            }
        };
    }

    private void deliver(String text) {
        PrintWriter printed = spec.commandLine().getOut();
        if (out == null) {
            printed.print(text);
            printed.flush();
            return;
        }
        try {
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new StorageException("Cannot write " + out + ": " + e.getMessage(), e);
        }
        printed.println("wrote " + out);
    }
}
