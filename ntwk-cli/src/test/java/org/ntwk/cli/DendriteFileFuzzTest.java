package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.Registry;

/** Whatever stands in a file of an experiment on one cell: it is read, or told what is wrong with it. */
class DendriteFileFuzzTest {

    private static final Registry REGISTRY = Ntwk.create().plugins().registry();
    private static final String[] JUNK = {
        "",
        "-1",
        "0",
        "1e400",
        "nan",
        "[]",
        "{}",
        "[1, 2]",
        "true",
        "null",
        "soma",
        "1 mV",
        "-3 ms",
        "5 Gm",
        "1 nS",
        "x",
        "{type: leak}",
        "{region: soma}",
        "{region: [soma, dendrite], from: 9 m}",
        "path",
        "t",
        "1 mS/cm^2 / path",
        "'",
        "&a b",
        "1e-30 um",
        "{normal: {mean: 1 nS, sd: 1 V}}",
        "{value: 3}",
        "[{}]",
        "[[1 ms]]",
        "é",
        "9999999999"
    };

    @TempDir
    private Path folder;

    private static String documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "dendrites.md"));
        return page.split("```yaml\n", 2)[1].split("```", 2)[0];
    }

    @Test
    void aChangedFileIsReadOrToldWhatIsWrong() throws IOException {
        Random random = new Random(20);
        String text = documented();
        List<String> silent = new ArrayList<>();
        int refused = 0;
        for (int n = 0; n < 600; n++) {
            String changed = changed(text, random);
            Path file = Files.writeString(folder.resolve("cell.yaml"), changed);
            try {
                new DendriteFile(file, REGISTRY).read();
            } catch (InvalidInputException told) {
                refused++;
                if (told.problems().isEmpty()) {
                    silent.add(changed);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isBetween(300, 599);
    }

    /** One to three times a line away or twice, or a value exchanged for another or for something else. */
    private static String changed(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int line = random.nextInt(lines.size());
            String old = lines.get(line);
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, old);
                case 2 -> lines.set(line, old.replaceFirst(":.*$", ": " + JUNK[random.nextInt(JUNK.length)]));
                default -> {
                    String[] parts = old.split("(?<=[:,{}\\[\\]])");
                    int part = random.nextInt(parts.length);
                    String end = parts[part].matches(".*[,:{}\\[\\]]$")
                            ? parts[part].substring(parts[part].length() - 1)
                            : "";
                    parts[part] = " " + JUNK[random.nextInt(JUNK.length)] + end;
                    lines.set(line, String.join("", parts));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
