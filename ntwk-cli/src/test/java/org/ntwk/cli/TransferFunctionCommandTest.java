package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransferFunctionCommandTest {

    @TempDir
    private Path folder;

    private Path experiment;
    private Path out;

    @BeforeEach
    void write() {
        experiment = SmallExperiment.write(folder);
        out = folder.resolve("out");
    }

    private Invocation tf(Object... more) {
        Stream<Object> always = Stream.of(
                "tf",
                experiment,
                "--population",
                "Exc",
                "--out",
                out,
                "--duration",
                "300ms",
                "--transient",
                "50ms",
                "--cells",
                "3",
                "--most-cells",
                "6",
                "--form",
                "order-0");
        return Invocation.of(Stream.concat(always, Stream.of(more)).toArray());
    }

    private Invocation byRates(Object... more) {
        Stream<Object> rates = Stream.of("--rate", "Exc=20Hz,60Hz", "--rate", "Inh=0Hz:40Hz:3", "--rate", "Aff=10Hz");
        return tf(Stream.concat(rates, Stream.of(more)).toArray());
    }

    private Map<String, FileTime> points() throws IOException {
        Map<String, FileTime> points = new TreeMap<>();
        try (Stream<Path> files = Files.list(out.resolve("runs/points"))) {
            for (Path file : files.toList()) {
                points.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return points;
    }

    @Test
    void aScanLeavesATableAndCoefficients() throws IOException {
        Invocation run = byRates("--highest-rate", "400Hz");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        List<String> table = Files.readAllLines(out.resolve("tf.csv"));
        assertThat(table.get(0)).startsWith("Exc_Hz,Inh_Hz,Aff_Hz,shunt_nS,").endsWith(",fit_Hz,foretold_Hz");
        assertThat(table).hasSize(7);
        assertThat(table.get(2)).startsWith("20.0,20.0,10.0,0.0,");
        assertThat(Files.readAllLines(out.resolve("tf.yaml")))
                .startsWith("type: effective-threshold", "coefficients:")
                .contains("outside-fit: hold", "mean-range:")
                .anyMatch(line -> line.matches("held-out-error: .* Hz"));
        assertThat(run.out()).contains("coefficient (mV)").contains("tf.csv and ");
        assertThat(out.resolve("tf.png")).exists();
        assertThat(out.resolve("tf-map.png")).exists();
        assertThat(out.resolve("tf-surface.png")).exists();
        assertThat(run.err()).contains("6 points, 3 to 6 cells of 0.35 s at each");
    }

    /** Theory's moments are those without a threshold, so they are those of cells that hardly fire. */
    @Test
    void theMomentsOfTheRecordedPotentialStandBesideThoseOfTheory() throws IOException {
        Invocation run = Invocation.of(
                "tf",
                experiment,
                "--population",
                "Exc",
                "--out",
                out,
                "--rate",
                "Exc=2Hz,60Hz",
                "--rate",
                "Inh=5Hz",
                "--rate",
                "Aff=1Hz,5Hz",
                "--duration",
                "4s",
                "--cells",
                5,
                "--most-cells",
                5,
                "--form",
                "order-0",
                "--highest-rate",
                "400Hz",
                "--record-potential",
                "--no-figure");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        List<String> table = Files.readAllLines(out.resolve("tf.csv"));
        List<String> header = List.of(table.get(0).split(","));
        String[] quiet = table.get(1).split(",");
        assertThat(number(quiet, header, "recorded_muV_mV")).isCloseTo(number(quiet, header, "muV_mV"), within(0.8));
        assertThat(number(quiet, header, "recorded_sV_mV"))
                .isCloseTo(number(quiet, header, "sV_mV"), withinPercentage(15));
        assertThat(number(quiet, header, "recorded_tauV_ms"))
                .isCloseTo(number(quiet, header, "tauV_ms"), withinPercentage(30));
        assertThat(header).contains("recorded_gV");
    }

    private static double number(String[] row, List<String> header, String column) {
        assertThat(header).contains(column);
        return Double.parseDouble(row[header.indexOf(column)]);
    }

    @Test
    void withoutAFormTheOneThatForetellsBestIsFitted() {
        Invocation run = Invocation.of(
                "tf",
                experiment,
                "--population",
                "Exc",
                "--out",
                out,
                "--rate",
                "Exc=20Hz,60Hz",
                "--rate",
                "Inh=0Hz:40Hz:3",
                "--rate",
                "Aff=10Hz",
                "--duration",
                "300ms",
                "--cells",
                3,
                "--most-cells",
                6,
                "--highest-rate",
                "400Hz",
                "--no-figure");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        // Six points do not determine 21 coefficients.
        assertThat(run.out()).containsPattern("threshold: (order-[01]|over-leak\\S*), which foretells best");
    }

    @Test
    void aSecondStartFindsWhatTheFirstLeft() throws IOException {
        byRates("--highest-rate", "400Hz");
        Map<String, FileTime> points = points();
        byte[] table = Files.readAllBytes(out.resolve("tf.csv"));

        Invocation again = byRates("--highest-rate", "400Hz");
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(points()).isEqualTo(points);
        assertThat(Files.readAllBytes(out.resolve("tf.csv"))).isEqualTo(table);

        assertThat(byRates("--highest-rate", "400Hz", "--seed", 2).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(points()).hasSizeGreaterThan(points.size()).containsAllEntriesOf(points);
    }

    /** Nothing is simulated again for it. */
    @Test
    void anotherViewDrawsTheSurfaceAnew() throws IOException {
        byRates("--highest-rate", "400Hz");
        Map<String, FileTime> points = points();
        byte[] surface = Files.readAllBytes(out.resolve("tf-surface.png"));
        byte[] map = Files.readAllBytes(out.resolve("tf-map.png"));

        byRates("--highest-rate", "400Hz", "--azimuth", "-30", "--elevation", "40");
        assertThat(points()).isEqualTo(points);
        assertThat(Files.readAllBytes(out.resolve("tf-surface.png"))).isNotEqualTo(surface);
        assertThat(Files.readAllBytes(out.resolve("tf-map.png"))).isEqualTo(map);

        assertThat(byRates("--highest-rate", "400Hz", "--svg").out()).contains("tf-surface.svg");
        assertThat(out.resolve("tf-surface.svg")).content().contains("<svg").contains("firing rate (Hz)");
    }

    @Test
    void momentsAreScannedByTwoInputsAndAShunt() throws IOException {
        Invocation run = tf("--mean=-60mV,-50mV", "--deviation", "2mV:4mV:2", "--time", "9ms,90ms", "--by", "Exc,Inh");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("of 8 combinations of moments are beyond");
        List<String> table = Files.readAllLines(out.resolve("tf.csv"));
        assertThat(table.get(0)).contains("shunt_nS,muG_nS,muV_mV,sV_mV,gV,tauV_ms");
        for (String line : table.subList(1, table.size())) {
            double[] row =
                    Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
            assertThat(row[3]).isNotNegative();
            assertThat(row[5]).isIn(-60.0, -50.0);
            assertThat(Math.rint(row[6])).isIn(2.0, 4.0).isCloseTo(row[6], within(1e-9));
            assertThat(row[8]).isCloseTo(9, within(1e-9));
        }
    }

    @Test
    void theTableOfCoefficientsIsAlsoForPrograms() {
        Invocation run = byRates("--format", "csv", "--quiet", "--no-figure", "--highest-rate", "400Hz");

        assertThat(run.out().lines().findFirst().orElseThrow()).isEqualTo("name,coefficient_mV,low_mV,high_mV");
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err()).doesNotContain("points, ");
        assertThat(out.resolve("tf.png")).doesNotExist();
        assertThat(out.resolve("tf-surface.png")).doesNotExist();
    }

    static List<Arguments> mistakes() {
        return List.of(
                mistake("--rate", "--rate", "Exc=1Hz"),
                mistake("has no input 'exc'", "--rate", "exc=1Hz"),
                mistake("'1Hz:2Hz' is not a range", "--rate", "Exc=1Hz:2Hz"),
                mistake("must rise", "--rate", "Exc=0Hz:2Hz:4:log"),
                mistake("--rate", "--rate", "Exc=1mV"),
                mistake("is negative", "--rate", "Exc=-1Hz"),
                mistake("needs --mean", "--mean", "1mV"),
                mistake("--by", "--mean", "1mV", "--deviation", "1mV", "--time", "9ms", "--by", "Exc"),
                mistake("none", "--mean", "1mV", "--deviation", "-1mV", "--time", "9ms", "--form", "none"),
                mistake("--duration", "--duration", "0s"),
                mistake("--most-cells", "--most-cells", "2"),
                mistake("--cells", "--cells", "1"),
                mistake("an azimuth of -360 to 360 degrees, not from 400.0", "--azimuth", "400"),
                mistake("an elevation of 5 to 85 degrees, not from 90.0", "--elevation", "90"),
                mistake("--highest-rate", "--highest-rate", "0Hz"));
    }

    private static Arguments mistake(String told, Object... options) {
        return Arguments.of(told, options);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreToldBeforeAnythingRuns(String told, Object[] options) {
        Object[] arguments = Stream.concat(
                        Stream.of("tf", experiment, "--population", "Exc", "--out", out), Stream.of(options))
                .toArray();

        Invocation run = Invocation.of(arguments);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains(told).doesNotContain("at org.ntwk");
        assertThat(out).doesNotExist();
    }

    @Test
    void aCellThatNeverFiresIsSaid() {
        Invocation run = tf("--rate", "Exc=0Hz", "--rate", "Inh=1Hz", "--rate", "Aff=0Hz");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(run.err()).contains("none fires");
        assertThat(out.resolve("tf.csv")).content().contains("0.0,1.0,0.0,0.0,").doesNotContain("fit_Hz");
    }
}
