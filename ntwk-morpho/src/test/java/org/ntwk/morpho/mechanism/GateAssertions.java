package org.ntwk.morpho.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;

/** What a gate of a channel must do at a potential. */
final class GateAssertions {

    private static final double RELATIVE = 1e-9;

    private GateAssertions() {}

    /** Its steady state and its time constant are these, to 1e-9. */
    static void assertGate(MembraneMechanism channel, String gate, double voltageMv, double steady, double tauMs) {
        TestMembrane membrane = new TestMembrane(ChannelValues.of(channel, 1).with("conductance", 1), tauMs, voltageMv);
        MechanismKernel kernel = channel.prepare(membrane);
        kernel.initialise(0, 1);
        String what = channel.name() + "." + gate + " at " + voltageMv + " mV";
        assertThat(membrane.state(gate)[0]).as(what).isCloseTo(steady, within(RELATIVE * steady));

        // In one time constant a shut gate goes the part 1 - 1/e of its way.
        membrane.state(gate)[0] = 0;
        kernel.advance(0, 1, 0);
        double expected = -Math.expm1(-1) * steady;
        assertThat(membrane.state(gate)[0]).as(what).isCloseTo(expected, within(RELATIVE * expected));
    }
}
