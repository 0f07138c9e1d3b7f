package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** Every network among the examples, here where all components are at hand. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("..", "examples");
    private static final Ntwk NTWK = Ntwk.create();

    /** Scans have a format of their own and tests of their own. */
    private static Stream<Path> networks() throws IOException {
        try (Stream<Path> yaml = Files.list(FOLDER);
                Stream<Path> flat = Files.list(FOLDER.resolve("flat"))) {
            return Stream.concat(yaml, flat)
                    .filter(path -> path.toString().matches(".*\\.(yaml|json)"))
                    .filter(path -> !path.toString().endsWith("-scan.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreNetworksOfAllKinds() throws IOException {
        List<String> names =
                networks().map(path -> path.getFileName().toString()).toList();

        assertThat(names).hasSizeGreaterThan(25).contains("rs-fs.yaml", "rs-fs.json", "point-and-pyramidal.yaml");
    }

    /** Its first milliseconds: everything is read, compiled, drawn and stepped. */
    @ParameterizedTest
    @MethodSource("networks")
    void everyNetworkRuns(Path file) {
        Experiment experiment = NTWK.read(file);
        RunSettings brief = experiment.settings().withDuration(Quantity.of("2 ms"));

        try (RunResult result = NTWK.run(experiment.with(brief))) {
            assertThat(result.spikes()).isNotEmpty();
        }
    }
}
