package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;

class FlatModelReaderTest {

    private static final String LEAKY =
            "'%1$s_Gl': 10, '%1$s_Cm': 200, '%1$s_Trefrac': 5, '%1$s_El': -70, '%1$s_Vthre': -50, '%1$s_Vreset': -70";
    private static final String RUN = "'dt': 0.1, 'tstop': 100, ";
    private static final String OLDER = "'Tse': 5, 'Tsi': 10, 'Ee': 0, 'Ei': -80, ";
    private static final String EXC = "'N_Exc': 10, " + cell("Exc");

    @TempDir
    Path folder;

    private static String cell(String name) {
        return String.format(LEAKY, name);
    }

    private FlatModel read(String model, Map<String, String> rates) throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), "{" + model.replace('\'', '"') + "}");
        return new FlatModelReader().read(file, rates);
    }

    private FlatModel read(String model) throws IOException {
        return read(model, Map.of());
    }

    private static ComponentDescription synapse(String tau, String reversal) {
        return ComponentDescription.of("exponential").with("tau", tau).with("reversal", reversal);
    }

    @Test
    void infersPopulationsAndAfferentsAndSaysSo() throws IOException {
        FlatModel model = read(RUN + OLDER + EXC + ", 'N_Inh': 4.0, " + cell("Inh") + ", 'N_AffExc': 7, 'N_OptoInh': 1,"
                + "'p_AffExc_Exc': 0.5, 'Q_AffExc_Exc': 2, 'p_Inh_Exc': 0.1, 'Q_Inh_Exc': 5, 'F_AffExc': 3");

        NetworkDescription network = model.experiment().network();
        assertThat(network.name()).isEqualTo("model");
        assertThat(network.populations())
                .extracting(PopulationDescription::name, PopulationDescription::size, PopulationDescription::sign)
                .containsExactly(tuple("Exc", 10, SynapticSign.EXCITATORY), tuple("Inh", 4, SynapticSign.INHIBITORY));
        assertThat(network.projections()).singleElement().satisfies(projection -> {
            assertThat(projection.source()).isEqualTo("Inh");
            assertThat(projection.rule())
                    .isEqualTo(ComponentDescription.of("fixed-in-degree").with("probability", 0.1));
            assertThat(projection.contact().synapse()).isEqualTo(synapse("10 ms", "-80 mV"));
            assertThat(projection.contact().weight()).isEqualTo(Value.of("5 nS"));
        });
        assertThat(network.stimuli()).singleElement().satisfies(stimulus -> {
            assertThat(stimulus.name()).isEqualTo("AffExc");
            assertThat(stimulus.sign()).isEqualTo(SynapticSign.EXCITATORY);
            assertThat(stimulus.model())
                    .isEqualTo(ComponentDescription.of("poisson-drive")
                            .with("sources", 7)
                            .with("probability", 0.5)
                            .with("rate", "3 Hz"));
        });
        assertThat(model.experiment().settings())
                .isEqualTo(RunSettings.of("100 ms").withTimeStep(Quantity.of("0.1 ms")));
        assertThat(model.notices())
                .anyMatch(notice -> notice.contains("REC_POPS") && notice.endsWith("Exc, Inh."))
                .anyMatch(notice -> notice.contains("AFF_POPS") && notice.endsWith("AffExc, OptoInh."));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, lif",
        "2, 0, 0, eif",
        "2, 4, 0, adexp",
        "2, 0, 40, adexp",
        "0, 0, 20, adexp",
    })
    void takesTheSimplestCellWithEveryTermThatIsNotZero(double deltaV, double a, double b, String type)
            throws IOException {
        ComponentDescription cell = read(RUN + EXC + ", 'Exc_deltaV': " + deltaV + ", 'Exc_a': " + a + ", 'Exc_b': " + b
                        + ", 'Exc_tauw': 500")
                .experiment()
                .network()
                .populations()
                .get(0)
                .cell();

        ComponentDescription expected = ComponentDescription.of(type)
                .with("Gl", "10 nS")
                .with("Cm", "200 pF")
                .with("Trefrac", "5 ms")
                .with("El", "-70 mV")
                .with("Vthre", "-50 mV")
                .with("Vreset", "-70 mV");
        if (!type.equals("lif")) {
            expected = expected.with("deltaV", Value.of(Quantity.of(deltaV, "mV")));
        }
        if (type.equals("adexp")) {
            expected = expected.with("a", Value.of(Quantity.of(a, "nS")))
                    .with("b", Value.of(Quantity.of(b, "pA")))
                    .with("tauw", "500 ms");
        }
        assertThat(cell).isEqualTo(expected);
    }

    @Test
    void readsNamesWithUnderscoresWhole() throws IOException {
        NetworkDescription network = read(RUN + OLDER + "'REC_POPS': ['L4_Exc', 'L2_3_Inh'], 'AFF_POPS': ['Th_Exc'],"
                        + "'N_L4_Exc': 10, 'N_L2_3_Inh': 4, 'N_Th_Exc': 5," + cell("L4_Exc") + "," + cell("L2_3_Inh")
                        + ", 'p_L4_Exc_L2_3_Inh': 0.1, 'Q_L4_Exc_L2_3_Inh': 1, 'psyn_L4_Exc_L2_3_Inh': 0.5,"
                        + "'p_Th_Exc_L4_Exc': 1, 'Q_Th_Exc_L4_Exc': 1, 'F_Th_Exc': 1, 'L4_Exc_Ioscill_amp': 200,"
                        + "'L4_Exc_Ioscill_freq': 3, 'L4_Exc_Ioscill_onset': 50")
                .experiment()
                .network();

        assertThat(network.projections())
                .extracting(ProjectionDescription::source, ProjectionDescription::target)
                .containsExactly(tuple("L4_Exc", "L2_3_Inh"));
        assertThat(network.projections().get(0).contact().releaseProbability()).isEqualTo(Value.of(0.5));
        assertThat(network.stimuli())
                .extracting(StimulusDescription::name, StimulusDescription::target)
                .containsExactly(tuple("Th_Exc", "L4_Exc"));
        assertThat(network.populations().get(0).mechanisms())
                .containsExactly(ComponentDescription.of("oscillation")
                        .with("amplitude", "200 pA")
                        .with("frequency", "3 Hz")
                        .with("onset", "0 ms"));
    }

    @Test
    void saysWhichConnectionsLackTheirProbabilityOrWeight() throws IOException {
        FlatModel model = read(
                RUN + OLDER + EXC + ", 'N_Inh': 4, " + cell("Inh")
                        + ", 'p_Exc_Exc': 0.1, 'Q_Inh_Exc': 5, 'p_Inh_Inh': 0.1, 'Q_Inh_Inh': 0, 'p_Exc_Inh': 0, 'Q_Exc_Inh': 0");

        assertThat(model.experiment().network().projections()).isEmpty();
        assertThat(model.notices())
                .filteredOn(notice -> notice.startsWith("There are no synapses"))
                .hasSize(3)
                .anyMatch(notice -> notice.contains("Q_Exc_Exc is not there"))
                .anyMatch(notice -> notice.contains("p_Inh_Exc is not there"))
                .anyMatch(notice -> notice.contains("Q_Inh_Inh is 0"));
    }

    @Test
    void takesKineticsOfTheSourceBeforeThoseOfItsKindBeforeTheOlderNames() throws IOException {
        FlatModel model = read(RUN + OLDER + EXC + ", 'N_ThExc': 4, 'N_Thal': 5, 'F_ThExc': 1, 'p_Exc_Exc': 0.1,"
                + "'Q_Exc_Exc': 1, 'p_ThExc_Exc': 0.1, 'Q_ThExc_Exc': 1, 'p_Thal_Exc': 1, 'Q_Thal_Exc': 1,"
                + "'Tsyn_Exc': 6, 'Erev_ThExc': 10");

        NetworkDescription network = model.experiment().network();
        assertThat(network.projections().get(0).contact().synapse()).isEqualTo(synapse("6 ms", "0 mV"));
        assertThat(network.stimuli())
                .extracting(
                        stimulus -> Objects.requireNonNull(stimulus.contact()).synapse())
                .containsExactly(synapse("6 ms", "10 mV"), synapse("6 ms", "0 mV"));
        assertThat(model.notices())
                .anyMatch(notice -> notice.contains("Tse and Tsyn_Exc differ"))
                .anyMatch(notice -> notice.contains("The name Thal"))
                .anyMatch(notice -> notice.contains("F_Thal"));
    }

    @Test
    void givesNoticeOfKeysItDoesNotReadAndOfTheSeed() throws IOException {
        FlatModel model = read(RUN + EXC + ", 'SEED': 3, 'Exc_delta_v': 0, 'F_Exc_min': [1, {'a': null}]");

        assertThat(model.experiment().settings().seed()).isEqualTo(3);
        assertThat(model.notices())
                .anyMatch(notice -> notice.startsWith("SEED 3"))
                .contains("Keys that are not read: Exc_delta_v, F_Exc_min.");
    }

    @Test
    void takesARateThatIsGivenBeforeTheFilesOwn() throws IOException {
        NetworkDescription network = read(
                        RUN + OLDER + EXC + ", 'N_AffExc': 4, 'p_AffExc_Exc': 1, 'Q_AffExc_Exc': 1, 'F_AffExc': 3",
                        Map.of("AffExc", "2 Hz * t / (1 s)"))
                .experiment()
                .network();

        assertThat(network.stimuli().get(0).model().parameters().get("rate"))
                .isEqualTo(new Value.Text("2 Hz * t / (1 s)"));
    }

    private static final String DRIVEN = RUN + OLDER + EXC + ", 'N_AffExc': 4, 'p_AffExc_Exc': 1, 'Q_AffExc_Exc': 1";
    private static final String STEPS = ", 'AffExc_IncreasingStep_baseline': 1, 'AffExc_IncreasingStep_onset': 20,"
            + "'AffExc_IncreasingStep_size': 4, 'AffExc_IncreasingStep_length': 30, 'AffExc_IncreasingStep_smoothing': 10";

    private static Value rateOf(FlatModel model) {
        return model.experiment()
                .network()
                .stimuli()
                .get(0)
                .model()
                .parameters()
                .get("rate");
    }

    @Test
    void takesIncreasingStepsBeforeAnArrayBeforeAConstantRate() throws IOException {
        Value steps = Value.of(ComponentDescription.of("increasing-steps")
                .with("baseline", "1 Hz")
                .with("size", "4 Hz")
                .with("onset", "20 ms")
                .with("length", "30 ms")
                .with("smoothing", "10 ms")
                .with("end", "100 ms")
                .with("interval", "0.1 ms"));
        Value array = Value.of(ComponentDescription.of("sampled")
                .with("values", Value.of(new double[] {1, 2.5}, "Hz"))
                .with("interval", "0.1 ms"));
        String others = ", 'Farray_AffExc': [1, 2.5], 'F_AffExc': 3";

        FlatModel withAll = read(DRIVEN + STEPS + others);
        assertThat(rateOf(withAll)).isEqualTo(steps);
        assertThat(withAll.notices()).anyMatch(notice -> notice.startsWith("Farray_AffExc does not count"));
        FlatModel withArray = read(DRIVEN + others);
        assertThat(rateOf(withArray)).isEqualTo(array);
        assertThat(withArray.notices()).anyMatch(notice -> notice.startsWith("F_AffExc does not count"));
        assertThat(rateOf(read(DRIVEN + others, Map.of("AffExc_Exc", "9 Hz")))).isEqualTo(Value.of("9 Hz"));
    }

    @Test
    void saysWhereTheOriginalDropsEvents() throws IOException {
        assertThat(read(DRIVEN + ", 'F_AffExc': 250").notices())
                .anyMatch(notice -> notice.startsWith("AffExc makes 0.10 events in a step"));
        assertThat(read(DRIVEN + ", 'F_AffExc': 100").notices()).noneMatch(notice -> notice.contains("events"));
    }

    @Test
    void putsConnectionsWithASpatialDecayOnARing() throws IOException {
        FlatModel model = read(DRIVEN + ", 'p_Exc_Exc': 0.5, 'Q_Exc_Exc': 1, 'SpatialDecay_Exc_Exc': 2,"
                + "'Delay_Exc_Exc': 0.3, 'SpatialDecay_AffExc_Exc': 2, 'Delay_AffExc_Exc': 1");

        assertThat(model.experiment().network().projections().get(0).rule())
                .isEqualTo(ComponentDescription.of("ring")
                        .with("probability", 0.5)
                        .with("decay-length", 2)
                        .with("circumference", 10)
                        .with("delay-per-distance", "0.3 ms"));
        assertThat(model.notices())
                .anyMatch(notice -> notice.contains("ring"))
                .anyMatch(notice -> notice.endsWith("AffExc_Exc."))
                .noneMatch(notice -> notice.startsWith("Keys") && notice.contains("Delay"));
    }

    @Test
    void mixesConductancesAndCurrentsOnlyWithAnAgreedPotential() throws IOException {
        String pair = RUN + OLDER + EXC + ", 'p_Exc_Exc': 0.5, 'Q_Exc_Exc': 1, 'alpha_Exc_Exc': 0.25";

        assertThat(read(pair + ", 'V0': -60")
                        .experiment()
                        .network()
                        .projections()
                        .get(0)
                        .contact()
                        .synapse())
                .isEqualTo(ComponentDescription.of("mixture")
                        .with("tau", "5 ms")
                        .with("reversal", "0 mV")
                        .with("alpha", 0.25)
                        .with("V0", "-60 mV"));
        FlatModel without = read(pair);
        assertThat(without.experiment().network().projections().get(0).contact().synapse())
                .isEqualTo(synapse("5 ms", "0 mV"));
        assertThat(without.notices()).anyMatch(notice -> notice.contains("alpha_Exc_Exc does not count"));
    }

    @Test
    void readsAThresholdThatMoves() throws IOException {
        ComponentDescription cell = read(RUN + EXC + ", 'Exc_tauw': 500, 'Exc_Ai': 0.5, 'Exc_Vi': -53, 'Exc_Ti': 5")
                .experiment()
                .network()
                .populations()
                .get(0)
                .cell();

        assertThat(cell.type()).isEqualTo("iadexp");
        assertThat(cell.parameters())
                .containsEntry("Ai", Value.of(0.5))
                .containsEntry("Vi", Value.of("-53 mV"))
                .containsEntry("Ti", Value.of("5 ms"))
                .containsEntry("b", Value.of("0 pA"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            canonical-inhibition | There are no synapses from VipInh to SstInh: Q_VipInh_SstInh is not there.
            sinusoidal | There are no synapses from L23Exc to SOMInh: Q_L23Exc_SOMInh is not there.
            rhythmic | There are no synapses from oscillExc to Exc: Q_oscillExc_Exc is not there.
            rhythmic | Tse, Tsi, Ee and Ei are names of older versions
            spectrum-2018 | F_AffExc does not count, because AffExc has increasing steps
            time-varying | AffExc makes 0.10 events in a step onto each cell of RecExc
            coba-lif | There is no AFF_POPS; afferents are the others with N_: none.
            ring | SpatialDecay_ and Delay_ of afferents do not count
            four-populations | The name Thal does not tell Exc from Inh
            pattern-input | Keys that are not read: BG-SEED, STIM-SEED.
            zerlaut-2019 | Keys that are not read: Faff1
            fixed-point-review | Keys that are not read: F_Exc_min
            """)
    void saysWhatTheOriginalsFilesRelyOn(String file, String notice) {
        FlatModel model =
                new FlatModelReader().read(Examples.inRepository("examples/flat/" + file + ".json"), Map.of());

        assertThat(model.notices()).anyMatch(said -> said.startsWith(notice));
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
                arguments(ProblemCode.MALFORMED_FILE, "", RUN + "'dt': 0.2"));
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
