package org.ntwk.core.file;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Site;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * What a file holds into {@link Value}s and components, by form alone. What cannot be read is reported and becomes a
 * stand-in, so that reading goes on to the next problem.
 */
final class ValueReader {

    /** The keys that tell what a map in the place of a value is. */
    private static final Set<String> FORMS = Set.of(
            "type",
            "value",
            "values",
            "texts",
            "text",
            "items",
            "file",
            "region",
            "normal",
            "uniform",
            "lognormal",
            "explicit");

    static final Value STAND_IN = Value.of(0);
    private static final ComponentDescription NO_COMPONENT = ComponentDescription.of("none");

    private final FileProblems problems;
    private final ListReader lists;

    ValueReader(FileProblems problems) {
        this.problems = problems;
        lists = new ListReader(problems, this);
    }

    /** A component: its name alone, or a map with its {@code type} and parameters. */
    ComponentDescription component(Node node, String path) {
        if (node instanceof Node.Word word) {
            return ComponentDescription.of(word.text());
        }
        if (!(node instanceof Node.Mapping map)) {
            problems.wrongType(node, path, "a component (its name, or a map with its type and parameters)");
            return NO_COMPONENT;
        }
        Node type = map.entries().get("type");
        if (type == null) {
            problems.add(
                    ProblemCode.MISSING_VALUE, path + ".type", map, "is missing; it is the component's name", null);
        } else if (!(type instanceof Node.Word)) {
            problems.wrongType(type, path + ".type", "the name of a component");
        }
        Map<String, Value> parameters = new LinkedHashMap<>();
        map.entries().forEach((name, parameter) -> {
            if (!name.equals("type")) {
                parameters.put(name, value(parameter, path + "." + name));
            }
        });
        return type instanceof Node.Word word ? new ComponentDescription(word.text(), parameters) : NO_COMPONENT;
    }

    Value value(Node node, String path) {
        if (node instanceof Node.Numeral numeral) return Value.of(numeral.value());
        if (node instanceof Node.Word word) return Value.of(word.text());
        if (node instanceof Node.Switch flag) return Value.of(flag.on());
        if (node instanceof Node.Numbers numbers) return new Value.Numbers(numbers.values(), Unit.ONE);
        if (node instanceof Node.Sequence list) return lists.list(list, path);
        if (node instanceof Node.Mapping map) return map(map, path);
        problems.wrongType(node, path, "a value");
        return STAND_IN;
    }

    private Value text(Node node, String path) {
        if (node instanceof Node.Word word) {
            return new Value.Text(word.text());
        }
        problems.wrongType(node, path, "a text");
        return STAND_IN;
    }

