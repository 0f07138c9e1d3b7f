package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** Normal forms, whose bifurcations are known in closed form: Kuznetsov (2004), chapters 3, 8 and 10. */
class ContinuationTest {

    private static final double NEAR = 1e-7;

    @Test
    void aFoldIsGoneRound() {
        DoubleFunction<SteadySystem> fold =
                p -> NormalForm.of(1, at -> new double[] {p - at[0] * at[0]}, at -> new double[] {-2 * at[0]});

        Branch branch = continuation(fold, 1, -2, 4).through(point(fold.apply(1), 1), 1);

        assertThat(branch.begin()).isEqualTo(Branch.End.RANGE);
        assertThat(branch.end()).isEqualTo(Branch.End.RANGE);
        assertThat(List.of(
                        branch.values("x")[0],
                        branch.values("x")[branch.points().size() - 1]))
                .usingElementComparator(closeTo())
                .containsExactly(-2.0, 2.0);
        for (Branch.Point at : branch.points()) {
            assertThat(at.fixedPoint().value("x") * at.fixedPoint().value("x")).isCloseTo(at.parameter(), within(NEAR));
        }
        assertThat(branch.bifurcations()).hasSize(1);
        Bifurcation found = branch.bifurcations().get(0);
        assertThat(found.kind()).isEqualTo(Bifurcation.Kind.FOLD);
        assertThat(found.parameter()).isCloseTo(0, within(NEAR));
        assertThat(found.point().value("x")).isCloseTo(0, within(NEAR));
        assertThat(branch.stable()).contains(true, false);
    }

    @Test
    void aCuspHasTwoFoldsThatComeTogether() {
        for (double spread : new double[] {1, 0.01}) {
            DoubleFunction<SteadySystem> cusp =
                    p -> NormalForm.of(1, at -> new double[] {p + spread * at[0] - at[0] * at[0] * at[0]}, at ->
                            new double[] {spread - 3 * at[0] * at[0]});

            Branch branch = continuation(cusp, 1, -2, 2).through(point(cusp.apply(-2), -1.5), -2);

            double at = 2 / (3 * Math.sqrt(3)) * Math.pow(spread, 1.5);
            assertThat(branch.bifurcations()).extracting(Bifurcation::kind).containsOnly(Bifurcation.Kind.FOLD);
            assertThat(branch.bifurcations().stream()
                            .map(Bifurcation::parameter)
                            .toList())
                    .usingElementComparator(closeTo())
                    .containsExactly(at, -at);
        }
    }

    @Test
    void aCuspThatIsSmoothHasNoFold() {
        DoubleFunction<SteadySystem> cusp =
                p -> NormalForm.of(1, at -> new double[] {p - 0.01 * at[0] - at[0] * at[0] * at[0]}, at ->
                        new double[] {-0.01 - 3 * at[0] * at[0]});

        Branch branch = continuation(cusp, 1, -2, 2).through(point(cusp.apply(-2), -1.2), -2);

        assertThat(branch.bifurcations()).isEmpty();
        assertThat(branch.end()).isEqualTo(Branch.End.RANGE);
    }

    /** p + x - x³: the middle of the three states between the folds is unstable. */
    @Test
    void aBranchFallsIntoArcsThatMeetAtItsFolds() {
        DoubleFunction<SteadySystem> cusp = p -> NormalForm.of(
                1, at -> new double[] {p + at[0] - at[0] * at[0] * at[0]}, at -> new double[] {1 - 3 * at[0] * at[0]});

        // From the middle of the branch, so that both ways along it have a fold.
        Branch branch = continuation(cusp, 1, -2, 2).through(point(cusp.apply(0), 0), 0);
        List<Branch.Arc> arcs = branch.arcs();

        assertThat(arcs).extracting(Branch.Arc::stable).containsExactly(true, false, true);
        double fold = 1 / Math.sqrt(3);
        double first = Math.signum(branch.values("x")[0]);
        assertThat(end(arcs.get(0))).isEqualTo(start(arcs.get(1))).isCloseTo(first * fold, within(1e-4));
        assertThat(end(arcs.get(1))).isEqualTo(start(arcs.get(2))).isCloseTo(-first * fold, within(1e-4));
        assertThat(arcs.stream().mapToInt(arc -> arc.points().size()).sum())
                .isEqualTo(branch.points().size() + 4);
        for (Branch.Arc arc : arcs) {
            for (Branch.Point at : arc.points().subList(1, arc.points().size() - 1)) {
                assertThat(at.fixedPoint().stability().isStable()).isEqualTo(arc.stable());
            }
        }
    }

    private static double start(Branch.Arc arc) {
        return arc.points().get(0).fixedPoint().value("x");
    }

