package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.Given;

class SiegertModelTest {

    private static final SiegertModel MODEL = new SiegertModel();
    private static final TransferFunction FUNCTION = Given.function(MODEL, Map.of());

    /** A cell of 20 ms with inputs that are currents, which leave its time constant alone. */
    private static TransferFunction currents(double weightNs, double decayMs, boolean coloured) {
        return MODEL.prepare(new TransferFunctionContext(
                new IntegrateAndFireCell(10, 200, -70, -50, -60, 2),
                List.of(
                        new ShotNoiseInput("up", 1000, weightNs, 0, decayMs, 0, -70),
                        new ShotNoiseInput("down", 1000, weightNs, -140, decayMs, 0, -70)),
                new Given(MODEL.parameters(), Map.of("coloured-noise", coloured)),
                ""));
    }

    @Test
    void aCellWithAnExponentialOnsetOfSpikesIsRefused() {
        TransferFunctionContext context = new TransferFunctionContext(
                new IntegrateAndFireCell(10, 200, -70, -50, -70, 5, 2),
                Cells.INPUTS,
                new Given(MODEL.parameters(), Map.of()),
                "RecExc");

        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> MODEL.prepare(context));

        assertThat(refusal.problems()).extracting(Problem::path).containsExactly("RecExc");
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(ProblemCode.BEYOND_THEORY);
    }

    /** A current of 300 pA takes V to −40 mV: 1/(2 + 20 ln 2) from −60 to −50 mV. */
    @Test
    void withoutNoiseItIsTheRateOfAConstantCurrent() {
        TransferFunction function = currents(1, 2, true);
        double[] silent = new double[2];
        double[] first = new double[3];
        double[] second = new double[9];

        double rate = function.derivatives(silent, 300, first, second);

        assertThat(rate).isCloseTo(1000 / (2 + 20 * Math.log(2)), withinPercentage(1e-12));
        assertThat(first[2]).isCloseTo((function.rateHz(silent, 301) - function.rateHz(silent, 299)) / 2, within(1e-5));
        assertThat(second[8])
                .isCloseTo(function.rateHz(silent, 301) - 2 * rate + function.rateHz(silent, 299), within(1e-5));
        assertThat(function.rateHz(silent, 200)).isZero();
        assertThat(currents(1e-9, 2, true).rateHz(new double[] {5, 5}, 300)).isCloseTo(rate, withinPercentage(1e-6));
    }

    /**
     * The mean time of first passage by its differential equation T″/2·s² − (V − μ)T′ = −τ, solved backwards from a
     * reflecting wall far below reset and mean.
     */
    @ParameterizedTest
    @CsvSource({"0, 2", "100, 2", "180, 4", "250, 1"})
    void withWhiteNoiseItIsTheMeanTimeOfFirstPassage(double currentPa, double rateHz) {
        double decay = 1e-5;
        // Twice 1000 inputs of rate ν, each a jump of 70 mV · Q τ / C: the diffusion is Σ R (A/τm)².
        double weight = 0.5 / decay;
        TransferFunction function = currents(weight, decay, false);
        double jump = 70 * 0.5 / 200;
        double diffusion = 2 * rateHz * jump * jump;
        double mean = -70 + currentPa / 10;

        double expected = 1000 / (2 + firstPassageMs(mean, diffusion));

        assertThat(function.rateHz(new double[] {rateHz, rateHz}, currentPa))
                .isCloseTo(expected, withinPercentage(0.01));
    }

    /** T′(v) = −2/D ∫ exp((v−μ)²/(τD) − (u−μ)²/(τD)) du from the wall, integrated from reset to threshold, in µV. */
    private static double firstPassageMs(double mean, double diffusion) {
        double spread = 20 * diffusion;
        int below = 3000 + (int) Math.ceil(Math.max(0, 12 * Math.sqrt(spread / 2) - 60 - mean) * 1000);
        double dv = 1e-3;
        double inner = 0;
        double time = 0;
        for (int n = -below; n < 10_000; n++) {
            double middle = -60 + (n + 0.5) * dv - mean;
            double density = Math.exp(-middle * middle / spread) * dv;
            if (n >= 0) {
                time += 2 / diffusion * Math.exp(middle * middle / spread) * (inner + density / 2) * dv;
            }
            inner += density;
        }
        return time;
    }

    /** Threshold and reset both rise by 1.0326 √(τs/τm) deviations, √2 σ of white noise. */
    @Test
    void colourMovesThresholdAndReset() {
        double decay = 0.05;
        TransferFunction coloured = currents(0.5 / decay, decay, true);
        double jump = 70 * 0.5 / 200;
        double scale = Math.sqrt(2 * 2 * jump * jump * 20);
        double shiftMv = 1.0326265761156086 * Math.sqrt(decay / 20) * scale;
        double[] rates = {2, 2};

        double white = currents(0.5 / decay, decay, false).rateHz(rates, 150 - shiftMv * 10);

        assertThat(coloured.rateHz(rates, 150)).isCloseTo(white, withinPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"4, 10, 8, 0", "20, 10, 8, 50", "1, 3, 8, -20", "100, 1, 5, 0"})
    void derivativesAreThoseOfDifferences(double exc, double inh, double aff, double current) {
        Against.differences(FUNCTION, new double[] {exc, inh, aff}, current);
    }

    @Test
    void faintInputMakesNoSpikes() {
        double[] first = {1, 1, 1, 1};
        double[] second = new double[16];

        assertThat(FUNCTION.derivatives(new double[] {0, 0, 1e-3}, 0, first, second))
                .isZero();
        assertThat(first).containsOnly(0);
    }

    @Test
    void ratesEndAtTheInverseOfTheRefractoryPeriod() {
        assertThat(FUNCTION.rateHz(new double[] {1e6, 0, 0}, 0)).isBetween(199.0, 200.0);
        assertThat(Given.function(MODEL, Map.of()).inputs()).isEqualTo(Cells.INPUTS.size());
    }
}
