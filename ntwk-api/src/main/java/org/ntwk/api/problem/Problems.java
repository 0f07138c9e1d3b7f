package org.ntwk.api.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects problems so that all of them are reported at once. Not for use by several threads. */
public final class Problems {

    private final List<Problem> problems = new ArrayList<>();

    /** Without a problem yet. */
    public Problems() {}

    public void add(Problem problem) {
        problems.add(problem);
    }

    public void add(ProblemCode code, String path, String message) {
        problems.add(new Problem(code, path, message));
    }

    public void add(ProblemCode code, String path, String message, @Nullable String hint) {
        problems.add(new Problem(code, path, message, hint));
    }

    /**
     * Reports a name that is not among the known ones, with the nearest of them as the hint.
     *
     * @param what the name in its place, such as "unknown parameter of cell model 'adexp'"
     */
    public void addUnknown(ProblemCode code, String path, String what, String name, Collection<String> known) {
        String list = known.isEmpty() ? "none" : known.stream().sorted().collect(Collectors.joining(", "));
        String hint = nearest(name, known)
                .map(near -> "Maybe you meant " + near + ".")
                .orElse(null);
        add(code, path, what + " '" + name + "'; known: " + list + ".", hint);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(problems);
    }

    /**
     * Throws what was collected, if anything was.
     *
     * @param subject what is invalid, such as "network description"
     */
    public void throwIfAny(String subject) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(subject, problems);
        }
    }

    /**
     * The known name closest to the given one, if it is close enough to be a slip of the keyboard. Any two names of one
     * letter are one slip apart, so these must agree but for their case.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int allowed = wanted.length() < 2 ? 0 : Math.max(1, wanted.length() / 3);
        return known.stream()
                .map(candidate -> new Candidate(
                        candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT)), distance(name, candidate)))
                .filter(candidate -> candidate.distance <= allowed || isShortFor(wanted, candidate.name))
                .min(Comparator.comparingInt(Candidate::distance)
                        .thenComparingInt(Candidate::distanceWithCase)
                        .thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static boolean isShortFor(String wanted, String name) {
        return wanted.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    /** Levenshtein distance, with names cut at 64 characters. */
    private static int distance(String a, String b) {
        String left = a.length() > 64 ? a.substring(0, 64) : a;
        String right = b.length() > 64 ? b.substring(0, 64) : b;
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substitution = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    /**
     * A known name.
     *
     * @param distance from the wanted one, whatever the case of their letters
     * @param distanceWithCase with it
     */
    private record Candidate(String name, int distance, int distanceWithCase) {}
}
