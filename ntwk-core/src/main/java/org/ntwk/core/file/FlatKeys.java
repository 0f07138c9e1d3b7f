package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;

/**
 * The keys of a flat model and which of them have been read. Keys are put together from the names of populations, never
 * taken apart; one that two pairs of names put together is refused.
 */
final class FlatKeys {

    private final Map<String, Node> entries;
    private final Node.Mapping map;
    private final FileProblems problems;
    private final ValueReader values;
    private final Map<String, String> meanings = new LinkedHashMap<>();

    FlatKeys(Node.Mapping map, FileProblems problems) {
        this.map = map;
        this.entries = map.entries();
        this.problems = problems;
        this.values = new ValueReader(problems);
    }

    List<String> all() {
        return List.copyOf(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The number that a key holds; null if it is absent, or is not one inside the bounds, which is a problem. */
    @Nullable
    Double number(String key, String meaning, Bounds bounds) {
        Node node = node(key, meaning);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Numeral numeral)) {
            problems.wrongType(node, key, "a number");
            return null;
        }
        if (!bounds.contains(numeral.value())) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, key, node, numeral.text() + " must be " + bounds.inWords(), null);
            return null;
        }
        return numeral.value();
    }

    /** As {@link #number}, but an absent key is a problem; 0 stands in for what is not there. */
    double required(String key, String meaning, Bounds bounds) {
        if (!has(key)) {
            missing(key, meaning);
            return 0;
        }
        Double number = number(key, meaning, bounds);
        return number == null ? 0 : number;
    }

    /** A whole number that must be there; written as {@code 4000} or {@code 4000.0}. */
    int size(String key, String meaning) {
        Node node = node(key, meaning);
        if (node == null) {
            if (!has(key)) {
                missing(key, meaning);
            }
            return 1;
        }
        return (int) values.whole(node, key, 1, Integer.MAX_VALUE);
    }

    /** What {@code N_…} means. */
    static String sizeOf(String name) {
        return "the number of cells of " + name;
    }

    long whole(String key, String meaning, long otherwise) {
        Node node = node(key, meaning);
        return node == null ? otherwise : values.whole(node, key, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The numbers in a list; null if the key is absent, or is none, which is a problem. */
    @Nullable
    NumberArray numbers(String key, String meaning) {
        Node node = node(key, meaning);
        if (node instanceof Node.Numbers numbers) {
            return numbers.values();
        }
        if (node != null) {
            problems.wrongType(node, key, "a list of numbers");
        }
        return null;
    }

    /** The names in a list; null if the key is absent. */
    @Nullable
    List<String> names(String key, String meaning) {
        Node node = node(key, meaning);
        if (node == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                String path = key + "[" + n + "]";
                String name = values.text(list.items().get(n), path, "the name of a population");
                if (name != null && names.contains(name)) {
                    problems.add(ProblemCode.DUPLICATE_NAME, path, node, "'" + name + "' is there twice", null);
                } else if (name != null) {
                    names.add(name);
                }
            }
        } else {
            problems.wrongType(node, key, "a list of names");
        }
        return names;
    }

    void missing(String key, String meaning) {
        problems.add(ProblemCode.MISSING_VALUE, key, map, "is missing; it is " + meaning, null);
    }

    /** The keys that nobody asked for, in the order of the file. */
    List<String> unread() {
        return entries.keySet().stream()
                .filter(key -> !meanings.containsKey(key))
                .toList();
    }

    private @Nullable Node node(String key, String meaning) {
        Node node = entries.get(key);
        if (node == null) {
            return null;
        }
        String other = meanings.put(key, meaning);
        if (other != null && !other.equals(meaning)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    key,
                    node,
                    "is both " + other + " and " + meaning,
                    "Maybe rename a population so that no name begins or ends like another with an underscore.");
        }
        if (node instanceof Node.Nothing) {
            problems.add(ProblemCode.MISSING_VALUE, key, node, "a value is missing", null);
            return null;
        }
        return node;
    }
}
