package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The jar of a plugin, compiled as a module for Java 17 against the baseline of the API and its annotations. */
final class ThirdPartyJar {

    /** The API as the first plugins were promised it. */
    private static final Path BASELINE =
            Path.of("..", "ntwk-api", "src", "baseline", "ntwk-api.jar").toAbsolutePath();

    private ThirdPartyJar() {}

    /** The plugin {@code acme} with a component of each kind; it has a service file too. */
    static Path everything(Path folder) {
        Map<String, String> sources = Map.of(
                "module-info.java", resource("module-info.java"),
                "acme/Everything.java", resource("Everything.java"));
        return make(folder, "acme-everything.jar", sources, "acme.Everything");
    }

    static String resource(String name) {
        try (var in = ThirdPartyJar.class.getResourceAsStream("/acme/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param folder where the jar is to be
     * @param sources by file name
     * @param service the line of its service file; empty for a jar without one
     */
    static Path make(Path folder, String name, Map<String, String> sources, String service) {
        try {
            Path work = Files.createTempDirectory(folder, "sources");
            Path classes = compile(work, sources);
            Path jar = folder.resolve(name);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    put(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
                if (!service.isEmpty()) {
                    put(
                            out,
                            "META-INF/services/org.ntwk.api.plugin.NtwkPlugin",
                            service.getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile(Path work, Map<String, String> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("java").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        Path classes = Files.createDirectory(work.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("--release", "17", "-d", classes.toString(), "--module-path", modulePath(), "-proc:none");
            assertThat(compiler.getTask(
                                    messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                            .call())
                    .as(messages.toString())
                    .isTrue();
        }
        return classes;
    }

    private static String modulePath() {
        Stream<String> annotations = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("jspecify-") || path.contains("apiguardian-api-"));
        return Stream.concat(Stream.of(BASELINE.toString()), annotations)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void put(JarOutputStream entries, String name, byte[] bytes) throws IOException {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(bytes);
        entries.closeEntry();
    }
}
