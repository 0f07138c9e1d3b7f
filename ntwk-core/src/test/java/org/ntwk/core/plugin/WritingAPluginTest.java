package org.ntwk.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/**
 * The files of {@code docs/writing-a-plugin.md}, taken from the page as a reader takes them; the test kit runs their tests.
 */
class WritingAPluginTest {

    /** A paragraph that gives a file's name, in its last line first of all, and then the file. */
    private static final Pattern FILE = Pattern.compile(
            "(?:^|\\. )`([\\w./-]+)`[^\\n]*:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE);

    private static final String JAVA = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";

    private final Path root = reactorRoot();
    private final Map<String, String> files = files(root.resolve("docs/writing-a-plugin.md"));

    @TempDir
    private Path folder;

    @Test
    void thePluginOfThePageIsFoundAndRunsInTheNetworkOfThePage() throws IOException {
        Path jar = new JarMaker()
                .java(Map.of(
                        "acme.AcmePlugin", files.get(JAVA + "acme/AcmePlugin.java"),
                        "acme.PerfectIf", files.get(JAVA + "acme/PerfectIf.java")))
                .service(files.get(RESOURCES + JarMaker.SERVICE_FILE))
                .write(folder.resolve("acme-cells-1.0.jar"));
        Path experiment = Files.writeString(folder.resolve("perfect.yaml"), files.get("perfect.yaml"));

        Ntwk ntwk = Ntwk.builder().pluginFolder(folder).build();

        try (Plugins plugins = ntwk.plugins();
                RunResult result = ntwk.run(ntwk.read(experiment))) {
            assertThat(plugins.problems()).isEmpty();
            RegisteredComponent<CellModel> cell = plugins.registry()
                    .registered(ComponentKind.CELL, "acme:perfect-if")
                    .orElseThrow();
            assertThat(cell.origin()).isEqualTo(jar.toString());
            // Without a leak the rate follows from the mean charge: 50 sources of 10 Hz, 1 nS for 5 ms, about 57 mV
            // from reversal, give 143 pA, which need 26 ms for 15 mV of 250 pF, and 2 ms are refractory.
            assertThat(result.spikes("Cells").rate()).isBetween(25.0, 45.0);
        }
    }

    @Test
    void thePomOfThePageAsksForTheVersionOfTheseSources() throws IOException {
        String version = firstMatch(
                "<artifactId>ntwk-parent</artifactId>\\s*<version>([^<]+)<", Files.readString(root.resolve("pom.xml")));

        assertThat(firstMatch("<artifactId>ntwk-api</artifactId>\\s*<version>([^<]+)<", files.get("pom.xml")))
                .isEqualTo(version);
    }

    @Test
    void thePageHoldsEveryFileThatItPromises() {
        assertThat(files.keySet())
                .isEqualTo(Set.of(
                        "pom.xml",
                        JAVA + "acme/AcmePlugin.java",
                        JAVA + "acme/PerfectIf.java",
                        RESOURCES + JarMaker.SERVICE_FILE,
                        "perfect.yaml",
                        "src/test/java/acme/PerfectIfTest.java",
                        "src/test/java/acme/AcmePluginTest.java"));
    }

    private static String firstMatch(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> files(Path page) {
        try {
            Map<String, String> files = new LinkedHashMap<>();
            Matcher matcher = FILE.matcher(Files.readString(page));
            while (matcher.find()) {
                files.put(matcher.group(1), matcher.group(2));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path reactorRoot() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.exists(folder.resolve("ntwk-api/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
