package org.ntwk.meanfield.characterisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.api.result.SpikeTrains;

class CellRatesTest {

    /** Spikes at steps of 1 ms: cell 0 at 0, 100, 300 and 1000 ms, cell 1 at 200 ms, cell 2 never. */
    private static final SpikeTrains SPIKES = new SpikeTrains() {
        @Override
        public String population() {
            return "Cell";
        }

        @Override
        public int size() {
            return 3;
        }

        @Override
        public double dtMs() {
            return 1;
        }

        @Override
        public double durationMs() {
            return 1100;
        }

        @Override
        public long count() {
            return 5;
        }

        @Override
        public void forEach(SpikeVisitor visitor) {
            visitor.spike(0, 0);
            visitor.spike(100, 0);
            visitor.spike(200, 1);
            visitor.spike(300, 0);
            visitor.spike(1000, 0);
        }
    };

    @Test
    void spikesCountFromTheStartOfTheWindowToBeforeItsEnd() {
        CellRates rates = CellRates.of(SPIKES, 100, 1000);

        double perSpike = 1000 / 900.0;
        assertThat(rates.cells()).isEqualTo(3);
        assertThat(rates.meanHz()).isCloseTo(perSpike, within(1e-12));
        assertThat(rates.varianceHz2()).isCloseTo(perSpike * perSpike, within(1e-12));
        assertThat(rates.standardErrorHz()).isCloseTo(perSpike / Math.sqrt(3), within(1e-12));
    }

    /** Rates 1, 2, 6 and 3, 8: mean 4, squares 9 + 4 + 4 + 1 + 16. */
    @Test
    void cellsOfTwoRunsCountAsOfOne() {
        CellRates all = new CellRates(3, 3, 7).plus(new CellRates(2, 5.5, 12.5));

        assertThat(all.cells()).isEqualTo(5);
        assertThat(all.meanHz()).isCloseTo(4, within(1e-12));
        assertThat(all.varianceHz2()).isCloseTo(34 / 4.0, within(1e-12));
    }

    /** Student's t at 97.5 % is 2.262157 with 9 degrees of freedom and 12.706205 with one. */
    @Test
    void theConfidenceIntervalIsThatOfStudent() {
        assertThat(new CellRates(10, 5, 4).confidenceHz(0.95)).isCloseTo(2.262157 * Math.sqrt(0.4), within(1e-6));
        assertThat(new CellRates(2, 5, 4).confidenceHz(0.95)).isCloseTo(12.706205 * Math.sqrt(2), within(1e-5));
        assertThat(new CellRates(1, 5, 0).confidenceHz(0.95)).isZero();
    }
}
