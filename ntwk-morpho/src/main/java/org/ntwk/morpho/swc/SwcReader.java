package org.ntwk.morpho.swc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.morpho.morphology.Morphology;

/**
 * Reads SWC files as they are found: with comments, any identifiers in any order, types beyond 4, blanks anywhere, line
 * ends of any system. What the points mean is in {@link Morphology}. If a cell has a soma and the tree does not begin in
 * it, it is turned to begin there.
 */
public final class SwcReader {

    /** The largest file that is read: 64 MiB, of which the largest reconstructions fill a tenth. */
    public static final int MOST_BYTES = 64 << 20;

    /** So many mistakes are told of; a file with more is no SWC file. */
    private static final int MOST_PROBLEMS = 20;

    private final String name;
    private final Problems problems = new Problems();
    private final List<SwcLine> lines = new ArrayList<>();
    private final Map<Long, Integer> indexOfId = new HashMap<>();

    private SwcReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException with each problem's line, as {@code cell.swc:12}
     */
    public static Morphology read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(name);
            }
            return parse(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new InvalidInputException(
                    "morphology",
                    new Problem(
                            ProblemCode.UNREADABLE_FILE,
                            file.toString(),
                            "cannot be read (" + unreadable.getClass().getSimpleName() + ")."));
        }
    }

    /**
     * Reads a text.
     *
     * @param name what problems call it
     * @throws InvalidInputException with each problem's line
     */
    public static Morphology parse(String name, String text) {
        return new SwcReader(name).morphology(text);
    }

    /** Comments may be in any encoding; points are ASCII. */
    static Morphology parse(String name, byte[] bytes) {
        return parse(name, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static InvalidInputException tooLarge(String name) {
        return new InvalidInputException(
                "morphology",
                new Problem(
                        ProblemCode.TOO_LARGE,
                        name,
                        "is larger than " + (MOST_BYTES >> 20) + " MiB, which no reconstruction is."));
    }

    private Morphology morphology(String text) {
        if (text.length() > MOST_BYTES) {
            throw tooLarge(name);
        }
        readLines(text);
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(ProblemCode.MISSING_VALUE, name, "there is no point in it.");
        }
        problems.throwIfAny("morphology");
        return new SwcTree(name, lines, parents()).morphology();
    }

    private void readLines(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        // Some headers hold a stray carriage return; it ends a line only where nothing else does.
        char end = text.indexOf('\n') >= 0 ? '\n' : '\r';
        for (int number = 1; start < text.length() && problems.list().size() < MOST_PROBLEMS; number++) {
            int stop = text.indexOf(end, start);
            stop = stop < 0 ? text.length() : stop;
            readLine(text.substring(start, stop), number);
            start = stop + 1;
        }
    }

    private void readLine(String text, int number) {
        int comment = text.indexOf('#');
        String content = (comment < 0 ? text : text.substring(0, comment)).strip();
        if (content.isEmpty()) {
            return;
        }
        SwcLine line = SwcLine.parse(content, number, at(number), problems);
        if (line == null) {
            return;
        }
        Integer earlier = indexOfId.putIfAbsent(line.id(), lines.size());
        if (earlier != null) {
            problems.add(
                    ProblemCode.DUPLICATE_NAME,
                    at(number),
                    "the identifier " + line.id() + " is also that of line "
                            + lines.get(earlier).number() + ".");
            return;
        }
        lines.add(line);
    }

    /** The index of each line's parent, −1 for the root. */
    private int[] parents() {
        int[] parents = new int[lines.size()];
        int root = -1;
        for (int n = 0; n < parents.length && problems.list().size() < MOST_PROBLEMS; n++) {
            SwcLine line = lines.get(n);
            parents[n] = line.parent() == -1 ? -1 : indexOfId.getOrDefault(line.parent(), -2);
            if (parents[n] == -2) {
                problems.add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        at(line.number()),
                        "the parent " + line.parent() + " is not in the file.",
                        n == 0 ? "Maybe it is the root, whose parent is -1." : null);
            } else if (parents[n] == n) {
                problems.add(
                        ProblemCode.CONTRADICTION, at(line.number()), "point " + line.id() + " is its own parent.");
            } else if (parents[n] == -1 && root >= 0) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        at(line.number()),
                        "a second root; the first is in line " + lines.get(root).number() + ".",
                        "A cell is one tree; maybe the file holds two cells.");
            } else if (parents[n] == -1) {
                root = n;
            }
        }
        problems.throwIfAny("morphology");
        return parents;
    }

    private String at(int number) {
        return name + ":" + number;
    }
}
