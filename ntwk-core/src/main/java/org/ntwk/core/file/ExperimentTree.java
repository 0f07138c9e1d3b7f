package org.ntwk.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.parameter.Value;

/**
 * An experiment as its file holds it, before lists of names are spread and named synapses looked up. A path tells a place
 * in it in the words of the file: {@code populations.Exc.cell.b}, {@code projections[0].weight}, {@code
 * stimuli.Aff.model.rate} (the stimuli of that name), {@code synapses.excitation.tau}, {@code run.seed}. Immutable.
 */
public final class ExperimentTree {

    private final Node root;
    private final String defaultName;
    private final @Nullable Path folder;
    private final List<String> notices;

    /** @param folder where the files lie that it names; null if that is not known */
    ExperimentTree(Node root, String defaultName, @Nullable Path folder) {
        this(root, defaultName, folder, List.of());
    }

    private ExperimentTree(Node root, String defaultName, @Nullable Path folder, List<String> notices) {
        this.root = root;
        this.defaultName = defaultName;
        this.folder = folder;
        this.notices = notices;
    }

    /** What the reader of a flat file concluded; none of other files. */
    public List<String> notices() {
        return notices;
    }

    /** Where the files lie that it names, if that is known. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /**
     * Reads an experiment file, or a flat {@code Model} file; what such a file describes is taken as if it were written
     * out.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if it cannot be read, or is neither YAML nor JSON
     */
    public static ExperimentTree read(Path file) {
        FlatModelReader flat = new FlatModelReader();
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") && flat.recognises(file)) {
            FlatModel model = flat.read(file, Map.of());
            ExperimentTree tree = of(model.experiment());
            return new ExperimentTree(tree.root, tree.defaultName, tree.folder, model.notices());
        }
        Node root = ExperimentReader.named(file, () -> ExperimentReader.tree(file));
        return new ExperimentTree(
                root, ExperimentReader.baseName(file), file.toAbsolutePath().getParent());
    }

    public static ExperimentTree of(Experiment experiment) {
        return new ExperimentTree(
                TreeParser.json(ExperimentWriter.toJson(experiment)),
                experiment.network().name(),
                experiment.folder());
    }

    /**
     * The same with a value at a path. A key that is not written may be given where its map is: what it then means is
     * found when the description is read and compiled.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if there is no such place
     */
    public ExperimentTree with(String path, Value value) {
        return new ExperimentTree(new PathEdit(root, path, node(value)).edited(), defaultName, folder, notices);
    }

    /**
     * The experiment that it describes.
     *
     * @throws org.ntwk.api.problem.InvalidInputException with all its problems, if it describes none
     */
    public ExperimentFile description() {
        ExperimentFile file = ExperimentReader.experiment(root, defaultName);
        return folder == null ? file : new ExperimentFile(file.experiment().inFolder(folder), file.places());
    }

    /** The name of every component in it, wherever it stands. */
    public Set<String> components() {
        Set<String> types = new TreeSet<>();
        addTypes(root, types);
        return types;
    }

    private static void addTypes(Node node, Set<String> types) {
        if (node instanceof Node.Mapping map) {
            if (map.entries().get("type") instanceof Node.Word type) {
                types.add(type.text());
            }
            map.entries().values().forEach(entry -> addTypes(entry, types));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> addTypes(item, types));
        }
    }

    private static Node node(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            new ValueWriter(json).writeField("value", value);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        Node.Mapping map = (Node.Mapping) placed(TreeParser.json(text.toString()));
        return map.entries().values().iterator().next();
    }

    /** The same, told in messages as a value of the scan. */
    private static Node placed(Node node) {
        Node.Place place = Node.Place.OF_SCAN;
        if (node instanceof Node.Mapping map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(key, placed(entry)));
            return new Node.Mapping(entries, place);
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    list.items().stream().map(ExperimentTree::placed).toList(), place);
        }
        if (node instanceof Node.Numbers numbers) return new Node.Numbers(numbers.values(), place);
        if (node instanceof Node.Numeral numeral) return new Node.Numeral(numeral.value(), numeral.text(), place);
        if (node instanceof Node.Word word) return new Node.Word(word.text(), place);
        if (node instanceof Node.Switch flag) return new Node.Switch(flag.on(), place);
        return new Node.Nothing(place);
    }
}
