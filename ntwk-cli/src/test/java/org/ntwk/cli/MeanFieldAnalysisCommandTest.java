package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures and tables of the states of a mean field at constant input. */
class MeanFieldAnalysisCommandTest {

    private static final String TRANSFER = """
            populations:
              Exc: {function: {type: effective-threshold, preset: spectrum-2018-rec-exc}}
              Inh: {function: {type: effective-threshold, preset: zerlaut-2018-rs}, adaptation: included}
            """;

    @TempDir
    private Path folder;

    private Path experiment;
    private Path transfer;
    private Path figure;

    @BeforeEach
    void write() {
        experiment = SmallExperiment.write(folder);
        transfer = SmallExperiment.write(folder, "transfer.yaml", TRANSFER);
        figure = folder.resolve("states.svg");
    }

    private Invocation meanfield(String subcommand, Object... options) {
        return Invocation.of(Stream.concat(
                        Stream.of("meanfield", subcommand, experiment, "--transfer", transfer), Arrays.stream(options))
                .toArray());
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private double[] fixedPoint(Object... options) {
        Object[] all =
                Stream.concat(Stream.of("--format", "csv"), Stream.of(options)).toArray();
        List<String> lines = meanfield("fixed-points", all).out().lines().toList();
        assertThat(lines).hasSize(2);
        return numbers(lines.get(1));
    }

    @Test
    void fixedPointsAreDrawnOverTheIdentityLine() {
        Invocation points = meanfield("fixed-points", "--population", "Inh", "--figure", figure);

        assertThat(points.exitCode()).as(points.err()).isEqualTo(ExitCode.DONE);
        assertThat(figure).content().contains(">Inh (Hz)", "identity", "stable");
        assertThat(points.out()).contains("wrote " + figure);
    }

    @Test
    void severalExperimentsStandBesideOneAnotherWithTheirSimulations() {
        SmallExperiment.write(folder, "other.yaml", SmallExperiment.TEXT.replace("name: small", "name: other"));
        Path transfers = folder.resolve("transfers");
        assertThat(transfers.toFile().mkdir()).isTrue();
        SmallExperiment.write(transfers, "small.yaml", TRANSFER);
        SmallExperiment.write(transfers, "other.yaml", TRANSFER);
        Object[] command = {
            "meanfield", "fixed-points", experiment, folder.resolve("other.yaml"), "--transfer", transfers, "--simulate"
        };

        Invocation points = Invocation.of(
                Stream.concat(Stream.of(command), Stream.of("--figure", figure)).toArray());

        assertThat(points.exitCode()).as(points.err()).isEqualTo(ExitCode.DONE);
        assertThat(points.out()).contains("small stable-", "other stable-", "other: Exc simulated at ");
        assertThat(figure).content().contains(">small", ">other", "simulated");
        List<String> rates = points.out()
                .lines()
                .filter(line -> line.contains("simulated at"))
                .map(line -> line.substring(line.indexOf(':')))
                .toList();
        // The experiments differ in their names alone.
        assertThat(rates).hasSize(2);
        assertThat(rates.get(0)).isEqualTo(rates.get(1)).isNotEqualTo(": Exc simulated at 0 Hz");
    }

    @Test
    void experimentsWithOtherPopulationsDoNotStandBesideOneAnother() {
        Path other = SmallExperiment.write(folder, "other.yaml", SmallExperiment.TEXT.replace("Inh", "Basket"));
        Path transfers = folder.resolve("transfers");
        assertThat(transfers.toFile().mkdir()).isTrue();
        SmallExperiment.write(transfers, "small.yaml", TRANSFER);
        SmallExperiment.write(transfers, "other.yaml", TRANSFER.replace("Inh", "Basket"));

        Invocation wrong = Invocation.of("meanfield", "fixed-points", experiment, other, "--transfer", transfers);

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(wrong.err()).contains("[Exc, Basket]").contains("[Exc, Inh]");
    }

    @Test
    void aPlaneHasTheFixedPointsOfTheSystem() {
        double[] expected = fixedPoint();

        Invocation plane = meanfield("phase-plane", "--figure", figure, "--format", "csv", "--follow", "50ms");

        assertThat(plane.exitCode()).as(plane.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = plane.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("name,Exc_Hz,Inh_Hz");
        assertThat(lines).hasSize(2);
        assertThat(numbers(lines.get(1))).containsExactly(expected, within(1e-6));
        assertThat(figure).content().contains("Exc stands still", "Inh stands still", "trajectories", "stable");
    }

    /** The title of the vertical axis is drawn as shapes. */
    @Test
    void eitherPopulationMayBeAcross() {
        double[] expected = fixedPoint();

        Invocation plane = meanfield(
                "phase-plane",
                "--figure",
                figure,
                "--format",
                "csv",
                "--up",
                "Exc",
                "--start",
                "Exc=1Hz",
                "--start",
                "Exc=2Hz,Inh=3Hz");

        assertThat(plane.exitCode()).as(plane.err()).isEqualTo(ExitCode.DONE);
        assertThat(figure).content().contains(">Inh (Hz)").doesNotContain(">Exc (Hz)");
        assertThat(plane.out()).startsWith("name,Inh_Hz,Exc_Hz");
        double[] found = numbers(plane.out().lines().toList().get(1));
        assertThat(found).containsExactly(new double[] {expected[1], expected[0]}, within(1e-6));
    }

    @Test
    void whatIsNotInThePlaneIsHeld() {
        SmallExperiment.write(
                folder,
                "transfer.yaml",
                TRANSFER.replace("spectrum-2018-rec-exc", "di-volo-2019-rs").replace("included", "separate"));

        Invocation plane = meanfield("phase-plane", "--figure", figure, "--follow", "50ms");

        assertThat(plane.exitCode()).as(plane.err()).isEqualTo(ExitCode.DONE);
        assertThat(plane.err()).contains("held where they are at the first stable fixed point: adaptation of Inh");
        assertThat(plane.out()).contains("Exc (Hz)").doesNotContain("adaptation");
    }

    @Test
    void branchesPassThroughTheFixedPointsOfEachRate() {
        Invocation branches = meanfield("bifurcation", "--over", "Aff=5Hz:20Hz", "--figure", figure, "--format", "csv");

        assertThat(branches.exitCode()).as(branches.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = branches.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("name,branch,Aff_Hz,Exc_Hz,Inh_Hz,frequency_Hz");
        double[] first = numbers(lines.get(1));
        double[] last = numbers(lines.get(lines.size() - 1));
        assertThat(first[1]).isEqualTo(5);
        assertThat(last[1]).isEqualTo(20);
        assertThat(Arrays.copyOfRange(first, 2, 4)).containsExactly(fixedPoint("--rate", "Aff=5 Hz"), within(1e-6));
        assertThat(Arrays.copyOfRange(last, 2, 4)).containsExactly(fixedPoint(), within(1e-6));
        assertThat(figure).content().contains(">Aff (Hz)", "stable");
    }

    @Test
    void statesOutsideOfAFitAreTold() {
        Invocation silent = meanfield("fixed-points", "--rate", "Aff=0.001 Hz");
        Invocation driven = meanfield("fixed-points");
        Invocation branch = meanfield("bifurcation", "--over", "Aff=0.001Hz:20Hz");

        assertThat(silent.err()).doesNotContain("not within");
        // Where the fit of Inh's function holds is not known.
        assertThat(driven.err())
                .containsPattern(
                        "small, stable-node at Exc \\S+ Hz: not within the fits of Exc \\(mean -\\S+ mV, fitted up to"
                                + " -40.79 mV")
                .doesNotContain("Inh (");
        assertThat(branch.err())
                .containsPattern("branch 1 is outside of the fits of Exc \\(.*mean.*\\) between \\S+ and 20\\.");
    }

    @Test
    void aSpectrumHasAdaptationThatActsBySeparateCurrents() {
        SmallExperiment.write(
                folder,
                "transfer.yaml",
                TRANSFER.replace("spectrum-2018-rec-exc", "di-volo-2019-rs").replace("included", "separate"));

        Invocation spectrum = meanfield("spectrum", "--frequencies", "0.001Hz,20Hz", "--format", "csv");

        assertThat(spectrum.exitCode()).as(spectrum.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = spectrum.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("frequency_Hz,Exc_power_Hz,Inh_power_Hz,Exc_gain,Inh_gain,Exc_phase,Inh_phase");
        // The slow current takes back what Inh gains slowly.
        assertThat(numbers(lines.get(1))[3]).isLessThan(numbers(lines.get(2))[3]);
    }

    @ParameterizedTest
    @CsvSource({
        "synapses.excitation.tau, 4ms, 6ms, 'tau: 5 ms', 'tau: 4 ms', 'tau: 6 ms'",
        "projections[1].weight, 2nS, 8nS, 'weight: 4 nS', 'weight: 2 nS', 'weight: 8 nS'",
        "populations.Exc.cell.Cm, 150pF, 250pF, 'cell: lif', 'cell: {type: lif, Cm: 150 pF}', 'cell: {type: lif, Cm: 250 pF}'",
        "projections[1].rule.probability, 0.2, 1, 'probability: 0.5', 'probability: 0.2', 'probability: 1'"
    })
    void branchesPassThroughTheFixedPointsOfEachValueOfAPath(
            String path, String from, String to, String written, String first, String last) {
        Invocation branches =
                meanfield("bifurcation", "--over", path + "=" + from + ":" + to, "--figure", figure, "--format", "csv");

        assertThat(branches.exitCode()).as(branches.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = branches.out().lines().toList();
        assertThat(lines.get(0)).containsPattern("^name,branch,\"?" + Pattern.quote(path));
        assertThat(Arrays.copyOfRange(numbers(lines.get(1)), 2, 4))
                .containsExactly(fixedPointWith(written, first), within(1e-6));
        assertThat(Arrays.copyOfRange(numbers(lines.get(lines.size() - 1)), 2, 4))
                .containsExactly(fixedPointWith(written, last), within(1e-6));
        assertThat(figure).content().contains(">" + path);
    }

    @Test
    void whereACellVariesItIsSaidThatItsFunctionIsThatOfOneCell() {
        Invocation cells = meanfield("bifurcation", "--over", "populations.Exc.cell.Cm=160pF:250pF");
        assertThat(cells.err())
                .contains("Warning: populations.Exc.cell.Cm varies the capacitance of Exc from 160 pF to 250 pF"
                        + " (150 pF in the experiment)")
                .doesNotContain("of Inh");

        assertThat(meanfield("bifurcation", "--over", "projections[1].weight=2nS:8nS")
                        .err())
                .doesNotContain("Warning");
        SmallExperiment.write(
                folder,
                "transfer.yaml",
                TRANSFER.replace("{type: effective-threshold, preset: spectrum-2018-rec-exc}", "{type: siegert}"));
        assertThat(meanfield("bifurcation", "--over", "populations.Exc.cell.Cm=160pF:250pF")
                        .err())
                .doesNotContain("Warning");
    }

    private double[] fixedPointWith(String written, String instead) {
        SmallExperiment.write(folder, "small.yaml", SmallExperiment.TEXT.replace(written, instead));
        return fixedPoint();
    }

    @ParameterizedTest
    @CsvSource({
        "populations.Exc.cell.Cn=1pF:2pF, Cn",
        "populations.Exk.cell.Cm=1pF:2pF, Exk",
        "projections[1].delay=1ms:3ms, theory sees no difference",
        "populations.Inh.cell.b=0pA:80pA, rates do not depend on it",
        "populations.Inh.cell.Trefrac=2ms:5ms, the refractory period of Inh from 2 ms to 5 ms",
        "synapses.excitation.tau=4ms:6mV, voltage",
        "synapses.excitation.tau=6ms:4ms, does not rise",
        "synapses.excitation.tau=4:6, tau"
    })
    void aPathThatCannotVaryIsToldBeforeAnythingIsFollowed(String over, String told) {
        Invocation wrong = meanfield("bifurcation", "--over", over);

        assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(wrong.err()).contains(told).doesNotContain("at org.ntwk");
    }

    /** At 0 Hz the response is the slope of the fixed point over the rate of the afferent. */
    @Test
    void aSpectrumHasPowerGainAndPhase() {
        Invocation spectrum =
                meanfield("spectrum", "--frequencies", "0.001Hz,10Hz,400Hz", "--figure", figure, "--format", "csv");

        assertThat(spectrum.exitCode()).as(spectrum.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = spectrum.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("frequency_Hz,Exc_power_Hz,Inh_power_Hz,Exc_gain,Inh_gain,Exc_phase,Inh_phase");
        assertThat(lines).hasSize(4);
        double[] slow = Arrays.stream(lines.get(1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] fast = Arrays.stream(lines.get(3).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double slope = (fixedPoint("--rate", "Aff=20.01 Hz")[0] - fixedPoint("--rate", "Aff=19.99 Hz")[0]) / 0.02;
        assertThat(slow[3]).isCloseTo(slope, within(1e-3 * slope));
        assertThat(slow[5]).isCloseTo(0, within(1e-3));
        assertThat(fast[1]).isLessThan(slow[1]).isPositive();
        assertThat(fast[3]).isLessThan(slow[3]).isPositive();
        assertThat(figure).content().contains(">frequency (Hz)", ">Exc", ">Inh");
    }

    @Test
    void asTextABranchHasItsEnds() {
        Invocation branches = meanfield("bifurcation", "--over", "Exc=-50pA:50pA");

        assertThat(branches.exitCode()).as(branches.err()).isEqualTo(ExitCode.DONE);
        assertThat(branches.out().lines()).hasSize(3);
        assertThat(branches.out()).contains("current_into_Exc (pA)", "-50", "frequency (Hz)");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("fixed-points", List.of("--population", "Exk"), "Maybe you meant Exc"),
                Arguments.of("fixed-points", List.of("--figure", "x.jpg"), "x.jpg"),
                Arguments.of("phase-plane", List.of(), "--figure"),
                Arguments.of("phase-plane", List.of("--figure", "x.svg", "--across", "Exk"), "--across"),
                Arguments.of(
                        "phase-plane", List.of("--figure", "x.svg", "--across", "Inh", "--up", "Inh"), "both axes"),
                Arguments.of("phase-plane", List.of("--figure", "x.svg", "--start", "5Hz"), "--start"),
                Arguments.of("phase-plane", List.of("--figure", "x.svg", "--start", "Exk=5Hz"), "Maybe you meant Exc"),
                Arguments.of("phase-plane", List.of("--figure", "x.svg", "--follow", "0ms"), "--follow"),
                Arguments.of("spectrum", List.of("--frequencies", "0Hz,1Hz"), "--frequencies"),
                Arguments.of("spectrum", List.of("--state", "9"), "--state"),
                Arguments.of("spectrum", List.of("--input", "Af"), "Maybe you meant Aff"),
                Arguments.of("bifurcation", List.of("--over", "Aff"), "not a range"),
                Arguments.of("bifurcation", List.of("--over", "Af=1Hz:2Hz"), "Maybe you meant Aff"),
                Arguments.of("bifurcation", List.of("--over", "Aff=2Hz:1Hz"), "does not rise"),
                Arguments.of("bifurcation", List.of("--over", "Aff=-2Hz:1Hz"), "negative"),
                Arguments.of("bifurcation", List.of("--over", "Aff=0pA:1pA"), "--over"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void aWrongOptionIsNamed(String subcommand, List<String> options, String named) {
        Invocation wrong = meanfield(subcommand, options.toArray());

        assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(wrong.err()).contains(named).doesNotContain("at org.ntwk");
    }
}
