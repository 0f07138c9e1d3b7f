package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.hdf5.ResultFile;

/** The packaged command as a process of its own, with signals and with jars of third parties. */
class WholeProcessIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void writeExperiment() {
        experiment = SmallExperiment.write(folder);
    }

    @Test
    void aRunLeavesItsFilesInTheWorkingFolder() throws Exception {
        CommandProcess.Ended run = CommandProcess.end(CommandProcess.start(folder, "run", "small.yaml"));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("small.h5")).isNotEmptyFile();
        assertThat(folder.resolve("small.png")).isNotEmptyFile();
        assertThat(run.output()).doesNotContain("SLF4J", "WARN");
    }

    @Test
    void anInterruptedRunWritesWhatItHasMarkedIncomplete() throws Exception {
        Process process = startLong();
        CommandProcess.signal(process, "INT");
        CommandProcess.Ended run = CommandProcess.end(process);

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.output()).contains("incomplete");
        try (RunResult result = ResultFile.open(folder.resolve("long.h5"))) {
            assertThat(result.isComplete()).isFalse();
            assertThat(result.durationMs()).isPositive().isLessThan(1e7);
            assertThat(result.spikes("Exc").count()).isPositive();
        }
    }

    @Test
    void aKilledRunLeavesNothingUnderTheFinalName() throws Exception {
        Process process = startLong();
        CommandProcess.signal(process, "KILL");
        CommandProcess.end(process);

        assertThat(folder.resolve("long.h5")).doesNotExist();
        assertThat(folder.resolve("long.png")).doesNotExist();
    }

    @Test
    void aThirdPartysJarIsFoundInItsFolderAndRunsInANetwork() throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        copyThirdPartyPlugin(plugins);
        SmallExperiment.write(
                folder, "third.yaml", SmallExperiment.TEXT.replace("cell: lif", "cell: \"example-cell:quadratic-if\""));

        CommandProcess.Ended listed =
                CommandProcess.end(CommandProcess.start(folder, "plugins", "--plugin-path", "plugins"));
        CommandProcess.Ended run =
                CommandProcess.end(CommandProcess.start(folder, "run", "third.yaml", "--plugin-path", "plugins"));
        CommandProcess.Ended without = CommandProcess.end(CommandProcess.start(folder, "run", "third.yaml", "--force"));

        assertThat(listed.output()).contains("example-cell:quadratic-if", "example-cell-1.0.jar");
        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.DONE);
        try (RunResult result = ResultFile.open(folder.resolve("third.h5"))) {
            assertThat(result.spikes("Exc").count()).isPositive();
            assertThat(result.provenance().plugins()).anyMatch(plugin -> plugin.startsWith("example-cell "));
        }
        assertThat(without.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(without.output()).contains("populations.Exc.cell", "example-cell:quadratic-if");
    }

    @Test
    void aJarThatDoesNotLoadIsNamedAndTheRunGoesOn() throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("broken.jar"), "not a jar");
        copyThirdPartyPlugin(plugins);

        CommandProcess.Ended run = CommandProcess.end(
                CommandProcess.start(folder, "run", "small.yaml", "--plugin-path", "plugins", "--no-figure"));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(ExitCode.DONE);
        assertThat(run.output()).contains("broken.jar");
    }

    @Test
    void twoPluginsOfOneNameStopTheCommandWithBothJars() throws Exception {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path jar = copyThirdPartyPlugin(plugins);
        Files.copy(jar, plugins.resolve("copy.jar"));

        CommandProcess.Ended run =
                CommandProcess.end(CommandProcess.start(folder, "run", "small.yaml", "--plugin-path", "plugins"));

        assertThat(run.exitCode()).isNotEqualTo(ExitCode.DONE);
        assertThat(run.output()).contains("copy.jar", jar.getFileName().toString());
        assertThat(folder.resolve("small.h5")).doesNotExist();
    }

    private static Path copyThirdPartyPlugin(Path plugins) throws IOException {
        try (Stream<Path> jars = Files.list(TARGET.resolve("third-party-plugins"))) {
            Path jar = jars.filter(path -> path.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(jar, plugins.resolve(jar.getFileName()));
        }
    }

    /** A run of hours, once it has begun. */
    private Process startLong() throws Exception {
        SmallExperiment.write(folder, "long.yaml", SmallExperiment.TEXT.replace("duration: 50 ms", "duration: 1e7 ms"));
        Process process = CommandProcess.start(folder, "run", "long.yaml");
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().contains("synapses")) {
            int next = process.getInputStream().read();
            assertThat(next).as("the process ended: " + seen).isNotNegative();
            seen.append((char) next);
        }
        Thread.sleep(500);
        return process;
    }
}
