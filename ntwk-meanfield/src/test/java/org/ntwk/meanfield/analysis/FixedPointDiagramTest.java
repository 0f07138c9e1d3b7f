package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.meanfield.Given;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.ReferenceSystems;
import org.ntwk.meanfield.transfer.EffectiveThresholdModel;

/** Silent, externally driven, saturated and self-sustained: the configurations of a review of such diagrams. */
class FixedPointDiagramTest {

    private static final EffectiveThresholdModel MODEL = new EffectiveThresholdModel();

    static List<ReferenceTable.Row> configurations() {
        return ReferenceTable.rows(FixedPointDiagramTest.class, "review-configurations.csv");
    }

    @Test
    void noConfigurationIsMissing() {
        assertThat(configurations()).hasSize(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("configurations")
    void theCurveAndItsCrossingAreThoseOfTheReview(ReferenceTable.Row row) {
        MeanFieldSystem system = system(row.numbers(2), row.numbers(3));
        HeldInputs inputs = HeldInputs.constant(system, Map.of("aff", row.number(1)), Map.of());
        double[] range = row.numbers(4);
        double[] expected = row.numbers(6);
        double step = (range[1] - range[0]) / 199;

        FixedPointDiagram diagram = FixedPointDiagram.of(system, inputs, range[1], 201);

        double[] out = new double[1];
        for (int k = 0; k < expected.length; k++) {
            double rate = range[0] + 10 * k * step;
            system.transferHz(new double[] {rate}, inputs.afferentHz(0), inputs.currentPa(0), out);
            assertThat(out[0]).isCloseTo(expected[k], within(1e-9));
        }
        assertThat(diagram.ratesHz()[200]).isEqualTo(range[1]);
        assertThat(diagram.transferHz()).hasSize(201);
        // The review's crossing is the first of its points beyond the true one.
        List<FixedPoint> crossings = diagram.fixedPoints().points().stream()
                .filter(point ->
                        point.value("cells") >= range[0] && point.stability().isStable())
                .filter(point -> point.value("cells") > 0)
                .toList();
        assertThat(crossings).hasSize(1);
        assertThat(crossings.get(0).value("cells")).isBetween(row.number(5) - step, row.number(5));
    }

    @Test
    void morePopulationsThanOneAreRefused() {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);

        assertThatThrownBy(() -> FixedPointDiagram.of(
                        system, HeldInputs.constant(system, Map.of("AffExc", 1.0), Map.of()), 100, 10))
                .hasMessageContaining("RecExc, RecInh");
    }

    private static MeanFieldSystem system(double[] weightsNs, double[] coefficientsMv) {
        var cell = new IntegrateAndFireCell(10, 200, -60, -50, -60, 5);
        var inputs = List.of(
                ShotNoiseInput.conductance("exc", 64, weightsNs[0], 0, 5),
                ShotNoiseInput.conductance("inh", 16, weightsNs[1], -80, 10),
                ShotNoiseInput.conductance("aff", 32, weightsNs[2], 0, 5));
        var values = new Given(MODEL.parameters(), Map.of("coefficients", coefficientsMv));
        var function = MODEL.prepare(new TransferFunctionContext(cell, inputs, values, ""));
        return new MeanFieldSystem(
                List.of(new MeanFieldPopulation("cells", 4000, 5, function, List.of("cells", "cells", "aff"))),
                List.of("aff"));
    }
}
