package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows {@code docs/writing-a-plugin.md} as its reader does: every file and every command, from top to bottom, in an empty
 * folder, with the artefacts that ntwk publishes and no checkout. So each project of {@code ntwk-plugins-examples} is copied
 * out and built alone.
 */
@Tag("long")
@DisabledOnOs(OS.WINDOWS)
class AuthorsGuideIT {

    private static final int PATIENCE_MINUTES = 8;

    private static final Pattern RATE = Pattern.compile("Cells: 100 cells, ([\\d.]+) Hz");

    private final Guide guide = Guide.read(Path.of("../docs/writing-a-plugin.md"));

    @TempDir
    private Path folder;

    @Test
    void everyCommandWorksAsPrinted() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path log = folder.resolve("log");
        Process process;
        boolean ended;
        try (LocalRepository repository = LocalRepository.make(folder.resolve("repository"))) {
            process = follow(empty, repository.maven(folder.resolve("bin")), log);
            ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }

        String output = Files.readString(log);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).doesNotContain("ERROR", "FAIL");
        assertThatItRan(empty.resolve("acme-cells"), "perfect", "acme:perfect-if");
        for (String kind :
                List.of("cell", "mechanism", "synapse", "plasticity", "connectivity", "waveform", "stimulus")) {
            assertThatItRan(empty.resolve("acme-" + kind), kind, "acme-" + kind + ":");
        }
        assertThatItRan(empty.resolve("acme-recorder"), "recorder", "acme-recorder:field-potential");
        assertThat(empty.resolve("acme-transfer-function/theory.png")).isNotEmptyFile();
        // Without a leak the rate follows from the mean charge: 50 sources of 10 Hz, 1 nS for 5 ms, about 57 mV
        // from reversal, give 143 pA, which need 26 ms for 15 mV of 250 pF, and 2 ms are refractory.
        Matcher rate = RATE.matcher(output);
        assertThat(rate.find()).as(output).isTrue();
        assertThat(Double.parseDouble(rate.group(1))).isBetween(25.0, 45.0);
    }

    private Process follow(Path empty, Path bin, Path log) throws IOException {
        Path script = Files.writeString(folder.resolve("guide.sh"), guide.script());
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).directory(empty.toFile());
        shell.environment().merge("PATH", bin + ":", (path, before) -> before + path);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return shell.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Its own tests did, and its experiment with the component of the plugin, to a recording and a figure. */
    private static void assertThatItRan(Path project, String name, String component) throws IOException {
        assertThat(project.resolve(name + ".h5")).isNotEmptyFile();
        assertThat(project.resolve(name + ".png")).isNotEmptyFile();
        assertThat(Files.readString(project.resolve(name + ".yaml"))).contains(component);
        try (Stream<Path> reports = Files.list(project.resolve("target/surefire-reports"))) {
            assertThat(reports).anyMatch(report -> report.toString().endsWith("PluginTest.txt"));
        }
    }
}
