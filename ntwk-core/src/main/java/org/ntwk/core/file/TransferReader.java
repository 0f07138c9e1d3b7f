package org.ntwk.core.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.file.TransferFile.AdaptationPlace;

/**
 * Reads files of transfer functions, YAML or JSON like experiments. An entry may name the file of one function, which lies
 * beside the file or below. What values mean is checked later.
 */
public final class TransferReader {

    private static final Quantity DEFAULT_TIME_CONSTANT = Quantity.of("5 ms");

    private final FileProblems problems = new FileProblems();
    private final ValueReader values = new ValueReader(problems);

    private final DataFolder folder;

    private TransferReader(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidInputException with all its problems
     */
    public static TransferFile read(Path file) {
        DataFolder folder = DataFolder.of(file.toAbsolutePath().getParent());
        return ExperimentReader.named(file, () -> new TransferReader(folder).transfers(ExperimentReader.tree(file)));
    }

    private TransferFile transfers(Node root) {
        Map<String, TransferFile.Entry> entries = new LinkedHashMap<>();
        Fields fields = Fields.of(root, "", "transfer functions (a map with populations)", problems);
        if (fields != null) {
            Quantity common = timeConstant(fields, DEFAULT_TIME_CONSTANT);
            Node populations = fields.required("populations", "a map from populations to their transfer functions");
            if (populations instanceof Node.Mapping map) {
                map.entries().forEach((name, node) -> {
                    TransferFile.Entry entry = entry(node, "populations." + name, common);
                    if (entry != null) {
                        entries.put(name, entry);
                    }
                });
            } else if (populations != null) {
                problems.wrongType(populations, "populations", "a map from populations to their transfer functions");
            }
            fields.refuseOthers("a file of transfer functions");
        }
        problems.throwIfAny("transfer functions");
        return new TransferFile(entries);
    }

    private TransferFile.@Nullable Entry entry(Node node, String path, Quantity common) {
        Fields fields = Fields.of(node, path, "a map with function or file", problems);
        if (fields == null) {
            return null;
        }
        ComponentDescription component = function(fields, path);
        Quantity timeConstant = timeConstant(fields, common);
        Node adaptation = fields.optional("adaptation");
        AdaptationPlace place = adaptation == null ? null : place(adaptation, path + ".adaptation");
        fields.refuseOthers("an entry");
        return component == null ? null : new TransferFile.Entry(component, timeConstant, place);
    }

    /** What the entry holds, or the file that it names; null if there is a problem. */
    private @Nullable ComponentDescription function(Fields fields, String path) {
        Node file = fields.optional("file");
        if (file == null) {
            Node function = fields.required("function", "a transfer function, such as {type: siegert}");
            return function == null ? null : values.component(function, path + ".function");
        }
        Node function = fields.optional("function");
        if (function != null) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".file",
                    file,
                    "both a transfer function and a file of one are given",
                    "Leave one of them out.");
            return null;
        }
        String name = values.text(file, path + ".file", "the name of a file that ntwk tf wrote");
        Problems own = new Problems();
        Path found =
                folder.find(new Value.DataFile(name, null), path + ".file", own).orElse(null);
        own.list()
                .forEach(problem -> problems.add(
                        problem.code(),
                        problem.path(),
                        file,
                        problem.message().replaceFirst("\\.$", ""),
                        problem.hint()));
        return found == null ? null : ExperimentReader.named(found, () -> component(ExperimentReader.tree(found)));
    }

    private static ComponentDescription component(Node root) {
        FileProblems problems = new FileProblems();
        ComponentDescription component = new ValueReader(problems).component(root, "function");
        problems.throwIfAny("transfer function");
        return component;
    }

    private Quantity timeConstant(Fields fields, Quantity otherwise) {
        Node node = fields.optional("time-constant");
        return node == null ? otherwise : values.quantity(node, fields.path("time-constant"));
    }

    private @Nullable AdaptationPlace place(Node node, String path) {
        String text = values.text(node, path, "included or separate");
        for (AdaptationPlace place : AdaptationPlace.values()) {
            if (word(place).equals(text)) {
                return place;
            }
        }
        if (node instanceof Node.Word) {
            List<String> known = Arrays.stream(AdaptationPlace.values())
                    .map(TransferReader::word)
                    .toList();
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path,
                    node,
                    node.inWords() + " is neither included nor separate",
                    Problems.nearest(text, known)
                            .map(near -> "Maybe you meant " + near + ".")
                            .orElse(null));
        }
        return null;
    }

    private static String word(AdaptationPlace place) {
        return place.name().toLowerCase(Locale.ROOT);
    }
}