    private static double end(Branch.Arc arc) {
        return arc.points().get(arc.points().size() - 1).fixedPoint().value("x");
    }

    @Test
    void aPitchforkIsABranchPointOnBothBranches() {
        DoubleFunction<SteadySystem> pitchfork = p -> NormalForm.of(
                1, at -> new double[] {p * at[0] - at[0] * at[0] * at[0]}, at -> new double[] {p - 3 * at[0] * at[0]});

        Branch trivial = continuation(pitchfork, 1, -2, 3).through(point(pitchfork.apply(1), 0), 1);
        Branch fork = continuation(pitchfork, 1, -2, 3).through(point(pitchfork.apply(1), 1), 1);

        for (Branch branch : List.of(trivial, fork)) {
            assertThat(branch.bifurcations())
                    .extracting(Bifurcation::kind)
                    .containsExactly(Bifurcation.Kind.BRANCH_POINT);
            assertThat(branch.bifurcations().get(0).parameter()).isCloseTo(0, within(1e-5));
            assertThat(branch.bifurcations().get(0).point().value("x")).isCloseTo(0, within(1e-3));
        }
        assertThat(fork.values("x")[0]).isCloseTo(-Math.sqrt(3), within(NEAR));
        assertThat(fork.values("x")[fork.points().size() - 1]).isCloseTo(Math.sqrt(3), within(NEAR));
        assertThat(fork.stable()).doesNotContain(false);
    }

    @Test
    void aHopfPointHasItsFrequency() {
        double rotation = 2 * Math.PI * 0.04;
        DoubleFunction<SteadySystem> hopf = p -> NormalForm.of(
                2,
                at -> {
                    double square = at[0] * at[0] + at[1] * at[1];
                    return new double[] {
                        (p - 0.3 - square) * at[0] - rotation * at[1], (p - 0.3 - square) * at[1] + rotation * at[0]
                    };
                },
                at -> {
                    double x = at[0];
                    double y = at[1];
                    return new double[] {
                        p - 0.3 - 3 * x * x - y * y, -rotation - 2 * x * y,
                        rotation - 2 * x * y, p - 0.3 - x * x - 3 * y * y
                    };
                });

        Branch branch = continuation(hopf, 2, -1, 1).through(point(hopf.apply(-1), 0, 0), -1);

        assertThat(branch.bifurcations()).hasSize(1);
        Bifurcation found = branch.bifurcations().get(0);
        assertThat(found.kind()).isEqualTo(Bifurcation.Kind.HOPF);
        assertThat(found.parameter()).isCloseTo(0.3, within(NEAR));
        assertThat(found.frequencyHz()).isCloseTo(40, within(1e-5));
        assertThat(branch.stable()[0]).isTrue();
        assertThat(branch.stable()[branch.points().size() - 1]).isFalse();
    }

    /** A pitchfork, and beside it at x = 4 and x = 5 a pair that lives between two folds. */
    @Test
    void allBranchesAreMetOnce() {
        DoubleFunction<SteadySystem> pitchforkAndIsland = p -> NormalForm.of(
                1,
                at -> {
                    double x = at[0];
                    return new double[] {(p * x - x * x * x) * ((x - 4.5) * (x - 4.5) + p * p - 0.25)};
                },
                at -> {
                    double x = at[0];
                    double island = (x - 4.5) * (x - 4.5) + p * p - 0.25;
                    return new double[] {(p - 3 * x * x) * island + (p * x - x * x * x) * 2 * (x - 4.5)};
                });
        double[] half = {10};
        FixedPointSearch search = new FixedPointSearch(StateBox.of(new double[] {-10}, half, new double[] {1}), 500);

        List<Branch> branches = continuation(pitchforkAndIsland, 1, -2, 3).all(search, 11);

        assertThat(branches).hasSize(3);
        assertThat(branches)
                .filteredOn(branch -> branch.end() == Branch.End.CLOSED)
                .hasSize(1);
        assertThat(branches.stream()
                        .flatMap(branch -> branch.bifurcations().stream())
                        .map(Bifurcation::kind))
                .containsExactlyInAnyOrder(
                        Bifurcation.Kind.BRANCH_POINT,
                        Bifurcation.Kind.BRANCH_POINT,
                        Bifurcation.Kind.FOLD,
                        Bifurcation.Kind.FOLD);
    }

