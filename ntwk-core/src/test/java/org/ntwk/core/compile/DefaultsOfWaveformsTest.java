package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.Ntwk;

/** A result says what was simulated also inside waveforms, whose defaults may change with a version. */
class DefaultsOfWaveformsTest {

    private static final ComponentDescription NOISE =
            ComponentDescription.of("ornstein-uhlenbeck").with("sd", "1 pA").with("tau", "5 ms");

    private static Value currentOf(ComponentDescription current) {
        Experiment experiment = new Experiment(
                NetworkBuilder.create("noise")
                        .excitatory("Exc", 1, ComponentDescription.of("lif"))
                        .injection(
                                "Noise",
                                "Exc",
                                CellSelection.all(),
                                ComponentDescription.of("current-injection").with("current", current))
                        .build(),
                RunSettings.of("1 ms"));
        return Ntwk.create()
                .compile(experiment)
                .experiment()
                .network()
                .stimuli()
                .get(0)
                .model()
                .parameters()
                .get("current");
    }

    private static void assertComplete(Value noise) {
        assertThat(noise).isInstanceOf(Value.Nested.class);
        assertThat(((Value.Nested) noise).component().parameters())
                .containsEntry("sd", Value.of("1 pA"))
                .containsEntry("mean", Value.of(Quantity.of(0, "pA")))
                .containsEntry("resolution", Value.of("0.1 ms"));
    }

    @Test
    void defaultsOfAWaveformAreWrittenOut() {
        assertComplete(currentOf(NOISE));
    }

    @Test
    void defaultsOfTheTermsOfASumAreWrittenOut() {
        Value sum = currentOf(ComponentDescription.of("sum")
                .with("terms", new Value.Several(List.of(Value.of("2 pA"), Value.of(NOISE)))));

        List<Value> terms =
                ((Value.Several) ((Value.Nested) sum).component().parameters().get("terms")).values();
        assertThat(terms.get(0)).isEqualTo(Value.of("2 pA"));
        assertComplete(terms.get(1));
    }
}
