package org.ntwk.meanfield.membrane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.meanfield.Cells;

/** Closed forms, limits and columns. */
class ShotNoiseMembraneTest {

    private static final ShotNoiseMembrane MEMBRANE = new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS);

    @Test
    void aMembraneWithoutInputRestsStill() {
        MembraneStatistics still = MEMBRANE.at(new double[3], 50);

        assertThat(still).isEqualTo(new MembraneStatistics(10, -65, 0, 0, 0, 20));
        assertThat(still.isStill()).isTrue();
        assertThat(still.skewness()).isZero();
        assertThat(still.excessKurtosis()).isZero();
    }

    /** By Campbell's theorem cumulant n is the rate times the integral of the n-th power of one potential. */
    @ParameterizedTest
    @ValueSource(doubles = {5, 19.999, 40})
    void cumulantsAreIntegralsOfPowersOfAPostsynapticPotential(double decayMs) {
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(
                Cells.REC_EXC, List.of(ShotNoiseInput.conductance("one", 100, 0.001, 0, decayMs)));

        MembraneStatistics statistics = membrane.at(new double[] {8}, 0);

        double membraneMs = 200 / statistics.conductanceNs();
        double force = -statistics.meanMv();
        double[] integrals = new double[5];
        double dt = 0.01;
        for (int n = 0; n < 100_000; n++) {
            double t = (n + 0.5) * dt;
            double kernel = (Math.exp(-t / membraneMs) - Math.exp(-t / decayMs)) / (membraneMs - decayMs);
            double potential = 0.001 * decayMs * force / statistics.conductanceNs() * kernel;
            for (int power = 1; power < 5; power++) {
                integrals[power] += Math.pow(potential, power) * dt;
            }
        }
        double perMs = 0.8;
        assertThat(statistics.varianceMv2()).isCloseTo(perMs * integrals[2], withinPercentage(1e-4));
        assertThat(statistics.thirdCumulantMv3()).isCloseTo(perMs * integrals[3], withinPercentage(1e-4));
        assertThat(statistics.fourthCumulantMv4()).isCloseTo(perMs * integrals[4], withinPercentage(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-60, 1e-140})
    void faintInputGivesTheLimitOfOnePopulation(double rateHz) {
        MembraneStatistics faint = MEMBRANE.at(new double[] {0, 0, rateHz}, 0);
        MembraneStatistics fainter = MEMBRANE.at(new double[] {0, 0, rateHz / 4}, 0);

        assertThat(faint.correlationTimeMs()).isCloseTo(25, within(1e-6));
        assertThat(fainter.skewness()).isCloseTo(2 * faint.skewness(), withinPercentage(1e-6));
        assertThat(fainter.excessKurtosis()).isFinite().isCloseTo(4 * faint.excessKurtosis(), withinPercentage(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e20, 1e60})
    void floodsOfInputClampTheMembraneAtTheMeanReversal(double factor) {
        MembraneStatistics flood = MEMBRANE.at(new double[] {factor, 2 * factor, 0}, 0);

        // R τ Q: 200·2 against 2·50·10.
        assertThat(flood.meanMv()).isCloseTo(-80 * 1000 / 1400.0, withinPercentage(1e-5));
        assertThat(flood.correlationTimeMs()).isCloseTo(5, within(1e-5));
        MembraneStatistics more = MEMBRANE.at(new double[] {4 * factor, 8 * factor, 0}, 0);
        assertThat(more.varianceMv2()).isCloseTo(flood.varianceMv2() / 4, withinPercentage(1e-4));
        assertThat(more.skewness()).isCloseTo(flood.skewness() / 2, withinPercentage(1e-4));
        assertThat(more.excessKurtosis()).isFinite();
    }

    @Test
    void currentsMoveTheMeanInProportionAndLeaveTheConductance() {
        ShotNoiseMembrane membrane =
                new ShotNoiseMembrane(Cells.REC_EXC, List.of(new ShotNoiseInput("current", 100, 1, 0, 5, 0, -65)));

        MembraneStatistics statistics = membrane.at(new double[] {10}, -30);

        // 1 spike/ms · 5 ms · 1 nS · 65 mV = 325 pA, less 30 pA, over 10 nS.
        assertThat(statistics.meanMv()).isCloseTo(-70 + 29.5, within(1e-12));
        assertThat(statistics.conductanceNs()).isEqualTo(10);
        assertThat(membrane.synapticCurrentsPa(new double[] {10}, -30))
                .satisfies(pa -> assertThat(pa[0]).isCloseTo(325, within(1e-10)));
    }

    @Test
    void inputsWithoutSynapsesAreNoInputs() {
        List<ShotNoiseInput> more = List.of(
                Cells.INPUTS.get(0),
                Cells.INPUTS.get(1),
                Cells.INPUTS.get(2),
                ShotNoiseInput.conductance("absent", 0, 5, 0, 3));

        assertThat(new ShotNoiseMembrane(Cells.REC_EXC, more).at(new double[] {2, 4, 8, 90}, 10))
                .isEqualTo(MEMBRANE.at(new double[] {2, 4, 8}, 10));
    }

    @Test
    void columnsHoldTheStatisticsOfEachState() {
        int states = 101;
        double[][] rates = new double[3][states];
        double[] current = new double[states];
        for (int p = 0; p < states; p++) {
            rates[0][p] = p * 0.3;
            rates[1][p] = p % 7;
            rates[2][p] = 5 + p % 3;
            current[p] = p - 50;
        }
        MembraneColumns columns = new MembraneColumns(states);
        MEMBRANE.evaluate(rates, current, columns, 3, 90);

        for (int p = 3; p < 90; p++) {
            assertThat(columns.at(p))
                    .isEqualTo(MEMBRANE.at(new double[] {rates[0][p], rates[1][p], rates[2][p]}, current[p]));
        }
        assertThat(columns.at(2)).isEqualTo(new MembraneStatistics(0, 0, 0, 0, 0, 0));
        assertThat(columns.meanMv()[90]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-12, Double.NaN, Double.POSITIVE_INFINITY})
    void ratesThatAreNoneAreRefusedByName(double rate) {
        assertThatThrownBy(() -> MEMBRANE.at(new double[] {1, rate, 1}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RecInh")
                .hasMessageContaining(rate + " Hz");
    }

    @Test
    void aRateForEachInputIsAskedFor() {
        assertThatThrownBy(() -> MEMBRANE.at(new double[2], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("3");
    }

    @Test
    void cellsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new IntegrateAndFireCell(0, 200, -70, -50, -70, 5))
                .hasMessageContaining("leak conductance");
        assertThatThrownBy(() -> new IntegrateAndFireCell(10, 200, -70, -50, -40, 5))
                .hasMessageContaining("reset");
        assertThatThrownBy(() -> new ShotNoiseInput("Exc", 1, 1, 0, 5, 1.5, 0)).hasMessageContaining("Exc");
    }
}
