package org.ntwk.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.random.RandomStream;

/**
 * Measures of processes whose values are known. Tolerances of random ones are 5 standard errors of a correct program, so
 * that it fails with less than 1e-6 each.
 */
class KnownProcessesTest {

    /** 200 cells of 50 Hz over 20 s on a grid of 0.01 ms: 1000 intervals a cell. */
    private static final SpikeTable POISSON = PoissonTrains.of(200, 50, 20_000, 0.01, 1);

    private static final Window WINDOW = new Window(0, 20_000);

    /** The CV of n exponential intervals is 1 with variance 1/n and bias about −1/n; LV is 1 with variance below 1.5/n. */
    @Test
    void poissonTrainsHaveIrregularityOne() {
        Irregularity irregularity = Irregularity.of(POISSON, WINDOW);

        double intervals = 200 * 1000;
        assertThat(irregularity.cv()).isCloseTo(1, within(5 / Math.sqrt(intervals) + 1e-3));
        assertThat(irregularity.lv()).isCloseTo(1, within(5 * Math.sqrt(1.5 / intervals) + 1e-3));
    }

    /** A variance over 4000 bins has a relative standard error of √(2/4000). */
    @Test
    void independentPoissonCellsHaveFanoFactorOne() {
        assertThat(PopulationRate.of(POISSON).fanoFactor(WINDOW, 5)).isCloseTo(1, within(5 * Math.sqrt(2 / 4000.0)));
    }

    /** The correlation of each of 19,900 pairs is 0 with variance 1/4000, and pairs are uncorrelated. */
    @Test
    void independentCellsAreNotCorrelated() {
        assertThat(CountCorrelation.of(POISSON, WINDOW, 5).mean()).isCloseTo(0, within(5 / Math.sqrt(4000.0 * 19_900)));
    }

    /**
     * The rate has variance r/(N·bin), spread evenly over the frequencies: a density of 2 r/N. The mean over 126
     * frequencies and about 155 segments that overlap has a relative standard error below 1/√(126 · 70).
     */
    @Test
    void poissonRatesHaveAFlatSpectrum() {
        double[] rate = PopulationRate.of(POISSON).inBinsHz(WINDOW, 1);
        PowerSpectrum spectrum = PowerSpectrum.welch(rate, 1, 256);

        assertThat(spectrum.length()).isEqualTo(129);
        double sum = 0;
        for (int n = 2; n < 128; n++) {
            sum += spectrum.density(n);
        }
        assertThat(sum / 126).isCloseTo(2 * 50 / 200.0, within(0.5 * 5 / Math.sqrt(126 * 70.0)));
        // The largest of 126 means of about 70 independent exponential values.
        assertThat(spectrum.peak(4, 250).ratio()).isBetween(1.0, 1 + 6 / Math.sqrt(70));
    }

