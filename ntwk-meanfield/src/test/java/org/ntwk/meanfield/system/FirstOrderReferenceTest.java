package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.meanfield.ReferenceTable;

/** Against trajectories of an independent program: two to four populations, steps, sines, pulses, currents. */
class FirstOrderReferenceTest {

    static List<ReferenceTable.Row> trajectories() {
        return ReferenceTable.rows(FirstOrderReferenceTest.class, "first-order-trajectories.csv");
    }

    static Stream<Arguments> trajectoriesOfEachIntegrator() {
        return trajectories().stream()
                .flatMap(row -> Stream.of(Integrator.values()).map(integrator -> Arguments.of(row, integrator)));
    }

    static List<ReferenceTable.Row> eulerTrajectories() {
        return ReferenceTable.rows(FirstOrderReferenceTest.class, "euler-trajectories.csv");
    }

    @Test
    void noTrajectoryIsMissing() {
        assertThat(trajectories()).hasSize(12);
        assertThat(eulerTrajectories()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("trajectoriesOfEachIntegrator")
    void adaptiveStepsFollowTheReference(ReferenceTable.Row row, Integrator integrator) {
        MeanFieldSystem system = ReferenceSystems.named(row.text(1), row.number(2));
        Map<String, double[]> expected = ReferenceSystems.columns(row.text(8));
        double outputStep = row.number(7);
        int times = expected.get(system.names().get(0)).length;

        Trajectory trajectory = new FirstOrderMeanField(system)
                .by(integrator)
                .solve(
                        initial(row, system),
                        inputs(row, system),
                        (times - 1) * outputStep,
                        outputStep,
                        Tolerance.DEFAULT);

        assertThat(trajectory.size()).isEqualTo(times);
        // The reference of the modulated network took steps of 0.1 ms, with errors below 5e-5 Hz; the others are finer.
        double tolerance = row.text(1).startsWith("modulation") ? 5e-5 : 2e-5;
        for (String population : system.names()) {
            assertThat(trajectory.ratesHz(population))
                    .as(population)
                    .containsExactly(expected.get(population), within(tolerance));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eulerTrajectories")
    void eulerStepsAreThoseOfTheOriginal(ReferenceTable.Row row) {
        MeanFieldSystem system = ReferenceSystems.named(row.text(1), row.number(2));
        Map<String, double[]> expected = ReferenceSystems.columns(row.text(8));
        int every = (int) Math.round(row.number(7) / row.number(4));
        int times = expected.get(system.names().get(0)).length;

        Trajectory trajectory =
                new FirstOrderMeanField(system).euler(initial(row, system), inputs(row, system), (times - 1) * every);

        for (String population : system.names()) {
            double[] rates = trajectory.ratesHz(population);
            double[] sampled = new double[times];
            Arrays.setAll(sampled, k -> rates[k * every]);
            assertThat(sampled).as(population).containsExactly(expected.get(population), within(1e-9));
        }
    }

    private static double[] initial(ReferenceTable.Row row, MeanFieldSystem system) {
        double[] rates = new double[system.size()];
        Arrays.fill(rates, row.number(3));
        return rates;
    }

    private static HeldInputs inputs(ReferenceTable.Row row, MeanFieldSystem system) {
        return HeldInputs.of(
                system, row.number(4), ReferenceSystems.columns(row.text(5)), ReferenceSystems.columns(row.text(6)));
    }
}
