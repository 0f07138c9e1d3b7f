package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.hdf5.ScanResultFile;

/** A scan whose process is killed or interrupted, and the next that goes on. */
class ScanProcessIT {

    private static final int POINTS = 8;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeScan() {
        String text = SmallExperiment.TEXT.replace("duration: 50 ms", "duration: 4000 ms");
        SmallExperiment.write(folder, "small.yaml", text);
        SmallExperiment.write(
                folder, "many.yaml", "experiment: small.yaml\naxes: {run.seed: {from: 1, to: 8, points: 8}}\n");
    }

    @Test
    void aScanThatWasKilledGoesOnAndLeavesTheSameFiles() throws Exception {
        Process process = startAndAwaitTwoPoints();
        CommandProcess.signal(process, "KILL");
        CommandProcess.end(process);
        Map<Path, FileTime> finished = times();
        Path half = Files.writeString(
                folder.resolve("many/points/.x.h5.partial-" + UUID.randomUUID()), "what a kill leaves");
        assertThat(folder.resolve("many/scan.h5")).doesNotExist();

        CommandProcess.Ended again = CommandProcess.end(CommandProcess.start(folder, "scan", "many.yaml"));
        CommandProcess.Ended whole =
                CommandProcess.end(CommandProcess.start(folder, "scan", "many.yaml", "--out", "whole"));

        assertThat(again.exitCode()).as(again.output()).isEqualTo(ExitCode.DONE);
        assertThat(whole.exitCode()).as(whole.output()).isEqualTo(ExitCode.DONE);
        assertThat(finished.size()).isBetween(2, POINTS - 1);
        assertThat(times()).hasSize(POINTS).containsAllEntriesOf(finished);
        assertThat(half).doesNotExist();
        assertThat(contents("many")).hasSize(POINTS + 3).isEqualTo(contents("whole"));
    }

    @Test
    void anInterruptedScanGathersWhatItHasAndGoesOn() throws Exception {
        Process process = startAndAwaitTwoPoints();
        CommandProcess.signal(process, "INT");
        CommandProcess.Ended interrupted = CommandProcess.end(process);
        int done = ScanResultFile.open(folder.resolve("many/scan.h5")).count(State.DONE);

        CommandProcess.Ended again = CommandProcess.end(CommandProcess.start(folder, "scan", "many.yaml"));

        assertThat(interrupted.exitCode()).as(interrupted.output()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(done).isBetween(2, POINTS - 1);
        assertThat(again.exitCode()).as(again.output()).isEqualTo(ExitCode.DONE);
        assertThat(ScanResultFile.open(folder.resolve("many/scan.h5")).count(State.DONE))
                .isEqualTo(POINTS);
    }

    @Test
    void aSecondProcessInTheFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        Process first = startAndAwaitTwoPoints();

        CommandProcess.Ended second = CommandProcess.end(CommandProcess.start(folder, "scan", "many.yaml"));

        assertThat(second.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(second.output()).contains("another process");
        assertThat(CommandProcess.end(first).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private Process startAndAwaitTwoPoints() throws Exception {
        Process process = CommandProcess.start(folder, "scan", "many.yaml", "--workers", "1");
        while (times().size() < 2) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(5);
        }
        return process;
    }

    /** When each finished point was written. */
    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        Path points = folder.resolve("many/points");
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
                contents.put(root.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
