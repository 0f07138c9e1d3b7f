package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.Given;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

class EffectiveThresholdModelTest {

    private static final EffectiveThresholdModel MODEL = new EffectiveThresholdModel();
    private static final Map<String, Object> PRESET = Map.of("preset", "spectrum-2018-rec-exc");
    private static final Map<String, Object> EXTRAPOLATED =
            Map.of("preset", "spectrum-2018-rec-exc", "outside-fit", "extrapolate");

    @ParameterizedTest
    @EnumSource
    void everyPresetHasCoefficientsAndASource(Preset preset) {
        assertThat(ThresholdPolynomial.of(preset.coefficientsMv())).isPresent();
        assertThat(preset.coefficientsMv()[0]).isBetween(-60.0, -45.0);
        assertThat(preset.source()).isNotBlank();
        assertThat(Given.problems(MODEL, Map.of("preset", preset.presetName()))).isEmpty();
        assertThat(Given.function(MODEL, Map.of("preset", preset.presetName())).rateHz(new double[] {3, 6, 10}, 0))
                .isFinite()
                .isNotNegative();
    }

    /** Its polynomial written out at x = 0.5, y = −0.25, z = 0.1 and μ_G = 2 gL. */
    @Test
    void thePresetOfVogelsAndAbbottsCellIsOfFirstOrder() {
        EffectiveThresholdFunction function =
                (EffectiveThresholdFunction) Given.function(MODEL, Map.of("preset", "zerlaut-2018-lif-vogels-abbott"));
        IntegrateAndFireCell cell = function.membrane().cell();
        MembraneStatistics at = new MembraneStatistics(
                2 * cell.leakNs(), -55, 2.5 * 2.5, 0, 0, 0.6 * cell.capacitancePf() / cell.leakNs());

        double expected = -58.0511403554923
                + 0.5 * 6.78001833915864
                + 0.25 * 1.6968071840491486
                + 0.1 * 5.240510348135467
                + Math.log(2) * 0.32857080575387175;
        assertThat(function.thresholdMv(at)).isCloseTo(expected, within(1e-12));
    }

    /** The quadratic term of a skewness that grows without bound would put the threshold below the mean. */
    @ParameterizedTest
    @CsvSource({"0.01, 0, 0", "0, 0.03, 0", "0, 0, 0.1", "0, 0, 1e-9", "1e-30, 1e-30, 1e-30"})
    void faintInputMakesNoSpikesUnlessTheFitIsExtrapolated(double exc, double inh, double aff) {
        double[] rates = {exc, inh, aff};

        assertThat(Given.function(MODEL, EXTRAPOLATED).rateHz(rates, 0)).isGreaterThan(30);
        assertThat(Given.function(MODEL, PRESET).rateHz(rates, 0)).isLessThan(1e-20);
    }

    @Test
    void theRangeOfTheFitChangesNothingInside() {
        EffectiveThresholdFunction held = (EffectiveThresholdFunction) Given.function(MODEL, PRESET);
        double[] rates = {4, 10, 8};

        assertThat(held.fittedRange().contains(held.membrane().at(rates, 0))).isTrue();
        assertThat(held.rateHz(rates, 0))
                .isEqualTo(Given.function(MODEL, EXTRAPOLATED).rateHz(rates, 0));
        assertThat(held.fittedRange().contains(held.membrane().at(new double[] {0, 0, 0.1}, 0)))
                .isFalse();
    }

    /** Inside the range, outside each of its ends, with a current, and close to silence. */
    @ParameterizedTest
    @CsvSource({"4, 10, 8, 0", "0, 0, 2, 0", "30, 5, 20, 0", "1, 60, 4, 50", "0.5, 2, 6, -40", "10, 0.2, 10, 0"})
    void derivativesAreThoseOfDifferences(double exc, double inh, double aff, double current) {
        for (Map<String, Object> values :
                List.of(PRESET, EXTRAPOLATED, Map.<String, Object>of("preset", "zerlaut-2018-rs"))) {
            TransferFunction function = Given.function(MODEL, values);
            Against.differences(function, new double[] {exc, inh, aff}, current);
        }
    }

