package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ntwk.api.problem.ProblemCode.CONTRADICTION;
import static org.ntwk.api.problem.ProblemCode.MALFORMED_FILE;
import static org.ntwk.api.problem.ProblemCode.MISSING_VALUE;
import static org.ntwk.api.problem.ProblemCode.OUT_OF_BOUNDS;
import static org.ntwk.api.problem.ProblemCode.UNKNOWN_KEY;
import static org.ntwk.api.problem.ProblemCode.UNKNOWN_REFERENCE;
import static org.ntwk.api.problem.ProblemCode.WRONG_DIMENSION;
import static org.ntwk.api.problem.ProblemCode.WRONG_TYPE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

class BadExperimentTest {

    private static final String RUN = "run: {duration: 1 ms}\n";
    private static final String EXC = "populations: {Exc: {size: 1, cell: lif}}\n";

    @TempDir
    Path folder;

    private static Arguments bad(ProblemCode code, String path, String yaml) {
        return arguments(code, path, yaml);
    }

    private static Arguments parameter(ProblemCode code, String path, String value) {
        return bad(
                code,
                "populations.Exc.cell." + path,
                RUN + "populations: {Exc: {size: 1, cell: {type: lif, x: " + value + "}}}");
    }

    private static Arguments projection(ProblemCode code, String path, String keys) {
        return bad(code, path, RUN + EXC + "projections: [{source: Exc, target: Exc, " + keys + "}]");
    }

