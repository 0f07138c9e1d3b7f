package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.expression.Expression;
import org.ntwk.core.expression.ExpressionException;

/** Reads the expressions of a cell, when it is known what each name is: dimensions, references and cycles. */
final class DefinitionReader {

    private final Names names;
    private final Texts equations;
    private final List<Statement> slopes;
    private final Map<String, Statement> named = new LinkedHashMap<>();
    private final Map<String, Expression> values = new LinkedHashMap<>();

    /**
     * @param slopes the differential equations
     * @param named the named expressions
     */
    DefinitionReader(Names names, Texts equations, List<Statement> slopes, List<Statement> named) {
        this.names = names;
        this.equations = equations;
        this.slopes = slopes;
        for (Statement statement : named) {
            this.named.putIfAbsent(statement.name().text(), statement);
        }
    }

    Definition read(Texts threshold, Texts reset, Texts refractory, Texts rest) {
        named.forEach((name, statement) ->
                definingExpression(statement, names.unit(name)).ifPresent(value -> values.put(name, value)));
        boolean cyclic = reportCycles();
        List<Definition.Variable> variables = variables(!refractory.isEmpty());
        Set<String> variableNames = new LinkedHashSet<>();
        slopes.forEach(slope -> variableNames.add(slope.name().text()));
        Set<String> notAtSpike = dependingOn(Drive.TIME);
        Optional<Expression> condition = threshold.isEmpty()
                ? Optional.empty()
                : parsed(
                        threshold,
                        threshold.whole(),
                        notAtSpike,
                        () -> Expression.parseCondition(threshold.whole().text(), names.units()));
        List<Definition.Assignment> resets = assignments(reset, variableNames, notAtSpike);
        Set<String> notParameters = new HashSet<>(Drive.UNITS.keySet());
        notParameters.addAll(variableNames);
        notParameters.addAll(named.keySet());
        Optional<Expression> pause = refractory.isEmpty()
                ? Optional.empty()
                : expression(refractory, refractory.whole(), notParameters, Unit.MS);
        List<Definition.Assignment> rests = assignments(rest, variableNames, Set.of());
        return cyclic ? Definition.EMPTY : new Definition(variables, values, condition, resets, pause, rests);
    }

    private List<Definition.Variable> variables(boolean isEverRefractory) {
        List<Definition.Variable> variables = new ArrayList<>();
        boolean anyFlag = slopes.stream().anyMatch(slope -> !slope.flag().isEmpty());
        for (Statement slope : slopes) {
            String name = slope.name().text();
            Unit unit = names.unit(name);
            Unit perMs = new Unit(
                    unit + "/ms", unit.dimension().over(Unit.MS.dimension()), unit.factor(), unit.exponent() + 3);
            boolean held = anyFlag ? slope.flag().text().equals(EquationCell.HELD) : name.equals("V");
            definingExpression(slope, perMs)
                    .ifPresent(value ->
                            variables.add(new Definition.Variable(name, unit, value, held && isEverRefractory)));
        }
        variables.sort((a, b) -> Boolean.compare(b.name().equals("V"), a.name().equals("V")));
        return variables;
    }

