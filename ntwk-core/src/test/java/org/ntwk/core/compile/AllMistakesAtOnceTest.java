package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.core.Ntwk;

/** A population that cannot be made hides no other mistake, and gives no problem anywhere else. */
class AllMistakesAtOnceTest {

    private static final Ntwk NTWK = Ntwk.create();

    /** Everything that can be said about a population; the cell is left open. */
    private static final String SOUND = """
            run: {duration: 10 ms}
            populations:
              Exc:
                size: SIZE
                cell: CELL
                mechanisms: [{type: oscillation, amplitude: 1 pA, frequency: 1 Hz}]
                initial: {V: -60 mV, G.Exc: 1 nS}
              Inh: {size: 10, sign: inhibitory, cell: adexp}
            projections:
              - source: Exc
                target: [Exc, Inh]
                rule: one-to-one
                synapse: {type: exponential, tau: 5 ms}
                weight: 1 nS
              - {source: Inh, target: Exc, rule: all-to-all, synapse: exponential, weight: 1 nS}
            stimuli:
              - name: Drive
                target: Exc
                cells: [0]
                model: {type: poisson-drive, sources: 10, probability: 0.5, rate: 4 Hz}
                synapse: exponential
                weight: 1 nS
            recordings:
              - {population: Exc, recorder: {type: trace, variables: [V, Ge, G.Exc, I.Inh, G.Drive]}}
              - {population: Exc, recorder: {type: afferent-spikes, stimulus: Drive}}
              - {population: Inh, recorder: {type: trace, variables: [G.Exc]}}
            interventions:
              - {at: 5 ms, population: Exc, set: {Cm: 100 pF, V: -65 mV, oscillation.amplitude: 2 pA, G.Inh: 2 nS}}
              - {at: 6 ms, population: Exc, cells: [1], set: {Cm: 90 pF}}
              - {at: 7 ms, stimulus: Drive, set: {rate: 8 Hz}}
            """;

    /** The same with a mistake in every place that has nothing to do with the cell. */
    private static final String MISTAKEN = SOUND.replace("G.Exc: 1 nS", "G.Exc: 1 mV, G.Ex: 1 nS")
            .replace("amplitude: 1 pA", "amplitude: 1 mV")
            .replace("tau: 5 ms}\n    weight: 1 nS", "tau: -5 ms}\n    weight: 1 mV")
            .replace("rate: 4 Hz", "rate: 4 mV")
            .replace(
                    "synapse: exponential\n    weight: 1 nS",
                    "synapse: {type: exponential, taw: 1 ms}\n    weight: 2 pF")
            .replace("variables: [V,", "variables: [G.Ex,")
            .replace("stimulus: Drive}}", "stimulus: Driv}}")
            .replace("at: 5 ms", "at: 5 mV")
            .replace("Cm: 90 pF", "oscillation.ampli: 1 pA")
            .replace("rate: 8 Hz", "rate: 8 mV, sources: 1.5");

    private static final List<String> ELSEWHERE = List.of(
            "populations.Exc.mechanisms[0].amplitude",
            "projections[0].synapse.tau",
            "projections[0].weight",
            "projections[1].synapse.tau",
            "projections[1].weight",
            "stimuli[0].model.rate",
            "stimuli[0].synapse.taw",
            "stimuli[0].weight",
            "populations.Exc.initial.G.Ex",
            "interventions[0].at",
            "interventions[1].set.oscillation.ampli",
            "interventions[2].set.rate",
            "interventions[2].set.sources",
            "recordings[0].recorder.variables",
            "recordings[1].recorder.stimulus");

    @TempDir
    Path folder;

