package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.system.ReferenceSystems;

class PhasePlaneTest {

    @Test
    void aNullclineThatIsACircleIsOneClosedCurve() {
        SteadySystem system =
                NormalForm.of(2, at -> new double[] {at[0] * at[0] + at[1] * at[1] - 4, at[1] - at[0]}, at ->
                        new double[] {2 * at[0], 2 * at[1], -1, 1});

        PhasePlane plane = PhasePlane.of(system, box(3), 41);

        assertThat(plane.nullclines("x")).hasSize(1);
        Curve circle = plane.nullclines("x").get(0);
        assertThat(circle.isClosed()).isTrue();
        double length = 0;
        for (int k = 0; k < circle.size(); k++) {
            assertThat(Math.hypot(circle.x()[k], circle.y()[k])).isCloseTo(2, within(1e-12));
            length += k == 0 ? 0 : Math.hypot(circle.x()[k] - circle.x()[k - 1], circle.y()[k] - circle.y()[k - 1]);
        }
        assertThat(length).isCloseTo(4 * Math.PI, within(0.02));
        assertThat(plane.nullclines("y")).hasSize(1);
        assertThat(plane.nullclines("y").get(0).isClosed()).isFalse();
        assertThat(plane.fixedPoints().points()).hasSize(2);
        assertThat(plane.fixedPoints().points().get(1).values())
                .containsExactly(new double[] {Math.sqrt(2), Math.sqrt(2)}, within(1e-9));
    }

    /** Both branches of x y = 0.01 and x y = −0.01 go through the square about the origin. */
    @Test
    void curvesThatCrossOneSquareAreKeptApart() {
        for (double constant : new double[] {0.01, -0.01}) {
            SteadySystem system = NormalForm.of(2, at -> new double[] {at[0] * at[1] - constant, 1}, at ->
                    new double[] {at[1], at[0], 0, 0});

            List<Curve> curves = PhasePlane.of(system, box(1), 4).nullclines("x");

            assertThat(curves).hasSize(2);
            for (Curve curve : curves) {
                double side = Math.signum(curve.x()[0]);
                for (int k = 0; k < curve.size(); k++) {
                    assertThat(Math.signum(curve.x()[k])).isEqualTo(side);
                    assertThat(curve.x()[k] * curve.y()[k]).isCloseTo(constant, within(1e-12));
                }
            }
        }
    }

    @Test
    void theFieldIsThatOfTheSystem() {
        SteadySystem system =
                NormalForm.of(2, at -> new double[] {at[0] + 10 * at[1], at[0]}, at -> new double[] {1, 10, 1, 0});

        PhasePlane plane = PhasePlane.of(system, box(2), 3);

        assertThat(plane.axis("x")).containsExactly(new double[] {-2, 0, 2}, within(1e-12));
        assertThat(plane.slopes("x")[2]).containsExactly(new double[] {18, 20, 22}, within(1e-12));
        assertThat(plane.slopes("y")[0]).containsExactly(new double[] {-2, 0, 2}, within(1e-12));
    }

    @Test
    void nullclinesOfANetworkCrossInItsFixedPoint() {
        MeanFieldSystem network = ReferenceSystems.named("spectrum", 5);
        SteadySystem system = new SteadyRates(network, HeldInputs.constant(network, Map.of("AffExc", 12.0), Map.of()));

        PhasePlane plane = PhasePlane.of(system, StateBox.rates(2, 60), 30);

        FixedPoint point = plane.fixedPoints().points().get(0);
        double[] slope = new double[2];
        for (int variable = 0; variable < 2; variable++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (Curve curve : plane.nullclines(network.names().get(variable))) {
                for (int k = 0; k < curve.size(); k++) {
                    system.slope(new double[] {curve.x()[k], curve.y()[k]}, slope);
                    assertThat(slope[variable]).isCloseTo(0, within(1e-9));
                    nearest = Math.min(
                            nearest,
                            Math.hypot(
                                    Math.log(curve.x()[k] / point.value("RecExc")),
                                    Math.log(curve.y()[k] / point.value("RecInh"))));
                }
            }
            assertThat(nearest).isLessThan(0.4);
        }
    }

    @Test
    void whatIsNoPlaneIsRefused() {
        SteadySystem line = NormalForm.of(1, at -> new double[] {1}, at -> new double[] {0});
        SteadySystem plane = NormalForm.of(2, at -> new double[2], at -> new double[4]);

        assertThatThrownBy(() -> PhasePlane.of(line, box(1), 9)).hasMessageContaining("[x]");
        assertThatThrownBy(() -> PhasePlane.of(plane, box(1), 1)).hasMessageContaining("not 1");
    }

    private static StateBox box(double half) {
        return StateBox.of(
                new double[] {-half, -half}, new double[] {half, half}, new double[] {100 * half, 100 * half});
    }
}