    /** Amplitude 3 on a frequency of the spectrum: a Hann window spreads it over three, and their sum is 3²/2. */
    @Test
    void aSinusoidPeaksAtItsFrequencyWithItsPower() {
        double frequency = 16 * 1000 / 256.0;
        double[] series = new double[1000];
        Arrays.setAll(series, n -> 7 + 3 * Math.sin(2 * Math.PI * frequency * n * 1e-3));

        PowerSpectrum spectrum = PowerSpectrum.welch(series, 1, 256);
        PowerSpectrum.Peak peak = spectrum.peak(4, 250);

        double power = 0;
        for (int n = 15; n <= 17; n++) {
            power += spectrum.density(n) * 1000 / 256;
        }
        assertThat(peak.frequencyHz()).isEqualTo(frequency);
        assertThat(power).isCloseTo(4.5, within(1e-12));
        // Of the three, in the ratio 1 : 4 : 1, the peak has 2/3 of all power; 63 frequencies are in the band.
        assertThat(peak.ratio()).isCloseTo(63 * 2 / 3.0, within(1e-9));
        assertThat(spectrum.density(0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void aRegularTrainHasIrregularityZero() {
        SpikeTable regular = SpikeTable.of(1, 1000, new int[] {0, 100, 200, 300, 400});

        Irregularity irregularity = Irregularity.of(regular, new Window(0, 1000));

        assertThat(irregularity.cv()).isZero();
        assertThat(irregularity.lv()).isZero();
    }

    /** 2 and 4 in turn: CV 1/3, and LV 3 (2/6)² = 1/3. */
    @Test
    void anAlternatingTrainHasItsIrregularity() {
        SpikeTable alternating = SpikeTable.of(1, 1000, new int[] {0, 2, 6, 8, 12});

        Irregularity irregularity = Irregularity.of(alternating, new Window(0, 1000));

        assertThat(irregularity.cv()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(irregularity.lv()).isCloseTo(1 / 3.0, within(1e-15));
    }

    /** 4 Hz: 1 − cos has its maximum at 125 ms. */
    @Test
    void spikesAtOnePhaseAreLockedToIt() {
        Window window = new Window(0, 1000);

        Locking atMaximum = Locking.of(SpikeTable.of(1, 1000, new int[] {125, 375, 625, 875}), window, 4);
        Locking later = Locking.of(SpikeTable.of(0.5, 2000, new int[] {375, 875}), window, 4);
        Locking opposite = Locking.of(SpikeTable.of(1, 1000, new int[] {125, 250}), window, 4);

        assertThat(atMaximum.amplitude()).isCloseTo(1, within(1e-12));
        assertThat(atMaximum.phaseRad()).isCloseTo(0, within(1e-12));
        assertThat(later.phaseRad()).isCloseTo(Math.PI / 2, within(1e-12));
        assertThat(opposite.amplitude()).isCloseTo(0, within(1e-12));
    }

    /** The square of |z| of n such spikes is exponentially distributed with mean 1/n: above 25/n with e^−25. */
    @Test
    void poissonSpikesAreNotLocked() {
        assertThat(Locking.of(POISSON, WINDOW, 4).amplitude()).isLessThan(5 / Math.sqrt(200_000));
    }

    /**
     * An Ornstein–Uhlenbeck process of τ = 8 ms over 400 s. The integral to 100 ms is τ (1 − e^−12.5) but for the trapezoid
     * rule, h/2 coth(h/2τ). Standard errors are near √(4 · 100/400,000) of the integral and √(2τ/400,000) of the fit.
     */
    @Test
    void autocorrelationTimesAreThatOfAnOrnsteinUhlenbeckProcess() {
        double tau = 8;
        double[] series = ornsteinUhlenbeck(tau, 400_000);

        Autocorrelation autocorrelation = Autocorrelation.of(series, 1);

        double trapezoid = 0.5 / Math.tanh(0.5 / tau);
        assertThat(autocorrelation.integralMs()).isCloseTo(trapezoid, within(5 * tau * Math.sqrt(4 * 100 / 400_000.0)));
        assertThat(autocorrelation.fittedMs()).isCloseTo(tau, within(5 * tau * Math.sqrt(2 * tau / 400_000)));
    }

    @Test
    void finelySampledSeriesHaveTheSameTime() {
        double[] everyMs = ornsteinUhlenbeck(8, 10_000);
        double[] fine = new double[10 * everyMs.length];
        Arrays.setAll(fine, n -> everyMs[n / 10]);

        assertThat(Autocorrelation.of(fine, 0.1).integralMs())
                .isCloseTo(Autocorrelation.of(everyMs, 1).integralMs(), within(1e-2));
    }

    @Test
    void aConstantHasNoAutocorrelationTime() {
        double[] constant = new double[300];
        Arrays.fill(constant, -70);

        assertThat(Autocorrelation.of(constant, 1).integralMs()).isNaN();
        assertThat(Autocorrelation.of(constant, 1).fittedMs()).isNaN();
    }

    private static double[] ornsteinUhlenbeck(double tauMs, int length) {
        RandomStream stream = RandomStream.of(5, "process");
        double decay = Math.exp(-1 / tauMs);
        double kick = Math.sqrt(1 - decay * decay);
        double[] series = new double[length];
        series[0] = stream.nextGaussian();
        for (int n = 1; n < length; n++) {
            series[n] = decay * series[n - 1] + kick * stream.nextGaussian();
        }
        return series;
    }
}