    private Value map(Node.Mapping map, String path) {
        if (ListReader.isComponent(map)) {
            return Value.of(component(map, path));
        }
        Optional<String> form =
                map.entries().keySet().stream().filter(FORMS::contains).findFirst();
        if (form.isEmpty()) {
            String hint = map.entries().keySet().stream()
                    .flatMap(key -> Problems.nearest(key, FORMS).stream())
                    .findFirst()
                    .map(near -> "Maybe you meant " + near + ".")
                    .orElse("Maybe the type of a component is missing.");
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    path,
                    map,
                    "a map here is a component (with a type), a region, a value, values or items, or normal, uniform, lognormal or"
                            + " explicit values",
                    hint);
            return STAND_IN;
        }
        Fields fields = Fields.of(map, path, "a map", problems);
        if (fields == null) {
            return STAND_IN;
        }
        Node content = fields.required(form.get(), "what the map is for");
        if (form.get().equals("region")) {
            return new Value.Place(part(content, fields));
        }
        Value value = content == null ? STAND_IN : ofForm(form.get(), content, fields);
        fields.refuseOthers("a map with " + form.get());
        return value;
    }

    /** A region, a list of regions, or a map that says which part of them. */
    Site site(Node node, String path) {
        if (!(node instanceof Node.Mapping)) {
            return new Site(regions(node, path), null, null, null);
        }
        Fields fields = Objects.requireNonNull(Fields.of(node, path, "a map", problems));
        return part(fields.required("region", "the name of a region, such as apical"), fields);
    }

    private Site part(@Nullable Node region, Fields fields) {
        Node from = fields.optional("from");
        Node to = fields.optional("to");
        Node nearest = fields.optional("path");
        fields.refuseOthers("a site");
        return new Site(
                region == null ? List.of() : regions(region, fields.path("region")),
                from == null ? null : quantity(from, fields.path("from")),
                to == null ? null : quantity(to, fields.path("to")),
                nearest == null ? null : quantity(nearest, fields.path("path")));
    }

    private List<String> regions(Node node, String path) {
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            return lists.list(list, path) instanceof Value.Texts texts ? texts.texts() : List.of();
        }
        String region = text(node, path, "a region, a list of regions, {region, from, to} or {region, path}");
        return region == null ? List.of() : List.of(region);
    }

    private Value ofForm(String form, Node content, Fields fields) {
        String path = fields.path(form);
        return switch (form) {
            case "value" -> Value.of(Quantity.of(number(content, path), unit(fields)));
            case "values" -> values(numbersOf(content, path), fields);
            case "file" -> file(content, path, fields);
            case "texts" -> lists.texts(content, path);
            case "text" -> text(content, path);
            case "items" -> lists.items(content, path);
            case "explicit" -> explicit(content, fields);
            default -> distribution(form, content, path);
        };
    }

    /** Many numbers; with a {@code shape}, a matrix. */
    private Value values(NumberArray numbers, Fields fields) {
        Node shape = fields.optional("shape");
        Unit unit = unit(fields);
        return shape == null
                ? new Value.Numbers(numbers, unit)
                : MatrixReader.ofShape(shape, numbers, unit, fields.path("shape"), problems)
                        .orElse(STAND_IN);
    }

    private Value file(Node content, String path, Fields fields) {
        String name = text(content, path, "the name of a file");
        Node hash = fields.optional("sha256");
        String sha256 = hash == null ? null : text(hash, fields.path("sha256"), "64 hexadecimal digits, as a text,");
        return name == null ? STAND_IN : new Value.DataFile(name, sha256);
    }

    private Value explicit(Node content, Fields fields) {
        String path = fields.path("explicit");
        if (content instanceof Node.Sequence list
                && !list.items().isEmpty()
                && lists.list(list, path) instanceof Value.Numbers numbers) {
            return Value.of(new Distribution.Explicit(numbers.numbers(), numbers.unit()));
        }
        return Value.of(new Distribution.Explicit(numbersOf(content, path), unit(fields)));
    }

    private Value distribution(String form, Node content, String path) {
        boolean ends = form.equals("uniform");
        Fields fields = Fields.of(content, path, ends ? "a map with low and high" : "a map with mean and sd", problems);
        if (fields == null) {
            return STAND_IN;
        }
        Quantity first = quantity(fields, ends ? "low" : "mean");
        Quantity second = quantity(fields, ends ? "high" : "sd");
        fields.refuseOthers("a " + form + " distribution");
        if (first == null || second == null) {
            return STAND_IN;
        }
        if (!first.measuredIn(second.unit())) {
            problems.add(
                    ProblemCode.WRONG_DIMENSION,
                    path,
                    content,
                    first + " is " + first.unit().dimension().inWords() + ", " + second + " is "
                            + second.unit().dimension().inWords(),
                    null);
        }
        return Value.of(
                switch (form) {
                    case "normal" -> new Distribution.Normal(first, second);
                    case "uniform" -> new Distribution.Uniform(first, second);
                    default -> new Distribution.LogNormal(first, second);
                });
    }

    private @Nullable Quantity quantity(Fields fields, String key) {
        Node node = fields.required(key, "a number with its unit");
        return node == null ? null : quantity(node, fields.path(key));
    }

    /** A number with its unit, or a pure number; null, and a problem, if it is neither. */
    @Nullable
    Quantity quantity(Node node, String path) {
        if (node instanceof Node.Numeral numeral) {
            return Quantity.of(numeral.value());
        }
        if (node instanceof Node.Mapping map && map.entries().containsKey("value")) {
            return map(map, path) instanceof Value.Scalar scalar ? scalar.quantity() : null;
        }
        Optional<Quantity> parsed = node instanceof Node.Word word ? Quantity.parse(word.text()) : Optional.empty();
        if (parsed.isEmpty()) {
            problems.wrongType(node, path, "a number with its unit, such as 5 ms,");
        }
        return parsed.orElse(null);
    }

    private double number(Node node, String path) {
        if (node instanceof Node.Numeral numeral) {
            return numeral.value();
        }
        problems.wrongType(node, path, "a number");
        return 0;
    }

    private NumberArray numbersOf(Node node, String path) {
        if (node instanceof Node.Numbers numbers) {
            return numbers.values();
        }
        boolean isEmpty = node instanceof Node.Sequence list && list.items().isEmpty();
        if (!isEmpty) {
            problems.wrongType(node, path, "a list of numbers");
        }
        return NumberArray.of(new double[0]);
    }

    private Unit unit(Fields fields) {
        Node node = fields.optional("unit");
        if (node == null) {
            return Unit.ONE;
        }
        String text = node instanceof Node.Word word ? word.text() : node instanceof Node.Numeral one ? one.text() : "";
        Optional<Unit> unit = Unit.parse(text);
        if (unit.isEmpty()) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    fields.path("unit"),
                    node,
                    node.inWords() + " is not a unit",
                    "Maybe a unit such as ms, mV, pA, nS, pF or Hz.");
        }
        return unit.orElse(Unit.ONE);
    }

    /** A text, or null and a problem. */
    @Nullable
    String text(Node node, String path, String what) {
        if (node instanceof Node.Word word && !word.text().isEmpty()) {
            return word.text();
        }
        problems.wrongType(node, path, what);
        return null;
    }

    /** A whole number of the given range, which is the range of a type; what it means is checked elsewhere. */
    long whole(Node node, String path, long least, long most) {
        if (!(node instanceof Node.Numeral numeral)) {
            problems.wrongType(node, path, "a whole number");
            return 0;
        }
        // A double tells whole numbers apart up to 2^53; seeds may be larger, so their text decides.
        BigDecimal exact = Math.abs(numeral.value()) < 0x1p53
                ? new BigDecimal(numeral.value())
                : new BigDecimal(numeral.text()).stripTrailingZeros();
        if (exact.scale() > 0) {
            problems.wrongType(node, path, "a whole number");
            return 0;
        }
        if (exact.compareTo(BigDecimal.valueOf(least)) < 0 || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path,
                    node,
                    node.inWords() + " is not from " + least + " to " + most,
                    null);
            return 0;
        }
        return exact.longValueExact();
    }
}
