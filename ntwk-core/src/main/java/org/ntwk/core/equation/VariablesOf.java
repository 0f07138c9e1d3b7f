package org.ntwk.core.equation;

import java.util.Set;
import java.util.TreeSet;
import org.ntwk.core.expression.Expression;

/** The names that an expression depends on. */
final class VariablesOf {

    private final Set<String> names = new TreeSet<>();

    private VariablesOf() {}

    static Set<String> expression(Expression expression) {
        VariablesOf all = new VariablesOf();
        all.add(expression);
        return all.names;
    }

    /** Expressions are at most a thousand high. */
    private void add(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            names.add(variable.name());
        } else if (expression instanceof Expression.Rescaled rescaled) {
            add(rescaled.operand());
        } else if (expression instanceof Expression.Negation negation) {
            add(negation.operand());
        } else if (expression instanceof Expression.Operation operation) {
            add(operation.left());
            add(operation.right());
        } else if (expression instanceof Expression.Call call) {
            add(call.argument());
        } else if (expression instanceof Expression.Choice choice) {
            add(choice.condition());
            add(choice.ifTrue());
            add(choice.ifFalse());
        }
    }
}
