package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ntwk} in a copy of the repository's top whose path has blanks. In the place of Maven is a script that
 * copies the distribution, and except where a run is needed one in the place of Java that prints what it is called with.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String BUILDING = "Building ntwk";

    @TempDir
    private Path folder;

    private Path home;
    private Path source;

    @BeforeEach
    void copyRepository() throws IOException {
        home = Files.createDirectories(folder.resolve("a folder/of blanks"));
        Path script = Files.copy(TARGET.resolve("../../ntwk"), home.resolve("ntwk"));
        assertThat(script).isExecutable();
        source = Files.createDirectories(home.resolve("ntwk-cli/src/main")).resolve("Source.java");
        for (Path file : List.of(source, home.resolve("pom.xml"), home.resolve("ntwk-cli/pom.xml"))) {
            Files.writeString(file, "");
            date(file, -3600);
        }
        date(source.getParent(), -3600);
        SmallExperiment.write(Files.createDirectory(home.resolve("examples")), "rs-fs.yaml", SmallExperiment.TEXT);
        fake(
                "jdk/bin/java",
                "for argument; do case $argument in -XX:ArchiveClassesAtExit=*)",
                "touch \"${argument#*=}\"; esac; echo \"$argument\"; done");
        fakeMaven("cp -R '" + TARGET.resolve("ntwk/lib") + "' ntwk-cli/target/ntwk/lib");
    }

    @Test
    void itBuildsOnFirstUseAndAgainWhenASourceHasChangedOnly() throws Exception {
        Ended first = ntwk("--version");
        Ended second = ntwk("--version");
        date(source, 3600);
        Ended afterChange = ntwk("--version");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).endsWith("org.ntwk.cli.NtwkCommand\n--version\n");
        assertThat(first.err()).contains(BUILDING);
        assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(second.err()).isEmpty();
        assertThat(afterChange.err()).contains(BUILDING);
    }

    @Test
    void aDeletedSourceIsAChangeToo() throws Exception {
        ntwk("--version");
        Files.delete(source);
        date(source.getParent(), 3600);

        assertThat(ntwk("--version").err()).contains(BUILDING);
    }

    @Test
    void noJarOfAnEarlierBuildStays() throws Exception {
        ntwk("--version");
        Path old = Files.writeString(home.resolve("ntwk-cli/target/ntwk/lib/old.jar"), "");
        date(source, 3600);
        ntwk("--version");

        assertThat(old).doesNotExist();
    }

    @Test
    void aBuildThatFailsIsToldAndTriedAgain() throws Exception {
        fakeMaven("echo broken source; exit 1");

        Ended failed = ntwk("--version");
        Ended again = ntwk("--version");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.INTERNAL_BUG);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("broken source", "could not be built");
        assertThat(again.err()).contains(BUILDING);
    }

    @Test
    void argumentsAndOptionsForJavaArePassedOnAsTheyAre() throws Exception {
        Ended run = end(
                new ProcessBuilder(
                        "env", "NTWK_JAVA_OPTS=-Xmx1g -Dmine=1", home + "/ntwk", "run", "a file.yaml", "*", ""),
                folder.resolve("jdk"));

        assertThat(run.out()).contains("\n-Xmx1g\n-Dmine=1\n").endsWith("NtwkCommand\nrun\na file.yaml\n*\n\n");
    }

    @Test
    void itRunsThroughALinkInTheFolderThatItIsCalledFrom() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a folder/of blanks/ntwk"));
        SmallExperiment.write(elsewhere);

        Ended run = end(new ProcessBuilder("./link", "run", "small.yaml").directory(elsewhere.toFile()), realJava());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(elsewhere.resolve("small.h5")).isNotEmptyFile();
        assertThat(elsewhere.resolve("small.png")).isNotEmptyFile();
        assertThat(archives())
                .singleElement()
                .satisfies(archive -> assertThat(archive).isNotEmptyFile());
    }

    @Test
    void anArchiveThatCannotBeMadeOrIsDamagedIsLeftOut() throws Exception {
        fake(
                "jdk/bin/java",
                "case $1 in -XX:ArchiveClassesAtExit=*) exit 1; esac",
                "exec '" + realJava().resolve("bin/java") + "' \"$@\"");
        Ended without = ntwk("--version");
        Path archive = archives().get(0);
        assertThat(archive).isEmptyFile();
        Files.delete(archive);
        Files.writeString(archive, "damaged");
        date(archive, 3600);
        Ended damaged = ntwk("--version");

        assertThat(without.out()).startsWith("ntwk ");
        assertThat(without.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(damaged.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(damaged.out()).isEqualTo(without.out());
        assertThat(archive).hasContent("damaged");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("ntwk-cli/target/ntwk"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private void fakeMaven(String does) throws IOException {
        fake("bin/mvn", does);
    }

    private void fake(String program, String... does) throws IOException {
        Path script = folder.resolve(program);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", does) + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static void date(Path file, int secondsFromNow) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + secondsFromNow * 1000L));
    }

    private Ended ntwk(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home + "/ntwk"));
        command.addAll(List.of(arguments));
        return end(new ProcessBuilder(command), folder.resolve("jdk"));
    }

    private static Path realJava() {
        return Path.of(System.getProperty("java.home"));
    }

    private Ended end(ProcessBuilder builder, Path javaHome) throws Exception {
        Path err = folder.resolve("err.txt");
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private record Ended(int exitCode, String out, String err) {}
}