    private List<Definition.Assignment> assignments(Texts text, Set<String> variables, Set<String> refused) {
        List<Definition.Assignment> assignments = new ArrayList<>();
        for (Statement statement : text.statements()) {
            Statement.Form form = statement.form();
            String name = statement.name().text();
            if (form == Statement.Form.UNKNOWN
                    || form == Statement.Form.DECLARATION
                    || form == Statement.Form.DERIVATIVE
                    || !statement.unit().isEmpty()) {
                text.problem(
                        ProblemCode.INVALID_EXPRESSION,
                        statement.name().from(),
                        "'" + shortened(name) + "' does not begin an assignment.",
                        "Assignments look like V = Vreset; w += b.");
            } else if (!variables.contains(name) && !names.isUnclear(name)) {
                text.unknown(statement.name(), "there is no variable of state", List.copyOf(variables));
                if (!names.knows(name)) {
                    names.addUnclear(name);
                }
            } else {
                Unit unit = form == Statement.Form.MULTIPLY ? Unit.ONE : names.unit(name);
                expression(text, statement.right(), refused, unit)
                        .ifPresent(value -> assignments.add(new Definition.Assignment(name, form, value)));
            }
        }
        return assignments;
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The right side of an equation. */
    private Optional<Expression> definingExpression(Statement statement, Unit wanted) {
        if (names.isUnclear(statement.name().text())) {
            String right = statement.right().text();
            parsed(equations, statement.right(), Set.of(), () -> Expression.parse(right, names.units()));
            return Optional.empty();
        }
        return expression(equations, statement.right(), Set.of(), wanted);
    }

    private Optional<Expression> expression(Texts text, Statement.Place right, Set<String> refused, Unit wanted) {
        return parsed(text, right, refused, () -> Expression.parse(right.text(), names.units(), wanted));
    }

    /** @param refused names that mean something elsewhere but have no value here */
    private Optional<Expression> parsed(
            Texts text, Statement.Place right, Set<String> refused, Supplier<Expression> parser) {
        try {
            reportUnknownNames(text, right);
            if (names.isUnclear(right.text())) {
                return Optional.empty();
            }
            Expression expression = parser.get();
            Set<String> wrong = VariablesOf.expression(expression);
            wrong.retainAll(refused);
            wrong.forEach(name -> text.problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    right.from() + Names.position(name, right.text()),
                    name + " has no value here.",
                    "A refractory time is made of parameters; a threshold and a reset do not know the time."));
            return Optional.of(expression);
        } catch (ExpressionException e) {
            String zero = e.code() == ProblemCode.WRONG_DIMENSION ? names.bareZero(right.text()) : "";
            text.problem(right, e, zero.isEmpty() ? "" : "Maybe " + zero + ", which is 0, needs its unit.");
            return Optional.empty();
        }
    }

    /** Each name that means nothing, where it stands first; what else an expression with one of them means is not judged. */
    private void reportUnknownNames(Texts text, Statement.Place right) {
        Expression.unknownNames(right.text(), names.units()).forEach((name, e) -> {
            if (!names.isUnclear(name)) {
                text.problem(right, e, "");
                names.addUnclear(name);
            }
        });
    }

    /** A name and all named expressions that depend on it. */
    private Set<String> dependingOn(String name) {
        Set<String> depending = new LinkedHashSet<>(Set.of(name));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<String, Expression> entry : values.entrySet()) {
                Set<String> needed = VariablesOf.expression(entry.getValue());
                needed.retainAll(depending);
                grew |= !needed.isEmpty() && depending.add(entry.getKey());
            }
        }
        return depending;
    }

    /** Whether there is one; without one, expressions come behind those that they need. */
    private boolean reportCycles() {
        Set<String> sound = new LinkedHashSet<>();
        for (String name : List.copyOf(values.keySet())) {
            List<String> cycle = cycle(name, new ArrayList<>(), sound);
            if (cycle != null) {
                equations.problem(
                        ProblemCode.CONTRADICTION,
                        named.get(cycle.get(0)).name().from(),
                        cycle.get(0) + " depends on itself: " + String.join(" needs ", cycle) + ".",
                        "");
                return true;
            }
        }
        // A name became sound when all that it needs were.
        Map<String, Expression> ordered = new LinkedHashMap<>();
        sound.forEach(name -> ordered.put(name, values.get(name)));
        values.clear();
        values.putAll(ordered);
        return false;
    }

    /** The names from one back to itself, or null if none of those that it needs needs itself. */
    private @Nullable List<String> cycle(String name, List<String> path, Set<String> sound) {
        int before = path.indexOf(name);
        if (before >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(before, path.size()));
            cycle.add(name);
            return cycle;
        }
        if (!values.containsKey(name) || sound.contains(name)) {
            return null;
        }
        path.add(name);
        for (String needed : VariablesOf.expression(values.get(name))) {
            List<String> cycle = cycle(needed, path, sound);
            if (cycle != null) {
                return cycle;
            }
        }
        path.remove(path.size() - 1);
        sound.add(name);
        return null;
    }
}
