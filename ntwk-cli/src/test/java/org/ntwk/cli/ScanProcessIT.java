package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.hdf5.ScanResultFile;

/** A scan whose process is killed or interrupted, and what the next finds. */
class ScanProcessIT {

    private static final int POINTS = 6;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScan() {
        String text = SmallExperiment.TEXT.replace("duration: 50 ms", "duration: 10 s");
        SmallExperiment.write(folder, "small.yaml", text);
        SmallExperiment.write(
                folder, "many.yaml", "experiment: small.yaml\naxes: {run.seed: {from: 1, to: 6, points: 6}}\n");
    }

    @Test
    void aScanThatWasKilledGoesOnAndLeavesTheSameFiles() throws Exception {
        Process process = startAndAwaitTwoPoints("many");
        CommandProcess.signal(process, "KILL");
        CommandProcess.end(process);
        Map<Path, FileTime> finished = times("many");
        Path half = Files.writeString(
                folder.resolve("many/points/.x.h5.partial-" + UUID.randomUUID()), "what a kill leaves");
        assertThat(folder.resolve("many/scan.h5")).doesNotExist();

        CommandProcess.Ended again = CommandProcess.end(CommandProcess.start(folder, "scan", "many.yaml"));
        CommandProcess.Ended whole =
                CommandProcess.end(CommandProcess.start(folder, "scan", "many.yaml", "--out", "whole"));

        assertThat(again.exitCode()).as(again.output()).isEqualTo(ExitCode.DONE);
        assertThat(whole.exitCode()).as(whole.output()).isEqualTo(ExitCode.DONE);
        assertThat(finished.size()).isBetween(2, POINTS - 1);
        assertThat(times("many")).hasSize(POINTS).containsAllEntriesOf(finished);
        assertThat(half).doesNotExist();
        assertThat(contents("many")).hasSize(POINTS + 3).isEqualTo(contents("whole"));
    }

    @Test
    void asLongAsAScanRunsItsFolderIsRefusedAndCtrlCGathersWhatThereIs() throws Exception {
        SmallExperiment.write(
                folder, "endless.yaml", "experiment: small.yaml\naxes: {run.duration: [40 ms, 50 ms, 1e7 ms]}\n");
        Process process = startAndAwaitTwoPoints("endless");

        CommandProcess.Ended second = CommandProcess.end(CommandProcess.start(folder, "scan", "endless.yaml"));
        CommandProcess.signal(process, "INT");
        CommandProcess.Ended interrupted = CommandProcess.end(process);

        assertThat(second.exitCode()).as(second.output()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(second.output()).contains("another process");
        assertThat(interrupted.exitCode()).as(interrupted.output()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(ScanResultFile.open(folder.resolve("endless/scan.h5")).states())
                .containsExactly(State.DONE, State.DONE, State.MISSING);
    }

    private Process startAndAwaitTwoPoints(String scan) throws Exception {
        Process process = CommandProcess.start(folder, "scan", scan + ".yaml", "--workers", "1");
        while (times(scan).size() < 2) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(5);
        }
        return process;
    }

    /** When each finished point was written. */
    private Map<Path, FileTime> times(String scan) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        Path points = folder.resolve(scan).resolve("points");
        if (Files.exists(points)) {
            try (Stream<Path> files = Files.list(points)) {
                for (Path file : files.filter(
                                path -> !String.valueOf(path.getFileName()).startsWith("."))
                        .toList()) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    private Map<String, String> contents(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString(),
                        UUID.nameUUIDFromBytes(Files.readAllBytes(file)).toString());
            }
        }
        return contents;
    }
}
