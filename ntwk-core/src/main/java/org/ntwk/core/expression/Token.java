package org.ntwk.core.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of an expression.
 *
 * @param text as written
 * @param from its first position in the text, from 0
 */
record Token(Kind kind, String text, int from) {

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    int to() {
        return from + text.length();
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The words of a text; the last one is the {@link Kind#END}. */
    static List<Token> split(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Kind kind;
            int to;
            if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                kind = Kind.NUMBER;
                to = endOfNumber(text, at);
            } else if (startsName(c)) {
                to = at + 1;
                while (to < text.length() && (startsName(text.charAt(to)) || isDigit(text.charAt(to)))) {
                    to++;
                }
                String word = text.substring(at, to);
                kind = word.equals("and") || word.equals("or") || word.equals("not") ? Kind.SYMBOL : Kind.NAME;
            } else {
                kind = Kind.SYMBOL;
                to = endOfSymbol(text, at);
            }
            tokens.add(new Token(kind, text.substring(at, to), at));
            at = to;
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private static int endOfNumber(String text, int from) {
        int at = endOfDigits(text, from);
        if (at < text.length() && text.charAt(at) == '.') {
            at = endOfDigits(text, at + 1);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int digits = at + 1;
            if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
                digits++;
            }
            int end = endOfDigits(text, digits);
            // Without digits it is no exponent but the start of a name, which the parser then refuses.
            at = end > digits ? end : at;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfSymbol(String text, int from) {
        char c = text.charAt(from);
        char next = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
        if (c == '*' && next == '*' || next == '=' && "<>=!".indexOf(c) >= 0) {
            return from + 2;
        }
        if ("+-*/%^(),<>&|".indexOf(c) < 0) {
            String hint = c == '=' ? " Maybe == is meant." : "";
            throw new ExpressionException(
                    from + 1, "'" + Character.toString(text.codePointAt(from)) + "' has no meaning here." + hint);
        }
        return from + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || "µμΩ".indexOf(c) >= 0;
    }
}
