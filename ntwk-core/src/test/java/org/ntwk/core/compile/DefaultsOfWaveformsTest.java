package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.Ntwk;

/** A result says what was simulated also inside waveforms, whose defaults may change with a version. */
class DefaultsOfWaveformsTest {

    private static final ComponentDescription NOISE =
            ComponentDescription.of("ornstein-uhlenbeck").with("sd", "1 pA").with("tau", "5 ms");

    private static NetworkBuilder network(ComponentDescription current) {
        return NetworkBuilder.create("noise")
                .excitatory("Exc", 1, ComponentDescription.of("lif"))
                .stimulus(
                        "Noise",
                        "Exc",
                        ComponentDescription.of("current-injection").with("current", current));
    }

    private static NetworkDescription completed(NetworkBuilder network) {
        return Ntwk.create()
                .compile(new Experiment(network.build(), RunSettings.of("1 ms")))
                .experiment()
                .network();
    }

    private static Value currentOf(ComponentDescription current) {
        return completed(network(current)).stimuli().get(0).model().parameters().get("current");
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
    void defaultsOfAWaveformThatComesLaterAreWrittenOut() {
        NetworkBuilder network = network(ComponentDescription.of("constant").with("value", "1 pA"))
                .intervention("0.5 ms", ChangeDescription.ofStimulus("Noise", "current", Value.of(NOISE)))
                .intervention("0.5 ms", ChangeDescription.ofPopulation("Exc", "V", Value.of("-60 mV")));

        ChangeDescription change = completed(network).interventions().get(0).change();
        assertComplete(change.values().get("current"));
        assertThat(completed(network).interventions().get(1))
                .isEqualTo(network.build().interventions().get(1));
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
