package org.ntwk.core.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanDescription.Keep;

/** Reads scan files, YAML or JSON like experiments. What their values mean is checked when the scan is. */
public final class ScanReader {

    private static final List<String> KEPT = List.of("summary", "full");
    private static final ExperimentTree NO_EXPERIMENT =
            new ExperimentTree(new Node.Nothing(Node.Place.OF_SCAN), "none", null);

    private final FileProblems problems = new FileProblems();
    private final ValueReader values = new ValueReader(problems);
    private final Path file;
    private final @Nullable Path experiment;

    private ScanReader(Path file, @Nullable Path experiment) {
        this.file = file;
        this.experiment = experiment;
    }

    /**
     * Reads a scan file and the experiment that it names.
     *
     * @param experiment the file to use instead of the experiment that the file holds or names; null for that
     * @throws InvalidInputException with all problems of the file, or of that of the experiment
     */
    public static ScanFile read(Path file, @Nullable Path experiment) {
        return ExperimentReader.named(file, () -> new ScanReader(file, experiment).scan(ExperimentReader.tree(file)));
    }

    private ScanFile scan(Node root) {
        Fields fields = Fields.of(root, "", "a scan (a map with experiment, axes and so on)", problems);
        if (fields == null) {
            problems.throwIfAny("scan");
            throw new IllegalStateException("a problem was added before");
        }
        Node name = fields.optional("name");
        String title = name == null ? null : values.text(name, "name", "a name");
        ExperimentTree base = base(fields);
        List<ScanAxis> axes = axes(fields.required("axes", "a map from paths of the experiment to their values"));
        ScanCombination combination = combination(fields.optional("combine"));
        List<ComponentDescription> measures = measures(fields.optional("measures"));
        Keep keep = keep(fields.optional("keep"));
        Node executor = fields.optional("executor");
        Optional<ComponentDescription> runBy =
                Optional.ofNullable(executor).map(node -> values.component(node, "executor"));
        fields.refuseOthers("a scan");
        problems.throwIfAny("scan");
        String defaultName = ExperimentReader.baseName(file);
        return new ScanFile(
                new ScanDescription(title == null ? defaultName : title, axes, combination, measures, keep),
                base,
                runBy);
    }

    private ExperimentTree base(Fields fields) {
        String what = "an experiment, or the name of its file beside this one";
        if (experiment != null) {
            fields.optional("experiment");
            return ExperimentTree.read(experiment);
        }
        Node node = fields.required("experiment", what);
        if (node instanceof Node.Mapping) {
            return new ExperimentTree(
                    node, ExperimentReader.baseName(file), file.toAbsolutePath().getParent());
        }
        String name = node == null ? null : values.text(node, "experiment", what);
        return node == null || name == null ? NO_EXPERIMENT : ExperimentTree.read(beside(name, node));
    }

    /** A scan file may be anybody's: it reads nothing outside of its folder. */
    private Path beside(String name, Node node) {
        Path folder = file.toAbsolutePath().getParent();
        Path named = folder == null ? null : folder.resolve(name).normalize();
        boolean isInside = named != null && named.startsWith(folder.normalize());
        try {
            isInside = isInside && named.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException notThere) {
            return named; // which reading it then tells
        }
        if (named == null || !isInside) {
            problems.add(
                    ProblemCode.UNREADABLE_FILE,
                    "experiment",
                    node,
                    "'" + name + "' is not in the folder of the scan file",
                    "Maybe move the experiment there, or name it with --experiment.");
            problems.throwIfAny("scan");
        }
        return named;
    }

    private List<ScanAxis> axes(@Nullable Node node) {
        List<ScanAxis> axes = new ArrayList<>();
        if (node instanceof Node.Mapping map) {
            AxisReader reader = new AxisReader(problems, values);
            map.entries().forEach((name, axis) -> reader.axis(name, axis).ifPresent(axes::add));
        } else if (node != null) {
            problems.wrongType(node, "axes", "a map from paths of the experiment to their values");
        }
        return axes;
    }

    private ScanCombination combination(@Nullable Node node) {
        if (node == null) {
            return new ScanCombination.Product();
        }
        if (node instanceof Node.Word word && word.text().equals("product")) {
            return new ScanCombination.Product();
        }
        if (node instanceof Node.Word word && word.text().equals("list")) {
            return new ScanCombination.Zipped();
        }
        if (!(node instanceof Node.Mapping)) {
            problems.wrongType(node, "combine", "product, list, or {sample: 100, seed: 1}");
            return new ScanCombination.Product();
        }
        Fields fields = Fields.of(node, "combine", "a map with sample and seed", problems);
        Node points = fields == null ? null : fields.required("sample", "the number of points");
        Node seed = fields == null ? null : fields.optional("seed");
        if (fields != null) {
            fields.refuseOthers("a sample");
        }
        return new ScanCombination.Sample(
                points == null ? 1 : (int) values.whole(points, "combine.sample", 1, Integer.MAX_VALUE),
                seed == null ? 1 : values.whole(seed, "combine.seed", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private List<ComponentDescription> measures(@Nullable Node node) {
        if (node == null) {
            return ScanDescription.DEFAULT_MEASURES;
        }
        List<ComponentDescription> measures = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                measures.add(values.component(list.items().get(n), "measures[" + n + "]"));
            }
        } else {
            problems.wrongType(node, "measures", "a list of measures");
        }
        return measures;
    }

    private Keep keep(@Nullable Node node) {
        if (node == null || (node instanceof Node.Word word && word.text().equals("summary"))) {
            return Keep.SUMMARY;
        }
        if (node instanceof Node.Word word && word.text().equals("full")) {
            return Keep.FULL;
        }
        String hint = node instanceof Node.Word word
                ? Problems.nearest(word.text(), KEPT)
                        .map(near -> "Maybe you meant " + near + ".")
                        .orElse(null)
                : null;
        problems.add(ProblemCode.OUT_OF_BOUNDS, "keep", node, node.inWords() + " is neither summary nor full", hint);
        return Keep.SUMMARY;
    }
}
