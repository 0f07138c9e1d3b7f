package org.ntwk.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.Examples;

/**
 * The examples of seven cells, under steps of current and under given spikes, against Brian2 (see the README of the
 * resources): every spike, and V to rounding.
 */
class ToyNetworkTest {

    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({"toy-network-steps.yaml, toy_steps", "toy-network-spikes.yaml, toy_stim"})
    void everySpikeAndPotentialAgrees(String example, String protocol) {
        JsonNode reference = ReferenceNetwork.read("toy.json").get(protocol);
        Ntwk ntwk = Ntwk.create();
        try (RunResult result = ntwk.run(ntwk.read(Examples.inRepository("examples/" + example)))) {
            for (String population : new String[] {"Exc", "Inh"}) {
                assertThat(ReferenceNetwork.rows(result.spikes(population)))
                        .isEqualTo(ReferenceNetwork.rows(reference.get("spikes").get(population)));
                JsonNode potentials = reference.get("V_every_ms").get(population);
                assertThat(result.trace(population, "V").columns()).isEqualTo(potentials.size());
                for (int cell = 0; cell < potentials.size(); cell++) {
                    assertThat(result.trace(population, "V").values(cell))
                            .containsExactly(ReferenceNetwork.doubles(potentials.get(cell)), within(ROUNDING));
                }
            }
        }
    }
}
