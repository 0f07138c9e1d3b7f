package org.ntwk.meanfield.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.reduction.MeanFieldReduction;
import org.ntwk.meanfield.system.Adaptation;
import org.ntwk.meanfield.system.FirstOrderMeanField;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.Tolerance;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.FittedRange;
import org.ntwk.meanfield.transfer.FittedRange.Interval;
import org.ntwk.meanfield.transfer.MembraneMoment;

class TheoryComparisonTest {

    private static final TimeWindow WINDOW = new TimeWindow(100, 300);

    /** F = 3 + ν/2 of itself: the theory settles at 6 Hz. */
    private static final TransferFunction HALF = new TransferFunction() {
        @Override
        public int inputs() {
            return 1;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            return 3 + ratesHz[0] / 2;
        }
    };

    private static TheoryComparison compare(TransferFunction function, List<String> inputs, BinnedRates... runs) {
        return compare(new MeanFieldPopulation("Exc", 10, 5, function, inputs), runs);
    }

    private static TheoryComparison compare(MeanFieldPopulation population, BinnedRates... runs) {
        MeanFieldSystem system = new MeanFieldSystem(List.of(population), List.of());
        HeldInputs held = HeldInputs.constant(system, Map.of(), Map.of());
        return new TheoryComparison(
                new MeanFieldReduction(system, held),
                new FirstOrderMeanField(system).solve(new double[] {6}, held, 300, 1, Tolerance.DEFAULT),
                List.of(runs));
    }

    /** Ten cells over 300 ms: 100 ms in silence, then a spike in so many of the bins of 1 ms, one after every ten. */
    private static BinnedRates run(int spikesInTen) {
        FakeRun run = new FakeRun("Exc", 10, 0.1, 300);
        for (int ms = 100; ms < 300; ms++) {
            if (ms % 10 < spikesInTen) {
                run.spike(ms * 10 + 3, ms % 7);
            }
        }
        return BinnedRates.of(run, List.of("Exc"), 1);
    }

    @Test
    void ratesAreMeansOverTheWindow() {
        RateComparison comparison =
                compare(HALF, List.of("Exc"), run(4)).over(WINDOW).get(0);

        // 80 spikes of 10 cells in 0.2 s.
        assertThat(comparison.simulatedHz()).isCloseTo(40, within(1e-9));
        assertThat(comparison.theoryHz()).isCloseTo(6, within(1e-6));
        assertThat(comparison.differenceHz()).isCloseTo(-34, within(1e-6));
        assertThat(comparison.transferHz()).isCloseTo(3 + 40 / 2.0, within(1e-9));
        assertThat(comparison.fit().isKnown()).isFalse();
    }

    /** F = 50 + I, b = 2 pA, τ_w = 500 ms: at 40 Hz W is 500 · 2 · 0.04 pA. */
    @Test
    void theTransferFunctionIsTakenAtTheAdaptationOfTheSimulatedRate() {
        TransferFunction ofCurrent = new TransferFunction() {
            @Override
            public int inputs() {
                return 1;
            }

            @Override
            public double rateHz(double[] ratesHz, double currentPa) {
                return Math.max(0, 50 + currentPa);
            }
        };
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, 1));
        MeanFieldPopulation population = new MeanFieldPopulation("Exc", 10, 5, ofCurrent, List.of("Exc"))
                .adapting(new Adaptation(membrane, 0, 2, 500));

        RateComparison comparison = compare(population, run(4)).over(WINDOW).get(0);

        assertThat(comparison.transferHz()).isCloseTo(50 - 40, within(1e-9));
    }

    @Test
    void theErrorOfOneRunIsThatOfItsBatches() {
        // In all batches of 10 ms there are as many spikes; and none in half of those of this window.
        assertThat(compare(HALF, List.of("Exc"), run(4)).over(WINDOW).get(0).standardErrorHz())
                .isCloseTo(0, within(1e-9));
        RateComparison half = compare(HALF, List.of("Exc"), run(4))
                .over(new TimeWindow(0, 200))
                .get(0);
        // Ten means of 0 and ten of 40 Hz: their standard deviation is 20 √(20/19).
        assertThat(half.standardErrorHz()).isCloseTo(20 / Math.sqrt(19), within(1e-9));
    }

    @Test
    void theErrorOfSeveralRunsIsThatBetweenThem() {
        RateComparison comparison =
                compare(HALF, List.of("Exc"), run(2), run(4)).over(WINDOW).get(0);

        assertThat(comparison.simulatedHz()).isCloseTo(30, within(1e-9));
        assertThat(comparison.standardErrorHz()).isCloseTo(10, within(1e-9));
    }

    @Test
    void momentsBeyondTheFitAreNamed() {
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, 1));
        Interval all = new Interval(-1000, 1000);
        FittedRange inside = new FittedRange(all, all, all, all);
        FittedRange beside = new FittedRange(all, new Interval(900, 1000), all, all);

        assertThat(coverage(membrane, inside)).isEqualTo(new FitCoverage(true, 0, Map.of()));
        assertThat(coverage(membrane, beside))
                .isEqualTo(new FitCoverage(true, 1, Map.of(MembraneMoment.DEVIATION, 1.0)));
        assertThat(coverage(membrane, FittedRange.EVERYWHERE)).isEqualTo(FitCoverage.UNKNOWN);
    }

    @Test
    void theErrorOfAFitIsThatOfItsFunction() {
        EffectiveThresholdFunction fitted = EffectiveThresholdFunction.of(
                new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, 1)),
                new double[] {-30},
                FittedRange.EVERYWHERE);

        assertThat(fitErrorHz(fitted.withHeldOutErrorHz(0.4))).hasValue(0.4);
        assertThat(fitErrorHz(fitted)).isEmpty();
        assertThat(fitErrorHz(HALF)).isEmpty();
    }

    private static OptionalDouble fitErrorHz(TransferFunction function) {
        return compare(function, List.of("Exc"), run(4)).over(WINDOW).get(0).fitErrorHz();
    }

    private static FitCoverage coverage(ShotNoiseMembrane membrane, FittedRange range) {
        EffectiveThresholdFunction function = EffectiveThresholdFunction.of(membrane, new double[] {-30}, range);
        return compare(function, List.of("Exc"), run(4))
                .over(new TimeWindow(0, 20))
                .get(0)
                .fit();
    }

    @Test
    void aWindowIsAsLongAsItsBatchesAndABinIsMadeOfSteps() {
        TheoryComparison comparison = compare(HALF, List.of("Exc"), run(4));

        assertThatThrownBy(() -> comparison.over(new TimeWindow(0, 19))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BinnedRates.of(new FakeRun("Exc", 10, 0.1, 300), List.of("Exc"), 0.25))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
