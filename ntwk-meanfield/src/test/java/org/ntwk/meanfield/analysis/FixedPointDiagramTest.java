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
        assertThat(diagram.curves()).hasSize(1);
        assertThat(diagram.curves().get(0).x()[200]).isEqualTo(range[1]);
        system.transferHz(new double[] {range[1]}, inputs.afferentHz(0), inputs.currentPa(0), out);
        assertThat(diagram.curves().get(0).y()).hasSize(201).endsWith(out[0]);
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

    /** The inhibitory cells fire as they do in their steady state at each rate of the excitatory ones. */
    @Test
    void ofOnePopulationOfSeveralTheOthersFollow() {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
        HeldInputs inputs = HeldInputs.constant(system, Map.of("AffExc", 12.0), Map.of());
        SteadyRates rates = new SteadyRates(system, inputs);

        FixedPointDiagram diagram = FixedPointDiagram.of(system, inputs, "RecExc", 10, StateBox.rates(2, 250));

        FixedPoint point = diagram.fixedPoints().points().get(0);
        assertThat(diagram.population()).isEqualTo("RecExc");
        assertThat(diagram.curves()).hasSize(1);
        Curve curve = diagram.curves().get(0);
        assertThat(curve.x()[0]).isZero();
        assertThat(curve.x()[curve.size() - 1]).isEqualTo(10);
        int crossings = 0;
        for (int k = 0; k < curve.size(); k++) {
            double at = curve.x()[k];
            List<FixedPoint> inhibition = new FixedPointSearch(StateBox.rates(1, 250), 500)
                    .find(new HeldVariables(rates, Map.of("RecExc", at)))
                    .points();
            double[] out = new double[2];
            system.transferHz(
                    new double[] {at, inhibition.get(0).values()[0]}, inputs.afferentHz(0), inputs.currentPa(0), out);
            assertThat(curve.y()[k]).isCloseTo(out[0], within(1e-6));
            if (k > 0 && curve.y()[k - 1] > curve.x()[k - 1] != curve.y()[k] > at) {
                crossings++;
                assertThat(point.value("RecExc")).isBetween(curve.x()[k - 1], at);
            }
        }
        assertThat(crossings).isEqualTo(1);
    }

    @Test
    void heldVariablesLeaveASliceOfTheSystem() {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
        SteadyRates rates = new SteadyRates(system, HeldInputs.constant(system, Map.of("AffExc", 12.0), Map.of()));
        HeldVariables slice = new HeldVariables(rates, Map.of("RecExc", 3.0));
        double[] all = new double[2];
        double[] one = new double[1];
        double[] jacobian = new double[4];
        double[] entry = new double[1];

        rates.slope(new double[] {3, 7}, all);
        slice.slope(new double[] {7}, one);
        rates.jacobian(new double[] {3, 7}, jacobian);
        slice.jacobian(new double[] {7}, entry);

        assertThat(slice.names()).containsExactly("RecInh");
        assertThat(slice.whole(new double[] {7})).containsExactly(3, 7);
        assertThat(one[0]).isEqualTo(all[1]);
        assertThat(entry[0]).isEqualTo(jacobian[3]);
        StateBox box = slice.box(StateBox.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6}));
        assertThat(List.of(box.lower(0), box.upper(0), box.scale(0))).containsExactly(2.0, 4.0, 6.0);
        HeldVariables turned = new HeldVariables(rates, Map.of(), List.of("RecInh", "RecExc"));
        double[] back = new double[2];
        double[] turnedJacobian = new double[4];
        turned.slope(new double[] {7, 3}, back);
        turned.jacobian(new double[] {7, 3}, turnedJacobian);
        assertThat(back).containsExactly(all[1], all[0]);
        assertThat(turnedJacobian).containsExactly(jacobian[3], jacobian[2], jacobian[1], jacobian[0]);
        assertThatThrownBy(() -> new HeldVariables(rates, Map.of(), List.of("RecInh")))
                .hasMessageContaining("RecExc, RecInh");
        assertThatThrownBy(() -> new HeldVariables(rates, Map.of("none", 1.0))).hasMessageContaining("RecExc, RecInh");
        assertThatThrownBy(() -> new HeldVariables(slice, Map.of("RecInh", 1.0)))
                .hasMessageContaining("nothing moves");
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
