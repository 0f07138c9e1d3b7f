package org.ntwk.core.equation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.expression.Expression;

/**
 * What a cell is by its equations, every dimension checked. Names stand for variables of state, named expressions,
 * parameters, and the drive of the membrane ({@link Drive}).
 *
 * @param variables of state, V first
 * @param named expressions by name, each behind those that it needs
 * @param threshold the condition under which a cell fires; empty for never
 * @param reset what a spike does, in this order
 * @param refractory time in ms, of parameters alone; empty if it is a parameter itself
 * @param rest where variables start, in this order
 */
record Definition(
        List<Variable> variables,
        Map<String, Expression> named,
        Optional<Expression> threshold,
        List<Assignment> reset,
        Optional<Expression> refractory,
        List<Assignment> rest) {

    static final Definition EMPTY =
            new Definition(List.of(), Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of());

    Definition {
        variables = List.copyOf(variables);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        reset = List.copyOf(reset);
        rest = List.copyOf(rest);
    }

    /**
     * A variable of state.
     *
     * @param slope its derivative, in its unit per ms
     * @param held whether it rests while the cell is refractory
     */
    record Variable(String name, Unit unit, Expression slope, boolean held) {}

    /** What happens to a variable: the value, in its unit, is set, added or subtracted; or it is multiplied by a number. */
    record Assignment(String variable, Statement.Form form, Expression value) {}
}