    static Stream<Arguments> badExperiments() {
        return Stream.of(
                bad(WRONG_TYPE, "", "just a text"),
                bad(UNKNOWN_KEY, "axes", "experiment: small.yaml\naxes: {run.seed: [1, 2]}"),
                parameter(WRONG_TYPE, "x[1]", "[[1, 2], [3]]"),
                parameter(WRONG_TYPE, "x[1]", "[[1, 2], word]"),
                parameter(CONTRADICTION, "x.shape", "{values: [1, 2], shape: [2, 2]}"),
                parameter(CONTRADICTION, "x.shape", "{values: [1, 2], shape: [-1, -2]}"),
                parameter(CONTRADICTION, "x.shape", "{values: [1, 2], shape: [0.5, 4]}"),
                parameter(CONTRADICTION, "x.shape", "{values: [1, 2], shape: 2}"),
                parameter(WRONG_TYPE, "x.file", "{file: 3}"),
                parameter(WRONG_TYPE, "x.sha256", "{file: w.csv, sha256: 3}"),
                parameter(UNKNOWN_KEY, "x.sha", "{file: w.csv, sha: abc}"),
                bad(WRONG_TYPE, "", "[1, 2]"),
                bad(MISSING_VALUE, "run", EXC),
                bad(MISSING_VALUE, "run.duration", "run: {seed: 1}\n" + EXC),
                bad(MISSING_VALUE, "run", "run:\n" + EXC),
                bad(WRONG_TYPE, "run", "run: 1500 ms\n" + EXC),
                bad(WRONG_TYPE, "run.duration", "run: {duration: long}\n" + EXC),
                bad(UNKNOWN_KEY, "run.durration", "run: {duration: 1 ms, durration: 1 ms}\n" + EXC),
                bad(WRONG_TYPE, "run.seed", "run: {duration: 1 ms, seed: 1.5}\n" + EXC),
                bad(OUT_OF_BOUNDS, "run.seed", "run: {duration: 1 ms, seed: 9223372036854775808}\n" + EXC),
                bad(WRONG_TYPE, "run.threads", "run: {duration: 1 ms, threads: many}\n" + EXC),
                bad(MISSING_VALUE, "populations", RUN),
                bad(WRONG_TYPE, "populations", RUN + "populations: [{size: 1, cell: lif}]"),
                bad(WRONG_TYPE, "populations.Exc", RUN + "populations: {Exc: 4000}"),
                bad(MISSING_VALUE, "populations.Exc.size", RUN + "populations: {Exc: {cell: lif}}"),
                bad(MISSING_VALUE, "populations.Exc.cell", RUN + "populations: {Exc: {size: 1}}"),
                bad(MISSING_VALUE, "populations.Exc.cell", RUN + "populations: {Exc: {size: 1, cell: }}"),
                bad(WRONG_TYPE, "populations.Exc.cell", RUN + "populations: {Exc: {size: 1, cell: 5}}"),
                bad(MISSING_VALUE, "populations.Exc.cell.type", RUN + "populations: {Exc: {size: 1, cell: {b: 1 pA}}}"),
                bad(WRONG_TYPE, "populations.Exc.cell.type", RUN + "populations: {Exc: {size: 1, cell: {type: [a]}}}"),
                bad(WRONG_TYPE, "populations.Exc.size", RUN + "populations: {Exc: {size: 4000.5, cell: lif}}"),
                bad(OUT_OF_BOUNDS, "populations.Exc.size", RUN + "populations: {Exc: {size: 1e99, cell: lif}}"),
                bad(OUT_OF_BOUNDS, "populations.Exc.size", RUN + "populations: {Exc: {size: 4294967297, cell: lif}}"),
                bad(OUT_OF_BOUNDS, "populations.Exc.size", RUN + "populations: {Exc: {size: 1e999, cell: lif}}"),
                bad(OUT_OF_BOUNDS, "populations.Exc.size", RUN + "populations: {Exc: {size: .inf, cell: lif}}"),
                bad(WRONG_TYPE, "populations.Exc.size", RUN + "populations: {Exc: {size: many, cell: lif}}"),
                bad(
                        OUT_OF_BOUNDS,
                        "populations.Exc.sign",
                        RUN + "populations: {Exc: {size: 1, cell: lif, sign: exitatory}}"),
                bad(WRONG_TYPE, "populations.Exc.sign", RUN + "populations: {Exc: {size: 1, cell: lif, sign: 1}}"),
                bad(
                        WRONG_TYPE,
                        "populations.Exc.mechanisms",
                        RUN + "populations: {Exc: {size: 1, cell: lif, mechanisms: a}}"),
                bad(
                        WRONG_TYPE,
                        "populations.Exc.initial",
                        RUN + "populations: {Exc: {size: 1, cell: lif, initial: [1]}}"),
                bad(UNKNOWN_KEY, "populations.Exc.sise", RUN + "populations: {Exc: {size: 1, cell: lif, sise: 2}}"),
                bad(UNKNOWN_KEY, "projection", RUN + EXC + "projection: []"),
                bad(WRONG_TYPE, "projections", RUN + EXC + "projections: {source: Exc}"),
                bad(WRONG_TYPE, "projections[0]", RUN + EXC + "projections: [Exc]"),
                projection(WRONG_TYPE, "projections[0].site", "rule: r, synapse: s, weight: 1 nS, site: 3"),
                projection(
                        MISSING_VALUE,
                        "projections[0].site.region",
                        "rule: r, synapse: s, weight: 1 nS, site: {from: 1 um}"),
                projection(
                        WRONG_TYPE,
                        "projections[0].site.from",
                        "rule: r, synapse: s, weight: 1 nS, site: {region: soma, from: near}"),
                projection(
                        UNKNOWN_KEY,
                        "projections[0].site.form",
                        "rule: r, synapse: s, weight: 1 nS, site: {region: soma, form: 1 um}"),
                bad(
                        MISSING_VALUE,
                        "recordings[0].site.region",
                        RUN + EXC + "recordings: [{population: Exc, recorder: trace, site: {path: 1 um}}]"),
                projection(MISSING_VALUE, "projections[0].rule", "synapse: delta, weight: 1 nS"),
                projection(MISSING_VALUE, "projections[0].synapse", "rule: one-to-one, weight: 1 nS"),
                projection(MISSING_VALUE, "projections[0].weight", "rule: one-to-one, synapse: delta"),
                projection(UNKNOWN_KEY, "projections[0].wieght", "rule: a, synapse: b, weight: 1 nS, wieght: 1 nS"),
                projection(MISSING_VALUE, "projections[0].delay", "rule: a, synapse: b, weight: 1 nS, delay: ~"),
                projection(WRONG_TYPE, "projections[0].weight", "rule: a, synapse: b, weight: {norml: {mean: 1}}"),
                bad(
                        MISSING_VALUE,
                        "projections[0].source",
                        RUN + EXC + "projections: [{target: Exc, rule: a, synapse: b, weight: 1 nS}]"),
                bad(
                        WRONG_TYPE,
                        "projections[0].target[1]",
                        RUN + EXC
                                + "projections: [{source: Exc, target: [Exc, {a: 1}], rule: a, synapse: b, weight: 1}]"),
                bad(
                        WRONG_TYPE,
                        "projections[0].source",
                        RUN + EXC + "projections: [{source: 5, target: Exc, rule: a, synapse: b, weight: 1}]"),
                bad(
                        UNKNOWN_REFERENCE,
                        "projections[0].synapse",
                        RUN + EXC + "synapses: {excitation: delta}\n"
                                + "projections: [{source: Exc, target: Exc, rule: a, synapse: exitation, weight: 1}]"),
                bad(MISSING_VALUE, "synapses.excitation.type", RUN + EXC + "synapses: {excitation: {tau: 5 ms}}"),
                bad(MISSING_VALUE, "stimuli[0].name", RUN + EXC + "stimuli: [{target: Exc, model: clamp}]"),
                bad(MISSING_VALUE, "stimuli[0].model", RUN + EXC + "stimuli: [{name: A, target: Exc}]"),
                bad(
                        MISSING_VALUE,
                        "stimuli[0].synapse",
                        RUN + EXC + "stimuli: [{name: A, target: Exc, model: m, weight: 1 nS}]"),
                bad(
                        MISSING_VALUE,
                        "stimuli[0].weight",
                        RUN + EXC + "stimuli: [{name: A, target: Exc, model: m, synapse: s}]"),
                bad(
                        WRONG_TYPE,
                        "stimuli[0].cells",
                        RUN + EXC + "stimuli: [{name: A, target: Exc, model: m, cells: some}]"),
                bad(
                        WRONG_TYPE,
                        "stimuli[0].cells[1]",
                        RUN + EXC + "stimuli: [{name: A, target: Exc, model: m, cells: [0, 0.5]}]"),
                bad(MISSING_VALUE, "recordings[0].recorder", RUN + EXC + "recordings: [{population: Exc}]"),
                bad(
                        UNKNOWN_KEY,
                        "recordings[0].cells.spred",
                        RUN + EXC + "recordings: [{population: Exc, recorder: spikes, cells: {spread: 4, spred: 4}}]"),
                bad(
                        MISSING_VALUE,
                        "recordings[0].cells.spread",
                        RUN + EXC + "recordings: [{population: Exc, recorder: spikes, cells: {}}]"),
                bad(MISSING_VALUE, "recordings", RUN + EXC + "recordings:"),
                parameter(MISSING_VALUE, "x", ""),
                parameter(WRONG_TYPE, "x", "010"),
                parameter(WRONG_TYPE, "x", "0x1F"),
                parameter(WRONG_TYPE, "x", "0b11"),
                parameter(WRONG_TYPE, "x", "1_000"),
                parameter(WRONG_TYPE, "x[1]", "[1, 1_000]"),
                parameter(OUT_OF_BOUNDS, "x", ".nan"),
                parameter(OUT_OF_BOUNDS, "x", "-.inf"),
                parameter(OUT_OF_BOUNDS, "x", "1e400"),
                parameter(OUT_OF_BOUNDS, "x.values[1]", "{values: [1, .NaN], unit: mV}"),
                parameter(WRONG_TYPE, "x[0]", "[1, 5 ms]"),
                parameter(WRONG_TYPE, "x[1]", "[V, [w]]"),
                parameter(MISSING_VALUE, "x[1]", "[V, ~]"),
                parameter(WRONG_DIMENSION, "x[1]", "[5 ms, 5 mV]"),
                parameter(WRONG_TYPE, "x", "{}"),
                parameter(WRONG_TYPE, "x.unit", "{values: [1], unit: parsec}"),
                parameter(WRONG_TYPE, "x.values", "{values: 1 mV}"),
                parameter(WRONG_TYPE, "x.value", "{value: 1 mV}"),
                parameter(UNKNOWN_KEY, "x.units", "{values: [1], units: mV}"),
                parameter(MISSING_VALUE, "x.normal.sd", "{normal: {mean: 1 mV}}"),
                parameter(UNKNOWN_KEY, "x.normal.std", "{normal: {mean: 1 mV, sd: 1 mV, std: 1 mV}}"),
                parameter(WRONG_DIMENSION, "x.uniform", "{uniform: {low: 1 mV, high: 1 ms}}"),
                parameter(WRONG_TYPE, "x.normal", "{normal: [1 mV, 1 mV]}"),
                parameter(WRONG_TYPE, "x.normal.mean", "{normal: {mean: V, sd: 1 mV}}"),
                parameter(WRONG_TYPE, "x.explicit", "{explicit: 5}"),
                parameter(WRONG_TYPE, "x.type", "{type: 5}"),
                parameter(WRONG_TYPE, "x.text", "{text: 5}"),
                parameter(WRONG_TYPE, "x.texts", "{texts: 5}"),
                parameter(WRONG_TYPE, "x.items", "{items: 5}"),
                parameter(WRONG_TYPE, "x[1]", "[{type: noise}, {}]"),
                parameter(MISSING_VALUE, "x[1]", "[{type: noise}, ~]"),
                parameter(WRONG_TYPE, "x[0].sd", "[{type: noise, sd: {}}]"),
                parameter(MALFORMED_FILE, "y", "&anchor 5 mV, y: *anchor"),
                parameter(MALFORMED_FILE, "x.<<", "{<<: *anchor}"),
                parameter(MALFORMED_FILE, "x", "!!java.io.File [/]"));
    }

