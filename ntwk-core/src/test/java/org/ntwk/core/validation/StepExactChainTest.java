package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/**
 * A chain of two cells against Brian2 (see the README of the resources): every spike, and every variable at every step to
 * rounding. Afferent and recurrent synapses have equal kinetics, so that their conductances are one here.
 */
class StepExactChainTest {

    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"chain_LIF", "chain_AdExp"})
    void everyVariableAgreesAtEveryStep(String name) {
        JsonNode chain = ReferenceNetwork.read("micro.json").get(name);
        JsonNode model = chain.get("model");
        NetworkBuilder network = NetworkBuilder.create(name)
                .excitatory("Exc", 2, ReferenceNetwork.cell(model, "Exc"))
                .projection(ReferenceNetwork.projection(model, "Exc", "Exc", "Exc", chain.get("pairs")))
                .stimulus(ReferenceNetwork.spikes(model, "Exc", new double[] {5.0, 5.7}, new double[] {0, 0}))
                .recordSpikes("Exc")
                .recordTraces("Exc", CellSelection.all(), "V", "w", "Ge");
        try (RunResult result = Ntwk.create().run(new Experiment(network.build(), RunSettings.of("30 ms")))) {
            assertThat(ReferenceNetwork.rows(result.spikes("Exc")))
                    .isEqualTo(ReferenceNetwork.rows(chain.get("spikes")));
            for (int cell = 0; cell < 2; cell++) {
                double[] potential = ReferenceNetwork.doubles(chain.get("V_mV").get(cell));
                double[] adaptation = ReferenceNetwork.doubles(chain.get("w_pA").get(cell));
                double[] afferent =
                        ReferenceNetwork.doubles(chain.get("GAff_nS").get(cell));
                double[] recurrent =
                        ReferenceNetwork.doubles(chain.get("GRec_nS").get(cell));
                double[] conductance = afferent.clone();
                for (int step = 0; step < conductance.length; step++) {
                    conductance[step] += recurrent[step];
                }
                assertThat(result.trace("Exc", "V").values(cell))
                        .hasSize(300)
                        .containsExactly(potential, within(ROUNDING));
                assertThat(result.trace("Exc", "w").values(cell)).containsExactly(adaptation, within(ROUNDING));
                assertThat(result.trace("Exc", "Ge").values(cell)).containsExactly(conductance, within(ROUNDING));
            }
        }
    }
}