    @Test
    void aMembraneThatDoesNotFluctuateFiresAboveThresholdOnly() {
        TransferFunction function = Given.function(MODEL, PRESET);
        double[] first = {1, 1, 1, 1};
        double[] second = new double[16];

        assertThat(function.derivatives(new double[3], 0, first, second)).isZero();
        assertThat(first).containsOnly(0);
        assertThat(function.rateHz(new double[3], 400)).isCloseTo(1000 / 20.0, within(1e-12));
    }

    /** 1/τ_V, which is no refractory period: it may be above 1/Trefrac. */
    @Test
    void ratesEndAtTheInverseOfTheCorrelationTime() {
        EffectiveThresholdFunction function = (EffectiveThresholdFunction) Given.function(MODEL, PRESET);
        double[] rates = {500, 0, 10};
        double[] first = new double[4];
        double[] second = new double[16];
        MembraneStatistics statistics = function.membrane().at(rates, 0);

        double rate = function.derivatives(rates, 0, first, second);

        assertThat(rate).isCloseTo(1000 / statistics.correlationTimeMs(), withinPercentage(1e-6));
        assertThat(first).doesNotContain(Double.NaN);
        Against.differences(function, rates, 0);
    }

    @Test
    void columnsAreStatesOneByOne() {
        TransferFunction function = Given.function(MODEL, PRESET);
        double[][] rates = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 8, 7, 6}};
        double[] current = {0, 10, 20, 30};
        double[] out = new double[4];

        function.ratesHz(rates, current, out, 1, 4);

        assertThat(out[0]).isZero();
        for (int p = 1; p < 4; p++) {
            assertThat(out[p])
                    .isEqualTo(function.rateHz(new double[] {rates[0][p], rates[1][p], rates[2][p]}, current[p]));
        }
    }

    @Test
    void aConstantIsAThresholdOfOrderZero() {
        TransferFunction function = Given.function(MODEL, Map.of("coefficients", new double[] {-52}));
        double[] rates = {2, 5, 8};
        MembraneStatistics statistics = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS).at(rates, 0);

        assertThat(function.rateHz(rates, 0))
                .isEqualTo(EffectiveThreshold.rateHz(
                        -52, statistics.meanMv(), statistics.sdMv(), statistics.correlationTimeMs()));
        Against.differences(function, rates, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7, 21, 30, 32})
    void aWrongNumberOfCoefficientsIsAProblem(int number) {
        assertThat(Given.problems(MODEL, Map.of("coefficients", new double[number])))
                .singleElement()
                .returns(ProblemCode.OUT_OF_BOUNDS, Problem::code)
                .returns("transfer.coefficients", Problem::path)
                .satisfies(problem -> assertThat(problem.message()).contains(number + " coefficients", "31"));
    }

    @Test
    void coefficientsAreGivenOnce() {
        assertThat(Given.problems(MODEL, Map.of()))
                .singleElement()
                .returns(ProblemCode.MISSING_VALUE, Problem::code)
                .satisfies(problem -> assertThat(problem.hint()).contains("di-volo-2019-rs"));
        assertThat(Given.problems(MODEL, Map.of("preset", "zerlaut-2018-fs", "coefficients", new double[6])))
                .singleElement()
                .returns(ProblemCode.CONTRADICTION, Problem::code);
    }

    @Test
    void rangesHaveTwoEndsInOrder() {
        assertThat(Given.problems(
                        MODEL,
                        Map.of(
                                "coefficients", new double[6],
                                "mean-range", new double[] {-50, -70},
                                "time-range", new double[] {5},
                                "skewness-range", new double[] {-1, 1})))
                .extracting(Problem::path)
                .containsExactly("transfer.mean-range", "transfer.time-range");
    }
}
