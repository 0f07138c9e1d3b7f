package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.transfer.EventRateTable;
import org.ntwk.meanfield.transfer.EventRateTable.Lookup;
import org.ntwk.meanfield.transfer.EventRates;

/** The modulated network with one table of event rates for all its cells and any connectivity. */
class FastMeanFieldTest {

    private static final int STEPS = 600;
    private static final List<String> SOURCES = List.of("pyrExc", "oscillExc", "recInh", "dsInh", "AffExc", "NoiseExc");
    private static final EventRateTable LINEAR = table(Lookup.LINEAR);
    private static final EventRateTable UPPER = table(Lookup.UPPER_NEIGHBOUR);

    static List<ReferenceTable.Row> trajectories() {
        return ReferenceTable.rows(FastMeanFieldTest.class, "fast-trajectories.csv");
    }

    @Test
    void noTrajectoryIsMissing() {
        assertThat(trajectories()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trajectories")
    void theUpperNeighbourGivesWhatTheOriginalGives(ReferenceTable.Row row) {
        Trajectory trajectory = run(row, UPPER, true);

        ReferenceSystems.columns(row.text(3))
                .forEach((population, expected) -> assertThat(sampled(trajectory, population))
                        .as(population)
                        .containsExactly(expected, within(1e-7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trajectories")
    void interpolationIsAsNearToTheExactRatesAsTheReferencesIs(ReferenceTable.Row row) {
        Trajectory trajectory = run(row, LINEAR, false);

        int m = 0;
        for (Map.Entry<String, double[]> column :
                ReferenceSystems.columns(row.text(4)).entrySet()) {
            double[] rates = sampled(trajectory, column.getKey());
            double distance = 0;
            for (int k = 0; k < rates.length; k++) {
                distance = Math.max(distance, Math.abs(rates[k] - column.getValue()[k]));
            }
            // That one interpolates along other coordinates between the points, and looks at every step.
            assertThat(distance).as(column.getKey()).isLessThan(1.1 * row.numbers(5)[m++]);
        }
    }

    private static double[] sampled(Trajectory trajectory, String population) {
        double[] rates = trajectory.ratesHz(population);
        double[] sampled = new double[STEPS / 12];
        Arrays.setAll(sampled, k -> rates[12 * k]);
        return sampled;
    }

    private static Trajectory run(ReferenceTable.Row row, EventRateTable table, boolean slipping) {
        List<MeanFieldPopulation> populations = new ArrayList<>();
        String[] synapses = row.text(1).split("\\|");
        for (int m = 0; m < synapses.length; m++) {
            List<ShotNoiseInput> inputs = new ArrayList<>();
            String[] numbers = synapses[m].split(" ");
            for (int j = 0; j < numbers.length; j++) {
                ShotNoiseInput kind = SOURCES.get(j).endsWith("Inh") ? EventRates.INHIBITION : EventRates.EXCITATION;
                inputs.add(ShotNoiseInput.conductance(
                        SOURCES.get(j),
                        Double.parseDouble(numbers[j]),
                        kind.weightNs(),
                        kind.reversalMv(),
                        kind.decayMs()));
            }
            populations.add(new MeanFieldPopulation(SOURCES.get(m), 100, 50, table.function(inputs), SOURCES));
        }
        MeanFieldSystem system = new MeanFieldSystem(populations, SOURCES.subList(4, 6));
        ReferenceTable.Row of = ReferenceTable.rows(FastMeanFieldTest.class, "euler-trajectories.csv")
                .get(0);
        HeldInputs inputs =
                HeldInputs.of(system, of.number(4), inputs(of.text(5), slipping), inputs(of.text(6), slipping));
        return new FirstOrderMeanField(system).euler(new double[4], inputs, STEPS);
    }

    /** The original takes the sample int(t/dt), which rounding makes the one before in 34 of the 600 steps. */
    private static Map<String, double[]> inputs(String field, boolean slipping) {
        Map<String, double[]> columns = ReferenceSystems.columns(field);
        if (slipping) {
            columns.replaceAll((name, samples) -> {
                double[] slipped = new double[samples.length];
                Arrays.setAll(slipped, k -> samples[(int) (k * 0.01 / 0.01)]);
                return slipped;
            });
        }
        return columns;
    }

    private static EventRateTable table(Lookup lookup) {
        var function = EventRates.pyramidalCell();
        double[] currents = new double[30];
        Arrays.setAll(currents, n -> 200 * n / 29.0);
        return new EventRateTable(
                function,
                EventRates.EXCITATION,
                EventRates.INHIBITION,
                EventRateTable.geometricAxis(1e-2, 5e4, 61),
                EventRateTable.geometricAxis(1e-2, 5e4, 60),
                currents,
                lookup);
    }
}
