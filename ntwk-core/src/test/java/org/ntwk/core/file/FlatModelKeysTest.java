package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntwk.core.file.FlatModels.DRIVEN;
import static org.ntwk.core.file.FlatModels.EXC;
import static org.ntwk.core.file.FlatModels.OLDER;
import static org.ntwk.core.file.FlatModels.RUN;
import static org.ntwk.core.file.FlatModels.STEPS;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;

class FlatModelKeysTest {

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
    void takesIncreasingStepsBeforeAnArrayBeforeAConstantRate() {
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
    void saysWhereTheOriginalDropsEvents() {
        assertThat(read(DRIVEN + ", 'F_AffExc': 250").notices())
                .anyMatch(notice -> notice.startsWith("AffExc makes 0.10 events in a step"));
        assertThat(read(DRIVEN + ", 'F_AffExc': 100").notices()).noneMatch(notice -> notice.contains("events"));
    }

    @Test
    void putsConnectionsWithASpatialDecayOnARing() {
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
    void mixesConductancesAndCurrentsOnlyWithAnAgreedPotential() {
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
    void readsAThresholdThatMoves() {
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
}
