package org.ntwk.core.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;

/**
 * Files with the names, shapes and number types that the original framework writes: 16 bits for whole numbers, 32 for
 * others, single values in arrays of one.
 */
class OriginalFileTest {

    private static final int STEPS = 20;

    @TempDir
    private Path folder;

    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, Integer> numbered = new LinkedHashMap<>();

    @BeforeEach
    void fill() {
        keys.put("dt", new float[] {0.1f});
        keys.put("tstop", new float[] {2});
        keys.put("REC_POPS", new String[] {"RS_Exc", "Inh"});
        keys.put("AFF_POPS", new String[] {"Aff_Exc"});
        keys.put("N_Aff_Exc", new short[] {200});
        for (String population : List.of("RS_Exc", "Inh")) {
            String[] names = {"Gl", "Cm", "Trefrac", "El", "Vthre", "Vreset", "deltaV", "a", "b", "tauw"};
            float[] values = {10, 200, 5, -70, -50, -70, 2, 4, population.equals("Inh") ? 0 : 20.5f, 500};
            for (int n = 0; n < names.length; n++) {
                keys.put(population + "_" + names[n], new float[] {values[n]});
            }
            keys.put("POP_ACT_" + population, new float[STEPS]);
            keys.put("VMS_" + population, new float[][] {ramp(-70), ramp(-60)});
            keys.put("ISYNe_" + population, new float[][] {ramp(100)});
            keys.put("Rate_Aff_Exc_" + population, ramp(4));
        }
        for (String source : List.of("RS_Exc", "Aff_Exc")) {
            keys.put("p_" + source + "_RS_Exc", new float[] {0.05f});
            keys.put("Q_" + source + "_RS_Exc", new float[] {1});
        }
        keys.put("Tsyn_Exc", new float[] {5});
        keys.put("Erev_Exc", new float[] {0});
        keys.put("tRASTER_RS_Exc", new float[] {0.3f, 0.3f, 1.9f});
        keys.put("iRASTER_RS_Exc", new short[] {2, 99, 7});
        keys.put("tRASTER_Inh", new float[] {1.1f});
        keys.put("iRASTER_Inh", new short[] {0});
        keys.put("tRASTER_PRE0", new float[] {300});
        keys.put("iRASTER_PRE0", new short[] {1});
        numbered.put("RS_Exc", 100);
        numbered.put("Inh", 25);
    }

    private static float[] ramp(float from) {
        float[] ramp = new float[STEPS];
        for (int n = 0; n < STEPS; n++) {
            ramp[n] = from + n;
        }
        return ramp;
    }

    private Path write() {
        Path path = folder.resolve("run.h5");
        try (WritableHdfFile hdf = HdfFile.write(path)) {
            keys.forEach(hdf::putDataset);
            int n = 0;
            for (Map.Entry<String, Integer> population : numbered.entrySet()) {
                WritableGroup group = hdf.putGroup(Integer.toString(n++));
                group.putDataset("name", population.getKey());
                group.putDataset("N", population.getValue().shortValue());
            }
        }
        return path;
    }

    @Test
    void seriesAreThoseOfTheFile() {
        try (RunResult result = ResultFile.open(write())) {
            assertThat(result.durationMs()).isEqualTo(2);
            assertThat(result.isComplete()).isTrue();
            assertThat(result.spikes())
                    .extracting(spikes -> spikes.population())
                    .containsExactly("RS_Exc", "Inh");
            assertThat(result.spikes("RS_Exc").size()).isEqualTo(100);
            assertThat(result.spikes("RS_Exc").timesMs()).containsExactly(3 * 0.1, 3 * 0.1, 19 * 0.1);
            assertThat(result.spikes("RS_Exc").cells()).containsExactly(2, 99, 7);
            assertThat(result.events()).isEmpty();

            Traces potential = result.trace("Inh", "V");
            assertThat(potential.unit()).isEqualTo(Unit.MV);
            assertThat(potential.intervalMs()).isEqualTo(0.1);
            assertThat(potential.cells()).containsExactly(0, 1);
            assertThat(potential.column(1, 2, 4)).containsExactly(-58, -57);
            assertThat(result.trace("RS_Exc", "Ie").unit()).isEqualTo(Unit.PA);
            assertThat(result.trace("RS_Exc", "rate").cells()).isEmpty();
            assertThat(result.findTrace("RS_Exc", "Ii")).isEmpty();
            assertThat(result.stimulusRates())
                    .extracting(rate -> rate.name() + " to " + rate.population())
                    .containsExactlyInAnyOrder("Aff_Exc to RS_Exc", "Aff_Exc to Inh");
        }
    }

    @Test
    void theExperimentIsWhatTheKeysTellAndNoMore() {
        try (RunResult result = ResultFile.open(write())) {
            NetworkDescription network = result.experiment().network();
            assertThat(network.name()).isEqualTo("run");
            assertThat(result.experiment().settings().timeStep()).isEqualTo(Quantity.of("0.1 ms"));
            assertThat(network.populations())
                    .extracting(PopulationDescription::name, PopulationDescription::size, PopulationDescription::sign)
                    .containsExactly(
                            tuple("RS_Exc", 100, SynapticSign.EXCITATORY), tuple("Inh", 25, SynapticSign.INHIBITORY));
            assertThat(network.populations().get(0).cell().type()).isEqualTo("adexp");
            assertThat(network.populations().get(0).cell().parameters())
                    .containsEntry("b", Value.of("20.5 pA"))
                    .containsEntry("Trefrac", Value.of(Quantity.of(5, Unit.MS)));
            assertThat(network.projections()).singleElement().satisfies(projection -> {
                assertThat(projection.source()).isEqualTo("RS_Exc");
                assertThat(projection.rule().parameters()).containsEntry("probability", Value.of(0.05));
            });
            assertThat(network.stimuli()).singleElement().satisfies(stimulus -> {
                assertThat(stimulus.name()).isEqualTo("Aff_Exc");
                assertThat(stimulus.model().parameters())
                        .containsEntry("events", Value.of("one-per-step"))
                        .doesNotContainKey("rate");
            });
            assertThat(result.provenance().ntwkVersion()).contains("written by the original framework");
        }
    }

