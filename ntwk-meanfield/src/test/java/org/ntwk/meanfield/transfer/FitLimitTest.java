package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.FittedRange.Interval;

class FitLimitTest {

    private static final ShotNoiseMembrane MEMBRANE = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS);
    private static final double[] RATES = {4, 10, 8};
    private static final MembraneStatistics AT = MEMBRANE.at(RATES, 0);
    private static final Interval WIDE = new Interval(-1000, 1000);

    /** A function that was fitted to means in an interval. */
    private static TransferFunction fitted(Interval means) {
        return EffectiveThresholdFunction.of(
                MEMBRANE, new double[] {-50}, new FittedRange(means, WIDE, Interval.ALL, WIDE));
    }

    @Test
    void aMomentBeyondItsFitIsToldWithTheBorderThatIsNear() {
        List<FitLimit> above = FitLimit.of(fitted(new Interval(-90, AT.meanMv() - 2)), RATES, 0);
        List<FitLimit> below = FitLimit.of(fitted(new Interval(AT.meanMv() + 2, 0)), RATES, 0);

        assertThat(above).hasSize(1);
        assertThat(above.get(0).isOutside()).isTrue();
        assertThat(above.get(0).isOnBorder()).isFalse();
        assertThat(above.get(0).words()).matches("mean -\\d+\\.\\d+ mV, fitted up to -\\d+\\.\\d+ mV");
        assertThat(below.get(0).words()).matches("mean -\\d+\\.\\d+ mV, fitted from -\\d+\\.\\d+ mV");
        assertThat(FitLimit.words(Map.of("Exc", above))).startsWith("Exc (mean -");
    }

    @Test
    void onTheBorderThereIsAKinkFromEitherSide() {
        for (double distance : new double[] {0, 1e-4, -1e-4}) {
            List<FitLimit> found = FitLimit.of(fitted(new Interval(-90, AT.meanMv() + distance)), RATES, 0);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).isOnBorder()).isTrue();
            assertThat(found.get(0).isOutside()).isEqualTo(distance < 0);
            assertThat(found.get(0).words()).startsWith("mean at the border of the fit, -");
        }
    }

    @Test
    void insideOrWithoutAKnownFitThereIsNoLimit() {
        assertThat(FitLimit.of(fitted(new Interval(-90, 0)), RATES, 0)).isEmpty();
        TransferFunction everywhere =
                EffectiveThresholdFunction.of(MEMBRANE, new double[] {-50}, FittedRange.EVERYWHERE);
        assertThat(FitLimit.of(everywhere, RATES, 0)).isEmpty();
        assertThat(FitLimit.nearest(everywhere, RATES, 0)).isEmpty();
    }

    @Test
    void theNearestIsThatOfTheLeastShareOfItsRange() {
        FitLimit nearest = FitLimit.nearest(fitted(new Interval(AT.meanMv() - 1, AT.meanMv() + 9)), RATES, 0)
                .orElseThrow();

        assertThat(nearest.moment()).isEqualTo(MembraneMoment.MEAN);
        assertThat(nearest.share()).isCloseTo(0.1, within(1e-12));
    }
}
