package org.ntwk.core.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;

/** Reads an expression by operator precedence (Pratt 1973). What operands mean together is decided by {@link Typing}. */
final class Parser {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_NESTING = 200;

    private final String text;
    private final Map<String, Unit> variables;
    private final Typing typing;
    private final List<Token> tokens;
    private int position;
    private int nesting;

    Parser(String text, Map<String, Unit> variables) {
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionException(
                    MAX_LENGTH + 1,
                    "an expression has at most " + MAX_LENGTH + " characters, this one has " + text.length() + ".");
        }
        this.text = text;
        this.variables = variables;
        this.typing = new Typing(text);
        this.tokens = Token.split(text);
    }

    Expression expression() {
        return whole().node();
    }

    Expression expressionIn(Unit wanted) {
        return typing.in(whole(), wanted).node();
    }

    Expression condition() {
        Part part = whole();
        typing.requireCondition(part, "this place");
        return part.node();
    }

    Map<String, ExpressionException> unknownNames() {
        Map<String, ExpressionException> unknown = new LinkedHashMap<>();
        for (int n = 0; n < tokens.size(); n++) {
            Token token = tokens.get(n);
            boolean isUnit = n > 0 && tokens.get(n - 1).kind() == Token.Kind.NUMBER;
            boolean isName = token.kind() == Token.Kind.NAME
                    && !isUnit
                    && !tokens.get(n + 1).is("(")
                    && !Expression.isTaken(token.text());
            if (isName
                    && !variables.containsKey(token.text())
                    && constant(token).isEmpty()) {
                unknown.putIfAbsent(token.text(), unknown(token));
            }
        }
        return unknown;
    }

    private Part whole() {
        Part part = operation(0);
        if (next().kind() != Token.Kind.END) {
            throw unexpected(next(), "an operator or the end");
        }
        return part;
    }

    /** An operand with all operators behind it that bind at least so tightly. */
    private Part operation(int strength) {
        if (++nesting > MAX_NESTING) {
            throw new ExpressionException(
                    next().from() + 1, "brackets and signs are nested more than " + MAX_NESTING + " deep.");
        }
        Part left = operand();
        boolean compared = false;
        @Nullable Infix infix = Infix.of(next());
        while (infix != null && infix.strength() >= strength) {
            Token symbol = take();
            if (infix.operator().isComparison()) {
                if (compared) {
                    throw new ExpressionException(
                            symbol.from() + 1, "comparisons cannot be chained. Maybe a < b & b < c is meant.");
                }
                compared = true;
            }
            left = typing.join(infix.operator(), left, operation(infix.rightStrength()));
            infix = Infix.of(next());
        }
        nesting--;
        return left;
    }

    private Part operand() {
        Token token = take();
        switch (token.kind()) {
            case NUMBER:
                return number(token);
            case NAME:
                return next().is("(") ? call(token) : name(token);
            default:
                break;
        }
        if (token.is("-")) {
            return typing.negated(operation(Infix.SIGN), token.from());
        }
        if (token.is("+")) {
            Part part = operation(Infix.SIGN);
            return part.spanning(token.from(), part.to());
        }
        if (token.is("not")) {
            return typing.not(operation(Infix.NOT), token.from());
        }
        if (token.is("(")) {
            Part inner = operation(0);
            return inner.spanning(token.from(), expect(")").to());
        }
        throw unexpected(token, "a value");
    }

    /** A number, with the unit that stands behind it. */
    private Part number(Token number) {
        double value = Double.parseDouble(number.text());
        if (next().kind() != Token.Kind.NAME) {
            return typing.constant(value, Unit.ONE, number.from(), number.to());
        }
        Token name = take();
        Unit unit = Unit.parse(name.text())
                .orElseThrow(() -> new ExpressionException(
                        name.from() + 1,
                        "'" + name.text() + "' is not a unit. Maybe " + number.text() + " * " + name.text()
                                + " is meant."));
        if (next().is("^") || next().is("**")) {
            String literal = text.substring(number.from(), name.to());
            throw new ExpressionException(
                    next().from() + 1,
                    "the power of '" + literal + "' can be read in two ways. Maybe (" + literal + ")^… or "
                            + number.text() + " * " + name.text() + "^… is meant.");
        }
        return typing.constant(value, unit, number.from(), name.to());
    }

    private Part name(Token name) {
        Unit ofVariable = variables.get(name.text());
        if (ofVariable != null) {
            return new Part(new Expression.Variable(name.text(), ofVariable), name.from(), name.to(), 1);
        }
        return constant(name).orElseThrow(() -> unknown(name));
    }

    /** The value of a name that has one in every expression. */
    private Optional<Part> constant(Token name) {
        if (name.text().equals("pi")) {
            return Optional.of(typing.constant(Math.PI, Unit.ONE, name.from(), name.to()));
        }
        if (name.text().equals("e")) {
            return Optional.of(typing.constant(Math.E, Unit.ONE, name.from(), name.to()));
        }
        return Unit.parse(name.text()).map(unit -> typing.constant(1, unit, name.from(), name.to()));
    }

    private ExpressionException unknown(Token name) {
        List<String> known = new ArrayList<>(new TreeSet<>(variables.keySet()));
        known.add("pi");
        known.add("e");
        String hint = Calls.NAMES.contains(name.text())
                ? " A function needs its argument in brackets."
                : Problems.nearest(name.text(), known)
                        .map(near -> " Maybe you meant " + near + ".")
                        .orElse("");
        return new ExpressionException(
                ProblemCode.UNKNOWN_REFERENCE,
                name.from() + 1,
                "unknown name '" + name.text() + "'; known: " + String.join(", ", known) + ", and units." + hint);
    }

    private Part call(Token name) {
        expect("(");
        List<Part> arguments = new ArrayList<>();
        if (!next().is(")")) {
            arguments.add(operation(0));
            while (next().is(",")) {
                take();
                arguments.add(operation(0));
            }
        }
        return Calls.call(typing, name, arguments, expect(")").to());
    }

    private Token next() {
        return tokens.get(position);
    }

    private Token take() {
        Token token = next();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    private Token expect(String symbol) {
        Token token = take();
        if (!token.is(symbol)) {
            throw unexpected(token, "'" + symbol + "'");
        }
        return token;
    }

    private static ExpressionException unexpected(Token token, String instead) {
        String found = token.kind() == Token.Kind.END ? "the expression ends" : "'" + token.text() + "' stands";
        return new ExpressionException(token.from() + 1, found + " where " + instead + " is expected.");
    }
}
