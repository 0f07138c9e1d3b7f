package org.ntwk.meanfield.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.meanfield.ReferenceTable;

/** Against trajectories of an independent program: two and three populations, with and without adaptation. */
class SecondOrderReferenceTest {

    /** That of the reference; inputs that it takes as they are at every moment are held for up to 0.1 ms here. */
    private static double relativeTolerance(ReferenceTable.Row row, int afferents) {
        return row.text(afferents).contains("bump") ? 1e-4 : 1e-5;
    }

    static List<ReferenceTable.Row> trajectories() {
        return ReferenceTable.rows(SecondOrderReferenceTest.class, "second-order-trajectories.csv");
    }

    static List<ReferenceTable.Row> breakdowns() {
        return trajectories().stream().filter(row -> !row.isNone(13)).toList();
    }

    static List<ReferenceTable.Row> adapting() {
        return ReferenceTable.rows(SecondOrderReferenceTest.class, "adapting-trajectories.csv");
    }

    @Test
    void noTrajectoryIsMissing() {
        assertThat(trajectories()).hasSize(13);
        assertThat(breakdowns()).hasSize(2);
        assertThat(adapting()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trajectories")
    void adaptiveStepsFollowTheReference(ReferenceTable.Row row) {
        Map<String, double[]> rates = ReferenceSystems.columns(row.text(10));

        double relative = relativeTolerance(row, 8);
        SecondOrderTrajectory trajectory = solve(row, duration(row.number(9), rates));

        rates.forEach((population, expected) ->
                assertClose(population, trajectory.rates().ratesHz(population), expected, relative));
        ReferenceSystems.columns(row.text(11)).forEach((pair, expected) -> {
            String[] of = pair.split("/");
            assertClose(pair, trajectory.covariancesHz2(of[0], of[1]), expected, relative);
            assertClose(pair, trajectory.covariancesHz2(of[1], of[0]), expected, relative);
        });
        ReferenceSystems.columns(row.text(12))
                .forEach((population, expected) ->
                        assertClose(population, trajectory.rates().adaptationPa(population), expected, relative));
        assertThat(trajectory.firstIndefinite()).isEmpty();
    }

    /**
     * Second derivatives of the extrapolated threshold grow without bound as rates fall, so that there is no solution to
     * follow to the border: when a rate comes to be negative depends on the steps. The reference's fixed ones stepped
     * over the singularity at 44 ms of the second record and went on for 7 ms.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("breakdowns")
    void aSolutionThatLeavesItsDomainSaysWhereAndWhy(ReferenceTable.Row row) {
        double lastInside = duration(row.number(9), ReferenceSystems.columns(row.text(10)));

        assertThatThrownBy(() -> solve(row, 200)).isInstanceOfSatisfying(ClosureBreakdownException.class, breakdown -> {
            assertThat(breakdown.timeMs()).isBetween(lastInside, row.number(13) + 1);
            assertThat(breakdown.reason())
                    .isIn(ClosureBreakdownException.Reason.NEGATIVE_RATE, ClosureBreakdownException.Reason.STALLED);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("adapting")
    void firstOrderWithAdaptationFollowsTheReference(ReferenceTable.Row row) {
        MeanFieldSystem system = ReferenceSystems.named(row.text(1), row.number(2));
        Map<String, double[]> rates = ReferenceSystems.columns(row.text(8));
        double relative = relativeTolerance(row, 6);
        double duration = duration(row.number(7), rates);
        HeldInputs inputs = inputs(system, row.text(6), row.number(5), duration);

        Trajectory trajectory = new FirstOrderMeanField(system)
                .solve(row.numbers(3), inputs, duration, row.number(7), Tolerance.DEFAULT);

        rates.forEach(
                (population, expected) -> assertClose(population, trajectory.ratesHz(population), expected, relative));
        ReferenceSystems.columns(row.text(9))
                .forEach((population, expected) ->
                        assertClose(population, trajectory.adaptationPa(population), expected, relative));
        assertThat(trajectory.adaptationPa("i")).containsOnly(0);
    }

    private static SecondOrderTrajectory solve(ReferenceTable.Row row, double durationMs) {
        MeanFieldSystem system = ReferenceSystems.named(row.text(1), row.number(2));
        SecondOrderMeanField meanField = row.text(3).equals("second")
                ? new SecondOrderMeanField(system)
                : SecondOrderMeanField.linearNoise(system);
        double[] rates = row.numbers(4);
        double[] adaptation = new double[rates.length];
        if (!row.isNone(6)) {
            adaptation[0] = row.number(6);
        }
        SecondOrderState initial = new SecondOrderState(rates, symmetric(rates.length, row.numbers(5)), adaptation);
        HeldInputs inputs = inputs(system, row.text(8), row.number(7), durationMs);
        return meanField.solve(initial, inputs, durationMs, row.number(9), Tolerance.DEFAULT);
    }

    private static HeldInputs inputs(MeanFieldSystem system, String afferents, double stepMs, double durationMs) {
        return HeldInputs.of(system, stepMs, ReferenceSystems.columns(afferents, stepMs, durationMs), Map.of());
    }

    private static double duration(double stepMs, Map<String, double[]> columns) {
        return stepMs * (columns.values().iterator().next().length - 1);
    }

    static double[][] symmetric(int n, double[] triangle) {
        double[][] matrix = new double[n][n];
        int next = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                matrix[a][b] = triangle[next];
                matrix[b][a] = triangle[next++];
            }
        }
        return matrix;
    }

    private static void assertClose(String what, double[] actual, double[] expected, double relative) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int k = 0; k < actual.length; k++) {
            assertThat(actual[k])
                    .as("%s at %d", what, k)
                    .isCloseTo(expected[k], within(relative * Math.abs(expected[k]) + 1e-6));
        }
    }
}