    /** Two pairs that rotate, of which one stays stable. */
    @Test
    void aHopfPointIsSeenAmongOtherPairs() {
        DoubleFunction<SteadySystem> pairs = p -> {
            double[] jacobian = {p, -0.5, 0.1, 0, 0.5, p, 0, 0.1, 0, 0, -0.2, -0.9, 0, 0, 0.9, -0.2};
            return new NormalForm(
                    List.of("a", "b", "c", "d"),
                    at -> {
                        double[] slope = new double[4];
                        for (int k = 0; k < 16; k++) {
                            slope[k / 4] += jacobian[k] * at[k % 4];
                        }
                        return slope;
                    },
                    at -> jacobian);
        };

        Branch branch = continuation(pairs, 4, -1, 1).through(point(pairs.apply(-1), 0, 0, 0, 0), -1);

        // At p = 0.2 the unstable pair and the stable one are opposite, which is no bifurcation.
        assertThat(branch.bifurcations()).hasSize(1);
        assertThat(branch.bifurcations().get(0).kind()).isEqualTo(Bifurcation.Kind.HOPF);
        assertThat(branch.bifurcations().get(0).parameter()).isCloseTo(0, within(NEAR));
        assertThat(branch.bifurcations().get(0).frequencyHz()).isCloseTo(500 / (2 * Math.PI), within(1e-5));
    }

    /** x' = y, y' = β1 + β2 x + x² − x y: a fold at β1 = β2²/4, a Hopf point at β1 = 0 if β2 is below 0. */
    @Test
    void bogdanovTakensHasAFoldAndAHopfPoint() {
        double second = -0.5;
        DoubleFunction<SteadySystem> system = p ->
                NormalForm.of(2, at -> new double[] {at[1], p + second * at[0] + at[0] * at[0] - at[0] * at[1]}, at ->
                        new double[] {0, 1, second + 2 * at[0] - at[1], -at[0]});

        Branch branch = continuation(system, 2, -1, 1).through(point(system.apply(0.05), 0.138, 0), 0.05);

        assertThat(branch.bifurcations())
                .extracting(Bifurcation::kind)
                .containsExactlyInAnyOrder(Bifurcation.Kind.HOPF, Bifurcation.Kind.FOLD);
        for (Bifurcation found : branch.bifurcations()) {
            boolean hopf = found.kind() == Bifurcation.Kind.HOPF;
            assertThat(found.parameter()).isCloseTo(hopf ? 0 : second * second / 4, within(NEAR));
            assertThat(found.point().value("x")).isCloseTo(hopf ? 0 : -second / 2, within(1e-6));
            assertThat(found.frequencyHz())
                    .isCloseTo(hopf ? 1000 * Math.sqrt(-second) / (2 * Math.PI) : 0, within(1e-4));
        }
    }

    /** Eigenvalues 1 and p − 1: their sum is 0 at p = 0, but nothing rotates. */
    @Test
    void aSaddleWhoseEigenvaluesAreOppositeIsNoHopfPoint() {
        DoubleFunction<SteadySystem> saddle =
                p -> NormalForm.of(2, at -> new double[] {at[0], (p - 1) * at[1]}, at -> new double[] {1, 0, 0, p - 1});

        Branch branch = continuation(saddle, 2, -0.5, 0.6).through(point(saddle.apply(0.3), 0, 0), 0.3);

        assertThat(branch.points()).hasSizeGreaterThan(10);
        assertThat(branch.bifurcations()).isEmpty();
    }

    /** A circle of fixed points in the plane of x and the parameter. */
    @Test
    void aBranchThatIsClosedIsGoneRoundOnce() {
        DoubleFunction<SteadySystem> circle =
                p -> NormalForm.of(1, at -> new double[] {1 - p * p - at[0] * at[0]}, at -> new double[] {-2 * at[0]});

        Branch branch = continuation(circle, 1, -3, 3).through(point(circle.apply(0), 1), 0);

        assertThat(branch.end()).isEqualTo(Branch.End.CLOSED);
        assertThat(branch.bifurcations().stream().map(Bifurcation::parameter).toList())
                .usingElementComparator(closeTo())
                .containsExactly(1.0, -1.0);
    }

    @Test
    void aBranchThatBeginsAtTheEndOfTheRangeHasItsPointsOnce() {
        DoubleFunction<SteadySystem> line =
                p -> NormalForm.of(1, at -> new double[] {p - at[0]}, at -> new double[] {-1});

        Branch branch = continuation(line, 1, 0, 1).through(point(line.apply(0), 0), 0);

        double[] parameters = branch.parameters();
        assertThat(parameters[0]).isZero();
        assertThat(parameters[parameters.length - 1]).isEqualTo(1);
        for (int k = 1; k < parameters.length; k++) {
            assertThat(parameters[k]).isGreaterThan(parameters[k - 1]);
        }
        assertThat(branch.begin()).isEqualTo(Branch.End.RANGE);
    }

