package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.network.ComponentCheck;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.hdf5.ResultFile;

/** {@code ntwk run --check full}. */
class CheckedRunCommandTest {

    @TempDir
    private Path folder;

    private Path plugins;
    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        jar = BrokenJar.write(folder.resolve("plugins"));
        plugins = jar.getParent();
    }

    @Test
    void aPluginThatBreaksItsContractIsNamed() {
        Path file = SmallExperiment.write(folder, "broken.yaml", SmallExperiment.TEXT.replace("lif", "broken:clock"));
        Path out = folder.resolve("broken.h5");

        Invocation unchecked = Invocation.of("run", file, "--plugin-path", plugins, "--out", out, "--no-figure");
        Invocation checked = Invocation.of(
                "run", file, "--plugin-path", plugins, "--out", out, "--no-figure", "--force", "--check", "full");

        assertThat(unchecked.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(checked.exitCode()).isEqualTo(ExitCode.PLUGIN_FAULT);
        assertThat(checked.err())
                .contains(
                        "Plugin 'broken' 0.3 (" + jar + "): cell model 'broken:clock' at populations.Exc.cell broke its"
                                + " contract in reset at step 99, t = 9.9 ms: it changed V of cell 1 from -50.9")
                .contains("to -60.0, but was called for cell 0.")
                .contains("\n   Write inside the range [from, to) alone")
                .doesNotContain("bug of ntwk", "\tat ");
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.isComplete()).isFalse();
        }
    }

    @Test
    void aSoundPluginGivesTheSameSpikes() {
        Path file = SmallExperiment.write(
                folder, "sound.yaml", SmallExperiment.TEXT.replace("cell: lif", "cell: broken:sound-clock"));
        assertThat(spikes(file, "none")).isEqualTo(spikes(file, "full")).isNotEqualTo(List.of());
    }

    private List<Double> spikes(Path file, String check) {
        Path out = folder.resolve(check + ".h5");
        Invocation run =
                Invocation.of("run", file, "--plugin-path", plugins, "--out", out, "--no-figure", "--check", check);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        try (RunResult result = ResultFile.open(out)) {
            assertThat(result.experiment().settings().check())
                    .isEqualTo(check.equals("full") ? ComponentCheck.FULL : ComponentCheck.NONE);
            return Stream.of("Exc", "Inh")
                    .flatMap(
                            name -> Arrays.stream(result.spikes(name).timesMs()).boxed())
                    .toList();
        }
    }

    @Test
    void anUnknownCheckIsRefused() {
        Path file = SmallExperiment.write(folder);
        Path inFile = SmallExperiment.write(
                folder, "wrong.yaml", SmallExperiment.TEXT.replace("seed: 3", "seed: 3, check: fully"));

        assertThat(Invocation.of("run", file, "--check", "fully").exitCode()).isEqualTo(ExitCode.USER_ERROR);
        Invocation run = Invocation.of("run", inFile);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("run.check", "Maybe you meant full.");
    }
}
