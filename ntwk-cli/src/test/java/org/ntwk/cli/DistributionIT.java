package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip of the distribution, unpacked where no checkout is. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        Path zip;
        try (Stream<Path> files = Files.list(TARGET)) {
            zip = files.filter(file -> file.toString().endsWith("-dist.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
            List<Path> entries;
            try (Stream<Path> all = Files.walk(inside.getPath("/"))) {
                entries = all.filter(Files::isRegularFile).toList();
            }
            for (Path entry : entries) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(file.getParent());
                Files.copy(entry, file);
                Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
            }
        }
        try (Stream<Path> roots = Files.list(folder)) {
            home = roots.toList().get(0);
        }
    }

    @Test
    void itRunsAnExampleWithJavaAlone() throws Exception {
        Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho called Maven\nexit 1\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        ProcessBuilder run = new ProcessBuilder(
                        home.resolve("ntwk").toString(), "run", "examples/small.yaml", "--quiet", "--duration", "10ms")
                .directory(home.toFile())
                .redirectErrorStream(true);
        run.environment().merge("PATH", maven.getParent() + ":", (path, bin) -> bin + path);
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));

        CommandProcess.Ended ended = CommandProcess.end(run.start());

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(ExitCode.DONE);
        assertThat(ended.output()).doesNotContain("Maven", "not found");
        assertThat(home.resolve("small.h5")).isNotEmptyFile();
    }

    @Test
    void itHoldsTheJarsOfARunAndWhatAUserReads() throws IOException {
        assertThat(names(home)).contains("LICENSE", "NOTICE", "README.md", "docs", "examples", "lib", "ntwk");
        assertThat(names(home.resolve("lib"))).containsExactlyInAnyOrderElementsOf(names(TARGET.resolve("ntwk/lib")));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
