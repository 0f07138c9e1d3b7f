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
 * The script {@code ntwk} in a copy of the repository's top whose path has blanks, with an {@code mvn} in the place of
 * the real one that copies the distribution.
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
        fakeMaven("cp -R '" + TARGET.resolve("ntwk/lib") + "' ntwk-cli/target/ntwk/lib");
    }

    @Test
    void itBuildsOnFirstUseAndAgainWhenASourceHasChangedOnly() throws Exception {
        Ended first = ntwk("--version");
        Ended second = ntwk("--version");
        date(source, 3600);
        Ended afterChange = ntwk("--version");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).startsWith("ntwk ");
        assertThat(first.err()).contains(BUILDING);
        assertThat(second.out()).isEqualTo(first.out());
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
    void itRunsThroughALinkInTheFolderThatItIsCalledFrom() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a folder/of blanks/ntwk"));
        SmallExperiment.write(elsewhere);

        Ended run = start(elsewhere, List.of(link.toString(), "run", "small.yaml"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(elsewhere.resolve("small.h5")).isNotEmptyFile();
        assertThat(elsewhere.resolve("small.png")).isNotEmptyFile();
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
    void anArchiveThatIsDamagedOrCannotBeMadeIsLeftOut() throws Exception {
        SmallExperiment.write(home.resolve("examples"), "rs-fs.yaml", "no experiment");
        Ended withoutArchive = ntwk("--version");
        for (Path archive : archives()) {
            Files.deleteIfExists(archive);
            Files.writeString(archive, "damaged");
            date(archive, 3600);
        }
        Ended withDamaged = ntwk("--version");

        assertThat(archives()).hasSize(1);
        assertThat(withoutArchive.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(withDamaged.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(withDamaged.out()).isEqualTo(withoutArchive.out());
    }

    @Test
    void optionsForJavaAreTaken() throws Exception {
        Ended run = start(
                folder, List.of("env", "NTWK_JAVA_OPTS=-Djava.version=mine -Xmx200m", home + "/ntwk", "--version"));

        assertThat(run.out()).contains("Java mine");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("ntwk-cli/target/ntwk"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private void fakeMaven(String does) throws IOException {
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\n" + does + "\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private static void date(Path file, int secondsFromNow) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + secondsFromNow * 1000L));
    }

    private Ended ntwk(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home + "/ntwk"));
        command.addAll(List.of(arguments));
        return start(folder, command);
    }

    private Ended start(Path where, List<String> command) throws Exception {
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectError(err.toFile());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private record Ended(int exitCode, String out, String err) {}
}
