package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.result.LoopProfile;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.hdf5.ResultFile;

class RunCommandTest {

    @TempDir
    private Path folder;

    private Path experiment;
    private Path out;
    private Path figure;

    @BeforeEach
    void writeExperiment() {
        experiment = SmallExperiment.write(folder);
        out = folder.resolve("result.h5");
        figure = folder.resolve("result.png");
    }

    @Test
    void aRunLeavesRecordingAndFigureAndSaysSo() {
        Invocation run = Invocation.of("run", experiment, "--out", out, "--figure", figure);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Exc: 40 cells", "Inh: 10 cells", "times real time", "result.h5", "result.png");
        assertThat(run.err()).contains("50 cells");
        assertThat(out).isNotEmptyFile();
        assertThat(figure).isNotEmptyFile();
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.spikes("Inh").count()).isPositive();
            assertThat(result.isComplete()).isTrue();
        }
    }

    @Test
    void whatIsDescribedAndNotThereIsTold() {
        String text =
                SmallExperiment.TEXT.replace("fixed-in-degree, probability: 0.5", "fixed-in-degree, probability: 0.01")
                        + "interventions: [{at: 49 ms, population: Exc, set: {V: -60 mV}},"
                        + " {at: 50 ms, population: Exc, set: {V: -60 mV}}]\n";
        Path file = SmallExperiment.write(folder, "empty.yaml", text);

        Invocation run = Invocation.of("run", file, "--out", out, "--no-figure");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err().lines().filter(line -> line.startsWith("Note: ")))
                .hasSize(2)
                .anyMatch(line -> line.contains("from Inh to Exc"))
                .anyMatch(line -> line.contains("50 ms"));
    }

    @Test
    void synapsesAreWrittenWithTheWeightsThatTheyEndWith() throws Exception {
        String plastic = "{source: Exc, target: Exc, rule: all-to-all, synapse: excitation, weight: 1 nS,"
                + " plasticity: {type: stdp, w-max: 2 nS}}";
        String text = SmallExperiment.TEXT.replace("stimuli:", "  - " + plastic + "\nstimuli:");
        Path file = SmallExperiment.write(folder, "plastic.yaml", text);

        assertThat(synapsesOf(experiment, "run")).hasSameBinaryContentAs(synapsesOf(experiment, "connections"));
        assertThat(Files.mismatch(synapsesOf(file, "run"), synapsesOf(file, "connections")))
                .isNotEqualTo(-1);
    }

    /** The file of all synapses, before a run or after it. */
    private Path synapsesOf(Path described, String command) {
        Path written = folder.resolve(command + "-" + described.getFileName() + ".h5");
        Invocation invocation = command.equals("run")
                ? Invocation.of("run", described, "--out", out, "--no-figure", "--force", "--connections", written)
                : Invocation.of("connections", described, "--out", written);
        assertThat(invocation.exitCode()).isEqualTo(ExitCode.DONE);
        return written;
    }

    @Test
    void synapsesCannotBeWrittenOverTheRecording() {
        Invocation run = Invocation.of("run", experiment, "--out", out, "--no-figure", "--connections", out);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("--connections");
        assertThat(out).doesNotExist();
    }

    @Test
    void quietPrintsNothing() {
        Invocation run = Invocation.of("run", experiment, "--out", out, "--no-figure", "--quiet");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(figure).doesNotExist();
    }

    @Test
    void aProfileIsPrintedAndKeptWithTheRecording() {
        Invocation run = Invocation.of("run", experiment, "--out", out, "--no-figure", "--profile");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("state ") && line.endsWith(" a cell and step"))
                .anyMatch(line -> line.startsWith("delivery ") && line.endsWith(" a synaptic event"))
                .anyMatch(line -> line.startsWith("drive ") && line.endsWith(" an event of a stimulus"))
                .anyMatch(line -> line.endsWith(" bytes a synapse"));
        try (RunResult result = ResultFile.open(out)) {
            LoopProfile profile = result.profile().orElseThrow();
            assertThat(profile.cellSteps()).isEqualTo(500 * 50);
            assertThat(profile.synapticEvents()).isPositive();
        }
    }

    @Test
    void seedThreadsAndDurationStandInsteadOfTheFiles() {
        Invocation.of(
                "run", experiment, "--out", out, "--no-figure", "--seed", "9", "--threads", "2", "--duration", "0.02s");

        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.durationMs()).isEqualTo(20);
            assertThat(result.experiment().settings().seed()).isEqualTo(9);
            assertThat(result.experiment().settings().threads()).isEqualTo(2);
        }
    }

    @Test
    void aRateStandsInsteadOfTheFiles() {
        Invocation run = Invocation.of(
                "run", experiment, "--out", out, "--no-figure", "--rate", "Aff=where(t >= 25 ms, 40 Hz, 0 Hz)");

        assertThat(run.err()).doesNotContain("problem");
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.spikes("Inh").rate(0, 25)).isZero();
            assertThat(result.spikes("Inh").rate(25, 50)).isPositive();
        }
    }

    @Test
    void whatWasRecordedBeforeAFailureIsWrittenAndMarkedIncomplete() {
        Path unstable = SmallExperiment.write(
                folder,
                "unstable.yaml",
                SmallExperiment.TEXT.replace("cell: lif", "cell: {type: lif, Vthre: 1.7e308 mV, Cm: 0.1 pF}"));

        Invocation run = Invocation.of("run", unstable, "--out", out, "--no-figure", "--duration", "500 ms");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("V of cell", "population Exc").doesNotContain("at org.ntwk");
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.isComplete()).isFalse();
            assertThat(result.durationMs()).isPositive().isLessThan(500);
        }
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Files.writeString(out, "mine");

        Invocation refused = Invocation.of("run", experiment, "--out", out, "--no-figure");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(refused.err()).contains("result.h5", "--force");
        assertThat(out).hasContent("mine");

        assertThat(Invocation.of("run", experiment, "--out", out, "--no-figure", "--force")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.isComplete()).isTrue();
        }
    }

    @Test
    void allWrongOutputsAreToldBeforeTheRun() {
        Invocation run = Invocation.of(
                "run", experiment, "--out", folder.resolve("none/a.h5"), "--figure", folder.resolve("a.gif"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("2 problems", "none", "a.gif", ".png or .svg");
    }

    @Test
    void aFigureIsDrawnFromTheFileAlone() {
        Invocation.of("run", experiment, "--out", out, "--figure", figure, "--quiet");
        Path again = folder.resolve("again.png");

        Invocation plot = Invocation.of("plot", out, "--figure", again);

        assertThat(plot.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again).hasSameBinaryContentAs(figure);
    }

    @Test
    void theOriginalsDrawsAreSeededFromTheSeedOfTheRun() {
        Path flat = SmallExperiment.write(folder, "params.json", """
                {"REC_POPS": ["Exc"], "AFF_POPS": ["AffExc"], "N_Exc": 50, "N_AffExc": 100, "dt": 0.1, "tstop": 20,
                 "Q_AffExc_Exc": 4, "p_AffExc_Exc": 0.5, "F_AffExc": 20, "Q_Exc_Exc": 1, "p_Exc_Exc": 0.1,
                 "Tsyn_Exc": 5, "Erev_Exc": 0, "Exc_Gl": 10, "Exc_Cm": 150, "Exc_Trefrac": 5, "Exc_El": -70,
                 "Exc_Vthre": -50, "Exc_Vreset": -70}
                """);

        Invocation run = Invocation.of("run", flat, "--out", out, "--no-figure", "--original-draws", "--seed", "1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("Note:", "excitatory");
        assertSeeds("seed: 6", "seed: 36");

        Invocation script = Invocation.of(
                "run",
                flat,
                "--out",
                out,
                "--force",
                "--no-figure",
                "--original-draws",
                "--original-seed",
                "connectivity=5",
                "--original-seed",
                "AffExc_Exc=20");

        assertThat(script.exitCode()).isEqualTo(ExitCode.DONE);
        assertSeeds("seed: 5", "seed: 84");
    }

    private void assertSeeds(String ofConnections, String ofDrive) {
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.experiment().network().projections().get(0).rule().toString())
                    .contains("original-fixed-in-degree", ofConnections);
            assertThat(result.experiment().network().stimuli().get(0).model().toString())
                    .contains("original-poisson-drive", ofDrive);
        }
    }
}
