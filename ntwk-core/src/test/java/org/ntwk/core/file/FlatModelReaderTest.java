package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ntwk.core.file.FlatModels.EXC;
import static org.ntwk.core.file.FlatModels.OLDER;
import static org.ntwk.core.file.FlatModels.RUN;
import static org.ntwk.core.file.FlatModels.cell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

class FlatModelReaderTest {

    @TempDir
    Path folder;

    private FlatModel read(String model, Map<String, String> rates) {
        return FlatModels.read(folder, model, rates);
    }

    private FlatModel read(String model) {
        return read(model, Map.of());
    }

    private static ComponentDescription synapse(String tau, String reversal) {
        return ComponentDescription.of("exponential").with("tau", tau).with("reversal", reversal);
    }

    @Test
    void infersPopulationsAndAfferentsAndSaysSo() {
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
    void takesTheSimplestCellWithEveryTermThatIsNotZero(double deltaV, double a, double b, String type) {
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
    void readsNamesWithUnderscoresWhole() {
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
    void saysWhichConnectionsLackTheirProbabilityOrWeight() {
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
    void takesKineticsOfTheSourceBeforeThoseOfItsKindBeforeTheOlderNames() {
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
    void givesNoticeOfKeysItDoesNotReadAndOfTheSeed() {
        FlatModel model = read(RUN + EXC + ", 'SEED': 3, 'Exc_delta_v': 0, 'F_Exc_min': [1, {'a': null}]");

        assertThat(model.experiment().settings().seed()).isEqualTo(3);
        assertThat(model.notices())
                .anyMatch(notice -> notice.startsWith("SEED 3"))
                .contains("Keys that are not read: Exc_delta_v, F_Exc_min.");
    }

    @Test
    void takesARateThatIsGivenBeforeTheFilesOwn() {
        NetworkDescription network = read(
                        RUN + OLDER + EXC + ", 'N_AffExc': 4, 'p_AffExc_Exc': 1, 'Q_AffExc_Exc': 1, 'F_AffExc': 3",
                        Map.of("AffExc", "2 Hz * t / (1 s)"))
                .experiment()
                .network();

        assertThat(network.stimuli().get(0).model().parameters().get("rate"))
                .isEqualTo(new Value.Text("2 Hz * t / (1 s)"));
    }
}
