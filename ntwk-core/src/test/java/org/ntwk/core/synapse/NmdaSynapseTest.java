package org.ntwk.core.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.network.ComponentDescription;

class NmdaSynapseTest {

    private static final ComponentDescription NMDA = ComponentDescription.of("nmda")
            .with("reversal", "5 mV")
            .with("eta", "0.3 1/mM")
            .with("Mg", "1.2 mM")
            .with("V0", "15 mV");

    /** Synapses with about 1 nS open, at a potential. */
    private static OneSynapse at(ComponentDescription description, double potential) {
        OneSynapse synapse = new OneSynapse(new NmdaSynapse(), description, 0.1);
        synapse.spike(1);
        for (int step = 0; step < 80; step++) {
            synapse.step();
        }
        synapse.voltage[0] = potential;
        return synapse;
    }

    private static double unblocked(double potential) {
        return at(NMDA.with("Mg", "0 mM"), potential).kernel.conductance(0);
    }

    private static double closedForm(double potential) {
        return unblocked(potential) * (5 - potential) / (1 + 0.3 * 1.2 * Math.exp(-potential / 15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-90, -65, -40, -20, 0, 5, 30})
    void theCurrentIsThatOfTheBlockedConductance(double potential) {
        OneSynapse synapse = at(NMDA, potential);
        double recorded = synapse.kernel.current(0) - synapse.kernel.conductance(0) * potential;
        synapse.step();

        assertThat(unblocked(potential)).isBetween(0.9, 1.0);
        assertThat(synapse.membraneCurrent()).isCloseTo(closedForm(potential), within(1e-9));
        assertThat(recorded).isCloseTo(closedForm(potential), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-90, -65, -40, -20, 0, 5, 30})
    void gIsTheSlopeOfTheCurrent(double potential) {
        double slope = (closedForm(potential + 1e-4) - closedForm(potential - 1e-4)) / 2e-4;

        assertThat(at(NMDA, potential).step().g()).isCloseTo(-slope, within(1e-7));
    }

    @Test
    void theRecordedConductanceIsTheOpenOneAlsoWhereTheSlopeIsNegative() {
        OneSynapse synapse = at(NMDA, -50);
        double open = synapse.kernel.conductance(0);

        assertThat(open).isCloseTo(unblocked(-50) / (1 + 0.36 * Math.exp(50.0 / 15)), within(1e-12));
        assertThat(synapse.step().g()).isNegative();
    }
}
