package org.ntwk.core.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/** What a list in the place of a value holds: numbers, texts, or values of several kinds. */
final class ListReader {

    private final FileProblems problems;
    private final ValueReader entries;

    ListReader(FileProblems problems, ValueReader entries) {
        this.problems = problems;
        this.entries = entries;
    }

    /**
     * Texts; numbers if every one of them reads as a quantity; values of any kind if there is a component; a matrix
     * if it begins with a row of numbers.
     */
    Value list(Node.Sequence list, String path) {
        if (list.items().stream().anyMatch(ListReader::isComponent)) {
            return several(list, path);
        }
        if (!list.items().isEmpty() && list.items().get(0) instanceof Node.Numbers) {
            return MatrixReader.ofRows(list, path, problems).orElse(ValueReader.STAND_IN);
        }
        List<String> texts = texts(list, path);
        List<Quantity> quantities = new ArrayList<>();
        for (String text : texts) {
            Quantity.parse(text).ifPresent(quantities::add);
        }
        return quantities.isEmpty() || quantities.size() < texts.size()
                ? Value.of(texts)
                : numbers(quantities, list, path);
    }

    static boolean isComponent(Node node) {
        return node instanceof Node.Mapping map && map.entries().containsKey("type");
    }

    private Value several(Node.Sequence list, String path) {
        List<Value> values = new ArrayList<>();
        for (int n = 0; n < list.items().size(); n++) {
            values.add(entries.value(list.items().get(n), path + "[" + n + "]"));
        }
        return new Value.Several(values);
    }

    Value items(Node node, String path) {
        if (node instanceof Node.Sequence list) {
            return several(list, path);
        }
        if (node instanceof Node.Numbers numbers) {
            return new Value.Several(Arrays.stream(numbers.values().toArray())
                    .mapToObj(Value::of)
                    .toList());
        }
        problems.wrongType(node, path, "a list of values");
        return ValueReader.STAND_IN;
    }

    Value texts(Node node, String path) {
        if (node instanceof Node.Sequence list) {
            return Value.of(texts(list, path));
        }
        problems.wrongType(node, path, "a list of texts");
        return ValueReader.STAND_IN;
    }

    private List<String> texts(Node.Sequence list, String path) {
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < list.items().size(); n++) {
            Node item = list.items().get(n);
            if (item instanceof Node.Word word) {
                texts.add(word.text());
            } else {
                problems.add(
                        item instanceof Node.Nothing ? ProblemCode.MISSING_VALUE : ProblemCode.WRONG_TYPE,
                        path + "[" + n + "]",
                        item,
                        item.inWords() + " stands in a list that holds texts too",
                        "Maybe give every number its unit, or none of them.");
            }
        }
        return texts;
    }

    private Value numbers(List<Quantity> quantities, Node list, String path) {
        Unit unit = quantities.get(0).unit();
        double[] numbers = new double[quantities.size()];
        for (int n = 0; n < numbers.length; n++) {
            Quantity quantity = quantities.get(n);
            if (quantity.measuredIn(unit)) {
                numbers[n] = quantity.in(unit);
            } else {
                problems.add(
                        ProblemCode.WRONG_DIMENSION,
                        path + "[" + n + "]",
                        list,
                        quantity + " is " + quantity.unit().dimension().inWords() + ", but the list begins with "
                                + unit.dimension().inWords(),
                        null);
            }
        }
        return new Value.Numbers(NumberArray.of(numbers), unit);
    }
}
