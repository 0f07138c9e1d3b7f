package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.hdf5.ResultFile;

/**
 * One jar, compiled for Java 17 against the baseline of the API, on the class path, on the module path and in a plugin
 * folder. With {@code -Dntwk.second.java.home=FOLDER} in that Java too.
 */
class WaysToAPluginIT {

    private static final String PLUGIN = """
            package %1$s;
            public final class Plugin implements org.ntwk.api.plugin.NtwkPlugin {
                %2$s
                public String id() { return "%1$s"; }
                public String version() { return "1"; }
                public java.util.List<org.ntwk.api.cell.NamedCell> namedCells() { return java.util.List.of(
                    new org.ntwk.api.cell.NamedCell(
                        "%1$s:cell", "A cell", org.ntwk.api.network.ComponentDescription.of("lif"))); }
            }
            """;

    private static final String MODULE =
            "module %1$s { requires org.ntwk.api;" + " provides org.ntwk.api.plugin.NtwkPlugin with %1$s.%2$s; }";

    @TempDir
    private Path folder;

    static Stream<Path> javaHomes() {
        return Stream.of("java.home", "ntwk.second.java.home")
                .map(System::getProperty)
                .filter(home -> home != null && !home.isBlank())
                .map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("javaHomes")
    void theSameNetworkRunsInAllThreeWays(Path javaHome) throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path jar = ThirdPartyJar.everything(plugins);
        Path experiment = Files.writeString(folder.resolve("all.yaml"), ThirdPartyJar.resource("everything.yaml"));

        Path fromClassPath = run(javaHome, CommandProcess.onClassPath(jar), experiment, "class-path");
        Path fromModulePath = run(javaHome, CommandProcess.onModulePath(jar), experiment, "module-path");
        Path fromFolder =
                run(javaHome, CommandProcess.onClassPath(), experiment, "folder", "--plugin-path", plugins.toString());

        try (RunResult first = ResultFile.open(fromClassPath);
                RunResult second = ResultFile.open(fromModulePath);
                RunResult third = ResultFile.open(fromFolder)) {
            assertThat(first.spikes("Large").count()).isPositive();
            assertThat(first.provenance().plugins()).contains("acme 1.0");
            assertThat(course(second)).isEqualTo(course(first));
            assertThat(course(third)).isEqualTo(course(first));
            assertThat(second.provenance().plugins())
                    .isEqualTo(first.provenance().plugins());
        }
    }

    /** None has a service file or exports its package; one plugin is made by a method. */
    @Test
    void modulesThatCannotBeLoadedAreNamedAndTheOthersGoOn() throws Exception {
        Path good = module("good", PLUGIN.formatted("good", ""), "Plugin");
        Path made = module(
                "made",
                PLUGIN.formatted(
                        "made",
                        "private Plugin(String any) {} public static Plugin provider() { return new Plugin(\"\"); }"),
                "Plugin");
        Path throwing = module(
                "throwing",
                PLUGIN.formatted("throwing", "public Plugin() { throw new IllegalStateException(\"boom\"); }"),
                "Plugin");
        Path misnamed = module(
                "misnamed",
                PLUGIN.formatted("misnamed", "").replace("return \"misnamed\"", "return \"No id\""),
                "Plugin");

        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path curious = module(
                plugins,
                "curious",
                PLUGIN.formatted(
                        "curious", "public Plugin() throws Exception { Class.forName(\"org.ntwk.core.Ntwk\"); }"),
                "Plugin",
                "curious.Plugin");

        CommandProcess.Ended listed = CommandProcess.end(CommandProcess.start(
                Path.of(System.getProperty("java.home")),
                CommandProcess.onModulePath(good, made, throwing, misnamed),
                folder,
                "plugins",
                "--plugin-path",
                plugins.toString()));

        assertThat(listed.output().lines())
                .anyMatch(line -> line.contains(throwing.toString()) && line.contains("boom"));
        assertThat(listed.output().lines())
                .anyMatch(line -> line.contains(misnamed.toString()) && line.contains("No id"));
        assertThat(listed.output().lines())
                .as("a jar of a folder sees no module but the JDK's")
                .anyMatch(line -> line.contains(curious.toString()) && line.contains("ClassNotFoundException"));
        assertThat(listed.output()).contains("good:cell", "made:cell", "lif");
    }

    private Path module(String name, String source, String type) {
        return module(folder, name, source, type, "");
    }

    private static Path module(Path folder, String name, String source, String type, String service) {
        Map<String, String> sources =
                Map.of("module-info.java", MODULE.formatted(name, type), name + "/" + type + ".java", source);
        return ThirdPartyJar.make(folder, name + ".jar", sources, service);
    }

    private Path run(Path javaHome, List<String> where, Path experiment, String name, String... more) throws Exception {
        Path result = folder.resolve(name + ".h5");
        List<String> arguments = new ArrayList<>(List.of("run", experiment.toString(), "--out", result.toString()));
        arguments.addAll(List.of("--figure", folder.resolve(name + ".svg").toString()));
        arguments.addAll(List.of(more));
        CommandProcess.Ended run =
                CommandProcess.end(CommandProcess.start(javaHome, where, folder, arguments.toArray(String[]::new)));
        assertThat(run.exitCode()).as(name + ": " + run.output()).isEqualTo(ExitCode.DONE);
        return result;
    }

    /** To the last bit. */
    private static String course(RunResult result) {
        return Arrays.toString(result.spikes("Large").timesMs())
                + Arrays.toString(result.trace("Large", "mean V").column(0));
    }
}
