package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/**
 * A hundred cells against Brian2 (see the README of the resources): AdExp cells with an oscillating current and LIF cells,
 * multapses, autapses, delays that are no multiples of the step, given afferent spikes. Every spike agrees, and V to
 * rounding.
 */
class StepExactNetworkTest {

    /** The reference itself is exact to about 1e-11 mV for AdExp cells. */
    private static final double ROUNDING = 1e-8;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everySpikeAndPotentialAgrees(int threads) {
        JsonNode mid = ReferenceNetwork.read("mid.json");
        JsonNode model = mid.get("Model");
        ComponentDescription oscillation = ComponentDescription.of("oscillation")
                .with("amplitude", model.get("aExc_Ioscill_amp").doubleValue() + " pA")
                .with("frequency", model.get("aExc_Ioscill_freq").doubleValue() + " Hz");
        NetworkBuilder network = NetworkBuilder.create("mid")
                .population(new PopulationDescription(
                                "aExc", 80, SynapticSign.EXCITATORY, ReferenceNetwork.cell(model, "aExc"))
                        .withMechanism(oscillation))
                .inhibitory("bInh", 20, ReferenceNetwork.cell(model, "bInh"));
        for (String source : new String[] {"aExc", "bInh"}) {
            for (String target : new String[] {"aExc", "bInh"}) {
                network.projection(ReferenceNetwork.projection(
                        model,
                        source.substring(1),
                        source,
                        target,
                        mid.get("connections").get(source + "_" + target)));
            }
        }
        for (String target : new String[] {"aExc", "bInh"}) {
            JsonNode drive = mid.get("drive").get(target);
            double[] times = new double[drive.size()];
            double[] cells = new double[drive.size()];
            for (int n = 0; n < times.length; n++) {
                times[n] = drive.get(n).get(0).intValue() * 0.1;
                cells[n] = drive.get(n).get(1).intValue();
            }
            network.stimulus(ReferenceNetwork.spikes(model, target, times, cells))
                    .recordSpikes(target)
                    .record(new RecordingDescription(
                            target,
                            CellSelection.first(8),
                            ComponentDescription.of("trace")
                                    .with("variables", Value.of(List.of("V")))
                                    .with("interval", "1 ms")));
        }
        RunSettings settings = RunSettings.of("600 ms").withThreads(threads);
        try (RunResult result = Ntwk.create().run(new Experiment(network.build(), settings))) {
            for (String population : new String[] {"aExc", "bInh"}) {
                assertThat(ReferenceNetwork.rows(result.spikes(population)))
                        .isEqualTo(ReferenceNetwork.rows(mid.get("spikes").get(population)));
                for (int cell = 0; cell < 8; cell++) {
                    assertThat(result.trace(population, "V").values(cell))
                            .containsExactly(
                                    ReferenceNetwork.doubles(mid.get("V_mV_every_ms_first8")
                                            .get(population)
                                            .get(cell)),
                                    within(ROUNDING));
                }
            }
        }
    }
}
