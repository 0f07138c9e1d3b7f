package org.ntwk.core.equation;

import java.util.HashMap;
import java.util.Map;
import org.ntwk.core.expression.Expression;

/** What names stand for in a graph at one moment, and with that the nodes of expressions. */
final class Scope {

    private final Graph graph;
    private final Map<String, Expression> named;

    /** Nodes of variables, parameters and the drive. */
    private final Map<String, Integer> given;

    /** Nodes of named expressions, once they are needed. */
    private final Map<String, Integer> made = new HashMap<>();

    Scope(Graph graph, Map<String, Expression> named, Map<String, Integer> given) {
        this.graph = graph;
        this.named = named;
        this.given = new HashMap<>(given);
    }

    /** The scope in which some names stand for other nodes. */
    Scope with(Map<String, Integer> changed) {
        Scope other = new Scope(graph, named, given);
        other.given.putAll(changed);
        return other;
    }

    int node(String name) {
        Integer known = given.get(name);
        if (known == null) {
            known = made.get(name);
        }
        if (known == null && name.equals(Drive.TOTAL)) {
            known = graph.difference(node(Drive.CURRENT), graph.product(node(Drive.CONDUCTANCE), node("V")));
        }
        return known == null ? named(name) : known;
    }

    /** Those in front are made first, so that one is never made within another. */
    private int named(String wanted) {
        for (Map.Entry<String, Expression> entry : named.entrySet()) {
            if (!made.containsKey(entry.getKey())) {
                made.put(entry.getKey(), node(entry.getValue()));
            }
            if (entry.getKey().equals(wanted)) {
                break;
            }
        }
        return made.get(wanted);
    }

    int node(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return graph.constant(constant.value());
        }
        if (expression instanceof Expression.Variable variable) {
            return node(variable.name());
        }
        if (expression instanceof Expression.Rescaled rescaled) {
            return graph.product(node(rescaled.operand()), graph.constant(rescaled.factor()));
        }
        if (expression instanceof Expression.Negation negation) {
            return graph.negation(node(negation.operand()));
        }
        if (expression instanceof Expression.Operation operation) {
            return graph.join(operation.operator(), node(operation.left()), node(operation.right()));
        }
        if (expression instanceof Expression.Call call) {
            return graph.call(call.function(), node(call.argument()));
        }
        Expression.Choice choice = (Expression.Choice) expression;
        return graph.choice(node(choice.condition()), node(choice.ifTrue()), node(choice.ifFalse()));
    }
}
