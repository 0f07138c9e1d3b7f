package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsCommandTest {

    private static final String WITH_FILE = SmallExperiment.TEXT.replace(
            "rule: {type: fixed-in-degree, probability: 0.5}",
            "rule: {type: matrix, file: drawn.h5, dataset: Inh>Exc}");

    @TempDir
    private Path folder;

    @Test
    void projectionsAreCounted() {
        Invocation connections = Invocation.of("connections", SmallExperiment.write(folder));

        assertThat(connections.exitCode()).isEqualTo(ExitCode.DONE);
        List<String> lines = connections.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("Exc > Exc");
        // Half of 10 cells onto each of 40; each projects onto 20 on average.
        assertThat(lines.get(3)).matches("Inh > Exc +200 +5\\.00, 0\\.00 +20\\.00, \\d\\.\\d\\d");
    }

    @Test
    void aSecondProjectionBetweenTheSamePopulationsIsNamedAsItsGroup() {
        String nmda = "- {source: Exc, target: Exc, rule: all-to-all, synapse: nmda, weight: 1 nS}";
        String text = SmallExperiment.TEXT
                .replace("stimuli:", "  " + nmda + "\nstimuli:")
                .replace("  excitation: {", "  nmda: {type: nmda}\n  excitation: {");

        Invocation connections = Invocation.of("connections", SmallExperiment.write(folder, "twice.yaml", text));

        assertThat(connections.out().lines()).anyMatch(line -> line.startsWith("Exc > Exc_2 "));
    }

    @Test
    void anotherSeedDrawsOthers() {
        Path experiment = SmallExperiment.write(folder);
        String ofFile = Invocation.of("connections", experiment).out();

        assertThat(Invocation.of("connections", experiment).out()).isEqualTo(ofFile);
        assertThat(Invocation.of("connections", experiment, "--seed", 4).out()).isNotEqualTo(ofFile);
    }

    @Test
    void whatWasWrittenCanBeRunAgain() throws Exception {
        Path experiment = SmallExperiment.write(folder);
        Path drawn = folder.resolve("drawn.h5");

        Invocation written = Invocation.of("connections", experiment, "--out", drawn);
        Path again = SmallExperiment.write(
                folder,
                "again.yaml",
                WITH_FILE.replace("weight: 4 nS", "weight: 1 nS").replace(", delay: 1 ms", ""));
        Invocation read = Invocation.of("connections", again);

        assertThat(written.out()).contains("wrote " + drawn);
        assertThat(read.err()).isEmpty();
        assertThat(read.out())
                .isEqualTo(Invocation.of("connections", experiment).out());
        assertThat(run(again, "again")).isEqualTo(run(experiment, "drawn"));
    }

    /** The lines with the rates of the populations. */
    private List<String> run(Path experiment, String name) {
        return Invocation.of("run", experiment, "--no-figure", "--out", folder.resolve("run-" + name + ".h5"))
                .out()
                .lines()
                .filter(line -> line.contains(" Hz"))
                .toList();
    }

    @Test
    void aFileIsNotReplacedUnlessAskedFor() throws Exception {
        Path experiment = SmallExperiment.write(folder);
        Path drawn = Files.writeString(folder.resolve("drawn.h5"), "precious");

        Invocation refused = Invocation.of("connections", experiment, "--out", drawn);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(drawn).hasContent("precious");
        assertThat(Invocation.of("connections", experiment, "--out", drawn, "--force")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(Invocation.of("connections", experiment, "--out", experiment, "--force")
                        .exitCode())
                .isEqualTo(ExitCode.USER_ERROR);
        assertThat(experiment).hasContent(SmallExperiment.TEXT);
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        Path again = SmallExperiment.write(folder, "again.yaml", WITH_FILE);

        Invocation connections = Invocation.of("connections", again);

        assertThat(connections.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(connections.err()).contains("projections[1].rule.file", "drawn.h5");
    }

    @Test
    void whatIsDrawnIsAFigureToo() throws Exception {
        // Probabilities that stand on no axis.
        Path experiment = SmallExperiment.write(
                folder,
                "dense.yaml",
                SmallExperiment.TEXT
                        .replace("pairwise-bernoulli, probability: 0.2", "fixed-in-degree, probability: 0.9")
                        .replace("fixed-in-degree, probability: 0.5", "fixed-in-degree, probability: 0.7"));
        Path figure = folder.resolve("drawn.svg");

        Invocation drawn = Invocation.of("connections", experiment, "--figure", figure);
        Invocation again = Invocation.of("connections", experiment, "--figure", figure);

        assertThat(drawn.exitCode()).as(drawn.err()).isEqualTo(ExitCode.DONE);
        assertThat(drawn.out()).contains("wrote " + figure);
        String svg = Files.readString(figure);
        assertThat(svg).containsOnlyOnce(">0.7</text").containsOnlyOnce(">–</text");
        assertThat(svg.split(">0\\.9</text", -1)).as("two tiles of 0.9").hasSize(3);
        // 7 of 10 cells onto each of 40, at 4 nS.
        assertThat(svg).contains("Inh &gt; Exc, mean 7<", "Inh &gt; Exc, mean 28<", "Inh &gt; Exc, mean 4<");
        assertThat(again.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(again.err()).contains(figure.toString());
    }
}
