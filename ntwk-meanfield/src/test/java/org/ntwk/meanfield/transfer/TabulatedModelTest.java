package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.Given;

class TabulatedModelTest {

    private static final TabulatedModel MODEL = new TabulatedModel();
    private static final TransferFunction FITTED =
            Given.function(new EffectiveThresholdModel(), Map.of("preset", "spectrum-2018-rec-exc"));

    /** 30 + 2x − y/2 + x y/10 + I/10: of first degree along each axis. */
    private static final TransferFunction MULTILINEAR = new Formula() {
        @Override
        double at(double x, double y, double current) {
            return 30 + 2 * x - y / 2 + x * y / 10 + current / 10;
        }
    };

    /** 30 + x² + x y² / 10 + I² / 100: of second degree along each axis, where parabolas have its slopes. */
    private static final TransferFunction QUADRATIC = new Formula() {
        @Override
        double at(double x, double y, double current) {
            return 30 + x * x + x * y * y / 10 + current * current / 100;
        }
    };

    private abstract static class Formula implements TransferFunction {

        abstract double at(double x, double y, double current);

        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return at(ratesHz[0], ratesHz[1], currentPa);
        }
    }

    private static TabulatedFunction table(TransferFunction of, boolean cubic, boolean hold) {
        return TabulatedFunction.of(
                of, new double[][] {{0, 1, 2.5, 6}, {0, 3, 5, 9, 10}}, new double[] {-50, 0, 20}, cubic, hold);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, -50", "1.3, 3, 7", "2.5, 9.9, 20", "6, 10, 0", "4.4, 4.1, -3"})
    void eachInterpolationIsExactForItsDegree(double x, double y, double current) {
        double[] rates = {x, y};

        for (TabulatedFunction table : List.of(table(MULTILINEAR, false, false), table(MULTILINEAR, true, false))) {
            assertThat(table.rateHz(rates, current)).isCloseTo(MULTILINEAR.rateHz(rates, current), within(1e-12));
        }
        assertThat(table(QUADRATIC, true, false).rateHz(rates, current))
                .isCloseTo(QUADRATIC.rateHz(rates, current), within(1e-11));
    }

    @Test
    void derivativesOfCubicsAreExactForQuadratics() {
        double[] first = new double[3];
        double[] second = new double[9];

        table(QUADRATIC, true, false).derivatives(new double[] {1.7, 6}, 8, first, second);

        assertThat(first).containsExactly(new double[] {2 * 1.7 + 3.6, 1.7 * 6 / 5, 0.16}, within(1e-12));
        assertThat(second).containsExactly(new double[] {2, 1.2, 0, 1.2, 0.34, 0, 0, 0, 0.02}, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void derivativesAreThoseOfDifferences(boolean cubic) {
        TabulatedFunction table = TabulatedFunction.of(
                FITTED,
                new double[][] {{0, 2, 4, 8}, {0, 5, 10, 20}, {0, 4, 8, 16}},
                new double[] {-100, 0, 50, 100},
                cubic,
                false);

        Against.differences(table, new double[] {3.1, 7.2, 9.5}, 12);
        Against.differences(table, new double[] {6, 2, 5}, -30);
    }

    /** Halving the step divides the error by 4 and, of cubics, by about 8. */
    @ParameterizedTest
    @CsvSource({"false, 3.4, 4.6", "true, 6, 18"})
    void errorsFallWithTheStep(boolean cubic, double least, double most) {
        double coarse = worstError(16, cubic);
        double fine = worstError(32, cubic);

        assertThat(coarse / fine).isBetween(least, most);
    }

    private static double worstError(int pieces, boolean cubic) {
        double[] grid = new double[pieces + 1];
        Arrays.setAll(grid, n -> 20.0 * n / pieces);
        TabulatedFunction table =
                TabulatedFunction.of(FITTED, new double[][] {grid, {5}, {8}}, new double[] {0}, cubic, false);
        double worst = 0;
        for (double x = 0; x < 20; x += 0.0137) {
            double[] rates = {x, 5, 8};
            worst = Math.max(worst, Math.abs(table.rateHz(rates, 0) - FITTED.rateHz(rates, 0)));
        }
        return worst;
    }

    @Test
    void outsideTheGridIsRefusedOrTheBorder() {
        double[] outside = {7, 4};
        assertThatThrownBy(() -> table(QUADRATIC, false, false).rateHz(outside, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("input 1", "7.0 Hz", "from 0.0 to 6.0 Hz");
        assertThatThrownBy(() -> table(QUADRATIC, false, false).rateHz(new double[] {1, 4}, 21))
                .hasMessageContainingAll("current", "21.0 pA");
        assertThatThrownBy(() -> table(QUADRATIC, false, true).rateHz(new double[] {1, Double.NaN}, 0))
                .hasMessageContaining("input 2");

        double[] first = new double[3];
        double[] second = new double[9];
        TabulatedFunction held = table(QUADRATIC, true, true);
        double rate = held.derivatives(outside, 0, first, second);
        assertThat(rate).isEqualTo(held.rateHz(new double[] {6, 4}, 0));
        assertThat(first[0]).isZero();
        assertThat(first[1]).isCloseTo(6 * 4 / 5.0, within(1e-12));
        assertThat(second[1]).isZero();
    }

    @Test
    void cubicsThatSwingBelowZeroAreZero() {
        TransferFunction step = new Formula() {
            @Override
            double at(double x, double y, double current) {
                return x > 2 ? 50 : 0;
            }
        };
        double[] first = new double[3];

        double rate = table(step, true, false).derivatives(new double[] {0.5, 0}, 0, first, new double[9]);
        double below = table(step, true, false).derivatives(new double[] {0.9, 0}, 0, first, new double[9]);

        assertThat(rate).isZero();
        assertThat(below).isZero();
        assertThat(first).containsOnly(0);
    }

    @Test
    void theTableOfADescriptionHasTheCurrentFastest() {
        TransferFunction function = MODEL.prepare(new TransferFunctionContext(
                Cells.REC_EXC, Cells.INPUTS.subList(0, 2), new Given(MODEL.parameters(), described()), ""));

        assertThat(Given.problems(MODEL, described())).isEmpty();
        assertThat(function.rateHz(new double[] {0, 10}, 0)).isEqualTo(3);
        assertThat(function.rateHz(new double[] {2, 0}, 100)).isEqualTo(8);
        assertThat(function.rateHz(new double[] {1, 5}, 50)).isEqualTo((1 + 2 + 3 + 4 + 7 + 8 + 9 + 10) / 8.0);
    }

    private static Map<String, Object> described() {
        return Map.of(
                "rates", new double[] {1, 2, 3, 4, 7, 8, 9, 10},
                "grid-1", new double[] {0, 2},
                "grid-2", new double[] {0, 10},
                "grid-current", new double[] {0, 100});
    }

    @ParameterizedTest
    @CsvSource({"rates, rates", "grid-1, grid-1", "grid-3, rates"})
    void tablesThatDoNotFitAreProblems(String changed, String blamed) {
        Map<String, Object> values = new HashMap<>(described());
        values.put(changed, new double[] {5, 4});

        assertThat(Given.problems(MODEL, values)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.OUT_OF_BOUNDS);
            assertThat(problem.path()).isEqualTo("transfer." + blamed);
        });
    }

    @Test
    void aGridIsNotLeftOut() {
        Map<String, Object> values = new HashMap<>(described());
        values.put("grid-3", values.remove("grid-2"));

        assertThat(Given.problems(MODEL, values))
                .singleElement()
                .returns(ProblemCode.MISSING_VALUE, Problem::code)
                .returns("transfer.grid-2", Problem::path);
    }

    @Test
    void theTableHasAsManyInputsAsTheCell() {
        assertThatThrownBy(() -> Given.function(MODEL, described()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .returns(ProblemCode.CONTRADICTION, Problem::code)
                                .returns("grid-3", Problem::path));
    }
}
