package org.ntwk.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ntwk.core.plugin.PluginSources.goodJar;
import static org.ntwk.core.plugin.PluginSources.jar;
import static org.ntwk.core.plugin.PluginSources.plugin;
import static org.ntwk.core.plugin.PluginSources.withCell;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.cells.CellsPlugin;

class PluginDiscoveryTest {

    private static final ClassLoader NO_CLASS_PATH = ClassLoader.getPlatformClassLoader();

    @TempDir
    private Path folder;

    @Test
    void aJarInAFolderBringsItsComponents() {
        Path jar = goodJar("acme").write(folder.resolve("acme.jar"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.problems()).isEmpty();
            RegisteredComponent<CellModel> cell = plugins.registry()
                    .registered(ComponentKind.CELL, "acme:cell")
                    .orElseThrow();
            assertThat(cell.pluginId()).isEqualTo("acme");
            assertThat(cell.pluginVersion()).isEqualTo("1.2");
            assertThat(cell.origin()).isEqualTo(jar.toString());
            assertThat(plugins.list()).containsExactly(new LoadedPlugin("acme", "1.2", jar.toString(), List.of(cell)));
        }
    }

    @Test
    void theClassPathBringsNtwksOwnComponentsUnprefixed() {
        try (Plugins plugins = PluginDiscovery.discover(PluginDiscovery.class.getClassLoader(), List.of(), List.of())) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.registry().names(ComponentKind.CELL)).contains("adexp");
            LoadedPlugin cells = plugins.list().stream()
                    .filter(plugin -> plugin.id().equals("ntwk-cells"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.exists(Path.of(cells.origin()))).isTrue();
        }
    }

    @Test
    void pluginsComeFromTheClassPathByIdThenFromFoldersByFileNameThenObjects(@TempDir Path other) throws IOException {
        URL[] classPath = {
            goodJar("zeta").write(other.resolve("1.jar")).toUri().toURL(),
            goodJar("alpha").write(other.resolve("2.jar")).toUri().toURL()
        };
        goodJar("beta").write(folder.resolve("b.jar"));
        goodJar("gamma").write(folder.resolve("a.jar"));
        FakePlugin object = new FakePlugin("made", List.of());

        try (URLClassLoader loader = new URLClassLoader(classPath, NtwkPlugin.class.getClassLoader());
                Plugins plugins = PluginDiscovery.discover(loader, List.of(folder), List.of(object))) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.list())
                    .extracting(LoadedPlugin::id)
                    .containsSubsequence("alpha", "ntwk-cells", "zeta", "gamma", "beta", "made");
            assertThat(plugins.list())
                    .extracting(LoadedPlugin::origin)
                    .contains(other.resolve("2.jar").toString(), FakePlugin.class.getName());
        }
    }

    @Test
    void aBrokenJarOnTheClassPathIsAProblemThatNamesIt(@TempDir Path other) throws IOException {
        Path jar = goodJar("acme").service("acme.Nothing").write(other.resolve("broken.jar"));

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, NO_CLASS_PATH);
                Plugins plugins = PluginDiscovery.discover(loader, List.of(), List.of())) {
            assertThat(plugins.problems()).extracting(Problem::path).containsExactly(jar.toString());
            assertThat(plugins.problems()).extracting(Problem::code).containsExactly(ProblemCode.INVALID_PLUGIN);
        }
    }

    @Test
    void jarsDoNotSeeEachOthersLibraries() {
        for (String vendor : List.of("one", "two")) {
            String source = plugin(vendor, "").replace("\"1.2\"", "shared.Library.VERSION()");
            String library = "package shared; public class Library { public static String VERSION() { return \""
                    + vendor + "\"; } }";
            new JarMaker()
                    .java(Map.of(vendor + ".TestPlugin", source, "shared.Library", library))
                    .service(vendor + ".TestPlugin")
                    .write(folder.resolve(vendor + ".jar"));
        }

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).extracting(LoadedPlugin::version).containsExactly("one", "two");
        }
    }

    @Test
    void eachJarHasItsOwnVersionOfALibraryBesideIt() throws IOException {
        for (String vendor : List.of("one", "two")) {
            String source = plugin(vendor, "").replace("\"1.2\"", "shared.Library.version()");
            String library = "package shared; public class Library { public static String version() { return \""
                    + vendor + "\"; } }";
            new JarMaker()
                    .java(Map.of(vendor + ".TestPlugin", source, "shared.Library", library))
                    .without("shared/Library.class")
                    .service(vendor + ".TestPlugin")
                    .write(folder.resolve(vendor + ".jar"));
            Path libraries = Files.createDirectory(folder.resolve(vendor + ".lib"));
            new JarMaker().java("shared.Library", library).write(libraries.resolve("shared.jar"));
        }

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.list()).extracting(LoadedPlugin::version).containsExactly("one", "two");
        }
    }

    @Test
    void aJarThatPacksTheApiItselfGetsThatOfTheProgram() {
        String ownApi = "package org.ntwk.api.plugin; public interface NtwkPlugin { String id(); String version(); }";
        String source = "package acme; public class TestPlugin implements org.ntwk.api.plugin.NtwkPlugin {"
                + " public String id() { return \"acme\"; } public String version() { return \"1\"; } }";
        new JarMaker()
                .java(Map.of("org.ntwk.api.plugin.NtwkPlugin", ownApi, "acme.TestPlugin", source))
                .service("acme.TestPlugin")
                .write(folder.resolve("acme.jar"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("acme");
        }
    }

    @Test
    void aJarSeesAllModulesOfTheJdk() {
        String body = "public TestPlugin() throws Exception { Class.forName(\"com.sun.source.tree.Tree\");"
                + " Class.forName(\"java.sql.Connection\"); Class.forName(\"com.sun.net.httpserver.HttpServer\"); }";
        jar("acme", plugin("acme", body)).write(folder.resolve("acme.jar"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("acme");
        }
    }

    @Test
    void aPluginOfTheClassPathSeesTheProgramsClasses(@TempDir Path other) throws IOException {
        String body = "public TestPlugin() throws Exception { Class.forName(\"org.ntwk.core.Ntwk\"); }";
        URL[] classPath = {
            jar("acme", plugin("acme", body))
                    .write(other.resolve("acme.jar"))
                    .toUri()
                    .toURL()
        };

        try (URLClassLoader loader = new URLClassLoader(classPath, NtwkPlugin.class.getClassLoader());
                Plugins plugins = PluginDiscovery.discover(loader, List.of(), List.of())) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.list()).extracting(LoadedPlugin::id).contains("acme");
        }
    }

    @Test
    void aJarMayHoldSeveralPluginsAndOneBrokenOneLeavesTheOthers() {
        new JarMaker()
                .java("acme.TestPlugin", withCell("acme", "acme:cell", ""))
                .service("acme.Nothing\nacme.TestPlugin # the right one\n\nacme.TestPlugin\n")
                .write(folder.resolve("acme.jar"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("acme");
            assertThat(plugins.problems()).hasSize(1);
        }
    }

    @Test
    void everyBrokenRuleOfAPluginIsReported() {
        String body = "public String summary() { return \"x\"; }"
                + "public List<StateVariable> state() { return List.of(); }"
                + "public ParameterSchema parameters() { return ParameterSchema.of("
                + "ParameterSpec.number(\"a\", \"ms\", \"d\").bounds(Bounds.POSITIVE).defaultsTo(-1)); }";
        jar("acme", withCell("acme", "misnamed", body)).write(folder.resolve("acme.jar"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).isEmpty();
            assertThat(plugins.problems()).hasSize(3);
        }
    }

    @Test
    void anythingElseInAPluginFolderIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("README.txt"), "put jars here");
        goodJar("acme").write(Files.createDirectory(folder.resolve("old")).resolve("acme.jar"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).isEmpty();
            assertThat(plugins.problems()).isEmpty();
        }
    }

    @Test
    void aJarMayBeNamedInCapitals() {
        goodJar("acme").write(folder.resolve("ACME.JAR"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("acme");
        }
    }

    @Test
    void librariesWithoutTheirJarAreAProblem() throws IOException {
        goodJar("acme").write(folder.resolve("acme-1.0.jar"));
        Path libraries = Files.createDirectory(folder.resolve("acme.lib"));

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("acme");
            assertThat(plugins.problems()).extracting(Problem::path).containsExactly(libraries.toString());
            assertThat(plugins.problems().get(0).message()).contains("acme.jar");
        }
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() throws IOException {
        Path missing = folder.resolve("plugins");
        Path file = Files.writeString(folder.resolve("file"), "");

        try (Plugins plugins = discover(missing, file)) {
            assertThat(plugins.problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.UNREADABLE_FILE, ProblemCode.UNREADABLE_FILE);
            assertThat(plugins.problems())
                    .extracting(Problem::path)
                    .containsExactly(missing.toString(), file.toString());
        }
    }

    @Test
    void aFolderOfMoreThanAThousandJarsIsRefused() throws IOException {
        for (int n = 0; n <= 1000; n++) {
            Files.createFile(folder.resolve(n + ".jar"));
        }

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.problems()).extracting(Problem::path).containsExactly(folder.toString());
        }
    }

    @Test
    void onePluginInTwoJarsStopsEverythingAndNamesBoth() {
        Path one = goodJar("acme").write(folder.resolve("acme-1.jar"));
        Path two = goodJar("acme").write(folder.resolve("acme-2.jar"));

        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> discover(folder).close());

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_NAME);
        assertThat(thrown).hasMessageContainingAll(one.toString(), two.toString());
    }

    @Test
    void oneNameFromTwoPluginsStopsEverythingAndNamesBoth() {
        FakePlugin other =
                new FakePlugin("ntwk-other", new CellsPlugin().cellModels().subList(0, 1));

        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class,
                () -> PluginDiscovery.discover(NO_CLASS_PATH, List.of(), List.of(new CellsPlugin(), other))
                        .close());

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_NAME);
        assertThat(thrown).hasMessageContainingAll(CellsPlugin.class.getName(), FakePlugin.class.getName());
    }

    @Test
    void aRegistryOfObjectsThrowsWhatIsWrongWithThem() {
        FakePlugin nameless = new FakePlugin("no id", List.of());

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Registry.of(nameless));
        assertThat(Registry.of(new CellsPlugin()).names(ComponentKind.CELL)).contains("lif");
    }

    @Test
    void aClosedJarCanBeReplaced() throws IOException {
        Path jar = goodJar("acme").write(folder.resolve("acme.jar"));
        discover(folder).close();

        goodJar("other").write(jar);

        try (Plugins plugins = discover(folder)) {
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("other");
        }
    }

    private static Plugins discover(Path... folders) {
        return PluginDiscovery.discover(NO_CLASS_PATH, List.of(folders), List.of());
    }

    private record FakePlugin(String id, List<CellModel> cellModels) implements NtwkPlugin {
        @Override
        public String version() {
            return "9";
        }
    }
}
