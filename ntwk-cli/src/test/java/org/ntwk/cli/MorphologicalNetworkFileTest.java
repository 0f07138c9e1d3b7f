package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.Site;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ExperimentWriter;

/** Cells with dendrites in the files of networks, and what is told of mistakes in them. */
class MorphologicalNetworkFileTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final double DT_MS = 0.05;

    @TempDir
    Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("cells.yaml"), text);
    }

    private static final String TWO = """
            run: {duration: 40 ms, time-step: 0.1 ms, threads: %d}
            populations:
              Pyr:
                size: 1100
                cell: {type: morphological, morphology: ball-and-rall, discretisation: fixed-length, longest-compartment: 100 um, %s}
                mechanisms:
                  - {type: traub-sodium, conductance: 100 mS/cm^2, threshold: -58 mV, site: soma}
                  - {type: traub-potassium, conductance: 20 mS/cm^2, threshold: -58 mV, site: soma}
              Inh: {size: 50, sign: inhibitory, cell: FS}
            projections:
              - {source: Pyr, target: Inh, rule: {type: fixed-in-degree, probability: 0.02},
                 synapse: {type: exponential, reversal: 0 mV}, weight: 2 nS}
              - {source: Inh, target: Pyr, rule: {type: fixed-in-degree, probability: 0.2},
                 synapse: {type: exponential, reversal: -80 mV}, weight: 1 nS, delay: 1 ms, site: %s}
            stimuli:
              - {name: Aff, target: Pyr, model: {type: poisson-drive, sources: 20, probability: 1, rate: 50 Hz},
                 synapse: {type: exponential, reversal: 0 mV}, weight: 1 nS, site: {region: dendrite, from: 50 um}}
            recordings:
              - {population: [Pyr, Inh], recorder: spikes}
              - {population: Pyr, cells: {spread: 20}, recorder: {type: trace, variables: [V, Ge, Ii, G.Inh]}}
            """;

    private List<Double> observed(int threads) throws Exception {
        List<Double> numbers = new ArrayList<>();
        try (RunResult result = NTWK.run(NTWK.read(file(String.format(TWO, threads, "Cm: 1 uF/cm^2", "basal"))))) {
            assertThat(result.provenance().threads()).isEqualTo(threads);
            for (String population : List.of("Pyr", "Inh")) {
                assertThat(result.spikes(population).count()).isGreaterThan(20);
                result.spikes(population).forEach((step, cell) -> {
                    numbers.add((double) step);
                    numbers.add((double) cell);
                });
            }
            for (String variable : List.of("V", "Ge", "Ii", "G.Inh")) {
                for (int column = 0; column < 20; column++) {
                    for (double sample : result.trace("Pyr", variable).column(column)) {
                        numbers.add(sample);
                    }
                }
            }
        }
        return numbers;
    }

    @Test
    void theBitsDoNotDependOnThreads() throws Exception {
        assertThat(observed(2)).isEqualTo(observed(1));
    }

    @Test
    void whatIsWrittenIsTheSameNetwork() throws Exception {
        Experiment experiment = NTWK.read(file(String.format(TWO, 1, "Cm: 1 uF/cm^2", "basal")));
        Experiment complete = NTWK.compile(experiment).experiment();

        assertThat(complete.network().projections().get(1).contact().site()).isEqualTo(Site.of("basal"));
        assertThat(NTWK.compile(complete).experiment()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cm: 1 uF/cm^2 | apical | projections[1].site | none named 'apical'",
                "Cm: 1 uF/cm^2 | {region: basal, from: 5 mm} | projections[1].site | 50 to 450 um",
                "Cm: 1 nF | soma | populations.Pyr.cell.Cm | capacitance",
                "spike-site: axon | soma | populations.Pyr.cell.spike-site | no axon",
                "lambda-frequency: 50 Hz | soma | populations.Pyr.cell.lambda-frequency | discretisation: lambda-rule",
                "file: none.swc | soma | populations.Pyr.cell.file | none.swc",
                "file: bad.swc | soma | populations.Pyr.cell.file | bad.swc:2",
            })
    void mistakesAreToldWithTheirPlace(String cell, String site, String path, String words) throws Exception {
        Files.writeString(folder.resolve("bad.swc"), "1 1 0 0 0 5 -1\n2 3 0 0 x 1 1\n");
        String problems = "";
        try {
            NTWK.compile(NTWK.read(file(String.format(TWO, 1, cell, site))));
        } catch (InvalidInputException e) {
            problems = String.valueOf(e.getMessage());
        }
        assertThat(problems).contains("1 problem").contains(path).contains(words);
    }

    /** A file beside the experiment gives the form; the result keeps its hash. */
    @Test
    void aReconstructionIsReadFromItsFile() throws Exception {
        Files.writeString(folder.resolve("cell.swc"), """
                1 1 0 0 0 5 -1
                2 3 0 100 0 1 1
                3 2 0 -50 0 0.5 1
                """);
        Experiment experiment = NTWK.read(file(String.format(TWO, 1, "file: cell.swc, spike-site: axon", "axon")));

        String written = ExperimentWriter.toJson(NTWK.compile(experiment).experiment());
        assertThat(written).contains("sha256").contains("cell.swc");
    }

    private static final String WORDS = """
            cell: {type: morphological, morphology: pyramidal, axon: false, discretisation: per-section, section-compartments: 3, Ri: 120 ohm cm}
            mechanisms:
              - {type: traub-sodium, conductance: 60 mS/cm^2, threshold: -58 mV, site: soma}
              - {type: traub-potassium, conductance: 10 mS/cm^2, threshold: -58 mV, site: [soma, basal]}
              - {type: distal-a-potassium, conductance: 1 mS/cm^2 * (1 + path / (100 um)), site: {region: apical, from: 50 um}}
              - {type: dendritic-h-current, conductance: "where(path < 200 um, 0.01 mS/cm^2, 0.05 mS/cm^2)", temperature: 309.15 K}
            """;

    private Experiment network() throws Exception {
        return NTWK.read(file("run: {duration: 20 ms, time-step: 0.05 ms}\npopulations:\n  Pyr:\n    size: 2\n"
                + WORDS.indent(4)
                + "stimuli: [{name: In, target: Pyr, model: {type: current-injection, current: 500 pA}}]\n"));
    }

    /** The same words describe the same cell in a network and alone. */
    @Test
    void aCellOfANetworkIsDescribedAsOneAlone() throws Exception {
        Path alone = Files.writeString(
                folder.resolve("alone.yaml"),
                WORDS + "electrodes: [{at: soma, current: 500 pA}]\nrecordings: [{at: soma}]\n"
                        + "run: {duration: 20 ms, time-step: 0.05 ms, sampling: 0.05 ms, method: backward-euler}\n");
        Path table = folder.resolve("alone.csv");
        Invocation run = Invocation.of("morpho", "run", alone, "--out", table, "--no-figure");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(table);

        double highest = -70;
        try (Simulation simulation = NTWK.compile(network()).start()) {
            for (int step = 1; step <= 400; step++) {
                simulation.advanceTo(step * DT_MS);
                double v = simulation.value("Pyr", "V", 1);
                assertThat(v)
                        .as("step %d", step)
                        .isEqualTo(Double.parseDouble(lines.get(1 + step).split(",")[1]), within(1e-8));
                highest = Math.max(highest, v);
            }
        }
        assertThat(highest).isGreaterThan(0);
    }

    @Test
    void sitesAndDensitiesAreWrittenAsTheyWereRead() throws Exception {
        Experiment complete = NTWK.compile(network()).experiment();

        Path written = Files.writeString(folder.resolve("written.json"), ExperimentWriter.toJson(complete));
        Experiment again = NTWK.read(written);
        assertThat(again.network().populations()).isEqualTo(complete.network().populations());
        assertThat(NTWK.compile(again).experiment().network()).isEqualTo(complete.network());
    }

    /** What the example says: all cells fire, and inhibition is on somata. */
    @Test
    void theExampleRuns() throws Exception {
        Path recording = folder.resolve("example.h5");
        Invocation run = Invocation.of(
                "run",
                Path.of("..", "examples", "point-and-pyramidal.yaml"),
                "--out",
                recording,
                "--figure",
                folder.resolve("example.png"));

        assertThat(run.err() + run.out()).as("output").contains("Pyr").contains("Inh");
        assertThat(run.exitCode()).isZero();
        try (RunResult result = NTWK.open(recording)) {
            int[] fired = new int[40];
            result.spikes("Pyr").forEach((step, cell) -> fired[cell]++);
            double rate = IntStream.of(fired).sum() / 40.0 / 0.3;
            assertThat(rate).isBetween(5.0, 35.0);
        }
    }
}
