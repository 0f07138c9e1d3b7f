package org.ntwk.core.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Site;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * A map of an experiment file of another kind, for its reader: hands out what the keys hold, with numbers in the units that
 * the reader wants. What is wrong becomes a problem with path, line and column, and a stand-in, so that reading goes on;
 * {@link #throwIfAny} then tells all of it.
 */
public final class FileMap {

    private final Node.Mapping node;
    private final Fields fields;
    private final String path;
    private final FileProblems problems;
    private final ValueReader values;

    private FileMap(Node.Mapping node, String path, FileProblems problems) {
        this.node = node;
        this.fields = Objects.requireNonNull(Fields.of(node, path, "a map", problems));
        this.path = path;
        this.problems = problems;
        values = new ValueReader(problems);
    }

    /**
     * The map that is all of a file, in YAML or JSON.
     *
     * @throws InvalidInputException if it cannot be read, or is no map
     */
    public static FileMap read(Path file) {
        return ExperimentReader.named(file, () -> {
            FileProblems problems = new FileProblems();
            Node root = ExperimentReader.tree(file);
            if (root instanceof Node.Mapping map) {
                return new FileMap(map, "", problems);
            }
            problems.wrongType(root, "", "a map");
            throw problems.exception("experiment");
        });
    }

    /** Where it stands; empty for the whole file. */
    public String path() {
        return path;
    }

    public boolean has(String key) {
        return fields.hasAny(key);
    }

    /** Whether the key holds a map. */
    public boolean hasMap(String key) {
        return fields.hasAny(key) && node.entries().get(key) instanceof Node.Mapping;
    }

    /** Whether the key holds a text that is no number with a unit. */
    public boolean hasWord(String key) {
        return fields.hasAny(key)
                && node.entries().get(key) instanceof Node.Word word
                && Quantity.parse(word.text()).isEmpty();
    }

    /**
     * A text.
     *
     * @param what it is, for problems
     */
    public Optional<String> word(String key, String what) {
        Node found = fields.optional(key);
        return found == null ? Optional.empty() : Optional.ofNullable(values.text(found, fields.path(key), what));
    }

    /** A text that must be there; empty otherwise. */
    public String requiredWord(String key, String what) {
        Node found = fields.required(key, what);
        String text = found == null ? null : values.text(found, fields.path(key), what);
        return text == null ? "" : text;
    }

    /** Whether something is so. */
    public boolean flag(String key, boolean otherwise) {
        Node found = fields.optional(key);
        if (found == null) {
            return otherwise;
        }
        if (found instanceof Node.Switch flag) {
            return flag.on();
        }
        problems.wrongType(found, fields.path(key), "true or false");
        return otherwise;
    }

    /** A whole number from {@code least} on. */
    public long whole(String key, long least, long otherwise) {
        Node found = fields.optional(key);
        return found == null ? otherwise : values.whole(found, fields.path(key), least, Integer.MAX_VALUE);
    }

    /** A number in a unit; not finite, and a problem, if it is something else. Empty if the key is absent. */
    public OptionalDouble number(String key, Unit unit) {
        Node found = fields.optional(key);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(inUnit(found, fields.path(key), unit));
    }

    public double number(String key, Unit unit, double otherwise) {
        return number(key, unit).orElse(otherwise);
    }

    /**
     * A number that must be there.
     *
     * @param what it is, for problems
     */
    public double required(String key, Unit unit, String what) {
        Node found = fields.required(key, what);
        return found == null ? Double.NaN : inUnit(found, fields.path(key), unit);
    }

    /** One number, or a list of them. Empty if the key is absent. */
    public List<Double> numbers(String key, Unit unit) {
        Node found = fields.optional(key);
        List<Double> read = new ArrayList<>();
        if (found instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                read.add(inUnit(list.items().get(n), fields.path(key) + "[" + n + "]", unit));
            }
        } else if (found != null) {
            read.add(inUnit(found, fields.path(key), unit));
        }
        return read;
    }

    private double inUnit(Node found, String at, Unit unit) {
        Quantity quantity = values.quantity(found, at);
        if (quantity == null) {
            return Double.NaN;
        }
        if (!quantity.measuredIn(unit)) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    at,
                    found,
                    quantity + " is " + quantity.unit().dimension().inWords() + ", but "
                            + unit.dimension().inWords() + " is needed",
                    "Maybe the unit should be " + unit + ".");
            return Double.NaN;
        }
        return quantity.in(unit);
    }

    /** The map that the key holds. */
    public Optional<FileMap> map(String key) {
        Node found = fields.optional(key);
        if (found == null) {
            return Optional.empty();
        }
        if (found instanceof Node.Mapping map) {
            return Optional.of(new FileMap(map, fields.path(key), problems));
        }
        problems.wrongType(found, fields.path(key), "a map");
        return Optional.empty();
    }

    /** The maps of the list that the key holds; none if the key is absent. */
    public List<FileMap> maps(String key) {
        Node found = fields.optional(key);
        List<FileMap> maps = new ArrayList<>();
        if (found instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                String at = fields.path(key) + "[" + n + "]";
                if (list.items().get(n) instanceof Node.Mapping map) {
                    maps.add(new FileMap(map, at, problems));
                } else {
                    problems.wrongType(list.items().get(n), at, "a map");
                }
            }
        } else if (found != null) {
            problems.wrongType(found, fields.path(key), "a list of maps");
        }
        return maps;
    }

    /** The component that this map describes by its type and parameters. */
    public ComponentDescription component() {
        node.entries().keySet().forEach(fields::hasAny);
        return values.component(node, path);
    }

    /** The component that a key holds, by its name or as a map; empty, and a problem, if it is absent. */
    public Optional<ComponentDescription> component(String key, String what) {
        Node found = fields.required(key, what);
        return found == null ? Optional.empty() : Optional.of(values.component(found, fields.path(key)));
    }

    /** A value of any kind; empty if the key is absent. */
    public Optional<Value> value(String key) {
        Node found = fields.optional(key);
        return found == null ? Optional.empty() : Optional.of(values.value(found, fields.path(key)));
    }

    /** The values that the map of a key holds by name; none if the key is absent. */
    public Map<String, Value> values(String key) {
        Node found = fields.optional(key);
        Map<String, Value> read = new LinkedHashMap<>();
        if (found instanceof Node.Mapping map) {
            map.entries().forEach((name, value) -> read.put(name, values.value(value, fields.path(key) + "." + name)));
        } else if (found != null) {
            problems.wrongType(found, fields.path(key), "a map of values by name");
        }
        return read;
    }

    /** The part of a cell that a key holds; empty if it is absent. */
    public Optional<Site> site(String key) {
        Node found = fields.optional(key);
        return found == null ? Optional.empty() : Optional.of(values.site(found, fields.path(key)));
    }

    /** Tells every key that nobody asked for. */
    public void refuseOthers(String what) {
        fields.refuseOthers(what);
    }

    /** Adds a problem of what a key holds, or of the whole map where the key is empty. */
    public void problem(ProblemCode code, String key, String message, @Nullable String hint) {
        String at = key.isEmpty() ? path : fields.path(key);
        problems.add(code, at, node.entries().getOrDefault(key, node), message, hint);
    }

    /** Adds problems that were found by others in what this map holds, each with its line and column. */
    public void problems(Problems found) {
        for (Problem problem : found.list()) {
            String below = path.isEmpty() ? problem.path() : problem.path().substring(path.length());
            problems.add(
                    problem.code(),
                    problem.path(),
                    nodeAt(below),
                    problem.message().replaceFirst("\\.$", ""),
                    problem.hint());
        }
    }

    /** The innermost node that a path such as {@code mechanisms[1].site} leads to. */
    private Node nodeAt(String below) {
        Node at = node;
        for (String step : below.split("[.\\[\\]]+")) {
            Node next = null;
            if (at instanceof Node.Mapping map) {
                next = map.entries().get(step);
            } else if (at instanceof Node.Sequence list && step.matches("\\d{1,9}")) {
                int n = Integer.parseInt(step);
                next = n < list.items().size() ? list.items().get(n) : null;
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Adds the problem of a name that is none of those that are known. */
    public void unknown(String key, String what, String name, List<String> known) {
        Problems one = new Problems();
        one.addUnknown(ProblemCode.UNKNOWN_REFERENCE, fields.path(key), what, name, known);
        Problem problem = one.list().get(0);
        problem(problem.code(), key, problem.message().replaceFirst("\\.$", ""), problem.hint());
    }

    /**
     * Ends the reading of the file.
     *
     * @throws InvalidInputException with all that was told of any of its maps
     */
    public void throwIfAny(Path file) {
        problems.throwIfAny("file " + file);
    }

    /** All that was told so far, where reading cannot go on. */
    public InvalidInputException failure(Path file) {
        return problems.exception("file " + file);
    }
}
