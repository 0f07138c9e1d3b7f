package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/** Puts a value at a path of the tree of an experiment; what is beside the path is shared with the old tree. */
final class PathEdit {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})](.*)");

    /** Where the start of a variable is set; a population has the map only if there is something in it. */
    private static final String INITIAL = "initial.";

    private static final int MOST_KNOWN_PATHS = 5000;

    private final Node root;
    private final String path;
    private final Node value;

    PathEdit(Node root, String path, Node value) {
        this.root = root;
        this.path = path;
        this.value = value;
    }

    /** What a node is, as far as the meaning of what is below it depends on that. */
    private enum Role {
        ROOT,
        /** The cells or the synapses that are named once. */
        NAMED,
        POPULATIONS,
        POPULATION,
        MECHANISMS,
        /** A component, of which a bare name may stand for a map with its type. */
        COMPONENT,
        /** A component, or the name of an entry of cells. */
        CELL,
        /** A component, or the name of an entry of synapses. */
        SYNAPSE,
        OTHER;

        Role ofChild(String key) {
            return switch (this) {
                case ROOT ->
                    switch (key) {
                        case "cells", "synapses" -> NAMED;
                        case "populations" -> POPULATIONS;
                        default -> OTHER;
                    };
                case POPULATIONS -> POPULATION;
                case NAMED, MECHANISMS -> COMPONENT;
                case COMPONENT, CELL, SYNAPSE -> OTHER;
                case POPULATION, OTHER ->
                    switch (key) {
                        case "cell" -> CELL;
                        case "synapse" -> SYNAPSE;
                        case "rule", "model", "recorder", "plasticity" -> COMPONENT;
                        case "mechanisms" -> MECHANISMS;
                        default -> OTHER;
                    };
            };
        }

        /** Whether what is named in it is chosen by the author, so that a key that is not there is a mistake. */
        boolean isClosed() {
            return this == ROOT || this == NAMED || this == POPULATIONS;
        }

        boolean isComponent() {
            return this == COMPONENT || this == CELL || this == SYNAPSE;
        }
    }

    /** @throws InvalidInputException if there is no such place */
    Node edited() {
        return edit(root, "." + path, Role.ROOT);
    }

    /** @param rest of the path from the node on, with its leading dot or bracket */
    private Node edit(Node node, String rest, Role role) {
        if (rest.isEmpty()) {
            return value;
        }
        Node open = node instanceof Node.Word word ? component(word, role) : node;
        if (open instanceof Node.Mapping map && rest.startsWith(".")) {
            return edit(map, rest.substring(1), role);
        }
        if (open instanceof Node.Sequence list) {
            return edit(list, rest, role);
        }
        throw unknown();
    }

    private Node.Mapping edit(Node.Mapping map, String rest, Role role) {
        Map<String, Node> entries = new LinkedHashMap<>(map.entries());
        String key = firstOf(rest, entries.keySet()).orElse(null);
        if (key != null) {
            Node below = entries.get(key);
            entries.put(key, edit(below, rest.substring(key.length()), role.ofChild(key)));
        } else if (!role.isClosed() && rest.matches("[^.\\[\\]]+")) {
            entries.put(rest, value);
        } else if (role == Role.POPULATION && rest.startsWith(INITIAL)) {
            entries.put("initial", new Node.Mapping(Map.of(rest.substring(INITIAL.length()), value), map.place()));
        } else {
            throw unknown();
        }
        return new Node.Mapping(entries, map.place());
    }

    private Node.Sequence edit(Node.Sequence list, String rest, Role role) {
        List<Node> items = new ArrayList<>(list.items());
        Matcher index = INDEX.matcher(rest);
        Role below = role == Role.MECHANISMS ? Role.COMPONENT : Role.OTHER;
        boolean found = false;
        for (int n = 0; n < items.size(); n++) {
            String name = nameOf(items.get(n));
            String after = null;
            if (index.matches()) {
                after = Integer.parseInt(index.group(1)) == n ? index.group(2) : null;
            } else if (name != null && firstOf(rest.substring(1), Set.of(name)).isPresent()) {
                after = rest.substring(1 + name.length());
            }
            if (after != null) {
                items.set(n, edit(items.get(n), after, below));
                found = true;
            }
        }
        if (!found) {
            throw unknown();
        }
        return new Node.Sequence(items, list.place());
    }

    /** The longest name that the rest of a path begins with: names may have dots in them. */
    private static Optional<String> firstOf(String rest, Set<String> names) {
        String longest = null;
        for (String name : names) {
            boolean ends = rest.equals(name) || rest.startsWith(name + ".") || rest.startsWith(name + "[");
            if (ends && (longest == null || name.length() > longest.length())) {
                longest = name;
            }
        }
        return Optional.ofNullable(longest);
    }

    private static @Nullable String nameOf(Node item) {
        return item instanceof Node.Mapping map && map.entries().get("name") instanceof Node.Word name
                ? name.text()
                : null;
    }

    /** What a bare name stands for. */
    private Node component(Node.Word word, Role role) {
        if (!role.isComponent()) {
            return word;
        }
        String section = role == Role.CELL ? "cells" : "synapses";
        if (role != Role.COMPONENT
                && root instanceof Node.Mapping file
                && file.entries().get(section) instanceof Node.Mapping named
                && named.entries().containsKey(word.text())) {
            Node entry = named.entries().get(word.text());
            return entry instanceof Node.Word type ? component(type, Role.COMPONENT) : entry;
        }
        return new Node.Mapping(Map.of("type", word), word.place());
    }

    private InvalidInputException unknown() {
        Set<String> known = new LinkedHashSet<>();
        addPaths(root, "", known);
        String hint = Problems.nearest(path, known)
                .map(near -> "Maybe you meant " + near + ".")
                .orElse(
                        "Maybe look the keys up in the experiment: populations.NAME.cell.PARAMETER, projections[0].weight,"
                                + " stimuli.NAME.model.PARAMETER, run.seed.");
        return new InvalidInputException(
                "path",
                new Problem(ProblemCode.UNKNOWN_REFERENCE, path, "there is no such place in the experiment.", hint));
    }

    private static void addPaths(Node node, String path, Set<String> known) {
        if (known.size() >= MOST_KNOWN_PATHS) {
            return;
        }
        if (node instanceof Node.Mapping map) {
            map.entries().forEach((key, entry) -> addPaths(entry, path.isEmpty() ? key : path + "." + key, known));
        } else if (node instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                Node item = list.items().get(n);
                addPaths(item, path + "[" + n + "]", known);
                String name = nameOf(item);
                if (name != null) {
                    addPaths(item, path + "." + name, known);
                }
            }
        } else {
            known.add(path);
        }
    }
}
