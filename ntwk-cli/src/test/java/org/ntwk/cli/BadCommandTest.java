package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.problem.NumericalFailureException;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.problem.StorageException;

class BadCommandTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("--sed", "3"), "--sed"),
                Arguments.of(List.of("--seed", "three"), "--seed"),
                Arguments.of(List.of("--threads", "-1"), "run.threads"),
                Arguments.of(List.of("--duration", "long"), "--duration"),
                Arguments.of(List.of("--duration", "5 mV"), "run.duration"),
                Arguments.of(List.of("--duration", "-5 ms"), "run.duration"),
                Arguments.of(List.of("--rate", "Aff"), "--rate"),
                Arguments.of(List.of("--rate", "=4 Hz"), "--rate"),
                Arguments.of(List.of("--rate", "Af=4 Hz"), "Maybe you meant Aff"),
                Arguments.of(List.of("--rate", "Aff=4 mV"), "stimuli[0].model.rate"),
                Arguments.of(List.of("--no-figure", "--figure", "x.png"), "--no-figure"),
                Arguments.of(List.of("--original-draws", "--seed", "-4"), "seed"),
                Arguments.of(List.of("--original-seed", "connectivity=5"), "--original-draws"),
                Arguments.of(List.of("--original-draws", "--original-seed", "conectivity=5"), "connectivity"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aWrongOptionIsNamedAndNothingIsWritten(List<String> options, String named) throws IOException {
        Path experiment = SmallExperiment.write(folder);
        Object[] arguments = Stream.concat(
                        Stream.of("run", experiment, "--out", folder.resolve("x.h5")),
                        options.stream()
                                .map(option -> option.replace(
                                        "x.png", folder.resolve("x.png").toString())))
                .toArray();

        Invocation run = Invocation.of(arguments);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains(named).doesNotContain("at org.ntwk");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(experiment);
        }
    }

    @Test
    void noOutputMayReplaceAnotherOrTheExperimentEvenByForce() throws IOException {
        Path experiment = SmallExperiment.write(folder);
        Path both = folder.resolve("both.png");

        Invocation onItself = Invocation.of("run", experiment, "--no-figure", "--force", "--out", experiment);
        Invocation onEachOther = Invocation.of("run", experiment, "--force", "--out", both, "--figure", both);

        assertThat(onItself.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(onItself.err()).contains("--out");
        assertThat(experiment).hasContent(SmallExperiment.TEXT);
        assertThat(onEachOther.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(onEachOther.err()).contains("--figure");
        assertThat(both).doesNotExist();
    }

    @Test
    void memoryThatRunsOutIsTheUsersErrorInEveryCommand() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();

        int exitCode = NtwkCommand.run(new PrintWriter(full), new PrintWriter(err, true), "plugins");

        assertThat(exitCode).isEqualTo(ExitCode.USER_ERROR);
        assertThat(err.toString()).contains("NTWK_JAVA_OPTS").doesNotContain("at org.ntwk");
    }

    @Test
    void aMalformedFileIsToldWithLineAndColumn() {
        Path broken = SmallExperiment.write(folder, "broken.yaml", "name: x\nrun: {duration: 5 ms\npopulations: {}\n");

        Invocation run = Invocation.of("run", broken, "--no-figure", "--out", folder.resolve("x.h5"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("broken.yaml", "line 3", "column");
    }

    @Test
    void aMistakeInAnEntryWithSeveralTargetsIsToldOnceAtItsPlaceInTheFile() {
        Path wrong = SmallExperiment.write(
                folder,
                "wrong.yaml",
                SmallExperiment.TEXT.replace("weight: 4 nS, delay: 1 ms", "weight: 4 mV, delay: 1 nS"));
        Path twice = SmallExperiment.write(
                folder, "twice.yaml", SmallExperiment.TEXT.replace("probability: 0.2", "probabilty: 0.2"));

        Invocation second = Invocation.of("run", wrong, "--no-figure", "--out", folder.resolve("x.h5"));
        Invocation first = Invocation.of("run", twice, "--no-figure", "--out", folder.resolve("x.h5"));

        assertThat(second.err()).contains("projections[1].delay").doesNotContain("projections[2]");
        assertThat(first.err()).contains("projections[0].rule.probabilty").doesNotContain("projections[1]");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Invocation run =
                Invocation.of("run", folder.resolve("none.yaml"), "--no-figure", "--out", folder.resolve("x.h5"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("none.yaml");
    }

    @Test
    void plottingAFileThatIsNoRecordingIsRefused() {
        Path text = SmallExperiment.write(folder, "text.h5", "not HDF5");

        Invocation plot = Invocation.of("plot", text, "--figure", folder.resolve("x.png"));

        assertThat(plot.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(plot.err()).contains("text.h5").doesNotContain("at org.ntwk");
    }

    @Test
    void aPluginFolderThatIsNotThereIsToldAndTheRestGoesOn() {
        Invocation plugins = Invocation.of("plugins", "--plugin-path", folder.resolve("none"));

        assertThat(plugins.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(plugins.err()).contains("none");
        assertThat(plugins.out()).contains("adexp");
    }

    @Test
    void theKindOfFailureDecidesTheExitCode() {
        assertThat(exitCode(new PluginException("fault", null))).isEqualTo(ExitCode.PLUGIN_FAULT);
        assertThat(exitCode(new NumericalFailureException("Exc", 3, "V", Double.NaN, 12)))
                .isEqualTo(ExitCode.USER_ERROR);
        assertThat(exitCode(new StorageException("disk full", null))).isEqualTo(ExitCode.USER_ERROR);
        assertThat(exitCode(new OutOfMemoryError("heap"))).isEqualTo(ExitCode.USER_ERROR);
        assertThat(exitCode(new IllegalStateException("bug"))).isEqualTo(ExitCode.INTERNAL_BUG);
    }

    private static int exitCode(Throwable failure) {
        return ExitCode.report(failure, new PrintWriter(Writer.nullWriter()));
    }
}
