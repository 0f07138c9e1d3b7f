package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.ReferenceSystems;

/** Against all fixed points that an independent search found, two to four populations. */
class FixedPointReferenceTest {

    private static final double HZ = 1e-8;
    private static final double PER_S = 1e-6;

    static List<ReferenceTable.Row> rows() {
        return ReferenceTable.rows(FixedPointReferenceTest.class, "fixed-points.csv");
    }

    @Test
    void noRecordIsMissing() {
        assertThat(rows()).hasSize(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void allFixedPointsAreFoundWithTheirEigenvalues(ReferenceTable.Row row) {
        MeanFieldSystem system = ReferenceSystems.named(row.text(1), 5);
        HeldInputs inputs = HeldInputs.constant(system, values(row.text(2)), values(row.text(3)));

        FixedPoints found =
                new FixedPointSearch(StateBox.rates(system.size(), 250)).find(new SteadyRates(system, inputs));

        String[] expected = row.text(4).split("\\|");
        assertThat(found.points()).hasSize(expected.length);
        for (int k = 0; k < expected.length; k++) {
            FixedPoint point = found.points().get(k);
            String[] parts = expected[k].split("/");
            assertThat(point.values()).containsExactly(numbers(parts[0]), within(HZ));
            assertThat(sorted(point.eigenvalues().stream().mapToDouble(value -> 1000 * value.real())))
                    .containsExactly(sorted(Arrays.stream(numbers(parts[1]))), within(PER_S));
            assertThat(sorted(point.eigenvalues().stream().mapToDouble(value -> 1000 * value.imaginary())))
                    .containsExactly(sorted(Arrays.stream(numbers(parts[2]))), within(PER_S));
            assertThat(point.stability().isStable()).isTrue();
        }
        // Without drive the extrapolated threshold makes F jump at 0, from where it leaves two stable points and no
        // saddle between them.
        assertThat(found.indicesAgree()).isEqualTo(expected.length == 1);
    }

    private static Map<String, Double> values(String field) {
        Map<String, Double> values = new LinkedHashMap<>();
        ReferenceSystems.columns(field).forEach((name, samples) -> values.put(name, samples[0]));
        return values;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double[] sorted(DoubleStream values) {
        return values.sorted().toArray();
    }
}
