package org.ntwk.cells.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.membrane.MechanismKernel;

/** Bounds are five standard errors: a correct program fails one of the nine less than once in a hundred thousand seeds. */
class OrnsteinUhlenbeckCurrentTest {

    private static final OrnsteinUhlenbeckCurrent MODEL = new OrnsteinUhlenbeckCurrent();
    private static final int CELLS = 20_000;
    private static final Map<String, Double> PARAMETERS = Map.of("mean", 40.0, "sd", 30.0, "tau", 20.0);

    /**
     * Over cells, which are independent: mean and variance after a hundred steps, and the covariance with the values of one
     * step before, which is sd² exp(−dt/tau), at steps that are short or long against tau.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 5, 50})
    void itHasTheMomentsOfTheProcessAtAnyStep(double dtMs) {
        FakeMembrane membrane = new FakeMembrane(MODEL, CELLS, dtMs, PARAMETERS);
        MechanismKernel kernel = MODEL.prepare(membrane);
        kernel.initialise(0, CELLS);
        for (int step = 0; step < 100; step++) {
            membrane.advanced(kernel, step * dtMs);
        }
        double[] before = membrane.current().clone();
        double[] after = membrane.advanced(kernel, 100 * dtMs).current();
        double mean = 0;
        double variance = 0;
        double covariance = 0;
        for (int n = 0; n < CELLS; n++) {
            mean += after[n] / CELLS;
            variance += (after[n] - 40) * (after[n] - 40) / CELLS;
            covariance += (after[n] - 40) * (before[n] - 40) / CELLS;
        }

        double correlation = Math.exp(-dtMs / 20);
        assertThat(mean).isEqualTo(40, within(5 * 30 / Math.sqrt(CELLS)));
        assertThat(variance).isEqualTo(900, within(5 * 900 * Math.sqrt(2.0 / CELLS)));
        assertThat(covariance)
                .isEqualTo(900 * correlation, within(5 * 900 * Math.sqrt((1 + correlation * correlation) / CELLS)));
    }

    @Test
    void withoutDeviationItIsItsMean() {
        FakeMembrane membrane = new FakeMembrane(MODEL, 3, 0.1, Map.of("mean", 40.0, "sd", 0.0));
        MechanismKernel kernel = MODEL.prepare(membrane);
        kernel.initialise(0, 3);
        for (int step = 0; step < 10; step++) {
            assertThat(membrane.advanced(kernel, step * 0.1).current()).containsOnly(40);
        }
    }
}
