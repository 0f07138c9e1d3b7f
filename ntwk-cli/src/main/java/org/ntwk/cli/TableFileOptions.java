package org.ntwk.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.Problems;
import org.ntwk.plots.FigureFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the table of a command goes, how it is written, and whether files are replaced. */
final class TableFileOptions {

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; what the ending of --out says, text otherwise.")
    private @Nullable TableFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the table there instead of printing it.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    /** Where the table goes; null to print it. */
    @Nullable
    Path file() {
        return out;
    }

    boolean replace() {
        return force;
    }

    /**
     * Reports what would keep the table or the figure from being written.
     *
     * @param read what the command reads
     * @param figure null if none is drawn
     */
    void check(Path read, @Nullable Path figure, Problems problems) {
        TableOutput.check(out, read, force, problems);
        if (figure != null) {
            FigureFile.check(figure, force, problems);
        }
    }

    TableOutput output(CommandLine command) {
        return new TableOutput(TableFormat.choose(format, out), out, command.getOut(), command.getErr());
    }
}
