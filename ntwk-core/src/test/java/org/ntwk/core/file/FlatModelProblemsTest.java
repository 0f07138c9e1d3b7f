package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ntwk.core.file.FlatModels.DRIVEN;
import static org.ntwk.core.file.FlatModels.EXC;
import static org.ntwk.core.file.FlatModels.OLDER;
import static org.ntwk.core.file.FlatModels.RUN;
import static org.ntwk.core.file.FlatModels.STEPS;
import static org.ntwk.core.file.FlatModels.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;

class FlatModelProblemsTest {

    @TempDir
    Path folder;

    private FlatModel read(String model, Map<String, String> rates) {
        return FlatModels.read(folder, model, rates);
    }

    private FlatModel read(String model) {
        return read(model, Map.of());
    }

    static Stream<Arguments> badModels() {
        String pair = RUN + OLDER + EXC + ", 'p_Exc_Exc': 0.1, 'Q_Exc_Exc': 1";
        return Stream.of(
                arguments(ProblemCode.MISSING_VALUE, "tstop", "'dt': 0.1, " + EXC),
                arguments(ProblemCode.OUT_OF_BOUNDS, "tstop", "'tstop': 0, " + EXC),
                arguments(ProblemCode.WRONG_TYPE, "dt", "'tstop': 1, 'dt': '0.1 ms', " + EXC),
                arguments(ProblemCode.MISSING_VALUE, "dt", "'tstop': 1, 'dt': null, " + EXC),
                arguments(ProblemCode.WRONG_TYPE, "SEED", RUN + EXC + ", 'SEED': 0.5"),
                arguments(ProblemCode.MISSING_VALUE, "REC_POPS", RUN + "'N_Exc': 4"),
                arguments(ProblemCode.WRONG_TYPE, "REC_POPS", RUN + EXC + ", 'REC_POPS': 'Exc', 'AFF_POPS': []"),
                arguments(ProblemCode.DUPLICATE_NAME, "REC_POPS[1]", RUN + EXC + ", 'REC_POPS': ['Exc', 'Exc']"),
                arguments(
                        ProblemCode.DUPLICATE_NAME,
                        "AFF_POPS",
                        RUN + EXC + ", 'REC_POPS': ['Exc'], 'AFF_POPS': ['Exc']"),
                arguments(ProblemCode.MISSING_VALUE, "N_Exc", RUN + "'REC_POPS': ['Exc'], " + cell("Exc")),
                arguments(ProblemCode.WRONG_TYPE, "N_Exc", RUN + "'N_Exc': 4000.5, " + cell("Exc")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "N_Exc", RUN + "'N_Exc': -1, " + cell("Exc")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "N_Exc", RUN + "'N_Exc': 1e99, " + cell("Exc")),
                arguments(ProblemCode.MISSING_VALUE, "Exc_Gl", RUN + EXC.replace("'Exc_Gl': 10,", "")),
                arguments(
                        ProblemCode.WRONG_TYPE,
                        "Exc_El",
                        RUN + EXC.replace("-70", "'-70'").replace("Vreset': '-70'", "Vreset': -70")),
                arguments(ProblemCode.MISSING_VALUE, "Exc_tauw", RUN + EXC + ", 'Exc_b': 40"),
                arguments(ProblemCode.OUT_OF_BOUNDS, "Exc_Cm", RUN + EXC.replace("200", "NaN")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "p_Exc_Exc", pair.replace("0.1, 'Q", "1.1, 'Q")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "Q_Exc_Exc", pair.replace("Exc_Exc': 1", "Exc_Exc': -1")),
                arguments(ProblemCode.WRONG_TYPE, "Q_Exc_Exc", pair.replace("Exc_Exc': 1", "Exc_Exc': [1]")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "psyn_Exc_Exc", pair + ", 'psyn_Exc_Exc': 2"),
                arguments(ProblemCode.MISSING_VALUE, "Tsyn_Exc", pair.replace("'Tse': 5,", "")),
                arguments(ProblemCode.MISSING_VALUE, "Erev_Exc", pair.replace("'Ee': 0,", "")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "Tse", pair.replace("'Tse': 5,", "'Tse': 0,")),
                arguments(ProblemCode.OUT_OF_BOUNDS, "F_AffExc", RUN + EXC + ", 'N_AffExc': 1, 'F_AffExc': -1"),
                arguments(
                        ProblemCode.MISSING_VALUE,
                        "AffExc_IncreasingStep_onset",
                        DRIVEN + STEPS.replace("'AffExc_IncreasingStep_onset': 20,", "")),
                arguments(
                        ProblemCode.OUT_OF_BOUNDS,
                        "AffExc_IncreasingStep_length",
                        DRIVEN + STEPS.replace("length': 30", "length': 0")),
                arguments(ProblemCode.WRONG_TYPE, "Farray_AffExc", DRIVEN + ", 'Farray_AffExc': 3"),
                arguments(ProblemCode.OUT_OF_BOUNDS, "SpatialDecay_Exc_Exc", pair + ", 'SpatialDecay_Exc_Exc': 0"),
                arguments(
                        ProblemCode.OUT_OF_BOUNDS,
                        "Delay_Exc_Exc",
                        pair + ", 'SpatialDecay_Exc_Exc': 1, 'Delay_Exc_Exc': -1"),
                arguments(ProblemCode.OUT_OF_BOUNDS, "alpha_Exc_Exc", pair + ", 'alpha_Exc_Exc': 2, 'V0': 0"),
                arguments(ProblemCode.WRONG_TYPE, "V0", pair + ", 'alpha_Exc_Exc': 1, 'V0': 'x'"),
                arguments(
                        ProblemCode.MISSING_VALUE,
                        "Exc_Ti",
                        RUN + EXC + ", 'Exc_tauw': 5, 'Exc_Ai': 0.5, 'Exc_Vi': -53"),
                arguments(
                        ProblemCode.CONTRADICTION,
                        "p_A_B_B",
                        RUN + "'REC_POPS': ['A', 'A_B', 'B', 'B_B'], 'AFF_POPS': [], 'N_A': 1, 'N_A_B': 1, 'N_B': 1,"
                                + "'N_B_B': 1, 'p_A_B_B': 0.1," + cell("A") + "," + cell("A_B") + "," + cell("B") + ","
                                + cell("B_B")),
                arguments(ProblemCode.DUPLICATE_NAME, "dt", RUN + "'dt': 0.2"));
    }

    @ParameterizedTest
    @MethodSource("badModels")
    void reportsOneProblemAtItsKey(ProblemCode code, String path, String model) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> read(model));

        assertThat(thrown.problems()).extracting(Problem::code, Problem::path).containsExactly(tuple(code, path));
    }

    @Test
    void refusesARateForAnAfferentThatIsNotThere() {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> read(RUN + EXC + ", 'N_AffExc': 4", Map.of("AffExk", "5 Hz")));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
            assertThat(problem.path()).isEqualTo("rate.AffExk");
            assertThat(problem.hint()).contains("AffExc");
        });
    }

    @Test
    void refusesAListInPlaceOfAModel() throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), "[1]");

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> new FlatModelReader().read(file, Map.of()));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(ProblemCode.WRONG_TYPE);
    }
}
