package org.ntwk.api.problem;

import java.util.List;

/** What the user gave cannot be used; all its problems are listed. */
public final class InvalidInputException extends NtwkException {

    private final String subject;
    private final transient List<Problem> problems;

    /**
     * @param subject what is invalid, such as "network description"
     * @param problems at least one
     */
    public InvalidInputException(String subject, List<Problem> problems) {
        super(text(subject, problems), null);
        this.subject = subject;
        this.problems = List.copyOf(problems);
    }

    public InvalidInputException(String subject, Problem problem) {
        this(subject, List.of(problem));
    }

    /** What is invalid. */
    public String subject() {
        return subject;
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String text(String subject, List<Problem> problems) {
        StringBuilder text = new StringBuilder(
                "Invalid " + subject + ", " + problems.size() + (problems.size() == 1 ? " problem:" : " problems:"));
        for (int n = 0; n < problems.size(); n++) {
            text.append('\n').append(n + 1).append(") ").append(problems.get(n));
        }
        return text.toString();
    }
}
