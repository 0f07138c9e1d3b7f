package org.ntwk.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison with the baseline tells breaks from growth, on an API of a few lines. */
class ApiDiffTest {

    private static final String OLDER = """
            package old;
            import org.apiguardian.api.API;
            @API(status = API.Status.STABLE)
            public interface Kind {
                String name();
                default int order() { return 1; }
                @API(status = API.Status.EXPERIMENTAL)
                default Young young(int size) { return null; }
                enum Colour { RED, BLUE }
                record Point(double x, double y) {}
                class Open { protected Open() {} public void call(String text) {} protected int count; }
                @API(status = API.Status.EXPERIMENTAL)
                interface Young { double value(); }
            }
            """;

    @TempDir
    private static Path olderFolder;

    private static Path older;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compileOlder() throws IOException {
        older = jar(compile(olderFolder, "Kind", OLDER));
    }

    @Test
    void theSameIsNoBreak() throws IOException {
        assertThat(breaks("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String name(); | String name(); String summary();",
                "String name(); | ''",
                "String name(); | Object name();",
                "default int order() { return 1; } | int order();",
                "RED, BLUE | RED",
                "record Point(double x, double y) {} | record Point(double x, double y, double z) {}",
                "record Point(double x, double y) {} | ''",
                "protected Open() {} | private Open() {}",
                "class Open { protected Open() {} | final class Open { Open() {}",
                "call(String text) | call(Object text)",
                "call(String text) {} | call(String text) throws Exception {}",
                "protected int count; | ''",
                "record Point(double x, double y) {} | interface Point {}",
                "String name(); | @API(status = API.Status.EXPERIMENTAL) String name();",
                "STABLE | EXPERIMENTAL"
            })
    void aBreakIsTold(String before, String after) throws IOException {
        assertThat(breaks(before, after)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String name(); | String name(); default String summary() { return name(); }",
                "String name(); | default String name() { return null; }",
                "String name(); | String name(); interface New { int x(); }",
                "String name(); | @API(status = API.Status.DEPRECATED) String name();",
                "RED, BLUE | RED, BLUE, GREEN",
                "record Point(double x, double y) {} |"
                        + " record Point(double x, double y) { public static Point zero() { return new Point(0, 0); } }",
                "double value(); | int other();",
                "young(int size) | young(long size)",
                "interface Young { double value(); } | class Young {}"
            })
    void growthAndWhatWasNeverPromisedAreNoBreak(String before, String after) throws IOException {
        assertThat(breaks(before, after)).isEmpty();
    }

    @Test
    void aTypeThatIsGoneIsABreak() throws IOException {
        Path newer = compile(folder, "Other", "package old; public interface Other {}");

        assertThat(ApiDiff.breaks(older, newer)).contains("old.Kind: CLASS_REMOVED");
    }

    private List<String> breaks(String before, String after) throws IOException {
        assertThat(OLDER).contains(before);
        int at = OLDER.indexOf(before);
        String changed = OLDER.substring(0, at) + after + OLDER.substring(at + before.length());
        return ApiDiff.breaks(older, compile(folder, "Kind", changed));
    }

    private static Path compile(Path folder, String type, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(type + ".java"), source);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            String annotations = Path.of(API.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .toString();
            List<String> options = List.of("-d", classes.toString(), "-classpath", annotations, "-proc:none");
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(file))
                            .call())
                    .as(source)
                    .isTrue();
        }
        return classes;
    }

    private static Path jar(Path classes) throws IOException {
        return Files.write(classes.resolveSibling(classes.getFileName() + ".jar"), ApiTypes.packed(classes));
    }
}
