package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.CellSelection;

/** Reads whom an entry of a file concerns: one name or several, and which cells. */
final class Choices {

    private final FileProblems problems;
    private final ValueReader values;

    Choices(FileProblems problems, ValueReader values) {
        this.problems = problems;
        this.values = values;
    }

    /** Which cells a field chooses; all if it is left out. */
    CellSelection cells(Fields fields) {
        Node node = fields.optional("cells");
        String path = fields.path("cells");
        if (node == null || (node instanceof Node.Word word && word.text().equals("all"))) {
            return CellSelection.all();
        }
        if (node instanceof Node.Numeral) {
            return CellSelection.first(integer(node, path));
        }
        if (node instanceof Node.Sequence none && none.items().isEmpty()) {
            return CellSelection.indices();
        }
        if (node instanceof Node.Numbers indices) {
            return indices(indices, path);
        }
        Fields spread = node instanceof Node.Mapping ? Fields.of(node, path, "a map", problems) : null;
        if (spread == null) {
            problems.wrongType(node, path, "all, a number, a list of indices, or {spread: 50}");
            return CellSelection.all();
        }
        Node count = spread.required("spread", "the number of cells");
        spread.refuseOthers("a choice of cells");
        return CellSelection.spread(count == null ? 0 : integer(count, path + ".spread"));
    }

    private CellSelection indices(Node.Numbers node, String path) {
        List<Integer> cells = new ArrayList<>(node.values().size());
        for (int n = 0; n < node.values().size(); n++) {
            double index = node.values().get(n);
            if (index != (int) index) {
                Node.Numeral wrong = new Node.Numeral(index, Double.toString(index), node.place());
                problems.wrongType(wrong, path + "[" + n + "]", "the index of a cell");
            }
            cells.add((int) index);
        }
        return new CellSelection.Indices(cells);
    }

    /** A name or a list of names. */
    List<String> names(Fields fields, String key) {
        Node node = fields.required(key, "the name of a population, or a list of names");
        if (node == null) {
            return List.of();
        }
        String path = fields.path(key);
        List<String> names = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            forEachItem(
                    list,
                    path,
                    (itemPath, item) -> Optional.ofNullable(values.text(item, itemPath, "the name of a population"))
                            .ifPresent(names::add));
        } else {
            Optional.ofNullable(values.text(node, path, "the name of a population, or a list of names,"))
                    .ifPresent(names::add);
        }
        return names;
    }

    int integer(Node node, String path) {
        return (int) values.whole(node, path, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    void forEachItem(@Nullable Node node, String path, BiConsumer<String, Node> action) {
        if (node instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                action.accept(path + "[" + n + "]", list.items().get(n));
            }
        } else if (node != null) {
            problems.wrongType(node, path, "a list");
        }
    }
}
