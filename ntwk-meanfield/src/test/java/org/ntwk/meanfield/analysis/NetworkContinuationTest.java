package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.Given;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.ReferenceSystems;
import org.ntwk.meanfield.transfer.EffectiveThresholdModel;
import org.ntwk.meanfield.transfer.SiegertModel;

/** Networks of integrate-and-fire cells. */
class NetworkContinuationTest {

    /** The spectrum network over the rate of its afferents, from 1 to 25 Hz. */
    @Test
    void aBranchPassesThroughTheStatesOfTheReference() {
        MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
        StateBox box = StateBox.rates(2, 250);
        DoubleFunction<SteadySystem> family = overAfferent(system, "AffExc");
        FixedPoint start =
                new FixedPointSearch(box).find(family.apply(4)).points().get(0);

        List<ReferenceTable.Row> rows = ReferenceTable.rows(FixedPointReferenceTest.class, "fixed-points.csv").stream()
                .filter(row -> row.text(1).equals("spectrum"))
                .toList();
        for (String to : List.of("7.5", "15.0", "25.0")) {
            Branch branch =
                    new Continuation(family, box, new ParameterRange(1, Double.parseDouble(to)), 0.3).through(start, 4);

            assertThat(branch.begin()).isEqualTo(Branch.End.RANGE);
            assertThat(branch.end()).isEqualTo(Branch.End.RANGE);
            assertThat(branch.bifurcations()).isEmpty();
            assertThat(branch.stable()).doesNotContain(false);
            List<Branch.Point> points = branch.points();
            assertState(rows, "1.0", points.get(0));
            assertState(rows, to, points.get(points.size() - 1));
        }
    }

    private static void assertState(List<ReferenceTable.Row> rows, String rate, Branch.Point point) {
        ReferenceTable.Row row = rows.stream()
                .filter(candidate -> candidate.text(2).equals("AffExc=" + rate))
                .findFirst()
                .orElseThrow();
        String[] expected = row.text(4).split("/")[0].split(" ");
        assertThat(point.parameter()).isEqualTo(Double.parseDouble(rate));
        assertThat(point.fixedPoint().value("RecExc")).isCloseTo(Double.parseDouble(expected[0]), within(1e-8));
        assertThat(point.fixedPoint().value("RecInh")).isCloseTo(Double.parseDouble(expected[1]), within(1e-8));
    }

    /** Cells that excite one another under constant inhibition: silent and active states between two folds. */
    @Test
    void betweenItsFoldsANetworkHasThreeStates() {
        var inputs = List.of(
                ShotNoiseInput.conductance("rec", 65, 2, 0, 5),
                ShotNoiseInput.conductance("inh", 50, 10, -80, 5),
                ShotNoiseInput.conductance("drive", 100, 2, 0, 5));
        var model = new SiegertModel();
        var function = model.prepare(
                new TransferFunctionContext(Cells.REC_EXC, inputs, new Given(model.parameters(), Map.of()), ""));
        MeanFieldSystem system = new MeanFieldSystem(
                List.of(new MeanFieldPopulation("rec", 1000, 10, function, List.of("rec", "inh", "drive"))),
                List.of("inh", "drive"));
        DoubleFunction<SteadySystem> family = rate ->
                new SteadyRates(system, HeldInputs.constant(system, Map.of("inh", 20.0, "drive", rate), Map.of()));
        StateBox box = StateBox.rates(1, 200);
        FixedPointSearch search = new FixedPointSearch(box, 500);

        Branch branch = new Continuation(family, box, new ParameterRange(0.5, 60))
                .through(search.find(family.apply(1)).points().get(0), 1);

        assertThat(branch.bifurcations())
                .extracting(Bifurcation::kind)
                .containsExactly(Bifurcation.Kind.FOLD, Bifurcation.Kind.FOLD);
        double upper = branch.bifurcations().get(0).parameter();
        double lower = branch.bifurcations().get(1).parameter();
        assertThat(search.find(family.apply(lower - 1e-4)).points()).hasSize(1);
        assertThat(search.find(family.apply(lower + 1e-4)).points()).hasSize(3);
        assertThat(search.find(family.apply(upper - 1e-4)).points()).hasSize(3);
        assertThat(search.find(family.apply(upper + 1e-4)).points()).hasSize(1);
    }

