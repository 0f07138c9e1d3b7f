package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.Given;

class InverseTransferTest {

    private static final TransferFunction FUNCTION =
            Given.function(new EffectiveThresholdModel(), Map.of("preset", "spectrum-2018-rec-exc"));
    private static final InverseTransfer INVERSE = new InverseTransfer(FUNCTION);
    private static final double[] RATES = {2, 5, 8};

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 5, 20, 40})
    void theInputForARateGivesIt(double wantedHz) {
        double excitation = INVERSE.inputHz(wantedHz, 0, RATES, 0, 0, 60).orElseThrow();
        assertThat(FUNCTION.rateHz(new double[] {excitation, 5, 8}, 0)).isCloseTo(wantedHz, within(1e-8));

        double current = INVERSE.currentPa(wantedHz, RATES, -500, 800).orElseThrow();
        assertThat(FUNCTION.rateHz(RATES, current)).isCloseTo(wantedHz, within(1e-8));
    }

    @Test
    void ofSeveralInputsTheLowestIsGiven() {
        TransferFunction hump = new TransferFunction() {
            @Override
            public int inputs() {
                return 1;
            }

            @Override
            public double rateHz(double[] ratesHz, double currentPa) {
                return ratesHz[0] * (10 - ratesHz[0]);
            }
        };

        assertThat(new InverseTransfer(hump).inputHz(9, 0, new double[1], 0, 0, 10))
                .hasValueCloseTo(1.0, within(1e-10));
        assertThat(new InverseTransfer(hump).inputHz(0, 0, new double[1], 0, 0, 10))
                .hasValue(0);
    }

    @Test
    void aRateThatIsNotReachedHasNoInput() {
        assertThat(INVERSE.inputHz(300, 0, RATES, 0, 0, 60)).isEmpty();
    }

    @Test
    void boundsAreInOrder() {
        assertThatThrownBy(() -> INVERSE.inputHz(5, 0, RATES, 0, 10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10.0");
    }
}
