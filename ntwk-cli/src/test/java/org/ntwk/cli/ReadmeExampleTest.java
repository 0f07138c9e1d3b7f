package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as it stands there. */
class ReadmeExampleTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void theJavaProgramCompilesAndRuns() throws Exception {
        String printed = JavaProgram.run(TOP.resolve("README.md"), "Example", folder);

        assertThat(printed).startsWith("RecExc fires at ").endsWith(" Hz around 1 s" + System.lineSeparator());
        double rate = Double.parseDouble(printed.split(" ")[3]);
        assertThat(rate).isBetween(3.0, 8.0);
    }

    @Test
    void everyLinkOfTheReadmeLeadsSomewhere() throws Exception {
        Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(TOP.resolve("README.md")));
        while (link.find()) {
            assertThat(TOP.resolve(link.group(1).replace('/', File.separatorChar)))
                    .exists();
        }
    }
}