    @Test
    void aBranchEndsAtTheBox() {
        DoubleFunction<SteadySystem> line =
                p -> NormalForm.of(1, at -> new double[] {20 * p - at[0]}, at -> new double[] {-1});

        Branch branch = continuation(line, 1, -1, 1).through(point(line.apply(0), 0), 0);

        assertThat(branch.begin()).isEqualTo(Branch.End.BOX);
        assertThat(branch.end()).isEqualTo(Branch.End.BOX);
        assertThat(branch.parameters()[0]).isBetween(-0.5, -0.4);
    }

    @Test
    void whatCannotBeFollowedIsRefused() {
        DoubleFunction<SteadySystem> none =
                p -> NormalForm.of(1, at -> new double[] {1 + at[0] * at[0]}, at -> new double[] {2 * at[0]});
        Continuation continuation = continuation(none, 1, 0, 1);

        assertThatThrownBy(() -> continuation.through(point(none.apply(0), 1), 0))
                .hasMessageContaining("no fixed point near [1.0]");
        assertThatThrownBy(() -> continuation.through(point(none.apply(0), 1), 2))
                .hasMessageContaining("2.0");
        assertThatThrownBy(() -> new ParameterRange(1, 1)).hasMessageContaining("from 1.0 to 1.0");
        assertThatThrownBy(() -> new Continuation(none, StateBox.rates(1, 1), new ParameterRange(0, 1), 2))
                .hasMessageContaining("2.0");
    }

    private static FixedPoint point(SteadySystem system, double... state) {
        return FixedPoint.at(system, state);
    }

    private static Continuation continuation(
            DoubleFunction<SteadySystem> family, int variables, double from, double to) {
        double[] lower = new double[variables];
        double[] upper = new double[variables];
        double[] scale = new double[variables];
        for (int m = 0; m < variables; m++) {
            lower[m] = -10;
            upper[m] = 10;
            scale[m] = 1;
        }
        return new Continuation(family, StateBox.of(lower, upper, scale), new ParameterRange(from, to));
    }

    private static Comparator<Double> closeTo() {
        return (a, b) -> Math.abs(a - b) <= NEAR ? 0 : Double.compare(a, b);
    }

    /** dy/dt = p − g(y), where g rises to 1 at y = 1, falls to 1/2 at y = 2, and rises again: an S of three straight pieces. */
    @Test
    void aBranchTurnsAtTheCornersOfAKinkedSystem() {
        DoubleFunction<SteadySystem> family = p -> new SteadySystem() {
            @Override
            public List<String> names() {
                return List.of("y");
            }

            @Override
            public void slope(double[] state, double[] out) {
                double y = state[0];
                out[0] = p - (y < 1 ? y : y < 2 ? 1 - (y - 1) / 2 : 0.5 + (y - 2));
            }

            @Override
            public void jacobian(double[] state, double[] out) {
                out[0] = state[0] > 1 && state[0] < 2 ? 0.5 : -1;
            }
        };
        StateBox box = StateBox.of(new double[] {0}, new double[] {10}, new double[] {1});
        ParameterRange range = new ParameterRange(0.2, 3);

        Branch branch =
                new Continuation(family, box, range).through(FixedPoint.at(family.apply(0.4), new double[] {0.4}), 0.4);

        assertThat(branch.begin()).isEqualTo(Branch.End.RANGE);
        assertThat(branch.end()).isEqualTo(Branch.End.RANGE);
        assertThat(branch.points().get(0).parameter()).isEqualTo(0.2);
        Branch.Point last = branch.points().get(branch.points().size() - 1);
        assertThat(last.parameter()).isEqualTo(3);
        assertThat(last.fixedPoint().value("y")).isCloseTo(4.5, within(1e-9));
        assertThat(branch.bifurcations())
                .extracting(Bifurcation::kind)
                .containsExactly(Bifurcation.Kind.FOLD, Bifurcation.Kind.FOLD);
        assertThat(branch.bifurcations().get(0).parameter()).isCloseTo(1, within(1e-5));
        assertThat(branch.bifurcations().get(1).parameter()).isCloseTo(0.5, within(1e-5));
        for (Branch.Point point : branch.points()) {
            double y = point.fixedPoint().value("y");
            double p = y < 1 ? y : y < 2 ? 1 - (y - 1) / 2 : 0.5 + (y - 2);
            assertThat(point.parameter()).isCloseTo(p, within(1e-9));
            assertThat(point.fixedPoint().stability().isStable()).isEqualTo(y <= 1 || y >= 2);
        }
        assertThat(branch.arcs()).extracting(Branch.Arc::stable).containsExactly(true, false, true);
    }
}