    /**
     * T_I moves no fixed point. The trace of the Jacobian is 0 at T_I = T_E (1 − ∂F_I/∂ν_I)/(∂F_E/∂ν_E − 1), and there
     * the square of the angular frequency is the determinant.
     */
    @Test
    void slowInhibitionOscillatesFromAHopfPoint() {
        StateBox box = StateBox.rates(2, 250);
        DoubleFunction<SteadySystem> family = time -> {
            MeanFieldSystem system = ReferenceSystems.named("spectrum", 5);
            MeanFieldPopulation inhibition = system.populations().get(1);
            MeanFieldSystem slow = new MeanFieldSystem(
                    List.of(
                            system.populations().get(0),
                            new MeanFieldPopulation(
                                    inhibition.name(),
                                    inhibition.cells(),
                                    time,
                                    inhibition.function(),
                                    inhibition.inputs())),
                    system.afferents());
            return new SteadyRates(slow, HeldInputs.constant(slow, Map.of("AffExc", 12.0), Map.of()));
        };
        FixedPoint start =
                new FixedPointSearch(box).find(family.apply(5)).points().get(0);

        Branch branch = new Continuation(family, box, new ParameterRange(2, 50), 0.5).through(start, 5);

        double[] jacobian = new double[4];
        family.apply(5).jacobian(start.values(), jacobian);
        double time = -5 * jacobian[3] / jacobian[0];
        double determinant = (jacobian[0] * jacobian[3] - jacobian[1] * jacobian[2]) * 5 / time;
        assertThat(branch.bifurcations()).hasSize(1);
        Bifurcation found = branch.bifurcations().get(0);
        assertThat(found.kind()).isEqualTo(Bifurcation.Kind.HOPF);
        assertThat(found.parameter()).isCloseTo(time, within(1e-6));
        assertThat(found.frequencyHz()).isCloseTo(1000 * Math.sqrt(determinant) / (2 * Math.PI), within(1e-6));
    }

    /** With thresholds held at the border of their fit F has kinks, but does not jump. */
    @Test
    void aNetworkWithoutDriveIsSilentAndBelongsToTheBranchOfActiveStates() {
        var model = new EffectiveThresholdModel();
        List<MeanFieldPopulation> populations = ReferenceTable.rows(ReferenceSystems.class, "systems.csv").stream()
                .filter(row -> row.text(0).equals("spectrum"))
                .map(row -> {
                    var values = new Given(model.parameters(), Map.of("preset", row.text(3)));
                    var cell = new IntegrateAndFireCell(10, 200, -70, row.number(4), -70, 5);
                    var context = new TransferFunctionContext(cell, row.inputs(6), values, "");
                    return new MeanFieldPopulation(
                            row.text(1),
                            row.number(2),
                            5,
                            model.prepare(context),
                            List.of(row.text(5).split(" ")));
                })
                .toList();
        DoubleFunction<SteadySystem> family =
                overAfferent(new MeanFieldSystem(populations, List.of("AffExc")), "AffExc");
        StateBox box = StateBox.rates(2, 250);

        FixedPoints silent = new FixedPointSearch(box).find(family.apply(0));
        Branch branch = new Continuation(family, box, new ParameterRange(0, 12), 0.3)
                .through(
                        new FixedPointSearch(box)
                                .find(family.apply(12))
                                .points()
                                .get(0),
                        12);

        assertThat(silent.points()).hasSize(1);
        assertThat(silent.points().get(0).values()).containsExactly(0, 0);
        assertThat(silent.indicesAgree()).isTrue();
        assertThat(branch.begin()).isEqualTo(Branch.End.RANGE);
        assertThat(branch.end()).isEqualTo(Branch.End.RANGE);
        assertThat(branch.parameters()[0]).isZero();
        assertThat(branch.values("RecExc")[0]).isCloseTo(0, within(1e-12));
        assertThat(branch.stable()).doesNotContain(false);
    }

    private static DoubleFunction<SteadySystem> overAfferent(MeanFieldSystem system, String afferent) {
        return rate -> new SteadyRates(system, HeldInputs.constant(system, Map.of(afferent, rate), Map.of()));
    }
}
