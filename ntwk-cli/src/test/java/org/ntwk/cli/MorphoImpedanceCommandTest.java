package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MorphoImpedanceCommandTest {

    private static final Path TREE = Path.of("..", "examples", "dendrites", "ball-and-rall.yaml");

    @TempDir
    private Path folder;

    /** Validation: the resistances of the original framework's example, from an independent sparse solver. */
    @Test
    void theTreeOfBallAndRallHasTheResistancesOfTheOriginalsExample() {
        Invocation impedance = Invocation.of("morpho", "impedance", TREE, "--format", "csv");

        assertThat(impedance.exitCode()).as(impedance.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = impedance.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("name,path_um,input_Mohm,transfer_Mohm");
        assertThat(lines).hasSize(312);
        double[] soma = numbers(lines.get(1));
        double[] site = numbers(lines.get(47));
        assertThat(site[0]).isCloseTo(455, within(1e-9));
        assertThat(soma[1]).isCloseTo(695.3644990757, within(1e-6));
        assertThat(site[1]).isCloseTo(1911.5750777358, within(1e-6));
        assertThat(site[2]).isCloseTo(576.8067280590, within(1e-6));
    }

    private static double[] numbers(String line) {
        return Stream.of(line.split(","))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void severalFrequenciesAreDrawnAgainstTheDistance() throws Exception {
        Path figure = folder.resolve("z.svg");
        Path map = folder.resolve("map.svg");
        Path table = folder.resolve("z.csv");

        Invocation impedance = Invocation.of(
                "morpho",
                "impedance",
                TREE,
                "--frequency",
                "0Hz",
                "--frequency",
                "100Hz",
                "--figure",
                figure,
                "--map",
                map,
                "--out",
                table);

        assertThat(impedance.exitCode()).as(impedance.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(figure)).contains(">100 Hz</text").contains(">path to the soma (µm)</text");
        assertThat(Files.readString(map)).contains(">1500</text");
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(0)).endsWith("input_100Hz_Mohm,transfer_100Hz_Mohm");
        double[] site = numbers(lines.get(47));
        assertThat(site[4]).as("faster is less").isLessThan(site[2]);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("--frequency", "10ms"), "--frequency"),
                Arguments.of(List.of("--frequency", "-1Hz"), "--frequency: must be at least 0 Hz"),
                Arguments.of(List.of("--figure", "z.bmp"), "z.bmp"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrong(List<String> more, String told) {
        Object[] arguments = Stream.concat(Stream.of("morpho", "impedance", TREE), more.stream())
                .toArray();
        Invocation impedance = Invocation.of(arguments);

        assertThat(impedance.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(impedance.err()).contains(told);
    }
}
