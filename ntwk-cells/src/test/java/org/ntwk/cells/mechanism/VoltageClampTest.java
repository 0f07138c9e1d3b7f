package org.ntwk.cells.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.membrane.MechanismKernel;

class VoltageClampTest {

    private static final VoltageClamp MODEL = new VoltageClamp();

    @Test
    void itDrawsThePotentialToItsOwn() {
        FakeMembrane membrane = new FakeMembrane(MODEL, 1, 0.1, Map.of("conductance", 7.0, "potential", -30.0));
        membrane.voltage()[0] = -65;

        membrane.advanced(MODEL.prepare(membrane), 1e6);

        assertThat(membrane.conductance()[0]).isEqualTo(7);
        assertThat(membrane.membraneCurrent(0)).isEqualTo(7 * (-30 + 65));
    }

    /** Steps belong to the interval by the nearest times of the grid, whichever way their times are rounded. */
    @Test
    void itActsFromItsOnsetToBeforeItsEnd() {
        for (double dtMs : new double[] {0.1, 0.3, 0.7}) {
            int first = 41;
            int end = 59;
            FakeMembrane membrane =
                    new FakeMembrane(MODEL, 1, dtMs, Map.of("onset", first * dtMs - 1e-12, "end", end * dtMs + 1e-12));
            MechanismKernel kernel = MODEL.prepare(membrane);
            for (int step = 0; step < 100; step++) {
                boolean acts = membrane.advanced(kernel, step * dtMs).conductance()[0] > 0;

                assertThat(acts).as("step %s of %s ms", step, dtMs).isEqualTo(step >= first && step < end);
            }
        }
    }
}
