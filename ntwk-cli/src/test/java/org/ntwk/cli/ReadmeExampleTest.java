package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as it stands there. */
class ReadmeExampleTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theJavaProgramCompilesAndRuns() throws Exception {
        Matcher block = JAVA.matcher(Files.readString(TOP.resolve("README.md")));
        assertThat(block.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), block.group(1));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                            .call())
                    .isTrue();
        }
        String printed = run();

        assertThat(printed).startsWith("RecExc fires at ").endsWith(" Hz around 1 s" + System.lineSeparator());
        double rate = Double.parseDouble(printed.split(" ")[3]);
        assertThat(rate).isBetween(3.0, 8.0);
    }

    private String run() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
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
