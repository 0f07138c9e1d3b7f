package org.ntwk.meanfield.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.meanfield.ReferenceTable;

/** Against the original's fit, numpy and scipy, of the same simulated rates. */
class ThresholdFitReferenceTest {

    static List<ReferenceTable.Row> linear() {
        return rows().stream().filter(row -> !row.text(3).equals("refined")).toList();
    }

    static List<ReferenceTable.Row> refined() {
        return rows().stream().filter(row -> row.text(3).equals("refined")).toList();
    }

    private static List<ReferenceTable.Row> rows() {
        return ReferenceTable.rows(ThresholdFitReferenceTest.class, "fits.csv");
    }

    @Test
    void noRowIsMissing() {
        assertThat(linear()).hasSize(8);
        assertThat(refined()).hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linear")
    void theLinearStepGivesTheCoefficientsOfTheReference(ReferenceTable.Row row) {
        ThresholdFit fit = SimulatedRates.fit(row.text(1), options(row).withRefined(false));

        double[] expected = row.numbers(4);
        double largest = 0;
        for (double coefficient : expected) {
            largest = Math.max(largest, Math.abs(coefficient) * 1e3);
        }
        double[] found = fit.coefficientsMv();
        assertThat(found).hasSameSizeAs(expected);
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k] * 1e3, within(1e-8 * largest));
        }
        assertThat(fit.quality().firing().points()).isEqualTo((int) row.number(5));
        assertThat(fit.quality().thresholdRmsMv()).isCloseTo(row.number(6) * 1e3, within(1e-8));
        assertThat(fit.quality().firing().rmsHz()).isCloseTo(row.number(7), within(1e-7));
        assertThat(rmsOfAll(fit)).isCloseTo(row.number(8), within(1e-5));
    }

    /** The reference's last digits are those of its stopping rule. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refined")
    void theStepOnRatesComesAtLeastAsNearAsTheReference(ReferenceTable.Row row) {
        ThresholdFit fit = SimulatedRates.fit(row.text(1), options(row));

        assertThat(rmsOfAll(fit)).isLessThan(row.number(8) * (1 + 1e-6));
        assertThat(fit.warnings()).noneMatch(warning -> warning.kind() == FitWarning.Kind.NOT_CONVERGED);
        if (row.number(2) == 1) { // that of order 2 has directions which hardly matter
            double[] expected = row.numbers(4);
            for (int k = 0; k < expected.length; k++) {
                assertThat(fit.coefficientsMv()[k]).isCloseTo(expected[k] * 1e3, within(0.01));
            }
        }
    }

    private static FitOptions options(ReferenceTable.Row row) {
        FitOptions options = row.text(3).equals("ridge") ? FitOptions.ORIGINAL : FitOptions.DEFAULT.withHeld(false);
        return options.withForm(row.number(2) == 1 ? ThresholdForm.ORDER_1 : ThresholdForm.ORDER_2);
    }

    private static double rmsOfAll(ThresholdFit fit) {
        Deviation firing = fit.quality().firing();
        Deviation silent = fit.quality().silent();
        double squares =
                firing.points() * firing.rmsHz() * firing.rmsHz() + silent.points() * silent.rmsHz() * silent.rmsHz();
        return Math.sqrt(squares / (firing.points() + silent.points()));
    }
}
