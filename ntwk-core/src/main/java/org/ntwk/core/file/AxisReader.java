package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.AxisValues.Spacing;
import org.ntwk.api.scan.ScanAxis;

/** One axis of a scan file: a list of values, a range, or a distribution. */
final class AxisReader {

    private static final String FORMS =
            "a list of values, or a map with values, from and to, normal, uniform or lognormal";
    private static final List<String> DISTRIBUTIONS = List.of("normal", "uniform", "lognormal");
    private static final Map<String, Spacing> SPACINGS = Map.of("linear", Spacing.LINEAR, "log", Spacing.LOGARITHMIC);

    private final FileProblems problems;
    private final ValueReader values;

    AxisReader(FileProblems problems, ValueReader values) {
        this.problems = problems;
        this.values = values;
    }

    /** @param name of the axis, which is its path if it gives no other; empty if there was a problem */
    Optional<ScanAxis> axis(String name, Node node) {
        String path = "axes." + name;
        if (node instanceof Node.Sequence || node instanceof Node.Numbers) {
            return Optional.of(ScanAxis.of(name, listed(node, path)));
        }
        Fields fields = Fields.of(node, path, FORMS, problems);
        if (fields == null) {
            return Optional.empty();
        }
        List<String> paths = paths(name, fields);
        AxisValues read = values(fields, node, path);
        fields.refuseOthers("an axis");
        return Optional.ofNullable(read).map(found -> new ScanAxis(name, paths, found));
    }

    private List<String> paths(String name, Fields fields) {
        Node one = fields.optional("path");
        Node several = fields.optional("paths");
        List<String> paths = new ArrayList<>();
        if (one != null) {
            addPath(one, fields.path("path"), paths);
        }
        if (several instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                addPath(list.items().get(n), fields.path("paths") + "[" + n + "]", paths);
            }
        } else if (several != null) {
            problems.wrongType(several, fields.path("paths"), "a list of paths");
        }
        return one == null && several == null ? List.of(name) : paths;
    }

    private void addPath(Node node, String where, List<String> paths) {
        Optional.ofNullable(values.text(node, where, "a path of the experiment"))
                .ifPresent(paths::add);
    }

    private @Nullable AxisValues values(Fields fields, Node node, String path) {
        if (fields.hasAny("values")) {
            Node list = fields.optional("values");
            Unit unit = fields.hasAny("unit") ? unit(fields) : null;
            return list == null ? null : withUnit(listed(list, fields.path("values")), unit);
        }
        if (fields.hasAny("from", "to")) {
            return range(fields);
        }
        for (String form : DISTRIBUTIONS) {
            if (fields.hasAny(form)) {
                Node content = fields.optional(form);
                Value value = content == null
                        ? null
                        : values.value(new Node.Mapping(Map.of(form, content), node.place()), path);
                return value instanceof Value.Drawn drawn ? new AxisValues.Drawn(drawn.distribution()) : null;
            }
        }
        problems.wrongType(node, path, FORMS);
        return null;
    }

    private AxisValues.Listed listed(Node node, String path) {
        List<Value> all = new ArrayList<>();
        if (node instanceof Node.Numbers numbers) {
            for (int n = 0; n < numbers.values().size(); n++) {
                all.add(Value.of(numbers.values().get(n)));
            }
        } else if (node instanceof Node.Sequence list) {
            for (int n = 0; n < list.items().size(); n++) {
                all.add(values.value(list.items().get(n), path + "[" + n + "]"));
            }
        } else {
            problems.wrongType(node, path, "a list of values");
        }
        return new AxisValues.Listed(all);
    }

    /** The unit stands behind the list for the numbers in it that have none. */
    private static AxisValues.Listed withUnit(AxisValues.Listed listed, @Nullable Unit unit) {
        if (unit == null) {
            return listed;
        }
        return new AxisValues.Listed(listed.values().stream()
                .map(value -> value instanceof Value.Scalar scalar
                                && scalar.quantity().unit().equals(Unit.ONE)
                        ? Value.of(Quantity.of(scalar.quantity().value(), unit))
                        : value)
                .toList());
    }

    private @Nullable Unit unit(Fields fields) {
        Node node = fields.optional("unit");
        Optional<Unit> unit = node instanceof Node.Word word ? Unit.parse(word.text()) : Optional.empty();
        if (unit.isEmpty() && node != null) {
            problems.wrongType(node, fields.path("unit"), "a unit, such as pA,");
        }
        return unit.orElse(null);
    }

    private @Nullable AxisValues range(Fields fields) {
        Node from = fields.required("from", "the first value");
        Node to = fields.required("to", "the last value");
        Node points = fields.optional("points");
        Node spacing = fields.optional("spacing");
        Quantity first = from == null ? null : values.quantity(from, fields.path("from"));
        Quantity last = to == null ? null : values.quantity(to, fields.path("to"));
        int count = points == null ? 0 : (int) values.whole(points, fields.path("points"), 1, Integer.MAX_VALUE);
        Spacing how = spacing == null ? Spacing.LINEAR : spacing(spacing, fields.path("spacing"));
        return first == null || last == null ? null : new AxisValues.Range(first, last, count, how);
    }

    private Spacing spacing(Node node, String path) {
        Spacing spacing = node instanceof Node.Word word ? SPACINGS.get(word.text()) : null;
        if (spacing == null) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, path, node, node.inWords() + " is neither linear nor log", null);
        }
        return spacing == null ? Spacing.LINEAR : spacing;
    }
}
