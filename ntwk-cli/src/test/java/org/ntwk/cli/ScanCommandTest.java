package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.hdf5.ScanResultFile;
import org.ntwk.core.scan.ScanProgress;

class ScanCommandTest {

    @TempDir
    private Path folder;

    private Path scan(String axes) {
        SmallExperiment.write(folder);
        return SmallExperiment.write(folder, "scan.yaml", "experiment: small.yaml\naxes:\n" + axes.indent(2));
    }

    @Test
    void theExampleRunsAndItsResultShowsAdaptationAndInhibition() {
        Path example = Path.of("..", "examples", "small-scan.yaml");

        Invocation run = Invocation.of("scan", example, "--out", folder.resolve("out"), "--workers", 2);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        ScanResult result = ScanResultFile.open(folder.resolve("out/scan.h5"));
        assertThat(result.shape()).containsExactly(3, 5, 2);
        assertThat(result.count(State.DONE)).isEqualTo(30);
        ScanResult.Column rate = result.measure("rate.Exc");
        for (int seed = 0; seed < 2; seed++) {
            double least = rate.values().get(result.point(0, 0, seed));
            assertThat(rate.values().get(result.point(2, 0, seed))).isLessThan(least);
            assertThat(rate.values().get(result.point(0, 4, seed))).isLessThan(least);
        }
    }

    @Test
    void pointsThatWereFinishedBeforeAreCountedApart() {
        Path out = folder.resolve("out");

        Invocation first = Invocation.of("scan", scan("run.seed: [1, 2]"), "--out", out);
        Invocation second = Invocation.of("scan", scan("run.seed: [1, 2, 3]"), "--out", out);

        assertThat(first.out()).startsWith("2 points done, ");
        assertThat(second.out()).startsWith("3 points done (2 of them before), ");
    }

    @Test
    void whatTheReaderOfAFlatFileConcludedIsToldAsForARun() {
        SmallExperiment.write(folder, "flat.json", """
                {"REC_POPS": ["Exc"], "N_Exc": 5, "tstop": 1, "Exc_Gl": 10, "Exc_Cm": 150, "Exc_Trefrac": 5,
                 "Exc_El": -70, "Exc_Vthre": -50, "Exc_Vreset": -70}
                """);
        Path file = SmallExperiment.write(folder, "scan.yaml", "experiment: flat.json\naxes: {run.seed: [1]}\n");

        Invocation run =
                Invocation.of("run", folder.resolve("flat.json"), "--out", folder.resolve("x.h5"), "--no-figure");
        Invocation scan = Invocation.of("scan", file, "--out", folder.resolve("out"));
        Invocation quiet = Invocation.of("scan", file, "--out", folder.resolve("out"), "--quiet");

        assertThat(scan.exitCode()).as(scan.err()).isEqualTo(ExitCode.DONE);
        assertThat(notes(scan)).isNotEmpty().isSubsetOf(notes(run)).anyMatch(note -> note.contains("There is no dt"));
        assertThat(notes(quiet)).isEmpty();
    }

    private static List<String> notes(Invocation of) {
        return of.err().lines().filter(line -> line.startsWith("Note: ")).toList();
    }

    @Test
    void failedPointsAreToldAndHaveTheirOwnExitCode() throws Exception {
        Path file = scan("populations.Inh.cell.tauw: [100 ms, 0.01 ms]\npopulations.Inh.cell.a: [4 nS]");

        Invocation run = Invocation.of("scan", file, "--out", folder.resolve("out"), "--quiet");

        assertThat(run.exitCode()).isEqualTo(ExitCode.POINTS_FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("point 1", "tauw = 0.01 ms", "population Inh")
                .doesNotContain("at org.ntwk");
        assertThat(Files.readAllLines(folder.resolve("out/scan.csv"))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void allProblemsOfTheScanAreToldBeforeAnythingIsWritten() {
        Path file = scan("populations.Ecx.size: [4]\nstimuli.Af.model.rate: [1 Hz]");

        Invocation run = Invocation.of("scan", file, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("populations.Exc.size", "stimuli.Aff.model.rate");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                Arguments.of(List.of("--workers", "-1"), "executor.workers"),
                Arguments.of(List.of("--workers", "two"), "--workers"),
                Arguments.of(List.of("--executor", "thread"), "Maybe you meant threads"),
                Arguments.of(List.of("--experiment", "none.yaml"), "none.yaml"),
                Arguments.of(List.of("--out", "."), "--out"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongOptions")
    void aWrongOptionIsNamed(List<String> options, String named) {
        Object[] arguments = Stream.concat(
                        Stream.of("scan", scan("run.seed: [1]"), "--out", folder.resolve("out")), options.stream())
                .toArray();

        Invocation run = Invocation.of(options.contains("--out") ? withoutFirstOut(arguments) : arguments);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains(named).doesNotContain("at org.ntwk");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static Object[] withoutFirstOut(Object[] arguments) {
        return new Object[] {arguments[0], arguments[1], arguments[4], arguments[5]};
    }

    @Test
    void aJobThatIsNoneIsRefused() {
        Path text = SmallExperiment.write(folder, "job.json", "{\"format\": 1}");

        Invocation job = Invocation.of("job", text, "--out", folder.resolve("x.h5"));
        Invocation missing = Invocation.of("job", folder.resolve("none.json"), "--out", folder.resolve("x.h5"));

        assertThat(job.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(job.err()).contains("experiment", "measures", "keep").doesNotContain("at org.ntwk");
        assertThat(missing.err()).contains("none.json");
        assertThat(folder.resolve("x.h5")).doesNotExist();
    }

    @Test
    void theTimeLeftIsThatOfThePointsToComeAtThePaceOfThisStart() {
        ScanProgress progress = new ScanProgress(100, 40, 9, 1, 2, 0.5, 21);

        assertThat(ScanProgressBar.words(progress)).isEqualTo(", 1 failed, 99 s left");
        assertThat(ScanProgressBar.words(new ScanProgress(1000, 0, 1, 0, 1, 0, 3)))
                .isEqualTo(", 50 min left");
        assertThat(ScanProgressBar.words(new ScanProgress(100, 40, 0, 0, 2, 0, 21)))
                .isEmpty();
    }
}
