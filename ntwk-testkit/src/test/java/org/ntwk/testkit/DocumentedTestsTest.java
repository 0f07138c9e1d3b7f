package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.plugin.NtwkPlugin;

/** The tests of {@code docs/writing-a-plugin.md}, run as its reader runs them. */
class DocumentedTestsTest {

    private static final String SERVICE_FILE = "META-INF/services/" + NtwkPlugin.class.getName();

    private final String page = read(root().resolve("docs/writing-a-plugin.md"));

    @TempDir
    private Path folder;

    @Test
    void theCellAndThePluginOfThePagePassTheirContracts() throws IOException, ClassNotFoundException {
        Path classes =
                compiled("main", file("src/main/java/acme/AcmePlugin.java"), file("src/main/java/acme/PerfectIf.java"));
        Path service = classes.resolve(SERVICE_FILE);
        Files.createDirectories(service.getParent());
        Files.writeString(service, text("src/main/resources/" + SERVICE_FILE));
        Path tests = compiled(
                "test", file("src/test/java/acme/PerfectIfTest.java"), file("src/test/java/acme/AcmePluginTest.java"));

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL(), tests.toUri().toURL()},
                getClass().getClassLoader())) {
            Verdict cell = Verdict.of(loader.loadClass("acme.PerfectIfTest"));
            Verdict plugin = Verdict.of(loader.loadClass("acme.AcmePluginTest"));

            assertThat(cell.failures()).isEmpty();
            assertThat(cell.tests()).isGreaterThan(60);
            assertThat(plugin.failures()).isEmpty();
            assertThat(plugin.tests()).isEqualTo(6);
        }
    }

    private Path file(String name) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on the page below the name of a file. */
    private String text(String name) {
        Matcher matcher = Pattern.compile(
                        "`" + Pattern.quote(name) + "`[^\\n]*:\\n\\n```\\w+\\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    private Path compiled(String name, Path... sources) throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name + "-classes"));
        String path = System.getProperty("java.class.path")
                + System.getProperty("path.separator")
                + folder.resolve("main-classes");
        List<String> arguments = new ArrayList<>(List.of("-classpath", path, "-d", classes.toString()));
        for (Path source : sources) {
            arguments.add(source.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(result).isZero();
        return classes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.exists(folder.resolve("ntwk-api/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
