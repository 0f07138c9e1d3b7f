package org.ntwk.core.file;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** Problems of a file: each says the line and the column. What is read twice is reported once. */
final class FileProblems {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(ProblemCode code, String path, Node where, String message, @Nullable String hint) {
        problems.add(new Problem(code, path, message + " (" + where.place() + ").", hint));
    }

    void wrongType(Node node, String path, String wanted) {
        ProblemCode code = node instanceof Node.Nothing ? ProblemCode.MISSING_VALUE : ProblemCode.WRONG_TYPE;
        add(code, path, node, node.inWords() + " stands where " + wanted + " is needed", null);
    }

    void unknownKey(String key, String path, Node node, String what, Collection<String> known) {
        String hint = Problems.nearest(key, known)
                .map(near -> "Maybe you meant " + near + ".")
                .orElse(null);
        add(
                ProblemCode.UNKNOWN_KEY,
                path,
                node,
                what + " has no '" + key + "'; it has " + String.join(", ", known),
                hint);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void throwIfAny(String subject) {
        if (!problems.isEmpty()) {
            throw exception(subject);
        }
    }

    InvalidInputException exception(String subject) {
        return new InvalidInputException(subject, List.copyOf(problems));
    }
}
