package org.ntwk.core.reference;

import java.util.List;
import java.util.regex.Pattern;

/** Builds a page in Markdown, with tables as GitHub has them. */
final class MarkdownText {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|]");

    private final StringBuilder text = new StringBuilder();

    /** A text of which nothing is taken for Markdown. */
    static String plain(String words) {
        return SPECIAL.matcher(words.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** As code, for names, which have no grave accents. */
    static String code(String name) {
        return "`" + name + "`";
    }

    static String link(String words, String address) {
        return "[" + plain(words) + "](" + address + ")";
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    void heading(int level, String words) {
        block("#".repeat(level) + " " + plain(words));
    }

    void paragraph(String markdown) {
        block(markdown);
    }

    void code(String language, List<String> lines) {
        block("```" + language + "\n" + String.join("\n", lines) + "\n```");
    }

    void list(List<String> items) {
        block("- " + String.join("\n- ", items));
    }

    void table(List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(heads))
                .append(row(heads.stream().map(head -> "---").toList()));
        rows.forEach(cells -> table.append(row(cells)));
        block(table.toString().stripTrailing());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private void block(String markdown) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(markdown).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
