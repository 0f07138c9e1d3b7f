package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding against Brian2 (see the README of the resources of validation). */
class StepTimeTest {

    private static JsonNode reference(String table) throws IOException {
        try (InputStream in = StepTimeTest.class.getResourceAsStream("/org/ntwk/core/validation/micro.json")) {
            return new ObjectMapper().readTree(in).get(table);
        }
    }

    @Test
    void delaysRoundAsInTheReference() throws IOException {
        JsonNode table = reference("delay_rounding");
        double dtMs = table.get("dt").doubleValue();
        JsonNode delays = table.get("delay_ms");
        assertThat(delays).hasSize(21);
        for (int n = 0; n < delays.size(); n++) {
            assertThat(StepTime.delaySteps(delays.get(n).doubleValue(), dtMs))
                    .as("%s ms", delays.get(n))
                    .isEqualTo(table.get("delivered_after_steps").get(n).intValue());
        }
    }

    @Test
    void delaysOverARingRoundAsInTheReference() throws IOException {
        JsonNode table = reference("delay_rounding");
        double dtMs = table.get("dt").doubleValue();
        for (Map.Entry<String, JsonNode> ring :
                table.get("ring_delay_steps_per_index").properties()) {
            double perIndex = Double.parseDouble(ring.getKey());
            assertThat(ring.getValue().size()).isGreaterThan(100);
            for (int index = 0; index < ring.getValue().size(); index++) {
                assertThat(StepTime.delaySteps(perIndex * index, dtMs))
                        .as("%s ms times %s", perIndex, index)
                        .isEqualTo(ring.getValue().get(index).intValue());
            }
        }
    }

    /** A refractory period of 0 or 1 step lets V rest at its reset for one sample. */
    @Test
    void refractoryPeriodsRoundAsInTheReference() throws IOException {
        JsonNode results = reference("refractory_rounding").get("results");
        assertThat(results.size()).isGreaterThan(13);
        for (JsonNode result : results) {
            int steps = StepTime.refractorySteps(result.get("Trefrac_ms").doubleValue(), 0.1);
            assertThat(Math.max(1, steps))
                    .as("%s ms", result.get("Trefrac_ms"))
                    .isEqualTo(result.get("samples_at_Vreset_after_spike").intValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0999, 1", "0.0998, 0", "0.3, 3", "0.7, 7", "0.75, 7", "1e5, 1000000"})
    void anEventBelongsToTheStepThatItLiesInOrJustBefore(double tMs, long step) {
        assertThat(StepTime.stepOf(tMs, 0.1)).isEqualTo(step);
    }

    @Test
    void timesBeyondAllStepsAreTheLastStepThereIs() {
        assertThat(StepTime.delaySteps(1e300, 0.1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(StepTime.refractorySteps(1e300, 0.1)).isEqualTo(Integer.MAX_VALUE);
    }
}