    @Test
    void whatTheKeysDoNotTellIsUnknown() {
        keys.remove("Inh_Gl");
        keys.remove("Tsyn_Exc");
        try (RunResult result = ResultFile.open(write())) {
            NetworkDescription network = result.experiment().network();
            assertThat(network.populations().get(0).cell().type()).isEqualTo("adexp");
            assertThat(network.populations().get(1).cell().type()).isEqualTo("unknown");
            assertThat(network.populations().get(1).cell().parameters())
                    .containsKey("Cm")
                    .doesNotContainKey("Gl");
            assertThat(network.projections()).isEmpty();
            assertThat(network.stimuli()).isEmpty();
            assertThat(result.stimulusRates()).hasSize(2);
        }
    }

    @Test
    void withoutNumberedGroupsPopulationsAreThoseWithSeriesAndSize() {
        numbered.clear();
        keys.put("N_RS_Exc", new short[] {100});
        keys.put("N_Inh", new short[] {25});
        try (RunResult result = ResultFile.open(write())) {
            assertThat(result.experiment().network().populations())
                    .extracting(PopulationDescription::name)
                    .containsExactly("Inh", "RS_Exc");
        }
    }

    /** {@code Rate_Aff_Exc_RS_Exc} is that of Aff_Exc at RS_Exc, as Aff_Exc has a number of cells and Aff_Exc_RS has none. */
    @Test
    void underscoresInNamesDoNoHarm() {
        numbered.put("Exc", 10);
        try (RunResult result = ResultFile.open(write())) {
            assertThat(result.stimulusRates())
                    .extracting(rate -> rate.name() + " to " + rate.population())
                    .containsExactlyInAnyOrder("Aff_Exc to RS_Exc", "Aff_Exc to Inh");
        }
    }

    @Test
    void wideNumbersAreReadAsWell() {
        keys.put("dt", 0.1);
        keys.put("tstop", 2L);
        keys.put("tRASTER_Inh", new double[] {0.1 * 3});
        keys.put("iRASTER_Inh", new long[] {4});
        try (RunResult result = ResultFile.open(write())) {
            assertThat(result.spikes("Inh").timesMs()).containsExactly(0.1 * 3);
            assertThat(result.spikes("Inh").cells()).containsExactly(4);
        }
    }

    @Test
    void itCanBeWrittenAsAResultOfNtwk() {
        Path copy = folder.resolve("copy.h5");
        try (RunResult result = ResultFile.open(write())) {
            ResultFile.write(result, copy, false);
            try (RunResult again = ResultFile.open(copy)) {
                assertThat(again.experiment()).isEqualTo(result.experiment());
                assertThat(again.spikes("RS_Exc").cells()).containsExactly(2, 99, 7);
                assertThat(again.provenance()).isEqualTo(result.provenance());
            }
        }
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("dt", new float[] {0}),
                Arguments.of("dt", new float[] {1, 2}),
                Arguments.of("tstop", new float[] {Float.NaN}),
                Arguments.of("tstop", new String[] {"long"}),
                Arguments.of("tRASTER_Inh", new float[] {0.1f, 0.2f}),
                Arguments.of("tRASTER_Inh", new float[] {2.2f}),
                Arguments.of("tRASTER_RS_Exc", new float[] {0.3f, 0.2f, 1.9f}),
                Arguments.of("iRASTER_RS_Exc", new short[] {2, -5, 7}),
                Arguments.of("iRASTER_RS_Exc", new short[] {2, 100, 7}),
                Arguments.of("iRASTER_RS_Exc", null),
                Arguments.of("VMS_Inh", new float[STEPS]),
                Arguments.of("VMS_Inh", new float[2][STEPS - 2]),
                Arguments.of("VMS_Inh", new float[26][STEPS]),
                Arguments.of("POP_ACT_Inh", new float[STEPS / 2]),
                Arguments.of("POP_ACT_Inh", new float[2][STEPS]),
                Arguments.of("Rate_Aff_Exc_Inh", new float[3]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void aDatasetThatMakesNoSenseIsNamed(String name, Object data) {
        if (data == null) {
            keys.remove(name);
        } else {
            keys.put(name, data);
        }
        Problem problem = problem();
        assertThat(problem.code()).isIn(ProblemCode.MALFORMED_FILE, ProblemCode.MISSING_DATA);
        // Of two datasets that do not fit each other either may be named.
        assertThat(problem.path()).endsWith(name.substring(1));
    }

    @Test
    void aNumberOfCellsThatSixteenBitsCannotHoldIsRefused() {
        numbered.put("RS_Exc", 40_000);
        assertThat(problem().code()).isEqualTo(ProblemCode.MALFORMED_FILE);
        assertThat(problem().path()).isEqualTo("0.N");
    }

    @Test
    void seriesWithoutANumberOfCellsAreRefused() {
        numbered.clear();
        assertThat(problem().code()).isEqualTo(ProblemCode.MISSING_DATA);
        assertThat(problem().path()).isEqualTo("N_");
    }

    private Problem problem() {
        Path path = write();
        List<Problem> problems = new ArrayList<>();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ResultFile.open(path))
                .satisfies(invalid -> problems.addAll(invalid.problems()));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