    @ParameterizedTest
    @MethodSource("badExperiments")
    void reportsOneProblemAtItsPath(ProblemCode code, String path, String yaml) throws IOException {
        Problem problem = onlyProblem(yaml);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo(path);
        assertThat(problem.message()).containsPattern("line \\d+, column \\d+");
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() throws IOException {
        List<Problem> problems = problems("""
                run: {seed: x}
                populations:
                  Exc: {size: 0.5, cell: lif, color: red}
                projections:
                  - {source: Exc, target: Exc, rule: one-to-one, synapse: delta}
                recordings: spikes
                """);

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "run.duration",
                        "run.seed",
                        "populations.Exc.size",
                        "populations.Exc.color",
                        "projections[0].weight",
                        "recordings");
    }

    @Test
    void hintsAtTheNearestKey() throws IOException {
        assertThat(onlyProblem(RUN + EXC + "stimulli: []").hint()).contains("stimuli");
        assertThat(onlyProblem(RUN + "populations: {Exc: {size: 1, cell: lif, sign: inhibitry}}")
                        .hint())
                .contains("inhibitory");
    }

    @Test
    void leavesANegativeSizeToTheCompiler() throws IOException {
        Path file = Files.writeString(folder.resolve("e.yaml"), RUN + "populations: {Exc: {size: -5, cell: lif}}");

        assertThat(new ExperimentReader()
                        .read(file)
                        .network()
                        .populations()
                        .get(0)
                        .size())
                .isEqualTo(-5);
    }

    private Problem onlyProblem(String yaml) throws IOException {
        List<Problem> problems = problems(yaml);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private List<Problem> problems(String yaml) throws IOException {
        return read(Files.writeString(folder.resolve("bad.yaml"), yaml)).problems();
    }

    private static InvalidInputException read(Path file) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> new ExperimentReader().read(file));
        assertThat(thrown).isNotNull();
        return thrown;
    }
}