    @Test
    void theNetworkIsSoundWithoutMistakes() throws IOException {
        Experiment sound = read(with(SOUND, "10", "adexp"));

        assertThatCode(() -> NTWK.compile(sound)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | {type: adexp, Cm: 200 mV} | populations.Exc.cell.Cm",
                "10 | adexpp | populations.Exc.cell",
                "0 | adexp | populations.Exc.size",
                "-1 | {type: adexp, Cm: 1 mV} | populations.Exc.size, populations.Exc.cell.Cm",
                "10 | {type: equations, equations: 'dV/dt = -W/ms : mV'} | populations.Exc.cell.equations",
            })
    void aPopulationThatCannotBeMadeIsTheOnlyProblemOfASoundNetwork(String size, String cell, String paths)
            throws IOException {
        assertThat(problemPaths(with(SOUND, size, cell))).containsExactly(paths.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | adexp | ''",
                "10 | {type: adexp, Cm: 200 mV} | populations.Exc.cell.Cm",
                "10 | adexpp | populations.Exc.cell",
                "0 | adexp | populations.Exc.size",
                "10 | {type: equations, equations: 'dV/dt = -W/ms : mV'} | populations.Exc.cell.equations",
            })
    void aPopulationThatCannotBeMadeHidesNoOtherMistake(String size, String cell, String path) throws IOException {
        List<String> expected = new ArrayList<>(ELSEWHERE);
        if (!path.isEmpty()) {
            expected.add(path);
        }

        assertThat(problemPaths(with(MISTAKEN, size, cell))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void namesOfAKnownCellModelAreCheckedThoughItsParametersAreBad() throws IOException {
        String mistaken = with(SOUND, "10", "{type: adexp, Cm: 200 mV}")
                .replace("initial: {V: -60 mV", "initial: {VV: -60 mV, w: 1 nS")
                .replace("variables: [V, Ge", "variables: [Vm, Gee")
                .replace("set: {Cm: 100 pF, V: -65 mV", "set: {Cmm: 100 pF, V: -65 nS, Gl: 1 pA");

        assertThat(problemPaths(mistaken))
                .containsExactlyInAnyOrder(
                        "populations.Exc.cell.Cm",
                        "populations.Exc.initial.VV",
                        "populations.Exc.initial.w",
                        "recordings[0].recorder.variables",
                        "recordings[0].recorder.variables",
                        "interventions[0].set.Cmm",
                        "interventions[0].set.V",
                        "interventions[0].set.Gl");
    }

    @Test
    void cellsThatAreNotThereAreNamedThoughTheirModelIsUnknown() throws IOException {
        String mistaken = with(SOUND, "10", "adexpp")
                .replace("cells: [0]", "cells: [10]")
                .replace("cells: [1]", "cells: [-1]")
                .replace(
                        "{population: Exc, recorder: {type: trace",
                        "{population: Exc, cells: {spread: 0}, recorder: {type: trace");

        assertThat(problemPaths(mistaken))
                .containsExactlyInAnyOrder(
                        "populations.Exc.cell", "stimuli[0].cells", "recordings[0].cells", "interventions[1].cells");
    }

    @Test
    void aPopulationThatIsNotThereHidesNothingOfItsProjectionsAndStimuli() throws IOException {
        String mistaken = with(SOUND, "10", "adexp")
                .replace(
                        "source: Inh, target: Exc, rule: all-to-all, synapse: exponential, weight: 1 nS",
                        "source: In, target: Exc, rule: all-to-all, synapse: {type: exponential, tau: 1 mV},"
                                + " weight: 1 mV, delay: 1 Hz, plasticity: {type: stdp, w-max: 1 pA}")
                .replace("target: Exc\n    cells", "target: Ex\n    cells")
                .replace("rate: 4 Hz", "rate: 4 mV")
                .replace("stimulus: Drive, set: {rate: 8 Hz}", "stimulus: Drive, target: Exc, set: {rate: 8 Hz}");

        assertThat(problemPaths(mistaken))
                .containsExactlyInAnyOrder(
                        "projections[2].source",
                        "projections[2].synapse.tau",
                        "projections[2].weight",
                        "projections[2].delay",
                        "projections[2].plasticity.w-max",
                        "stimuli[0].target",
                        "stimuli[0].model.rate");
    }

    @Test
    void aStimulusThatCannotBeMadeIsStillThereForInterventions() throws IOException {
        String mistaken = with(SOUND, "10", "adexp")
                .replace("target: Exc\n    cells", "target: Ex\n    cells")
                .replace("rate: 8 Hz", "rat: 8 Hz")
                .replace("  - {at: 6 ms,", "  - {at: 6 ms, stimulus: Drives, set: {rate: 8 Hz}}\n  - {at: 6 ms, ");

        assertThat(problemPaths(mistaken))
                .containsExactlyInAnyOrder(
                        "stimuli[0].target", "interventions[1].stimulus", "interventions[3].set.rat");
    }

    @Test
    void anInterventionOnAStimulusNamesATargetThatItHas() throws IOException {
        String mistaken =
                with(SOUND, "10", "adexp").replace("stimulus: Drive, set", "stimulus: Drive, target: Inh, set");

        assertThat(problemPaths(mistaken)).containsExactly("interventions[2].target");
    }

    @Test
    void whetherCellsOfAnUnknownModelNeedASynapseIsLeftOpen() throws IOException {
        String sources = with(SOUND, "10", "adexp")
                .replace("  Inh: {size", "  Aff: {size: 10, cell: spike-sorce}\n  Inh: {size")
                .replace("stimuli:", """
                        stimuli:
                          - name: Spikes
                            target: Aff
                            model: {type: poisson-drive, sources: 1, probability: 1, rate: 4 Hz}""");

        assertThat(problemPaths(sources)).containsExactly("populations.Aff.cell");
    }

    @Test
    void anUnknownModelOfAStimulusIsToldOnce() throws IOException {
        String mistaken = with(SOUND, "10", "adexp").replace("poisson-drive", "poison-drive");

        assertThat(problemPaths(mistaken)).containsExactly("stimuli[0].model");
    }

    @Test
    void anUnknownMechanismHidesNoMistakeOfTheCell() throws IOException {
        String mistaken = with(SOUND, "10", "{type: adexp, Cm: 1 mV}")
                .replace("type: oscillation", "type: oscilation")
                .replace("initial: {V", "initial: {VV");

        assertThat(problemPaths(mistaken))
                .containsExactlyInAnyOrder(
                        "populations.Exc.cell.Cm", "populations.Exc.mechanisms[0]", "populations.Exc.initial.VV");
    }

    @Test
    void whatARuleOrAStimulusFindsWhenItIsPreparedIsToldWithTheRest() throws IOException {
        String mistaken = with(SOUND, "11", "{type: adexp, Cm: 200 mV}")
                .replace(
                        "{type: poisson-drive, sources: 10, probability: 0.5, rate: 4 Hz}",
                        "{type: spike-trains, times: [1 ms], cells: [11]}")
                .replace("set: {rate: 8 Hz}", "set: {times: [2 ms]}");

        assertThat(problemPaths(mistaken))
                .containsExactlyInAnyOrder("populations.Exc.cell.Cm", "projections[1].rule", "stimuli[0].model.cells");
    }

    private static String with(String network, String size, String cell) {
        return network.replace("SIZE", size).replace("CELL", cell);
    }

    private Experiment read(String yaml) throws IOException {
        return NTWK.read(Files.writeString(folder.resolve("experiment.yaml"), yaml));
    }

    private List<String> problemPaths(String yaml) throws IOException {
        Experiment experiment = read(yaml);
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));
        assertThat(refusal).isNotNull();
        return refusal.problems().stream().map(Problem::path).toList();
    }
}
