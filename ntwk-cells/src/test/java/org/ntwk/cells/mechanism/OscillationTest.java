package org.ntwk.core.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

class OscillationTest {

    private final double[] current = {10, 10, 10};

    private MechanismKernel kernel(String onset) {
        Problems problems = new Problems();
        Oscillation model = new Oscillation();
        ParameterValues values = new ParameterResolver(Registry.of())
                .resolve(
                        model,
                        ComponentDescription.of("oscillation")
                                .with("amplitude", "0.2 nA")
                                .with("frequency", "3 Hz")
                                .with("onset", onset),
                        "mechanism",
                        problems,
                        3,
                        RandomStream.of(1, "parameters"))
                .orElseThrow(() -> new AssertionError(problems.list()));
        MechanismKernel kernel = model.prepare(new Columns(values, current));
        kernel.initialise(0, 3);
        return kernel;
    }

    @Test
    void addsARaisedCosine() {
        for (int step = 0; step < 20_000; step += 7) {
            double t = step * 0.1;
            Arrays.fill(current, 10);
            kernel("0 ms").advance(0, 3, t);
            double expected = 200 * (1 - Math.cos(2 * Math.PI * 3 * t * 1e-3)) / 2;
            assertThat(current[0]).isCloseTo(10 + expected, within(1e-9));
        }
    }

    @Test
    void startsAtItsOnsetFromZero() {
        MechanismKernel kernel = kernel("500 ms");
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
        kernel("0 ms").advance(1, 3, 1000.0 / 6);
        assertThat(current[0]).isEqualTo(10);
        assertThat(current[1]).isCloseTo(10 + 100, within(1e-9));
        assertThat(current[2]).isCloseTo(10 + 400, within(1e-9));
    }

    private record Columns(ParameterValues parameters, double[] current) implements MembraneContext {

        @Override
        public int size() {
            return 3;
        }

        @Override
        public double dtMs() {
            return 0.1;
        }

        @Override
        public double[] state(String variable) {
            throw new IllegalArgumentException(variable);
        }

        @Override
        public double[] voltage() {
            throw new UnsupportedOperationException("it does not depend on V");
        }

        @Override
        public double[] conductance() {
            throw new UnsupportedOperationException("it has no conductance");
        }

        @Override
        public double[] extent() {
            return new double[] {1, 0.5, 2};
        }
    }
}
