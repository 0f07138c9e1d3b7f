package org.ntwk.core.expression;

import java.util.List;
import java.util.TreeSet;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** The functions that can be called by name, in terms of nodes. */
final class Calls {

    /** Every name, in alphabetical order. */
    static final TreeSet<String> NAMES = names();

    private Calls() {}

    /** @param to the position behind the closing bracket */
    static Part call(Typing typing, Token name, List<Part> arguments, int to) {
        if (!NAMES.contains(name.text())) {
            String hint = Problems.nearest(name.text(), NAMES)
                    .map(near -> " Maybe you meant " + near + ".")
                    .orElse("");
            throw new ExpressionException(
                    name.from() + 1,
                    "unknown function '" + name.text() + "'; known: " + String.join(", ", NAMES) + "." + hint);
        }
        boolean isOpen = name.text().equals("min") || name.text().equals("max");
        int count = switch (name.text()) {
            case "min", "max" -> 2;
            case "clip", "where" -> 3;
            default -> 1;
        };
        if (arguments.size() != count && !(isOpen && arguments.size() > count)) {
            throw new ExpressionException(
                    name.from() + 1,
                    name.text() + " takes " + count + (isOpen ? " or more" : "") + (count == 1 ? " value" : " values")
                            + ", here are " + arguments.size() + ".");
        }
        Part result = switch (name.text()) {
            case "min" -> fold(typing, Operator.MINIMUM, arguments);
            case "max" -> fold(typing, Operator.MAXIMUM, arguments);
            case "clip" ->
                typing.join(
                        Operator.MINIMUM,
                        typing.join(Operator.MAXIMUM, arguments.get(0), arguments.get(1)),
                        arguments.get(2));
            case "where" -> typing.choice(arguments.get(0), arguments.get(1), arguments.get(2));
            case "heaviside" -> {
                Part x = arguments.get(0);
                Part zero = typing.constant(0, Unit.ONE, x.from(), x.to());
                yield typing.join(Operator.GREATER_OR_EQUAL, x, zero);
            }
            default -> typing.function(byWord(name.text()), arguments.get(0), name.from(), to);
        };
        return result.spanning(name.from(), to);
    }

    private static Part fold(Typing typing, Operator operator, List<Part> arguments) {
        Part result = arguments.get(0);
        for (Part argument : arguments.subList(1, arguments.size())) {
            result = typing.join(operator, result, argument);
        }
        return result;
    }

    private static Function byWord(String word) {
        for (Function function : Function.values()) {
            if (function.word().equals(word)) {
                return function;
            }
        }
        throw new AssertionError(word);
    }

    private static TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>(List.of("clip", "heaviside", "max", "min", "where"));
        for (Function function : Function.values()) {
            names.add(function.word());
        }
        return names;
    }
}
