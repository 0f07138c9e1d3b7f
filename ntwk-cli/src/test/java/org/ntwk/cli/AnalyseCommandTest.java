package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyseCommandTest {

    @TempDir
    private Path folder;

    private Path recording;

    @BeforeEach
    void run() {
        recording = folder.resolve("small.h5");
        Invocation.of("run", SmallExperiment.write(folder), "--out", recording, "--no-figure", "--quiet");
    }

    @Test
    void theTableHasAColumnForEachPopulationAndTellsItsWindow() {
        Invocation analyse = Invocation.of("analyse", recording);

        assertThat(analyse.exitCode()).isEqualTo(ExitCode.DONE);
        List<String> lines = analyse.out().lines().toList();
        assertThat(lines.get(0))
                .startsWith("small, 0 ms to 50 ms (the whole run")
                .contains("bins of 5 ms");
        assertThat(lines.get(1)).matches(" +Exc +Inh +unit +of");
        assertThat(lines.get(2)).matches("rate_mean +[0-9.]+ +[0-9.]+ +Hz +40/10 +.*");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("V_mean "))
                .anyMatch(line -> line.startsWith("fano_factor "));
    }

    @Test
    void windowAndBinStandInsteadOfTheDefaults() {
        Invocation analyse = Invocation.of("analyse", recording, "--from", "10ms", "--to", "0.03s", "--bin", "2 ms");

        assertThat(analyse.out()).startsWith("small, 10 ms to 30 ms of 50 ms, bins of 2 ms");
    }

    @Test
    void theFormatIsAskedForOrTheEndingOfTheFile() {
        Path csv = folder.resolve("table.csv");

        Invocation json = Invocation.of("analyse", recording, "--format", "json", "--frequency", "4 Hz");
        Invocation written = Invocation.of("analyse", recording, "--out", csv);

        assertThat(json.out()).startsWith("{").contains("\"rate_mean\"", "\"unit\" : \"Hz\"", "\"frequency_hz\" : 4.0");
        assertThat(written.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(written.err()).contains("wrote " + csv);
        assertThat(written.out()).isEmpty();
        assertThat(csv)
                .content()
                .startsWith("network,population,name,value,unit")
                .contains("small,Exc,rate_mean");
    }

    @Test
    void aFileIsReplacedOnlyOnRequestAndNeverTheRecording() throws IOException {
        Path old = Files.writeString(folder.resolve("old.json"), "old");
        byte[] bytes = Files.readAllBytes(recording);

        Invocation refused = Invocation.of("analyse", recording, "--out", old);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(refused.err()).contains("--force");
        assertThat(old).hasContent("old");

        assertThat(Invocation.of("analyse", recording, "--out", old, "--force").exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(old).content().startsWith("{");

        Invocation onItself = Invocation.of("analyse", recording, "--out", recording, "--force");
        assertThat(onItself.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(recording).hasBinaryContent(bytes);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("--from", "soon"), "--from"),
                Arguments.of(List.of("--from", "5 mV"), "from"),
                Arguments.of(List.of("--to", "60ms"), "to"),
                Arguments.of(List.of("--bin", "0ms"), "bin"),
                Arguments.of(List.of("--frequency", "-1Hz"), "frequency"),
                Arguments.of(List.of("--format", "xml"), "--format"),
                Arguments.of(List.of("--out", "none/x.csv"), "none"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aWrongOptionIsNamed(List<String> options, String named) {
        Object[] arguments =
                Stream.concat(Stream.of("analyse", recording), options.stream()).toArray();

        Invocation analyse = Invocation.of(arguments);

        assertThat(analyse.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(analyse.err()).contains(named).doesNotContain("at org.ntwk");
    }

    @Test
    void aFileThatIsNoRecordingIsRefused() {
        Path text = SmallExperiment.write(folder, "text.h5", "not HDF5");

        Invocation analyse = Invocation.of("analyse", text);

        assertThat(analyse.exitCode()).isEqualTo(ExitCode.USER_ERROR);
        assertThat(analyse.err()).contains("text.h5").doesNotContain("at org.ntwk");
    }

    /** The file was written with h5py as the original framework writes; the script stands beside it. */
    @Test
    void aFileOfTheOriginalFrameworkIsAnalysedAndDrawn() throws IOException {
        Path original = folder.resolve("original.h5");
        try (InputStream in = AnalyseCommandTest.class.getResourceAsStream("original.h5")) {
            Files.copy(in, original);
        }
        Path figure = folder.resolve("original.png");

        Invocation analyse = Invocation.of("analyse", original);
        Invocation plot = Invocation.of("plot", original, "--figure", figure);

        assertThat(analyse.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(analyse.out().lines())
                .anyMatch(line -> line.matches("rate_mean +10 +0 +Hz +5/2 .*"))
                .anyMatch(line -> line.matches("V_mean_sub +-[0-9.]+ +-[0-9.]+ +mV .*"));
        assertThat(plot.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(figure).isNotEmptyFile();
    }
}
