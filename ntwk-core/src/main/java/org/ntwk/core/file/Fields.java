package org.ntwk.core.file;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;

/** The keys of one map of a file: hands out what they hold and remembers which ones the format knows. */
final class Fields {

    private final Node.Mapping map;
    private final String path;
    private final FileProblems problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Node.Mapping map, String path, FileProblems problems) {
        this.map = map;
        this.path = path;
        this.problems = problems;
    }

    /** The fields of a map; null, and a problem, if it is none. */
    static @Nullable Fields of(Node node, String path, String what, FileProblems problems) {
        if (node instanceof Node.Mapping map) {
            return new Fields(map, path, problems);
        }
        problems.wrongType(node, path, what);
        return null;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** What the key holds; null if it is absent. A key without a value is a problem. */
    @Nullable
    Node optional(String key) {
        known.add(key);
        Node node = map.entries().get(key);
        if (node instanceof Node.Nothing) {
            problems.add(ProblemCode.MISSING_VALUE, path(key), node, "a value is missing", null);
            return null;
        }
        return node;
    }

    /** What the key holds; null, and a problem, if it is absent. */
    @Nullable
    Node required(String key, String what) {
        if (!map.entries().containsKey(key)) {
            known.add(key);
            problems.add(ProblemCode.MISSING_VALUE, path(key), map, "is missing; it is " + what, null);
            return null;
        }
        return optional(key);
    }

    /** Whether one of the keys is there. */
    boolean hasAny(String... keys) {
        known.addAll(List.of(keys));
        return !Collections.disjoint(map.entries().keySet(), List.of(keys));
    }

    /** Reports every key that has not been asked for. */
    void refuseOthers(String what) {
        map.entries().forEach((key, node) -> {
            if (!known.contains(key)) {
                problems.unknownKey(key, path(key), node, what, known);
            }
        });
    }
}
