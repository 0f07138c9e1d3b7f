package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeanFieldCommandTest {

    private static final String TRANSFER = """
            populations:
              Exc: {function: {type: effective-threshold, preset: spectrum-2018-rec-exc, held-out-error: 0.4 Hz}}
              Inh: {function: {type: effective-threshold, preset: zerlaut-2018-rs}, adaptation: included}
            """;

    @TempDir
    private Path folder;

    private Path experiment;
    private Path transfer;

    @BeforeEach
    void write() {
        experiment = SmallExperiment.write(folder);
        transfer = SmallExperiment.write(folder, "transfer.yaml", TRANSFER);
    }

    private Invocation meanfield(String subcommand, Object... options) {
        return Invocation.of(Stream.concat(
                        Stream.of("meanfield", subcommand, experiment, "--transfer", transfer), Arrays.stream(options))
                .toArray());
    }

    @Test
    void theComparisonHasARowForEachPopulationAndWindow() {
        Invocation compare =
                meanfield("compare", "--window", "10ms:30ms", "--window", "30ms:50ms", "--format", "csv", "--quiet");

        assertThat(compare.exitCode()).as(compare.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = compare.out().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("name,from_ms,to_ms,simulated_Hz,standard_error_Hz,theory_Hz,difference_Hz,transfer_Hz,"
                        + "fit_error_Hz,outside_fit,outside_mean,outside_deviation,outside_skewness,outside_time");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("Exc,10.0,30.0,");
        assertThat(lines.get(4)).startsWith("Inh,30.0,50.0,");
        double[] row = numbers(lines.get(3));
        assertThat(row[5]).isCloseTo(row[4] - row[2], within(1e-9));
        assertThat(row[7]).isEqualTo(0.4);
        // A network that starts in silence is outside of the fit, by each moment for some of the time that it is at
        // all.
        assertThat(row[8]).isPositive();
        assertThat(Arrays.stream(row, 9, 13).max().orElseThrow()).isBetween(1e-9, row[8]);
        assertThat(Arrays.stream(row, 9, 13).sum()).isGreaterThanOrEqualTo(row[8]);
        // Neither where the fit of the other preset holds nor how good it is was published.
        assertThat(lines.get(4)).endsWith(",,,,,,");
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void theTableForPeopleTellsWhereTheFitIsLeft() {
        Invocation compare = meanfield("compare", "--window", "10ms:50ms", "--quiet");

        assertThat(compare.out())
                .contains("simulated (Hz)", "Inh, 10 ms to 50 ms: where its transfer function holds is not known")
                .contains("fit_error (Hz)", "Inh: the error of its transfer function is not known")
                .doesNotContain("outside_mean", "Exc: the error");
    }

    @Test
    void moreRunsAreOtherRunsAndTheFigureIsDrawn() {
        Path figure = folder.resolve("theory.svg");

        Invocation one = meanfield("compare", "--window", "0ms:50ms", "--format", "csv", "--quiet");
        Invocation two = meanfield(
                "compare", "--window", "0ms:50ms", "--format", "csv", "--quiet", "--runs", "2", "--figure", figure);

        assertThat(two.exitCode()).as(two.err()).isEqualTo(ExitCode.DONE);
        assertThat(numbers(row(two, "Exc"))[2]).isNotEqualTo(numbers(row(one, "Exc"))[2]);
        assertThat(numbers(row(two, "Exc"))[4]).isEqualTo(numbers(row(one, "Exc"))[4]);
        assertThat(figure).content().contains("theory", "2 runs");
    }

    private static String row(Invocation of, String name) {
        return of.out()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ratesAreFollowedOverTime() {
        Invocation first = meanfield("solve", "--step", "5ms", "--format", "csv", "--initial", "Exc=3Hz");
        Invocation noisy = meanfield("solve", "--step", "5ms", "--format", "csv", "--order", "linear-noise");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out().lines()).hasSize(12).startsWith("time_ms,Exc_Hz,Inh_Hz", "0.0,3.0,0.0");
        assertThat(noisy.out().lines()).startsWith("time_ms,Exc_Hz,Exc_sd_Hz,Inh_Hz,Inh_sd_Hz");
    }

    @Test
    void itsIntegratorIsAChoice() {
        double[] explicit = lastRates("dormand-prince");
        double[] implicit = lastRates("rodas");

        assertThat(implicit).containsExactly(explicit, within(1e-6)).isNotEqualTo(explicit);
        // Of first order: off by a few percent of what the rates did within 5 ms, and more with longer steps.
        double[] fixed = lastRates("euler", "--step", "0.1ms");
        assertThat(fixed).containsExactly(explicit, within(0.05)).isNotEqualTo(explicit);
        assertThat(lastRates("euler", "--step", "0.1ms", "--order", "linear-noise")[0])
                .isEqualTo(fixed[0]);
    }

    private double[] lastRates(String integrator, String... more) {
        Stream<String> step = more.length == 0 ? Stream.of("--step", "10ms") : Stream.of(more);
        Invocation solved = meanfield(
                "solve",
                Stream.concat(step, Stream.of("--format", "csv", "--integrator", integrator))
                        .toArray());
        assertThat(solved.exitCode()).as(solved.err()).isEqualTo(ExitCode.DONE);
        return numbers(solved.out().lines().reduce((first, second) -> second).orElseThrow());
    }

    @Test
    void stationaryRatesAreThoseThatASolutionComesTo() {
        Invocation points = meanfield("fixed-points", "--format", "csv");
        Invocation solution = meanfield("solve", "--duration", "400ms", "--step", "100ms", "--format", "csv");

        assertThat(points.exitCode()).as(points.err()).isEqualTo(ExitCode.DONE);
        List<String> stable =
                points.out().lines().filter(line -> line.startsWith("stable")).toList();
        assertThat(stable).hasSize(1);
        double[] last = numbers(solution.out().lines().skip(5).findFirst().orElseThrow());
        assertThat(numbers(stable.get(0))).containsExactly(last, within(1e-4));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("compare", List.of("--window", "10ms"), "--window"),
                Arguments.of("compare", List.of("--window", "10ms:20ms"), "too short"),
                Arguments.of("compare", List.of("--window", "10ms:90ms"), "not within the run"),
                Arguments.of("compare", List.of("--step", "0.25ms"), "--step"),
                Arguments.of("compare", List.of("--runs", "0"), "--runs"),
                Arguments.of("compare", List.of("--figure", "x.jpg"), "x.jpg"),
                Arguments.of("compare", List.of("--order", "3"), "--order"),
                Arguments.of("solve", List.of("--integrator", "rodos"), "Maybe you meant rodas"),
                Arguments.of(
                        "solve", List.of("--integrator", "euler", "--step", "6ms"), "longer than the time constant"),
                Arguments.of("solve", List.of("--initial", "Exk=3Hz"), "Maybe you meant Exc"),
                Arguments.of("solve", List.of("--initial", "Exc=-3Hz"), "--initial"),
                Arguments.of("solve", List.of("--step", "-1ms"), "--step"),
                Arguments.of("solve", List.of("--transfer", "none.yaml"), "none.yaml"),
                Arguments.of("fixed-points", List.of("--highest", "0Hz"), "--highest"),
                Arguments.of("fixed-points", List.of("--rate", "Aff=20 Hz * t / (1 s)"), "constant input"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mistakes")
    void aWrongOptionIsNamed(String subcommand, List<String> options, String named) {
        boolean other = options.contains("--transfer");
        Stream<Object> files = other ? Stream.of(experiment) : Stream.of(experiment, "--transfer", transfer);
        Invocation wrong =
                Invocation.of(Stream.concat(Stream.concat(Stream.of("meanfield", subcommand), files), options.stream())
                        .toArray());

        assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(wrong.err()).contains(named).doesNotContain("at org.ntwk");
    }

    static Stream<Arguments> wrongTransfers() {
        return Stream.of(
                Arguments.of("{Exc: {function: siegert}}", "populations.Inh"),
                Arguments.of(
                        "{Exc: {function: siegert}, Inh: {function: {type: effective-threshold, preset: zerlaut-2018-rs}}}",
                        "populations.Inh.adaptation"),
                Arguments.of(
                        "{Exc: {function: siegert, adaptation: included}, Inh: {function: siegert, adaptation: separate}}",
                        "populations.Exc.adaptation"),
                Arguments.of(
                        "{Exc: {function: siegert}, Inh: {function: siegert, adaptation: separate}}",
                        "populations.Inh.function"),
                Arguments.of(
                        "{Exc: {function: {type: effective-threshold, preset: spectrum}}}",
                        "populations.Exc.function.preset"),
                Arguments.of("{Exc: {function: sigert}}", "Maybe you meant siegert"),
                Arguments.of("{Exc: {function: siegert, time-constant: 0 ms}}", "populations.Exc.time-constant"),
                Arguments.of("{Exk: {function: siegert}}", "Maybe you meant Exc"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongTransfers")
    void whatIsWrongWithTransferFunctionsIsNamed(String populations, String named) throws IOException {
        Files.writeString(transfer, "populations: " + populations);

        Invocation wrong = meanfield("solve");

        assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(wrong.err()).contains(named).doesNotContain("at org.ntwk");
    }

    @Test
    void whatTheTheoryDoesNotCoverIsNamedAsTheFileHasIt() throws IOException {
        Files.writeString(experiment, SmallExperiment.TEXT.replace("type: exponential, tau", "type: alpha, tau"));

        Invocation wrong = meanfield("solve");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(wrong.err()).contains("does not cover the synapse model 'alpha'", "projections[0].synapse");
    }
}
