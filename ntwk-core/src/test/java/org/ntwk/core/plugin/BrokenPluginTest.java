package org.ntwk.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntwk.core.plugin.PluginSources.goodJar;
import static org.ntwk.core.plugin.PluginSources.jar;
import static org.ntwk.core.plugin.PluginSources.plugin;
import static org.ntwk.core.plugin.PluginSources.withCell;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

/** Each jar that cannot be used is one problem with its name and cause, and the good one beside it goes on. */
class BrokenPluginTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNoZip() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "this is not a zip file");
        assertBroken("cannot be read as a jar");
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(folder.resolve("broken.jar"));
        assertBroken("cannot be read as a jar");
    }

    @Test
    void aJarCutInTheMiddle() throws IOException {
        Path jar = goodJar("acme").write(folder.resolve("broken.jar"));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        assertBroken("cannot be read as a jar");
    }

    @Test
    void aFolderNamedLikeAJar() throws IOException {
        Files.createDirectory(folder.resolve("broken.jar"));
        assertBroken("is not a file");
    }

    @Test
    void aLinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Path outside = goodJar("acme").write(elsewhere.resolve("acme.jar"));
        Files.createSymbolicLink(folder.resolve("broken.jar"), outside);
        assertBroken("is a link");
    }

    @Test
    void aFileOfMoreThanHalfAGigabyte() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("broken.jar").toFile(), "rw")) {
            sparse.setLength(512L * 1024 * 1024 + 1);
        }
        assertBroken("536870912");
    }

    @Test
    void aJarThatLeadsToOtherJars() {
        new JarMaker()
                .entry("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: ../secret.jar\n\n")
                .java("acme.TestPlugin", withCell("acme", "acme:cell", ""))
                .service("acme.TestPlugin")
                .write(folder.resolve("broken.jar"));
        assertBroken("Class-Path");
    }

    @Test
    void aJarWithAnIndexOfOtherJars() {
        goodJar("acme")
                .entry("META-INF/INDEX.LIST", "JarIndex-Version: 1.0\n\n../secret.jar\nsecret\n\n")
                .write(folder.resolve("broken.jar"));
        assertBroken("INDEX.LIST");
    }

    @Test
    void aJarWhoseClassUnpacksToMoreThanAClassCanNeed() {
        goodJar("acme").zeros("acme/Bomb.class", 17 * 1024 * 1024).write(folder.resolve("broken.jar"));
        assertBroken("unpacks to a class of 17825792 bytes");
    }

    @Test
    void aJarThatUnpacksToMoreThanAGigabyte() throws IOException {
        Path jar = goodJar("acme").zeros("bomb", 1000).write(folder.resolve("broken.jar"));
        byte[] bytes = Files.readAllBytes(jar);
        ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int directory = fields.getInt(bytes.length - 6); // where the end record says that the directory starts
        for (int at = directory; fields.getInt(at) == 0x02014b50; ) {
            if (fields.getInt(at + 24) == 1000) {
                fields.putInt(at + 24, 1024 * 1024 * 1024 + 1); // what the entry unpacks to
            }
            at += 46 + fields.getShort(at + 28) + fields.getShort(at + 30) + fields.getShort(at + 32);
        }
        Files.write(jar, bytes);
        assertBroken("unpacks to more than 1073741824 bytes");
    }

    @Test
    void aJarOfMoreThanAHundredThousandEntries() {
        JarMaker jar = goodJar("acme");
        for (int n = 0; n < 100_000; n++) {
            jar.entry("n" + n, "");
        }
        jar.write(folder.resolve("broken.jar"));
        assertBroken("entries");
    }

    @Test
    void aManifestThatIsNeverEnding() {
        goodJar("acme").zeros("META-INF/MANIFEST.MF", 16 * 1024 * 1024 + 1).write(folder.resolve("broken.jar"));
        assertBroken("manifest", "16777216");
    }

    @Test
    void aPluginBuiltAgainstAnotherVersionOfTheApi() {
        String otherApi = "package org.ntwk.api.plugin; public interface NtwkPlugin { String id(); }";
        String source = "package acme; public class TestPlugin implements org.ntwk.api.plugin.NtwkPlugin {"
                + " public String id() { return \"acme\"; } }";
        new JarMaker()
                .java(Map.of("org.ntwk.api.plugin.NtwkPlugin", otherApi, "acme.TestPlugin", source))
                .without("org/ntwk/api/plugin/NtwkPlugin.class")
                .service("acme.TestPlugin")
                .write(folder.resolve("broken.jar"));
        assertThat(assertBroken("version()", "AbstractMethodError").hint()).contains("another version of ntwk-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.ntwk.core.Ntwk", "com.google.inject.Guice"})
    void aPluginThatUsesWhatOnlyTheProgramSees(String hidden) {
        String body = "public TestPlugin() throws Exception { Class.forName(\"" + hidden + "\"); }";
        jar("acme", plugin("acme", body)).write(folder.resolve("broken.jar"));
        assertBroken("ClassNotFoundException", hidden);
    }

    @Test
    void aLibraryThatIsNoZip() throws IOException {
        goodJar("acme").write(folder.resolve("broken.jar"));
        Files.writeString(libraries().resolve("library.jar"), "this is not a zip file");
        assertBroken("broken.lib/library.jar", "cannot be read as a jar");
    }

    @Test
    void aLibraryThatUnpacksToMoreThanItCanNeed() throws IOException {
        goodJar("acme").write(folder.resolve("broken.jar"));
        new JarMaker().zeros("Bomb.class", 17 * 1024 * 1024).write(libraries().resolve("library.jar"));
        assertBroken("broken.lib/library.jar", "unpacks to");
    }

    @Test
    void aLibraryThatIsALinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        goodJar("acme").write(folder.resolve("broken.jar"));
        Path outside = goodJar("other").write(elsewhere.resolve("library.jar"));
        Files.createSymbolicLink(libraries().resolve("library.jar"), outside);
        assertBroken("broken.lib/library.jar", "is a link");
    }

    @Test
    void aFolderOfLibrariesThatIsALink(@TempDir Path elsewhere) throws IOException {
        goodJar("acme").write(folder.resolve("broken.jar"));
        Files.createSymbolicLink(folder.resolve("broken.lib"), elsewhere);
        assertBroken("broken.lib", "link");
    }

    @Test
    void aJarWithoutServiceFile() {
        goodJar("acme").without(JarMaker.SERVICE_FILE).write(folder.resolve("broken.jar"));
        assertBroken(JarMaker.SERVICE_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# acme.TestPlugin\n", "acme.Test Plugin", "\0\1\2", "a/b"})
    void aServiceFileThatNamesNoClass(String text) {
        goodJar("acme").service(text).write(folder.resolve("broken.jar"));
        assertBroken(JarMaker.SERVICE_FILE);
    }

    @Test
    void aServiceFileThatIsNeverEnding() {
        goodJar("acme").service("#".repeat(10_000_000)).write(folder.resolve("broken.jar"));
        assertBroken("65536 bytes");
    }

    @Test
    void aClassThatIsNotThere() {
        goodJar("acme").service("acme.Nothing").write(folder.resolve("broken.jar"));
        assertBroken("acme.Nothing", "ClassNotFoundException");
    }

    @Test
    void aClassFileOfALaterJava() {
        goodJar("acme").fromTheFuture("acme/TestPlugin.class").write(folder.resolve("broken.jar"));
        assertBroken("UnsupportedClassVersionError");
    }

    @Test
    void aClassFileThatIsNone() {
        goodJar("acme").entry("acme/TestPlugin.class", "garbage").write(folder.resolve("broken.jar"));
        assertBroken("ClassFormatError");
    }

    @Test
    void aPluginWhoseSuperclassIsNotInTheJar() {
        String source = plugin("acme", "").replace("class TestPlugin", "class TestPlugin extends Library");
        new JarMaker()
                .java(Map.of("acme.TestPlugin", source, "acme.Library", "package acme; class Library {}"))
                .without("acme/Library.class")
                .service("acme.TestPlugin")
                .write(folder.resolve("broken.jar"));
        assertBroken("NoClassDefFoundError", "acme/Library");
    }

    @Test
    void aComponentThatNeedsALibraryWhichIsNotInTheJar() {
        String body = "public ParameterSchema parameters() { return Library.schema(); }";
        String library = "package acme; class Library { static org.ntwk.api.parameter.ParameterSchema schema() {"
                + " return org.ntwk.api.parameter.ParameterSchema.EMPTY; } }";
        new JarMaker()
                .java(Map.of("acme.TestPlugin", withCell("acme", "acme:cell", body), "acme.Library", library))
                .without("acme/Library.class")
                .service("acme.TestPlugin")
                .write(folder.resolve("broken.jar"));
        assertBroken("parameters()", "NoClassDefFoundError");
    }

    @Test
    void aClassThatIsNoPlugin() {
        jar("acme", "package acme; public class TestPlugin {}").write(folder.resolve("broken.jar"));
        assertBroken("does not implement");
    }

    @Test
    void aPluginWithoutAPublicConstructor() {
        jar("acme", plugin("acme", "TestPlugin() {}")).write(folder.resolve("broken.jar"));
        assertBroken("constructor");
    }

    @Test
    void anAbstractPlugin() {
        jar("acme", plugin("acme", "").replace("public class", "public abstract class"))
                .write(folder.resolve("broken.jar"));
        assertBroken("InstantiationException");
    }

    @ParameterizedTest
    @CsvSource({
        "public TestPlugin() { throw new IllegalStateException(\"boom\"); }, boom",
        "public TestPlugin() { throw new AssertionError(\"boom\"); }, boom",
        "public TestPlugin() { loop(); } void loop() { loop(); }, StackOverflowError",
        "static final int X = Integer.parseInt(\"boom\");, boom",
        "public TestPlugin() { hidden(new java.io.IOException(\"boom\")); } @SuppressWarnings(\"unchecked\")"
                + " static <T extends Exception> void hidden(Exception e) throws T { throw (T) e; }, boom"
    })
    void aPluginThatCannotBeMade(String body, String cause) {
        jar("acme", plugin("acme", body)).write(folder.resolve("broken.jar"));
        assertBroken("acme.TestPlugin", cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "acme_x", "acme:x", "-acme", "acme-", "ac me", "é"})
    void aPluginWithAnIdThatIsNoWord(String id) {
        jar("acme", plugin("acme", "").replace("\"acme\"", "\"" + id + "\"")).write(folder.resolve("broken.jar"));
        assertBroken("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntwk", "ntwk-cells"})
    void aPluginThatCallsItselfNtwksOwn(String id) {
        jar("acme", plugin("acme", "").replace("\"acme\"", "\"" + id + "\"")).write(folder.resolve("broken.jar"));
        assertBroken("reserved");
    }

    @ParameterizedTest
    @CsvSource({
        "return \"acme\";, throw new IllegalStateException(\"boom\");, id()",
        "return \"acme\";, return null;, id()",
        "return \"1.2\";, throw new IllegalStateException(\"boom\");, version()",
        "return \"1.2\";, return null;, version()",
        "return \"1.2\";, return \" \";, version()",
        "return List.of(new Cell());, return null;, cell model",
        "return List.of(new Cell());, throw new IllegalStateException(\"boom\");, cell model",
        "return List.of(new Cell());, return java.util.Collections.singletonList(null);, cell model",
        "return List.of(new Cell());, return (List) List.of(\"cell\");, cell model",
        "return \"Test cell\";, return null;, summary()",
        "return \"acme:cell\";, return null;, name()",
        "return \"acme:cell\";, throw new IllegalStateException(\"boom\");, name()",
        "return ParameterSchema.EMPTY;, return null;, parameters()",
        "return ParameterSchema.EMPTY;, throw new IllegalStateException(\"boom\");, parameters()",
        "return List.of(StateVariable.membranePotential());, return null;, state()",
        "return List.of(StateVariable.membranePotential());, throw new IllegalStateException(\"boom\");, state()"
    })
    void anAnswerThatThrowsOrIsNull(String answer, String broken, String asked) {
        jar("acme", withCell("acme", "acme:cell", "").replace(answer, broken)).write(folder.resolve("broken.jar"));
        assertBroken(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cell", "acme:", ":cell", "other:cell", "acme:Cell", "acme:my cell", "acme:a:b", "acme:cell-"})
    void aComponentWithAnIllegalName(String name) {
        jar("acme", withCell("acme", name, "")).write(folder.resolve("broken.jar"));
        assertBroken("'" + name + "'");
    }

    @Test
    void twoComponentsOfOneNameInOnePlugin() {
        String source =
                withCell("acme", "acme:cell", "").replace("List.of(new Cell())", "List.of(new Cell(), new Cell())");
        jar("acme", source).write(folder.resolve("broken.jar"));
        assertBroken("twice");
    }

    @ParameterizedTest
    @CsvSource({
        "ParameterSpec.number(\"Cm\"; \"pF\"; \"d\").bounds(Bounds.POSITIVE).defaultsTo(0), Cm",
        "ParameterSpec.number(\"Cm\"; \"pF\"; \"d\").defaultsTo(Value.of(\"200 mV\")), Cm",
        "ParameterSpec.number(\"Cm\"; \"parsec\"; \"d\"), parsec",
        "ParameterSpec.number(\"C m\"; \"pF\"; \"d\"), C m",
        "ParameterSpec.whole(\"n\"; \"d\").bounds(Bounds.POSITIVE).defaultsTo(-1), -1",
        "ParameterSpec.choice(\"c\"; List.of(\"a\"; \"b\"); \"d\").defaultsTo(Value.of(\"x\")), 'x'",
        "ParameterSpec.flag(\"f\"; \"d\"); ParameterSpec.flag(\"f\"; \"d\"), f"
    })
    void aSchemaThatCannotBe(String parameters, String named) {
        String schema = "ParameterSchema.of(" + parameters.replace(';', ',') + ")";
        String body = "public ParameterSchema parameters() { return " + schema + "; }";
        jar("acme", withCell("acme", "acme:cell", body)).write(folder.resolve("broken.jar"));
        assertBroken(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "StateVariable.of(\"w\", \"pA\", \"d\")",
                "StateVariable.of(\"V\", \"V\", \"d\")",
                "StateVariable.membranePotential(), StateVariable.membranePotential()"
            })
    void aCellWhoseStateBreaksTheRules(String state) {
        String body = "public List<StateVariable> state() { return List.of(" + state + "); }";
        jar("acme", withCell("acme", "acme:cell", body)).write(folder.resolve("broken.jar"));
        assertBroken("state");
    }

    @ParameterizedTest
    @CsvSource({
        "Unit.NS, return true;, mV",
        "Unit.MV, throw new IllegalStateException(\"boom\");, movesPotential()",
    })
    void aSynapseWhoseJumpsBreakTheRules(String weightUnit, String movesPotential, String named) {
        String body = """
                public List<org.ntwk.api.synapse.SynapseModel> synapseModels() { return List.of(new Jump()); }
                static class Jump implements org.ntwk.api.synapse.SynapseModel {
                    public String name() { return "acme:jump"; }
                    public String summary() { return "Test synapse"; }
                    public ParameterSchema parameters() { return ParameterSchema.EMPTY; }
                    public List<StateVariable> state() { return List.of(StateVariable.of("x", "mV", "d")); }
                    public Unit weightUnit() { return %s; }
                    public boolean movesPotential() { %s }
                    public org.ntwk.api.synapse.SynapseKernel prepare(org.ntwk.api.synapse.SynapseContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(weightUnit, movesPotential);
        jar("acme", plugin("acme", body)).write(folder.resolve("broken.jar"));
        assertBroken(named, "acme:jump");
    }

    private Path libraries() throws IOException {
        return Files.createDirectory(folder.resolve("broken.lib"));
    }

    private Problem assertBroken(String... inMessage) {
        goodJar("good").write(folder.resolve("good.jar"));
        try (Plugins plugins =
                PluginDiscovery.discover(ClassLoader.getPlatformClassLoader(), List.of(folder), List.of())) {
            assertThat(plugins.problems()).hasSize(1);
            Problem problem = plugins.problems().get(0);
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PLUGIN);
            assertThat(problem.path()).isEqualTo(folder.resolve("broken.jar").toString());
            assertThat(problem.message()).contains(inMessage);
            assertThat(plugins.list()).extracting(LoadedPlugin::id).containsExactly("good");
            assertThat(plugins.registry().names(ComponentKind.CELL)).containsExactly("good:cell");
            return problem;
        }
    }
}
