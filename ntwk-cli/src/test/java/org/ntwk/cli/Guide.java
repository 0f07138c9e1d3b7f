package org.ntwk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a page that is to be followed literally: its files and its commands, in the order of the page. A text without
 * the name of a file is what a command prints.
 */
record Guide(List<Guide.Step> steps) {

    /** A fenced block, and the last line of the paragraph before it, if there is one. */
    private static final Pattern BLOCK =
            Pattern.compile("(?:^([^\\n]*)\\n\\n)?^```(\\w+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** A paragraph that gives a file: its last line, or a sentence of that, begins with the name. */
    private static final Pattern FILE = Pattern.compile("(?:.*\\. )?`([\\w./-]+)`.*:");

    /**
     * A step.
     *
     * @param file the name of the file that the text is written to, empty if the text is commands
     */
    record Step(String file, String text) {}

    static Guide read(Path page) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(textOf(page));
        while (block.find()) {
            Matcher file = FILE.matcher(Objects.requireNonNullElse(block.group(1), ""));
            if (block.group(2).equals("sh")) {
                steps.add(new Step("", block.group(3)));
            } else if (file.matches()) {
                steps.add(new Step(file.group(1), block.group(3)));
            } else if (!block.group(2).equals("text")) {
                throw new IllegalStateException("neither commands nor a file with a name:\n" + block.group());
            }
        }
        return new Guide(List.copyOf(steps));
    }

    private static String textOf(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One shell script, which tells what it does and stops at the first command that fails. */
    String script() {
        StringBuilder script = new StringBuilder("set -eux\n");
        for (Step step : steps) {
            if (step.file().isEmpty()) {
                script.append(step.text());
            } else {
                script.append("cat >").append(step.file()).append(" <<'END OF FILE'\n");
                script.append(step.text()).append("END OF FILE\n");
            }
        }
        return script.toString();
    }
}
