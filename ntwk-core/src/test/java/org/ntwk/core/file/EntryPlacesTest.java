package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.core.Ntwk;

/** Problems of a description are told once, with their place in the file. */
class EntryPlacesTest {

    private static final String TEXT = """
            run: {duration: 1 ms}
            cells:
              fast: {type: lif, Cm: 100 pF}
            synapses:
              excitation: {type: exponential, tau: 5 ms}
            populations:
              Exc: {size: 2, cell: fast}
              Inh: {size: 2, cell: fast}
            projections:
              - {source: Exc, target: [Exc, Inh], rule: all-to-all, synapse: excitation, weight: 1 nS}
              - {source: Inh, target: [Exc, Inh], rule: all-to-all, synapse: excitation, weight: 2 nS}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tau: 5 ms | tau: 5 mV | synapses.excitation.tau",
                "exponential | exponentail | synapses.excitation",
                "100 pF | 100 nS | cells.fast.Cm",
                "type: lif | type: lfi | cells.fast",
                "2 nS | 2 pA | projections[1].weight"
            })
    void aMistakeIsToldWhereItStandsHoweverOftenItIsUsed(String right, String wrong, String path) throws Exception {
        assertThat(problems(TEXT.replace(right, wrong)))
                .extracting(Problem::path)
                .containsExactly(path);
    }

    private Iterable<Problem> problems(String text) throws Exception {
        ExperimentFile file =
                new ExperimentReader().readFile(Files.writeString(folder.resolve("experiment.yaml"), text));
        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> file.places().tell(() -> Ntwk.create().compile(file.experiment())));
        return refusal.problems();
    }
}
