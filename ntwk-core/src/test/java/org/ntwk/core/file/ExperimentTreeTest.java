package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;

/** A value at a path is the same as if the file had it there. */
class ExperimentTreeTest {

    private static final String TEXT = """
            name: tree
            run: {duration: 5 ms}
            cells:
              mine: {type: eif, Cm: 150 pF}
            synapses:
              fast: exponential
              slow: {type: exponential, tau: 50 ms}
            populations:
              Exc: {size: 4, cell: adexp}
              In.h: {size: 2, cell: {type: lif, Cm: 100 pF}, mechanisms: [{type: oscillation, amplitude: 1 pA}, oscillation]}
              Mine: {size: 1, cell: mine}
            projections:
              - {source: Exc, target: [Exc, In.h], rule: all-to-all, synapse: slow, weight: 1 nS}
              - {source: In.h, target: Exc, rule: all-to-all, synapse: fast, weight: 2 nS}
            stimuli:
              - {name: A, target: Exc, model: {type: poisson-drive, sources: 2, rate: 1 Hz}, synapse: fast, weight: 1 nS}
              - {name: A, target: In.h, model: {type: poisson-drive, sources: 2, rate: {type: constant, value: 2 Hz}}, synapse: slow, weight: 1 nS}
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("run.duration", Value.of("7 ms"), "duration: 5 ms", "duration: 7 ms"),
                edit("run.seed", Value.of(7), "duration: 5 ms", "duration: 5 ms, seed: 7"),
                edit("populations.Exc.size", Value.of(9), "size: 4", "size: 9"),
                edit("populations.Exc.cell", Value.of("eif"), "cell: adexp", "cell: eif"),
                edit("populations.Exc.cell.b", Value.of("1 pA"), "cell: adexp", "cell: {type: adexp, b: 1 pA}"),
                edit("populations.In.h.cell.Cm", Value.of("1 pF"), "100 pF", "1 pF"),
                edit(
                        "populations.In.h.mechanisms[0].amplitude",
                        Value.of("3 pA"),
                        "amplitude: 1 pA",
                        "amplitude: 3 pA"),
                edit(
                        "populations.In.h.mechanisms[1].amplitude",
                        Value.of("3 pA"),
                        "1 pA}, oscillation",
                        "1 pA}, {type: oscillation, amplitude: 3 pA}"),
                edit(
                        "projections[0].weight",
                        Value.of("9 nS"),
                        "slow, weight: 1 nS}\n  - {s",
                        "slow, weight: 9 nS}\n  - {s"),
                edit("cells.mine.Cm", Value.of("9 pF"), "150 pF", "9 pF"),
                edit(
                        "populations.Mine.cell.Gl",
                        Value.of("9 nS"),
                        "cell: mine",
                        "cell: {type: eif, Cm: 150 pF, Gl: 9 nS}"),
                edit(
                        "populations.Mine.initial.V",
                        Value.of("-60 mV"),
                        "cell: mine",
                        "cell: mine, initial: {V: -60 mV}"),
                edit("synapses.slow.tau", Value.of("9 ms"), "50 ms", "9 ms"),
                edit(
                        "synapses.fast.tau",
                        Value.of("9 ms"),
                        "fast: exponential",
                        "fast: {type: exponential, tau: 9 ms}"),
                edit("synapses.fast", Value.of("alpha"), "fast: exponential", "fast: alpha"),
                edit(
                        "projections[0].synapse",
                        Value.of("fast"),
                        "synapse: slow, weight: 1 nS}\n  - {s",
                        "synapse: fast, weight: 1 nS}\n  - {s"),
                edit(
                        "projections[0].synapse.tau",
                        Value.of("9 ms"),
                        "synapse: slow, weight: 1 nS}\n  - {s",
                        "synapse: {type: exponential, tau: 9 ms}, weight: 1 nS}\n  - {s"),
                edit(
                        "projections[1].synapse.tau",
                        Value.of("9 ms"),
                        "fast, weight: 2 nS",
                        "{type: exponential, tau: 9 ms}, weight: 2 nS"),
                edit("stimuli[1].model.rate.value", Value.of("3 Hz"), "value: 2 Hz", "value: 3 Hz"),
                edit("stimuli.A.model.sources", Value.of(5), "sources: 2", "sources: 5"),
                edit(
                        "stimuli[0].model.rate",
                        Value.of(ComponentDescription.of("constant").with("value", "4 Hz")),
                        "rate: 1 Hz",
                        "rate: {type: constant, value: 4 Hz}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void theValueIsWhereThePathSays(String path, Value value, String before, String after) throws Exception {
        assertThat(TEXT).contains(before);

        Experiment edited = tree(TEXT).with(path, value).description().experiment();

        assertThat(edited)
                .isEqualTo(tree(TEXT.replace(before, after)).description().experiment())
                .isNotEqualTo(tree(TEXT).description().experiment());
    }

    @Test
    void aTreeDoesNotChange() throws Exception {
        ExperimentTree tree = tree(TEXT);
        tree.with("run.seed", Value.of(7));

        assertThat(tree.description().experiment())
                .isEqualTo(tree(TEXT).description().experiment());
    }

    @Test
    void anExperimentOfJavaHasTheSamePaths() throws Exception {
        Experiment experiment = tree(TEXT).description().experiment();

        NetworkDescription network = ExperimentTree.of(experiment)
                .with("projections[2].weight", Value.of("5 nS"))
                .description()
                .experiment()
                .network();

        assertThat(ExperimentTree.of(experiment).description().experiment()).isEqualTo(experiment);
        assertThat(network.projections().get(2).contact().weight()).isEqualTo(Value.of("5 nS"));
    }

    @Test
    void aFlatModelHasThePathsOfWhatItDescribes() throws Exception {
        Path flat = Examples.inRepository("examples/flat/rs-fs.json");
        Experiment model = new FlatModelReader().read(flat, Map.of()).experiment();

        assertThat(ExperimentTree.read(flat)
                        .with("run.seed", Value.of(5))
                        .description()
                        .experiment()
                        .settings())
                .isEqualTo(model.settings().withSeed(5));
    }

    @Test
    void everyComponentOfACompleteDescriptionIsNamed() throws Exception {
        assertThat(ExperimentTree.of(tree(TEXT).description().experiment()).components())
                .containsExactly(
                        "adexp",
                        "all-to-all",
                        "constant",
                        "eif",
                        "exponential",
                        "lif",
                        "oscillation",
                        "poisson-drive",
                        "spikes",
                        "trace");
    }

    @Test
    void numbersAreToldAsValuesOfTheScan() throws Exception {
        ExperimentTree wrong = tree(TEXT).with("populations.Exc.size", Value.of("many"));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(wrong::description)
                .withMessageContaining("a value of the scan");
    }

    private ExperimentTree tree(String text) throws Exception {
        return ExperimentTree.read(Files.writeString(folder.resolve("tree.yaml"), text));
    }

    private static Arguments edit(String path, Value value, String before, String after) {
        return Arguments.of(path, value, before, after);
    }
}
