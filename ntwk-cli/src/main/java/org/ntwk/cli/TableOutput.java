package org.ntwk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.problem.StorageException;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.core.hdf5.ResultFile;

/**
 * Where a table of numbers goes, and what is said besides: on the error stream where the table itself is for programs.
 *
 * @param file that takes the table; null to print it
 */
record TableOutput(TableFormat format, @Nullable Path file, PrintWriter out, PrintWriter err) {

    /**
     * Reports what would keep the table from being written.
     *
     * @param file that takes it; null to print it
     * @param read what the command reads, which it would replace with {@code --force}
     */
    static void check(@Nullable Path file, Path read, boolean replace, Problems problems) {
        if (file == null) {
            return;
        }
        if (Outputs.isSame(file, read)) {
            problems.add(ProblemCode.CONTRADICTION, "--out", file + " is what is read.");
            return;
        }
        try {
            ResultFile.checkWritable(file, replace);
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
        }
    }

    void deliver(NumberTable table) {
        deliver(text(table));
    }

    /** A table of another kind, in the format that is asked for. */
    void deliver(String text) {
        if (file == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StorageException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** For people only. */
    void remark(String text) {
        if (format == TableFormat.TEXT) {
            out.println(text);
        }
    }

    void tellFiles(@Nullable Path... files) {
        String names =
                Stream.of(files).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" and "));
        if (!names.isEmpty()) {
            (format == TableFormat.TEXT ? out : err).println("wrote " + names);
        }
    }

    private String text(NumberTable table) {
        return switch (format) {
            case JSON -> table.toJson();
            case CSV -> table.toCsv();
            case TEXT -> {
                StringWriter text = new StringWriter();
                NumberTableText.print(table, new PrintWriter(text, true));
                yield text.toString();
            }
        };
    }
}
