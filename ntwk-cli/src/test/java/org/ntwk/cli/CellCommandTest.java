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
import org.ntwk.plots.FigureKind;

class CellCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aConductanceIsDrawnWithThePotentialThatItLeadsTo() throws Exception {
        Path figure = folder.resolve("cell.svg");

        Invocation cell = Invocation.of(
                "cell",
                "FS",
                "--step",
                "300pA:100ms",
                "--clamp",
                "30nS,-75mV,50ms,40ms",
                "--out",
                folder.resolve("cell.h5"),
                "--figure",
                figure);

        assertThat(cell.exitCode()).as(cell.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(figure)).contains(">to −75 mV</text");
    }

    @Test
    void stepsAreCountedRecordedAndDrawnAndTheRecordingCanBeDrawnAgain() throws Exception {
        Path recording = folder.resolve("cell.h5");
        Path figure = folder.resolve("cell.png");
        Path again = folder.resolve("again.png");

        Invocation cell = Invocation.of(
                "cell",
                "FS",
                "--step",
                "400pA:200ms",
                "--step",
                "-50pA:50ms",
                "--delay",
                "10ms",
                "--out",
                recording,
                "--figure",
                figure);
        Invocation plot = Invocation.of("plot", recording, "--kind", "cell", "--out", again);

        assertThat(cell.exitCode()).as(cell.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = cell.out().lines().toList();
        assertThat(lines.get(0)).startsWith("current (pA)").contains("mean_rate (Hz)");
        assertThat(lines.get(1)).matches("400 +10 +210 +[1-9][0-9]* +.*");
        assertThat(lines.get(2)).matches("-50 +210 +260 +0 +- +- +- +0");
        assertThat(plot.exitCode()).as(plot.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(figure));
    }

    @Test
    void theCurveOfRatesIsATableForProgramsToo() {
        Invocation curve = Invocation.of(
                "cell", "FS", "--fi", "0pA:400pA:200pA", "--duration", "200ms", "--format", "csv", "--no-figure");

        assertThat(curve.exitCode()).as(curve.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = curve.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("current_pA,initial_rate_Hz,steady_rate_Hz,mean_rate_Hz");
        assertThat(lines.get(1)).isEqualTo("0.0,0.0,0.0,0.0");
        assertThat(lines.get(3)).startsWith("400.0,").doesNotEndWith(",0.0");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of(), "NAME"),
                Arguments.of(List.of("AdExpp"), "NAME"),
                Arguments.of(List.of("AdExp", "--step", "200mV"), "--step"),
                Arguments.of(List.of("AdExp", "--step", "200pA:0ms"), "--step"),
                Arguments.of(List.of("AdExp", "--delay", "soon"), "--delay"),
                Arguments.of(List.of("AdExp", "--set", "b=60mV"), "--set b"),
                Arguments.of(List.of("AdExp", "--set", "bb=60pA"), "--set bb"),
                Arguments.of(List.of("AdExp", "--mechanism", "none"), "--mechanism[0]"),
                Arguments.of(List.of("AdExp", "--clamp", "50nS"), "--clamp"),
                Arguments.of(List.of("AdExp", "--dt", "0ms"), "--dt"),
                Arguments.of(List.of("AdExp", "--fi", "0pA:1pA"), "--fi"),
                Arguments.of(List.of("AdExp", "--fi", "0pA:1pA:0pA"), "--fi"),
                Arguments.of(List.of("AdExp", "--duration", "1s"), "--duration"),
                Arguments.of(List.of("AdExp", "--firing-patterns"), "NAME"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aWrongOptionIsNamedAndNothingIsWritten(List<String> options, String named) throws Exception {
        Object[] arguments = Stream.of(
                        Stream.of("cell"), options.stream(), Stream.of("--no-figure", "--out", folder.resolve("x.h5")))
                .flatMap(part -> part)
                .toArray();

        Invocation cell = Invocation.of(arguments);

        assertThat(cell.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(cell.err()).contains(named + ":").doesNotContain("at org.ntwk");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aCellBesideTheFiringPatternsIsToldToBeLeftOut() {
        Invocation cell = Invocation.of("cell", "AdExp", "--step", "200pA", "--firing-patterns", "--no-figure");

        assertThat(cell.err())
                .contains("cells and currents of its own", "Maybe leave NAME out", "Maybe leave --step out");
    }

    @Test
    void theEightFiringPatternsAreCountedAndDrawn() {
        Path figure = folder.resolve("patterns.png");

        Invocation patterns = Invocation.of("cell", "--firing-patterns", "--figure", figure);

        assertThat(patterns.exitCode()).as(patterns.err()).isEqualTo(ExitCode.DONE);
        assertThat(patterns.out().lines().filter(line -> line.matches("[a-z ]+ +[0-9]+ +50 +550 +[1-9].*")))
                .hasSize(8)
                .anyMatch(line -> line.matches("transient +180 +50 +550 +1 .*"));
        assertThat(figure).isNotEmptyFile();
    }

    @Test
    void helpNamesEveryKindOfFigure() {
        String help = Invocation.of("plot", "--help").out();

        for (FigureKind kind : FigureKind.values()) {
            assertThat(help).contains("  " + kind.text() + " ");
        }
    }

    @Test
    void anUnknownKindAndARecordingThatLacksWhatIsDrawnAreToldApart() {
        Path recording = folder.resolve("small.h5");
        Invocation.of("run", SmallExperiment.write(folder), "--out", recording, "--no-figure", "--quiet");

        Invocation unknown = Invocation.of("plot", recording, "--kind", "trace", "--out", folder.resolve("a.png"));
        Invocation lacking = Invocation.of("plot", recording, "--kind", "balance", "--out", folder.resolve("a.png"));

        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(unknown.err()).contains("--kind");
        assertThat(lacking.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(lacking.err()).contains("recordings");
    }
}
