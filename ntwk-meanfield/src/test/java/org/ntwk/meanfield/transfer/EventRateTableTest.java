package org.ntwk.meanfield.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.membrane.MembraneStatistics;
import org.ntwk.meanfield.transfer.EventRateTable.Lookup;

class EventRateTableTest {

    private static final double[] EXCITATORY = {0.5, 1, 7, 7.5, 100, 2000};
    private static final double[] INHIBITORY = {0.01, 3, 40, 41, 5000};
    private static final double[] CURRENTS = {-50, 0, 10, 200};

    /** F = 3 + 2 x + 5 y + 0.1 z + x y z. */
    private static final TransferFunction MULTILINEAR = new TransferFunction() {
        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public double rateHz(double[] ratesHz, double currentPa) {
            double x = ratesHz[0];
            double y = ratesHz[1];
            return 3 + 2 * x + 5 * y + 0.1 * currentPa + x * y * currentPa;
        }
    };

    @Test
    void whatIsLinearAlongEachAxisIsInterpolatedExactly() {
        EventRateTable table = table(CURRENTS, Lookup.LINEAR);
        Random random = new Random(5);
        for (int n = 0; n < 1000; n++) {
            double x = 0.5 * Math.pow(4000, random.nextDouble());
            double y = 0.01 * Math.pow(5e5, random.nextDouble());
            double z = 250 * random.nextDouble() - 50;
            double expected = MULTILINEAR.rateHz(new double[] {x, y}, z);
            assertThat(table.rateHz(x, y, z)).isCloseTo(expected, within(1e-8 * (1 + x * y)));
        }
    }

    @Test
    void pointsThemselvesAreExactWithEitherLookup() {
        for (Lookup lookup : Lookup.values()) {
            EventRateTable table = table(CURRENTS, lookup);
            for (double x : EXCITATORY) {
                for (double y : INHIBITORY) {
                    for (double z : CURRENTS) {
                        assertThat(table.rateHz(x, y, z))
                                .isCloseTo(MULTILINEAR.rateHz(new double[] {x, y}, z), within(1e-8 * (1 + x * y)));
                    }
                }
            }
        }
    }

    @Test
    void theUpperNeighbourIsTheNextPointThatIsNotBelow() {
        EventRateTable table = table(CURRENTS, Lookup.UPPER_NEIGHBOUR);

        assertThat(table.rateHz(7.01, 3.5, -20)).isEqualTo(MULTILINEAR.rateHz(new double[] {7.5, 40}, 0));
    }

    @Test
    void fewerEventsThanTheFirstPointAreThoseOfTheFirstPoint() {
        EventRateTable table = table(CURRENTS, Lookup.LINEAR);

        assertThat(table.rateHz(0, 0, 10)).isEqualTo(table.rateHz(0.5, 0.01, 10));
    }

    @Test
    void oneCurrentAloneIsEnough() {
        EventRateTable table = table(new double[] {30}, Lookup.LINEAR);

        assertThat(table.rateHz(4, 2, 30)).isCloseTo(MULTILINEAR.rateHz(new double[] {4, 2}, 30), within(1e-10));
        assertThatThrownBy(() -> table.rateHz(4, 2, 31)).hasMessageContaining("31.0 pA");
    }

    @Test
    void synapsesAreCountedByTheirKind() {
        EventRateTable table = table(CURRENTS, Lookup.LINEAR);
        TransferFunction function = table.function(List.of(
                ShotNoiseInput.conductance("a", 20, 2, 0, 5),
                ShotNoiseInput.conductance("b", 5, 10, -80, 5),
                ShotNoiseInput.conductance("c", 7, 2, 0, 5)));

        assertThat(function.inputs()).isEqualTo(3);
        assertThat(function.rateHz(new double[] {2, 3, 1}, 10)).isEqualTo(table.rateHz(47, 15, 10));
        assertThatThrownBy(() -> function.rateHz(new double[2], 10)).hasMessageContaining("2 inputs");
    }

    /** Its numbers are within 1e-8 Hz of the formulas. */
    @Test
    void aTableOfThePyramidalCellHoldsWhatTheOriginalPutIntoIts() {
        List<ReferenceTable.Row> rows = ReferenceTable.rows(EventRateTableTest.class, "event-rates.csv");
        assertThat(rows).hasSize(30);
        for (ReferenceTable.Row row : rows) {
            EventRateTable table = new EventRateTable(
                    EventRates.pyramidalCell(),
                    EventRates.EXCITATION,
                    EventRates.INHIBITION,
                    new double[] {row.number(1)},
                    new double[] {row.number(2)},
                    new double[] {row.number(3)},
                    Lookup.LINEAR);
            assertThat(table.rateHz(row.number(1), row.number(2), row.number(3)))
                    .as("%s", row)
                    .isCloseTo(row.number(4), within(2e-8));
            EventMoments moments = table.withMoments(
                            EventRates.pyramidalCell().membrane().cell())
                    .moments(row.number(1), row.number(2), row.number(3));
            assertThat(moments.meanMv()).isCloseTo(row.number(5), within(1e-10));
            assertThat(moments.sdMv()).isCloseTo(row.number(6), within(1e-9));
        }
    }

