package org.ntwk.core.equation;

import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.expression.ExpressionException;

/** One text of a description and where its mistakes are told. */
final class Texts {

    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_STATEMENTS = 300;

    private final String text;
    private final String path;
    private final Problems problems;

    private Texts(String text, String path, Problems problems) {
        this.text = text;
        this.path = path;
        this.problems = problems;
    }

    /** A text of a use of the cell; empty if it is not given, is no text or is too long, which is then reported. */
    static Texts of(ComponentDescription use, String parameter, String path, Problems problems) {
        String at = path + "." + parameter;
        String text = use.parameters().get(parameter) instanceof Value.Text given ? given.text() : "";
        if (text.length() > MOST_CHARACTERS) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    at,
                    "the text has " + text.length() + " characters; " + MOST_CHARACTERS + " are the most.");
            text = "";
        }
        return new Texts(text, at, problems);
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    Statement.Place whole() {
        return new Statement.Place(text, 0);
    }

    List<Statement> statements() {
        List<Statement> statements = Statement.split(text);
        if (statements.size() > MOST_STATEMENTS) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    path,
                    "the text has " + statements.size() + " statements; " + MOST_STATEMENTS + " are the most.");
            return List.of();
        }
        return statements;
    }

    void problem(ProblemCode code, int at, String message, String hint) {
        problems.add(code, path, place(at) + message, hint.isEmpty() ? null : hint);
    }

    /** @param expression which the exception is about */
    void problem(Statement.Place expression, ExpressionException e, String hint) {
        problem(e.code(), expression.from() + e.column() - 1, e.reason(), hint);
    }

    void unknown(Statement.Place name, String what, List<String> known) {
        problems.addUnknown(ProblemCode.UNKNOWN_REFERENCE, path, place(name.from()) + what, name.text(), known);
    }

    private String place(int at) {
        int line = 1;
        int start = 0;
        for (int n = 0; n < Math.min(at, text.length()); n++) {
            if (text.charAt(n) == '\n') {
                line++;
                start = n + 1;
            }
        }
        String column = "column " + (at - start + 1) + ": ";
        return text.strip().indexOf('\n') < 0 && line == 1 ? column : "line " + line + ", " + column;
    }
}
