package org.ntwk.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a table is written. */
enum TableFormat {
    TEXT,
    JSON,
    CSV;

    /** What was asked for, else what the ending of a file says, else text. */
    static TableFormat choose(@Nullable TableFormat asked, @Nullable Path file) {
        if (asked != null) {
            return asked;
        }
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? JSON : name.endsWith(".csv") ? CSV : TEXT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
