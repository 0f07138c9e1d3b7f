package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.hdf5.ScanResultFile;

/** What {@code docs/scans.md} shows works as it stands there. */
class DocumentedScanTest {

    private static final Path PAGE = Path.of("..", "docs", "scans.md");
    private static final Path EXPERIMENT = Path.of("..", "examples", "small.yaml");

    @TempDir
    private Path folder;

    @Test
    void theFileRuns() throws Exception {
        Files.copy(EXPERIMENT, folder.resolve("small.yaml"));
        Path file = Files.writeString(folder.resolve("documented.yaml"), JavaProgram.block(PAGE, "yaml"));

        Invocation run = Invocation.of("scan", file, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        ScanResult result = ScanResultFile.open(folder.resolve("out/scan.h5"));
        assertThat(result.shape()).containsExactly(3, 3, 2, 2);
        assertThat(result.count(State.DONE)).isEqualTo(36);
        assertThat(result.axis("drive").numbers().toArray()).containsExactly(4, 8, 16);
        assertThat(result.measures())
                .extracting(ScanResult.Column::name)
                .containsExactly("early.Exc", "early.Inh", "rate.Exc", "rate.Inh");
    }

    @Test
    void theJavaProgramCompilesAndRuns() throws Exception {
        String out = folder.resolve("out").toString();

        String printed = JavaProgram.run(PAGE, "Adaptation", folder, EXPERIMENT.toString(), out);

        assertThat(printed.lines()).hasSize(3).allMatch(line -> line.matches("(0|40|80) pA: [0-9.]+ Hz"));
    }
}
