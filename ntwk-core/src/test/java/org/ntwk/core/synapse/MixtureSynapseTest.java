package org.ntwk.core.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;

class MixtureSynapseTest {

    private static final ComponentDescription MIXTURE =
            ComponentDescription.of("mixture").with("reversal", "-80 mV").with("V0", "-60 mV");

    private static OneSynapse opened(double alpha) {
        OneSynapse synapse = new OneSynapse(new MixtureSynapse(), MIXTURE.with("alpha", alpha), 0.1);
        synapse.spike(2);
        return synapse;
    }

    @Test
    void withAlphaOneItIsTheExponentialConductanceToTheBit() {
        OneSynapse mixture = opened(1);
        OneSynapse exponential = new OneSynapse(
                new ExponentialSynapse(), ComponentDescription.of("exponential").with("reversal", "-80 mV"), 0.1);
        exponential.spike(2);
        for (int step = 0; step < 100; step++) {
            assertThat(mixture.step().g()).isEqualTo(exponential.step().g());
            assertThat(mixture.i()).isEqualTo(exponential.i());
            assertThat(mixture.kernel.conductance(0)).isEqualTo(exponential.kernel.conductance(0));
            assertThat(mixture.kernel.current(0)).isEqualTo(exponential.kernel.current(0));
        }
    }

    @Test
    void withAlphaZeroItIsACurrent() {
        OneSynapse synapse = opened(0).step();

        assertThat(synapse.g()).isZero();
        assertThat(synapse.i()).isEqualTo(2 * (-80 + 60));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 1})
    void itMixesTheCurrents(double alpha) {
        OneSynapse synapse = opened(alpha).step();
        for (double potential : new double[] {-80, -60, -50}) {
            synapse.voltage[0] = potential;
            double mixed = alpha * 2 * (-80 - potential) + (1 - alpha) * 2 * (-80 + 60);
            assertThat(synapse.membraneCurrent()).isCloseTo(mixed, within(1e-12));
        }
    }
}
