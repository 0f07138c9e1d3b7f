package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MorphoRunCommandTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "dendrites");

    @TempDir
    private Path folder;

    /** Runs a file; the table that it leaves, without the header. */
    private List<double[]> run(Path file, String... more) throws IOException {
        Path table = folder.resolve("out.csv");
        Object[] arguments = Stream.concat(
                        Stream.of("morpho", "run", file, "--out", table, "--force"), Stream.of((Object[]) more))
                .toArray();
        Invocation run = Invocation.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private Path file(String... changes) throws IOException {
        String text = """
                cell:
                  type: morphological
                  morphology: ball-and-rall
                  Cm: 1 uF/cm^2
                  Ri: 100 ohm cm
                  leak: 0.1 mS/cm^2
                  El: -70 mV
                mechanisms:
                  - {type: sodium, conductance: 1 mS/cm^2, site: soma}
                synapses:
                  - name: excitation
                    site: {region: dendrite, from: 100 um}
                    density: 0.01 1/um^2
                    receptors:
                      - {type: ampa, weight: 1 nS}
                    poisson: 2 Hz
                electrodes:
                  - {at: soma, current: 10 pA, from: 5 ms, to: 15 ms}
                recordings:
                  - {name: soma, at: soma}
                run: {duration: 20 ms, time-step: 0.05 ms}
                """;
        for (int n = 0; n < changes.length; n += 2) {
            assertThat(text).contains(changes[n]);
            text = text.replace(changes[n], changes[n + 1]);
        }
        Path file = folder.resolve("cell.yaml");
        Files.writeString(file, text);
        return file;
    }

    static Stream<String> examples() {
        return Stream.of("event", "ball-and-rall", "spread-input", "gradient", "calcium");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesRunAndAreDrawn(String name) throws IOException {
        Path figure = folder.resolve("cell.svg");

        List<double[]> rows = run(EXAMPLES.resolve("" + name + ".yaml"), "--figure", figure.toString());

        assertThat(rows.stream().flatMapToDouble(Arrays::stream)).allMatch(Double::isFinite);
        assertThat(Files.readString(figure)).contains(">recordings</text").contains(">time (ms)</text");
    }

    @Test
    void theDocumentedFileRuns() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "dendrites.md"));
        String yaml = page.split("```yaml\n", 2)[1].split("```", 2)[0];
        Path file = folder.resolve("documented.yaml");
        Files.writeString(file, yaml);

        assertThat(run(file, "--no-figure")).hasSize(1001);
    }

    /**
     * Validation: the original framework's example. The peaks of its converged solution (implicit Runge-Kutta, relative
     * tolerance 1e-10) are -55.257706 mV at 279.8 ms in the soma and -4.586695 mV at 223.6 ms in the dendrite.
     */
    @Test
    void theTreeOfBallAndRallAnswersAsInTheOriginalsExample() throws IOException {
        List<double[]> rows = run(EXAMPLES.resolve("ball-and-rall.yaml"), "--no-figure");

        double[] dendrite = peak(rows, 1);
        double[] soma = peak(rows, 2);
        assertThat(dendrite[0]).isCloseTo(-4.586695, within(1e-3));
        assertThat(dendrite[1]).isCloseTo(223.6, within(1e-6));
        assertThat(soma[0]).isCloseTo(-55.257706, within(1e-4));
        assertThat(soma[1]).isCloseTo(279.8, within(1e-6));
    }

    /** The greatest value of a column, and its time. */
    private static double[] peak(List<double[]> rows, int column) {
        double[] best = rows.stream()
                .max((a, b) -> Double.compare(a[column], b[column]))
                .orElseThrow();
        return new double[] {best[column], best[0]};
    }

    @Test
    void aClampHoldsThePotentialForItsTimeOnly() throws IOException {
        Path file = file("current: 10 pA", "voltage: -60 mV", "poisson: 2 Hz", "poisson: 0 Hz");

        List<double[]> rows = run(file, "--no-figure");

        assertThat(rows.get(49)[1]).as("at 4.9 ms").isCloseTo(-70, within(0.1));
        assertThat(rows.get(60)[1]).as("at 6 ms").isEqualTo(-60);
        assertThat(rows.get(150)[1]).as("at 15 ms").isEqualTo(-60);
        assertThat(rows.get(160)[1]).as("at 16 ms").isLessThan(-61);
    }

    @Test
    void channelsAreInTheirRegionOnly() throws IOException {
        String lost = "site: soma";
        double without = peak(run(file("1 mS/cm^2, " + lost, "0 mS/cm^2, " + lost), "--no-figure"), 1)[0];
        double soma = peak(run(file(), "--no-figure"), 1)[0];
        double everywhere = peak(run(file("1 mS/cm^2, " + lost, "1 mS/cm^2, site: all"), "--no-figure"), 1)[0];

        assertThat(soma).isGreaterThan(without);
        assertThat(everywhere).isGreaterThan(soma);
    }

    @Test
    void aRecordingIsHdf5WhereItsNameSaysSo() throws IOException {
        Path recording = folder.resolve("cell.h5");

        Invocation run = Invocation.of("morpho", "run", file(), "--out", recording, "--no-figure");
        Invocation again = Invocation.of("morpho", "run", file(), "--out", recording, "--no-figure");
        Invocation text = Invocation.of("morpho", "run", file(), "--out", folder.resolve("cell.txt"), "--no-figure");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(recording)).startsWith(0x89, 'H', 'D', 'F');
        assertThat(again.err()).contains("exists already");
        assertThat(text.err()).contains("Maybe cell.txt.h5");
    }

    @Test
    void animationsHaveAFrameForEachTime() throws IOException {
        Path animation = folder.resolve("cell.gif");

        run(file(), "--no-figure", "--animation", animation.toString(), "--frame", "5ms");

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(animation.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    morphology: ball-and-rall | morphology: ball-and-roll    | cell.morphology     | Maybe you meant ball-and-rall
                    morphology: ball-and-rall | discretisation: fixed-length\\n  longest-compartment: 0.1 nm\\n  morphology: ball-and-rall | cell.discretisation | more than 10000000 compartments
                    El: -70 mV                | El: -70 nS                   | cell.El             | Maybe the unit should be mV
                    type: sodium              | type: sodum                  | mechanisms[0]         | Maybe you meant sodium
                    conductance: 1 mS/cm^2    | conductance: 1 nS            | mechanisms[0].conductance | Maybe the unit should be nS/um^2
                    conductance: 1 mS/cm^2    | conductanse: 1 mS/cm^2       | mechanisms[0].conductanse | Maybe you meant conductance
                    region: dendrite          | region: dendrit              | synapses[0].site | Maybe you meant dendrite
                    type: ampa                | type: amba                   | synapses[0].receptors[0].type | Maybe you meant ampa
                    weight: 1 nS              | weight: -1 nS                | synapses[0].receptors[0].weight | less than 0 nS
                    density: 0.01 1/um^2      | densitty: 0.01 1/um^2        | synapses[0].densitty | Maybe you meant density
                    current: 10 pA            | amplitude: 10 pA             | electrodes[0]       | Maybe current
                    to: 15 ms                 | to: 4 ms                     | electrodes[0].to    | is no time of the run
                    at: soma}                 | at: 'axon[9].1'}             | recordings[0].at    | there is no compartment 'axon[9].1'
                    time-step: 0.05 ms        | time-step: 0 ms              | run.time-step       | must be greater than 0
                    duration: 20 ms           | length: 20 ms                | run.duration        | is missing
                    """)
    void saysWhatIsWrongWhere(String right, String wrong, String path, String told) throws IOException {
        String from = right.strip();
        Path file = from.equals("at: soma}")
                ? file("{name: soma, at: soma}", "{name: soma, " + wrong.strip())
                : file(from, wrong.strip().replace("\\n", "\n"));

        Invocation run = Invocation.of("morpho", "run", file, "--out", folder.resolve("o.csv"), "--no-figure");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains(path.strip() + ": ").contains(told.strip());
    }

    @Test
    void tellsAllProblemsAtOnceWithTheirLines() throws IOException {
        Path file = file("type: sodium", "type: sodum", "weight: 1 nS", "weight: 1 mV", "to: 15 ms", "to: 4 ms");

        Invocation run = Invocation.of("morpho", "run", file, "--out", folder.resolve("o.csv"), "--no-figure");

        assertThat(run.err())
                .contains("3 problems")
                .contains("(line 9,")
                .contains("(line 15,")
                .contains("(line 18,");
        assertThat(folder.resolve("o.csv")).doesNotExist();
    }

    @Test
    void anIonThatIsRecordedOrReadIsKeptByAMechanism() throws IOException {
        Path recorded = file("at: soma}\nrun", "at: soma, variable: calcium}\nrun");
        Invocation run = Invocation.of("morpho", "run", recorded, "--out", folder.resolve("o.csv"), "--no-figure");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("recordings[0].variable: ");

        Path read = file("type: sodium", "type: calcium-potassium");
        Invocation other = Invocation.of("morpho", "run", read, "--out", folder.resolve("o.csv"), "--no-figure");
        assertThat(other.err()).contains("Maybe add {type: calcium-pool}");
    }
}
