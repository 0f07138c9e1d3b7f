package org.ntwk.cells.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.membrane.MechanismKernel;

class OscillationTest {

    private double[] current;

    private MechanismKernel kernel(double onsetMs) {
        Oscillation model = new Oscillation();
        FakeMembrane membrane =
                new FakeMembrane(model, 3, 0.1, Map.of("amplitude", 200.0, "frequency", 3.0, "onset", onsetMs));
        membrane.extent()[1] = 0.5;
        membrane.extent()[2] = 2;
        current = membrane.current();
        Arrays.fill(current, 10);
        MechanismKernel kernel = model.prepare(membrane);
        kernel.initialise(0, 3);
        return kernel;
    }

    @Test
    void addsARaisedCosine() {
        for (int step = 0; step < 20_000; step += 7) {
            double t = step * 0.1;
            kernel(0).advance(0, 3, t);
            double expected = 200 * (1 - Math.cos(2 * Math.PI * 3 * t * 1e-3)) / 2;
            assertThat(current[0]).isCloseTo(10 + expected, within(1e-9));
        }
    }

    @Test
    void startsAtItsOnsetFromZero() {
        MechanismKernel kernel = kernel(500);
        kernel.advance(0, 3, 400);
        kernel.advance(0, 3, 500);
        assertThat(current).containsExactly(10, 10, 10);
        kernel.advance(0, 3, 500.1);
        assertThat(current[0] - 10).isPositive().isLessThan(0.001);
        kernel.advance(0, 3, 500 + 1000.0 / 6);
        assertThat(current[0]).isCloseTo(210, within(0.001));
    }

    @Test
    void isProportionalToTheExtentAndStaysInItsRange() {
        kernel(0).advance(1, 3, 1000.0 / 6);
        assertThat(current[0]).isEqualTo(10);
        assertThat(current[1]).isCloseTo(10 + 100, within(1e-9));
        assertThat(current[2]).isCloseTo(10 + 400, within(1e-9));
    }
}