    @Test
    void momentsAreThoseOfTheoryAtPointsAndBetweenThem() {
        EffectiveThresholdFunction cell = EventRates.pyramidalCell();
        EventRateTable table =
                table(CURRENTS, Lookup.LINEAR).withMoments(cell.membrane().cell());

        MembraneStatistics exact = cell.membrane().at(new double[] {7.5, 41}, 10);
        EventMoments at = table.moments(7.5, 41, 10);
        assertThat(at.meanMv()).isCloseTo(exact.meanMv(), within(1e-12));
        assertThat(at.sdMv()).isCloseTo(exact.sdMv(), within(1e-12));
        assertThat(at.correlationTimeMs()).isCloseTo(exact.correlationTimeMs(), within(1e-12));
        double middle =
                (table.moments(7, 41, 10).meanMv() + table.moments(7.5, 41, 10).meanMv()) / 2;
        assertThat(table.moments(7.25, 41, 10).meanMv()).isCloseTo(middle, within(1e-12));
        assertThat(table.function(List.of(ShotNoiseInput.conductance("a", 15, 2, 0, 5)))
                        .moments(new double[] {0.5}, 10))
                .isEqualTo(table.moments(7.5, 0, 10));
    }

    @Test
    void aTableOfRatesAloneSaysThatItHasNoMoments() {
        EventRateTable table = table(CURRENTS, Lookup.LINEAR);

        assertThatThrownBy(() -> table.moments(1, 1, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("withMoments");
    }

    @Test
    void itIsWrittenPointAfterPoint() throws IOException {
        EventRateTable table = table(CURRENTS, Lookup.LINEAR);
        StringBuilder rates = new StringBuilder();
        StringBuilder moments = new StringBuilder();

        table.writeCsv(rates);
        table.withMoments(EventRates.pyramidalCell().membrane().cell()).writeCsv(moments);

        List<String> lines = moments.toString().lines().toList();
        assertThat(lines).hasSize(1 + EXCITATORY.length * INHIBITORY.length * CURRENTS.length);
        assertThat(lines.get(0)).isEqualTo("excitation_Hz,inhibition_Hz,current_pA,rate_Hz,muV_mV,sV_mV,tauV_ms");
        // Excitation 1 Hz, inhibition 40 Hz, no current.
        EventMoments at =
                table.withMoments(EventRates.pyramidalCell().membrane().cell()).moments(1, 40, 0);
        assertThat(lines.get(1 + (1 * 5 + 2) * 4 + 1))
                .isEqualTo("1.0,40.0,0.0,205.0," + at.meanMv() + "," + at.sdMv() + "," + at.correlationTimeMs());
        assertThat(rates.toString().lines().skip(30).findFirst()).hasValue("1.0,40.0,0.0,205.0");
    }

    @Test
    void derivativesAreThoseOfTheInterpolation() {
        TransferFunction function = table(CURRENTS, Lookup.LINEAR)
                .function(List.of(
                        ShotNoiseInput.conductance("a", 20, 2, 0, 5), ShotNoiseInput.conductance("b", 5, 10, -80, 5)));
        double[] first = new double[3];
        double[] second = new double[9];

        double rate = function.derivatives(new double[] {2, 3}, 10, first, second);

        // x = 20 a, y = 5 b, z = 10
        assertThat(rate).isCloseTo(function.rateHz(new double[] {2, 3}, 10), within(1e-9));
        assertThat(first).containsExactly(new double[] {20 * (2 + 150), 5 * (5 + 400), 0.1 + 40 * 15}, within(1e-7));
        assertThat(second)
                .containsExactly(
                        new double[] {0, 20 * 5 * 10, 20 * 15, 20 * 5 * 10, 0, 5 * 40, 20 * 15, 5 * 40, 0},
                        within(1e-7));
        function.derivatives(new double[] {0, 0}, 10, first, second);
        assertThat(first[0]).isZero();
        assertThat(first[1]).isZero();
    }

    @Test
    void aStepOfTheUpperNeighbourIsFlat() {
        TransferFunction function =
                table(CURRENTS, Lookup.UPPER_NEIGHBOUR).function(List.of(ShotNoiseInput.conductance("a", 20, 2, 0, 5)));
        double[] first = {1, 1};
        double[] second = {1, 1, 1, 1};

        double rate = function.derivatives(new double[] {2}, 10, first, second);

        assertThat(rate).isEqualTo(function.rateHz(new double[] {2}, 10));
        assertThat(first).containsOnly(0);
        assertThat(second).containsOnly(0);
    }

    @Test
    void whatIsNoTableOrNotInItIsRefused() {
        EventRateTable table = table(CURRENTS, Lookup.LINEAR);

        assertThatThrownBy(() -> table.rateHz(2001, 1, 0))
                .hasMessageContaining("excitatory")
                .hasMessageContaining("2000.0");
        assertThatThrownBy(() -> table.rateHz(1, -1, 0)).hasMessageContaining("inhibitory");
        assertThatThrownBy(() -> table.rateHz(1, 1, Double.NaN)).hasMessageContaining("current");
        assertThatThrownBy(() -> table.function(List.of(ShotNoiseInput.conductance("strong", 20, 4, 0, 5))))
                .hasMessageContaining("strong");
        assertThatThrownBy(() -> new EventRateTable(
                        MULTILINEAR,
                        EventRates.EXCITATION,
                        EventRates.INHIBITION,
                        new double[] {0, 1},
                        INHIBITORY,
                        CURRENTS,
                        Lookup.LINEAR))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new EventRateTable(
                        MULTILINEAR,
                        ShotNoiseInput.conductance("two", 2, 2, 0, 5),
                        EventRates.INHIBITION,
                        EXCITATORY,
                        INHIBITORY,
                        CURRENTS,
                        Lookup.LINEAR))
                .hasMessageContaining("one synapse each");
    }

    private static EventRateTable table(double[] currents, Lookup lookup) {
        return new EventRateTable(
                MULTILINEAR, EventRates.EXCITATION, EventRates.INHIBITION, EXCITATORY, INHIBITORY, currents, lookup);
    }
}
