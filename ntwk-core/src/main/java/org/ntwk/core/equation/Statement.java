package org.ntwk.core.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text of several: {@code name = right side : unit (flag)}, or with another sign, or without a part that its
 * form does not have. Nothing but its form is known.
 *
 * @param form how it begins
 * @param name that it is about
 * @param right the right side with its place; empty for a mere declaration
 * @param unit behind the colon; empty without one
 * @param flag in the brackets behind the unit; empty without one
 */
record Statement(Form form, Place name, Place right, Place unit, Place flag) {

    /** How statements begin. */
    enum Form {
        /** {@code dx/dt = …}. */
        DERIVATIVE,
        /** {@code x = …}. */
        EQUAL,
        /** {@code x += …}. */
        ADD,
        /** {@code x -= …}. */
        SUBTRACT,
        /** {@code x *= …}. */
        MULTIPLY,
        /** {@code x : …}. */
        DECLARATION,
        /** What is none of these. */
        UNKNOWN
    }

    /** A part of a text and where it begins, from 0. */
    record Place(String text, int from) {

        Place stripped() {
            int start = 0;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return new Place(text.strip(), from + start);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private static final Pattern COMMENT = Pattern.compile("#[^\\n\\r]*");
    private static final Pattern DERIVATIVE = Pattern.compile("\\s*d([A-Za-z_][A-Za-z0-9_]*)\\s*/\\s*dt\\s*=(?!=)");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*([-+*]?=)(?!=)");
    private static final Pattern DECLARATION = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*:");
    private static final Pattern UNIT = Pattern.compile(":([^:()]*)(?:\\(([^:()]*)\\)\\s*)?$");

    /**
     * The statements of a text, separated by line ends and semicolons. A line that does not begin like a statement goes
     * on with the one before; {@code #} begins a comment.
     */
    static List<Statement> split(String text) {
        String bare = COMMENT.matcher(text).replaceAll(comment -> " ".repeat(comment.end() - comment.start()));
        List<Place> pieces = new ArrayList<>();
        int from = 0;
        boolean mayGoOn = false;
        for (int at = 0; at <= bare.length(); at++) {
            char c = at < bare.length() ? bare.charAt(at) : ';';
            if (c != ';' && c != '\n' && c != '\r') {
                continue;
            }
            Place line = new Place(bare.substring(from, at), from);
            if (!line.text().isBlank()) {
                Place last = pieces.isEmpty() ? line : pieces.get(pieces.size() - 1);
                if (mayGoOn && !pieces.isEmpty() && formOf(line.text()) == Form.UNKNOWN) {
                    pieces.set(pieces.size() - 1, new Place(bare.substring(last.from(), at), last.from()));
                } else {
                    pieces.add(line);
                }
                mayGoOn = true;
            }
            mayGoOn &= c != ';';
            from = at + 1;
        }
        return pieces.stream().map(Statement::of).toList();
    }

    private static Form formOf(String line) {
        return of(new Place(line, 0)).form;
    }

    private static Statement of(Place piece) {
        Matcher derivative = DERIVATIVE.matcher(piece.text());
        if (derivative.lookingAt()) {
            return of(Form.DERIVATIVE, piece, derivative, derivative.end());
        }
        Matcher assignment = ASSIGNMENT.matcher(piece.text());
        if (assignment.lookingAt()) {
            Form form = switch (assignment.group(2)) {
                case "+=" -> Form.ADD;
                case "-=" -> Form.SUBTRACT;
                case "*=" -> Form.MULTIPLY;
                default -> Form.EQUAL;
            };
            return of(form, piece, assignment, assignment.end());
        }
        Matcher declaration = DECLARATION.matcher(piece.text());
        if (declaration.lookingAt()) {
            return of(Form.DECLARATION, piece, declaration, declaration.end(1));
        }
        Place none = new Place("", piece.from());
        return new Statement(Form.UNKNOWN, piece.stripped(), none, none, none);
    }

    private static Statement of(Form form, Place piece, Matcher head, int end) {
        String tail = piece.text().substring(end);
        int from = piece.from() + end;
        Place name = new Place(head.group(1), piece.from() + head.start(1));
        Matcher unit = UNIT.matcher(tail);
        if (!unit.find()) {
            return new Statement(
                    form, name, new Place(tail, from).stripped(), new Place("", from), new Place("", from));
        }
        Place flag = unit.group(2) == null ? new Place("", from) : new Place(unit.group(2), from + unit.start(2));
        return new Statement(
                form,
                name,
                new Place(tail.substring(0, unit.start()), from).stripped(),
                new Place(unit.group(1), from + unit.start(1)).stripped(),
                flag.stripped());
    }
}
