package org.ntwk.core.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.synapse.SynapseKernel;

class ExponentialSynapseTest {

    private static final int CELLS = 1500;
    private static final ExponentialSynapse MODEL = new ExponentialSynapse();

    @Test
    void theDecayIsEulersOrExactAsChosen() {
        Membrane membrane = new Membrane();
        SynapseKernel euler = membrane.synapses("0 mV");
        SynapseKernel exact =
                membrane.kernel(ComponentDescription.of("exponential").with("decay", "exact"));
        double before = euler.conductance(3);
        double beforeExact = exact.conductance(3);
        for (int step = 0; step < 10; step++) {
            euler.advance(3, 4);
            exact.advance(3, 4);
        }

        assertThat(euler.conductance(3)).isEqualTo(before * Math.pow(1 - 0.1 / 5, 10), within(1e-12));
        assertThat(exact.conductance(3)).isEqualTo(beforeExact * Math.exp(-1.0 / 5), within(1e-12));
    }

    /** The columns of a membrane and synapses with some open conductance on it. */
    private static final class Membrane {

        private final double[] conductance = new double[CELLS];
        private final double[] current = new double[CELLS];
        private final RandomStream random = RandomStream.of(1, "test");

        void clear() {
            Arrays.fill(conductance, 0);
            Arrays.fill(current, 0);
        }

        SynapseKernel synapses(String reversal) {
            return kernel(ComponentDescription.of("exponential").with("reversal", reversal));
        }

        SynapseKernel kernel(ComponentDescription description) {
            FakeSynapseContext synapses =
                    FakeSynapseContext.of(MODEL, description, 0.1, new double[CELLS], conductance, current);
            double[] open = synapses.state("G");
            for (int cell = 0; cell < CELLS; cell++) {
                open[cell] = 20 * random.nextDouble();
            }
            return MODEL.prepare(synapses);
        }
    }
}
