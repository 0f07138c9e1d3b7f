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

    @Test
    void aMechanismOfAPluginThatFailsIsNamed() throws IOException {
        Path jar = BrokenJar.write(folder.resolve("plugins"));
        Path file = file("{type: sodium, conductance: 1 mS/cm^2, site: soma}", "{type: \"broken:channel\"}");

        Invocation run = Invocation.of(
                "morpho", "run", file, "--plugin-path", jar.getParent(), "--out", folder.resolve("out.csv"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.PLUGIN_FAULT);
        assertThat(run.err())
                .contains("Plugin 'broken' 0.3 (" + jar
                        + "): membrane mechanism 'broken:channel' at mechanisms[0] failed in" + " advance at t = 3.0")
                .contains("IllegalStateException: too late")
                .doesNotContain("bug of ntwk");
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

    private static final String ELECTRODE = "{at: soma, current: 10 pA, from: 5 ms, to: 15 ms}";

    @Test
    void electrodesFollowAnyFunctionOfTime() throws IOException {
        String quiet = "poisson: 0 Hz";
        List<double[]> ramp = run(
                file(ELECTRODE, "{at: soma, voltage: -70 mV + 2 mV * t / (1 ms), from: 5 ms}", "poisson: 2 Hz", quiet),
                "--no-figure");
        List<double[]> sine = run(
                file(
                        ELECTRODE,
                        "{at: soma, current: {type: sinusoid, mean: 0 pA, amplitude: 20 pA, frequency: 50 Hz}}",
                        "poisson: 2 Hz",
                        quiet),
                "--no-figure");
        List<double[]> open = run(
                file(ELECTRODE, "{at: soma, conductance: 1 uS, reversal: -55 mV}", "poisson: 2 Hz", quiet),
                "--no-figure");

        assertThat(ramp.get(200)[1]).as("at 20 ms").isCloseTo(-30, within(1e-9));
        assertThat(ramp.get(49)[1]).as("before").isCloseTo(-70, within(0.1));
        assertThat(sine.get(50)[1]).isGreaterThan(sine.get(0)[1] + 1);
        assertThat(sine.get(150)[1]).isLessThan(sine.get(0)[1] - 1);
        assertThat(open.get(200)[1]).isCloseTo(-55, within(0.1));
    }

    /** A change acts before the sample of its time; later ones find what earlier ones changed. */
    @Test
    void interventionsChangePotentialsMechanismsAndElectrodes() throws IOException {
        String plan = """
                interventions:
                  - {at: 12 ms, electrode: one, set: {current: 100 pA}}
                  - {at: 5 ms, set: {V: -65 mV}}
                  - {at: [10 ms, 18 ms], site: dendrite, set: {V: -75 mV}}
                  - {at: 16 ms, set: {sodium.conductance: 300 mS/cm^2, sodium.temperature: 310 K}}
                electrodes:
                """;
        String named = "{name: one, at: soma, current: 0 pA}";
        Path planned = file(ELECTRODE, named, "poisson: 2 Hz", "poisson: 0 Hz", "electrodes:\n", plan);
        List<double[]> changed = run(planned, "--no-figure");
        List<double[]> usual = run(file(ELECTRODE, named, "poisson: 2 Hz", "poisson: 0 Hz"), "--no-figure");
        List<double[]> untilSixteen = run(
                file(
                        ELECTRODE,
                        named,
                        "poisson: 2 Hz",
                        "poisson: 0 Hz",
                        "electrodes:\n",
                        plan.replace("16 ms", "19.9 ms")),
                "--no-figure");

        assertThat(changed.get(49)[1]).isEqualTo(usual.get(49)[1]);
        assertThat(changed.get(50)[1]).isEqualTo(-65);
        assertThat(changed.get(100)[1])
                .as("the soma, while the dendrite was set")
                .isGreaterThan(-70);
        assertThat(changed.get(101)[1]).isLessThan(changed.get(99)[1]);
        assertThat(changed.get(140)[1]).isGreaterThan(changed.get(120)[1] + 3);
        assertThat(changed.get(160)[1]).isEqualTo(untilSixteen.get(160)[1]);
        assertThat(changed.get(178)[1]).isNotEqualTo(untilSixteen.get(178)[1]);
    }

    /** Gates are faster where it is warmer; the conductance of open channels is not. */
    @Test
    void temperatureIsThatOfGates() throws IOException {
        String warm = "{type: sodium, conductance: 1 mS/cm^2, temperature: 317.15 K, site: soma}";
        List<double[]> usual = run(file(ELECTRODE, "{at: soma, voltage: -40 mV}"), "--no-figure");
        List<double[]> warmer = run(
                file(
                        "{type: sodium, conductance: 1 mS/cm^2, site: soma}",
                        warm,
                        "at: soma, current: 10 pA",
                        "at: soma, current: 60 pA"),
                "--no-figure");
        List<double[]> cold = run(file("at: soma, current: 10 pA", "at: soma, current: 60 pA"), "--no-figure");

        assertThat(usual.get(100)[1]).isEqualTo(-40);
        assertThat(warmer.get(120)[1]).isNotEqualTo(cold.get(120)[1]);
    }

    /** The greatest potential is that of the sum of what two synapses give alone, as far as a small cell is linear. */
    @Test
    void weightsMayDifferBetweenSynapses() throws IOException {
        String[] two = {
            "density: 0.01 1/um^2", "number: 2", "poisson: 2 Hz", "events: 2 ms", ELECTRODE, "{at: soma, current: 0 pA}"
        };
        double first = peak(run(file(with(two, "[0.01 nS, 0 nS]")), "--no-figure"), 1)[0] + 70;
        double second = peak(run(file(with(two, "[0 nS, 0.02 nS]")), "--no-figure"), 1)[0] + 70;
        double both = peak(run(file(with(two, "[0.01 nS, 0.02 nS]")), "--no-figure"), 1)[0] + 70;
        double drawn = peak(run(file(with(two, "{uniform: {low: 0 nS, high: 0.01 nS}}")), "--no-figure"), 1)[0] + 70;

        assertThat(both).isCloseTo(first + second, within(0.05 * both)).isGreaterThan(1.2 * Math.max(first, second));
        assertThat(drawn).isPositive().isLessThan(both);
    }

    private static String[] with(String[] changes, String weight) {
        return Stream.concat(Stream.of(changes), Stream.of("weight: 1 nS", "weight: " + weight))
                .toArray(String[]::new);
    }

    @Test
    void ratesOfEventsMayChangeInTime() throws IOException {
        List<double[]> rows = run(
                file(
                        "poisson: 2 Hz",
                        "poisson: where(t < 10 ms, 0 Hz, 2000 Hz)",
                        ELECTRODE,
                        "{at: soma, current: 0 pA}"),
                "--no-figure");

        assertThat(rows.get(99)[1]).isCloseTo(-70, within(0.2));
        assertThat(rows.get(150)[1]).isGreaterThan(-65);
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
    void aRecordingIsDrawnAndAnalysedFromItsFile() throws IOException {
        Path recording = folder.resolve("cell.h5");
        Path figure = folder.resolve("again.svg");
        Invocation.of("morpho", "run", file(), "--out", recording, "--no-figure");

        Invocation plot = Invocation.of("plot", recording, "--out", figure, "--from", "5ms");
        Invocation analyse = Invocation.of("analyse", recording, "--from", "5ms", "--to", "10ms", "--format", "csv");
        Invocation never = Invocation.of("analyse", recording, "--from", "1s");
        Invocation kind = Invocation.of("plot", recording, "--kind", "rates", "--out", folder.resolve("no.svg"));

        assertThat(plot.exitCode()).as(plot.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(figure)).contains(">time (ms)</text").contains(">soma</text");
        assertThat(analyse.exitCode()).as(analyse.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = analyse.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("name,start,mean,least,least_at_ms,greatest,greatest_at_ms");
        String[] row = lines.get(1).split(",");
        assertThat(row[0]).contains("soma V (mV)");
        assertThat(Double.parseDouble(row[2])).isBetween(Double.parseDouble(row[3]), Double.parseDouble(row[5]));
        assertThat(Double.parseDouble(row[6])).isBetween(5.0, 10.0);
        assertThat(never.err()).contains("--from: there is no sample in that time");
        assertThat(kind.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    }

    /** A spike is what rises above the threshold of the cell after it was below the hysteresis. */
    @Test
    void spikesAreCountedByTheThresholdOfTheCell() throws IOException {
        String rising = "{at: soma, voltage: -60 mV, from: 5 ms, to: 15 ms}";
        Path clamped = file(
                "{at: soma, current: 10 pA, from: 5 ms, to: 15 ms}",
                rising,
                "El: -70 mV",
                "El: -70 mV\n  threshold: -65 mV\n  hysteresis: 1 mV");

        Invocation run = Invocation.of(
                "morpho", "run", clamped, "--out", folder.resolve("o.csv"), "--no-figure", "--format", "csv");

        assertThat(run.out().lines().findFirst().orElseThrow()).endsWith(",spikes");
        assertThat(run.out().lines().skip(1).findFirst().orElseThrow()).endsWith(",1.0");
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

    @Test
    void anAnimationMayBeAPage() throws IOException {
        Path page = folder.resolve("cell.html");

        run(file(), "--no-figure", "--animation", page.toString(), "--frame", "5ms");

        assertThat(Files.readString(page)).contains("\"times\": [\"0\", \"5\", \"10\", \"15\", \"20\"]");
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
                    weight: 1 nS              | weight: -1 nS                | synapses[0].receptors[0].weight | must be at least 0
                    weight: 1 nS              | weight: [1 nS, 2 nS]         | synapses[0].receptors[0].weight | each of which needs one
                    poisson: 2 Hz             | poisson: 2 Hz * cos(t / (1 ms)) | synapses[0].poisson | not negative
                    density: 0.01 1/um^2      | densitty: 0.01 1/um^2        | synapses[0].densitty | Maybe you meant density
                    current: 10 pA            | amplitude: 10 pA             | electrodes[0]       | Maybe current
                    current: 10 pA            | current: 10 mV               | electrodes[0].current | Maybe the unit should be pA
                    current: 10 pA            | current: 10 pA * x           | electrodes[0].current | x
                    current: 10 pA            | conductance: 1 nS            | electrodes[0].reversal | is missing
                    current: 10 pA            | conductance: 1 nS * sin(t / (1 ms)), reversal: 0 mV | electrodes[0].conductance | not negative
                    run: {                    | interventions: [{at: 5 ms, set: {sodum.conductance: 1 mS/cm^2}}]\\nrun: { | interventions[0].set | Maybe you meant sodium.conductance
                    run: {                    | interventions: [{at: 5 ms, set: {sodium.conductance: 1 nS}}]\\nrun: { | interventions[0].set.sodium.conductance | Maybe the unit should be nS/um^2
                    run: {                    | interventions: [{at: 5 s, set: {V: -60 mV}}]\\nrun: { | interventions[0].at | is not before the end of the run
                    run: {                    | interventions: [{at: 5 ms, electrode: one, set: {current: 1 pA}}]\\nrun: { | interventions[0].electrode | there is no electrode
                    run: {                    | interventions: [{at: 5 ms}]\\nrun: { | interventions[0] | nothing would change
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
