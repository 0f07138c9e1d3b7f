package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.LoadedPlugin;
import org.objectweb.asm.ClassReader;

/**
 * What holds for a whole plugin: ntwk finds it by its service file and takes all that it brings, and of ntwk it sees the API
 * alone, so that it goes on working with the versions to come.
 */
public abstract class PluginContract {

    private static final String SERVICE_FILE = "META-INF/services/" + NtwkPlugin.class.getName();

    /** Classes of ntwk, as class files name them. */
    private static final Pattern OF_NTWK = Pattern.compile("org/ntwk/[\\w/$]+");

    /** The tag of texts in the constant pool of a class file (JVMS 4.4.7). */
    private static final int TEXT = 1;

    /** For subclasses. */
    protected PluginContract() {}

    /** The plugin. */
    protected abstract NtwkPlugin plugin();

    /**
     * Packages of ntwk that its classes may see, with a dot at the end: the API and its own.
     */
    protected List<String> visiblePackages() {
        return List.of("org.ntwk.api.", plugin().getClass().getPackageName() + ".");
    }

    /** All tests as one node, for a class that tests many plugins. */
    public final DynamicContainer all() {
        return DynamicContainer.dynamicContainer(
                "plugin " + plugin().id(),
                Stream.of(
                        dynamicTest("a service file names the plugin", this::aServiceFileNamesThePlugin),
                        dynamicTest("it can be made without arguments", this::itCanBeMadeWithoutArguments),
                        dynamicTest("ntwk takes all that it brings", this::ntwkTakesAllThatItBrings),
                        dynamicTest("names begin with the id", this::namesBeginWithTheId),
                        dynamicTest("it brings the same each time", this::itBringsTheSameEachTime),
                        dynamicTest("it sees the API of ntwk alone", this::itSeesTheApiOfNtwkAlone)));
    }

    /** By which the jar is found. */
    @Test
    protected void aServiceFileNamesThePlugin() throws IOException {
        String name = plugin().getClass().getName();
        List<String> found = new ArrayList<>();
        for (URL file : Collections.list(plugin().getClass().getClassLoader().getResources(SERVICE_FILE))) {
            try (var in = file.openStream()) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(found::add);
            }
        }
        if (!found.contains(name)) {
            fail("No file " + SERVICE_FILE + " names " + name + "; those of the class path name " + found
                    + ". Put one line with the name of the class into src/main/resources/" + SERVICE_FILE + ".");
        }
    }

    /** ntwk makes the plugin itself. */
    @Test
    protected void itCanBeMadeWithoutArguments() {
        Class<?> type = plugin().getClass();
        boolean isPublic = Modifier.isPublic(type.getModifiers())
                && Stream.of(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
        if (!isPublic) {
            fail("ntwk cannot make a " + type.getName()
                    + ". Make the class public, with a public constructor without arguments.");
        }
    }

    /** Id, names, schemas and what else is checked when a jar is loaded. */
    @Test
    protected void ntwkTakesAllThatItBrings() {
        String type = plugin().getClass().getName();
        List<LoadedPlugin> loaded;
        List<Problem> problems;
        try {
            Ntwk classPath = Ntwk.create();
            boolean isThere = classPath.plugins().list().stream()
                    .anyMatch(other -> other.id().equals(plugin().id()));
            Ntwk ntwk = isThere ? classPath : Ntwk.builder().plugin(plugin()).build();
            loaded = ntwk.plugins().list();
            problems = ntwk.plugins().problems();
        } catch (InvalidInputException e) {
            fail("ntwk does not start with this plugin: a name is taken. Rename it.", e);
            return;
        }
        if (loaded.stream().noneMatch(other -> other.id().equals(plugin().id()))) {
            fail("ntwk leaves the plugin " + type + " out: "
                    + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")) + ".");
        }
    }

    /** Each component's name begins with the id. */
    @Test
    protected void namesBeginWithTheId() {
        String id = plugin().id();
        if (id.equals("ntwk") || id.startsWith("ntwk-")) {
            return; // ntwk's own have plain names
        }
        for (Component component : components()) {
            if (!component.name().startsWith(id + ":")) {
                fail("'" + component.name() + "' does not begin with the id of the plugin. Call it " + id + ":"
                        + component.name().replaceFirst(".*:", "") + ".");
            }
        }
    }

    /** A list that is asked for twice has the same components. */
    @Test
    protected void itBringsTheSameEachTime() {
        List<String> first = names();
        if (first.isEmpty()) {
            fail("The plugin brings nothing. Override the methods of NtwkPlugin for the kinds that it has.");
        }
        if (!first.equals(names())) {
            fail("The plugin brings other components when it is asked again. Its lists must not change.");
        }
    }

    private List<String> names() {
        return components().stream().map(Component::name).toList();
    }

    private List<Component> components() {
        NtwkPlugin plugin = plugin();
        return Stream.<List<? extends Component>>of(
                        plugin.cellModels(),
                        plugin.namedCells(),
                        plugin.membraneMechanisms(),
                        plugin.synapseModels(),
                        plugin.plasticityModels(),
                        plugin.connectivityRules(),
                        plugin.waveforms(),
                        plugin.stimuli(),
                        plugin.recorders(),
                        plugin.measures(),
                        plugin.scanExecutors(),
                        plugin.transferFunctions())
                .<Component>flatMap(List::stream)
                .toList();
    }

    /** What is not API changes without notice, and a plugin in a folder does not see it at all. */
    @Test
    protected void itSeesTheApiOfNtwkAlone() throws IOException, URISyntaxException {
        Path place = Path.of(plugin().getClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> seen = new TreeSet<>();
        if (Files.isDirectory(place)) {
            addSeen(place, seen);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                addSeen(jar.getPath("/"), seen);
            }
        }
        seen.removeIf(name -> visiblePackages().stream().anyMatch(name::startsWith));
        if (!seen.isEmpty()) {
            fail("Classes in " + place + " see " + seen
                    + ". Of ntwk a plugin sees org.ntwk.api alone: declare ntwk-api as its"
                    + " only dependency on ntwk, and ntwk-testkit with scope test.");
        }
    }

    private static void addSeen(Path root, Set<String> seen) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                try {
                    addSeen(new ClassReader(Files.readAllBytes(file)), seen);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Every text of the constant pool: names of classes, and descriptors and signatures that hold some. */
    private static void addSeen(ClassReader type, Set<String> seen) {
        for (int n = 1; n < type.getItemCount(); n++) {
            int item = type.getItem(n);
            if (item > 0 && type.readByte(item - 1) == TEXT) {
                OF_NTWK.matcher(text(type, item))
                        .results()
                        .forEach(found -> seen.add(found.group().replace('/', '.')));
            }
        }
    }

    private static String text(ClassReader type, int item) {
        byte[] bytes = new byte[type.readUnsignedShort(item)];
        for (int n = 0; n < bytes.length; n++) {
            bytes[n] = (byte) type.readByte(item + 2 + n);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
