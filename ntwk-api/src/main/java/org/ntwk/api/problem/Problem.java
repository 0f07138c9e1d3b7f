package org.ntwk.api.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in what the user gave, in words that let them mend it.
 *
 * @param code the kind of mistake
 * @param path where it is, such as {@code populations.Exc.cell.Cm}; empty for a whole file or command
 * @param message what is wrong, with the value, its unit and the bound
 * @param hint how it might be mended
 */
public record Problem(
        ProblemCode code,
        String path,
        String message,
        @Nullable String hint) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    public Problem(ProblemCode code, String path, String message) {
        this(code, path, message, null);
    }

    /** One or two lines for a person: path and message, then the hint. */
    @Override
    public String toString() {
        String head = path.isEmpty() ? message : path + ": " + message;
        return hint == null ? head : head + "\n   " + hint;
    }
}
