package org.ntwk.site;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets lines of plain text as equations: derivatives, powers, indices and Greek letters stand as in print. What is not
 * understood is left as text, so that no line is spoiled.
 *
 * @param names of parameters and variables; other names are set if they are single letters or look like no word
 */
record Equation(Set<String> names) {

    private static final String NAME = "[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)*";

    private static final Pattern TOKEN =
            Pattern.compile("d(?<above>" + NAME + "(?:_[A-Za-z0-9]+)?)/d(?<below>[A-Za-z])\\b"
                    + "|\\^(?<power>-?[0-9.]+|" + NAME + ")"
                    + "|(?<name>" + NAME + ")(?:_(?<index>[A-Za-z0-9]+))?"
                    + "|<=|>=|[-*<>&^]");

    private static final Map<String, String> SIGNS =
            Map.of("<=", "≤", ">=", "≥", "-", "−", "*", "·", "<", "&lt;", ">", "&gt;", "&", "&amp;", "^", "^");
    private static final Map<String, String> OPERATORS = Map.of("sum", "∑", "prod", "∏", "sqrt", "√");
    private static final Map<String, String> GREEK = Map.of(
            "alpha", "α", "beta", "β", "delta", "Δ", "eta", "η", "mu", "μ", "pi", "π", "rho", "ρ", "tau", "τ", "theta",
            "θ", "xi", "ξ");
    private static final Set<String> UNITS = Set.of("Hz", "kHz", "ms", "s", "mV", "pA", "nA", "nS", "pF", "mM", "um");

    /** A name of a letter and what tells it from others: {@code Vthre}, {@code w-max}, {@code V0}. */
    private static final Pattern LETTER = Pattern.compile("([A-Z])-?([a-z0-9]+)|([a-z])-([a-z]+)");

    private static final Pattern GREEK_LETTER = Pattern.compile(
            "(" + String.join("|", GREEK.keySet()) + ")(?:-([a-z]+))?|(alpha|beta|delta|tau)([A-Za-z])");
    private static final Pattern STEADY = Pattern.compile("([a-z])inf");
    private static final Set<String> ELEMENTS = Set.of("Ca", "Cl", "K", "Mg", "Na");

    String html(String line) {
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(line);
        int done = 0;
        while (token.find(done)) {
            html.append(line, done, token.start());
            done = token.end();
            if (token.group("above") != null) {
                html.append(fraction("<i>d</i>" + html(token.group("above")), "<i>d" + token.group("below") + "</i>"));
            } else if (token.group("power") != null) {
                html.append("<sup>").append(html(token.group("power"))).append("</sup>");
            } else if (token.group("name") != null) {
                html.append(name(token.group("name"), token.group("index"), line, token.start(), done));
            } else if (token.group().equals("^") && line.startsWith("(", done)) {
                int end = closing(line, done);
                html.append("<sup>").append(html(line.substring(done + 1, end))).append("</sup>");
                done = Math.min(end + 1, line.length());
            } else {
                html.append(SIGNS.get(token.group()));
            }
        }
        return html.append(line, done, line.length()).toString();
    }

    private static String fraction(String above, String below) {
        return "<span class=\"fraction\"><span>" + above + "</span><span>" + below + "</span></span>";
    }

    private String name(String name, @Nullable String index, String line, int start, int end) {
        String set = isSymbol(name, line, start, end) ? symbol(name) : name;
        if (OPERATORS.containsKey(name) && (index != null || line.startsWith("(", end))) {
            set = OPERATORS.get(name);
        }
        return index == null ? set : set + "<sub>" + html(index) + "</sub>";
    }

    private boolean isSymbol(String name, String line, int start, int end) {
        if (name.length() == 1) {
            boolean isArticle = name.equals("a") && line.substring(end).matches(" [a-z]{2,}.*");
            boolean isUnit = name.equals("s") && line.substring(0, start).matches(".*[0-9] ");
            return !isArticle && !isUnit;
        }
        return names.contains(name)
                || STEADY.matcher(name).matches()
                || GREEK_LETTER.matcher(name).matches()
                || !name.equals(name.toLowerCase(Locale.ROOT)) && !line.startsWith("(", end) && !UNITS.contains(name);
    }

    private String symbol(String name) {
        Matcher greek = GREEK_LETTER.matcher(name);
        if (greek.matches()) {
            return greek.group(1) != null
                    ? indexed(GREEK.get(greek.group(1)), greek.group(2))
                    : indexed(GREEK.get(greek.group(3)), greek.group(4));
        }
        Matcher steady = STEADY.matcher(name);
        if (steady.matches()) {
            return indexed(steady.group(1), "∞");
        }
        Matcher letter = LETTER.matcher(name);
        if (names.contains(name) && letter.matches() && !ELEMENTS.contains(name)) {
            return letter.group(1) != null
                    ? indexed(letter.group(1), letter.group(2))
                    : indexed(letter.group(3), letter.group(4));
        }
        return "<i>" + name + "</i>";
    }

    private static String indexed(String letter, @Nullable String index) {
        return "<i>" + letter + "</i>" + (index == null ? "" : "<sub>" + index + "</sub>");
    }

    /** Where the bracket closes that opens at the position; the end of the line if it does not. */
    private static int closing(String line, int open) {
        int depth = 0;
        for (int n = open; n < line.length(); n++) {
            depth += line.charAt(n) == '(' ? 1 : line.charAt(n) == ')' ? -1 : 0;
            if (depth == 0) {
                return n;
            }
        }
        return line.length();
    }
}
