package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewtonTest {

    private static final StateBox BOX = StateBox.rates(1, 30);

    @Test
    void aKnownZeroIsNotFoundAgain() {
        SteadySystem system = NormalForm.of(
                1, at -> new double[] {(at[0] - 3) * (at[0] - 3.01)}, at -> new double[] {2 * at[0] - 6.01});
        Newton newton = new Newton(system, BOX);
        double[] start = {4};

        double[] first = newton.from(start, List.of()).orElseThrow();
        double[] second = newton.from(start, List.of(first)).orElseThrow();

        assertThat(first[0]).isCloseTo(3.01, within(1e-12));
        assertThat(second[0]).isCloseTo(3, within(1e-12));
        assertThat(newton.from(start, List.of(first, second))).isEmpty();
    }

    @Test
    void aZeroBeyondTheBoxIsNoZero() {
        SteadySystem system = NormalForm.of(1, at -> new double[] {at[0] + 0.1}, at -> new double[] {1});

        assertThat(new Newton(system, BOX).from(new double[] {2}, List.of())).isEmpty();
    }
}
