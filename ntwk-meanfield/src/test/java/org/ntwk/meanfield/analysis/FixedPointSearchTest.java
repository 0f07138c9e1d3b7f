package org.ntwk.meanfield.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedPointSearchTest {

    @Test
    void allZerosOfAPolynomialAreFound() {
        FixedPoints found = new FixedPointSearch(StateBox.of(new double[] {0}, new double[] {20}, new double[] {0.1}))
                .find(polynomial(0.001, 0.2, 0.21, 3, 3.0001, 17));

        assertThat(found.points().stream().mapToDouble(point -> point.value("x")))
                .usingComparatorForType(within1e9(), Double.class)
                .containsExactly(0.001, 0.2, 0.21, 3.0, 3.0001, 17.0);
        assertThat(found.points().stream().map(FixedPoint::index)).containsExactly(-1, 1, -1, 1, -1, 1);
        assertThat(found.stable()).hasSize(3);
    }

    /** Eight wells: in each variable zeros at 1, 4 and 9, of which 4 is unstable. */
    @Test
    void allZerosAreFoundInThreeVariables() {
        SteadySystem system = new SteadySystem() {
            @Override
            public List<String> names() {
                return List.of("a", "b", "c");
            }

            @Override
            public void slope(double[] state, double[] out) {
                for (int m = 0; m < 3; m++) {
                    double x = state[m];
                    out[m] = -(x - 1) * (x - 4) * (x - 9);
                }
            }

            @Override
            public void jacobian(double[] state, double[] out) {
                Arrays.fill(out, 0);
                for (int m = 0; m < 3; m++) {
                    double x = state[m];
                    out[4 * m] = -(x - 4) * (x - 9) - (x - 1) * (x - 9) - (x - 1) * (x - 4);
                }
            }
        };

        FixedPoints found = new FixedPointSearch(StateBox.rates(3, 50)).find(system);

        assertThat(found.points()).hasSize(27);
        assertThat(found.stable()).hasSize(8);
        assertThat(found.points())
                .filteredOn(point -> point.stability() == Stability.SADDLE)
                .hasSize(18);
        assertThat(found.points())
                .filteredOn(point -> point.stability() == Stability.UNSTABLE_NODE)
                .hasSize(1);
        assertThat(found.pointsInward()).isTrue();
        assertThat(found.indicesAgree()).isTrue();
    }

    /** No grid sees f change its sign at a double zero, or between two that are nearer to each other than its points. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 1e-4})
    void aPairThatIsAboutToMeetIsFound(double gap) {
        SteadySystem system =
                NormalForm.of(2, at -> new double[] {(at[0] - 3) * (at[0] - 3) - gap * gap, 2 - at[1]}, at ->
                        new double[] {2 * (at[0] - 3), 0, 0, -1});

        FixedPoints found = new FixedPointSearch(StateBox.rates(2, 30)).find(system);

        if (gap == 1e-4) {
            assertThat(found.points()).hasSize(2);
            assertThat(found.points().get(0).values()).containsExactly(new double[] {3 - gap, 2}, within(1e-9));
            assertThat(found.points().get(1).values()).containsExactly(new double[] {3 + gap, 2}, within(1e-9));
        } else {
            assertThat(found.points()).hasSize(1);
            assertThat(found.points().get(0).values()).containsExactly(new double[] {3, 2}, within(2e-7));
        }
    }

    @Test
    void aMissingIndexIsTold() {
        // It jumps over 0 at 5, where it should have had a saddle.
        SteadySystem system =
                NormalForm.of(1, at -> new double[] {at[0] < 5 ? 1 - at[0] : 9 - at[0]}, at -> new double[] {-1});

        FixedPoints found = new FixedPointSearch(StateBox.rates(1, 30)).find(system);

        assertThat(found.points()).hasSize(2);
        assertThat(found.indicesAgree()).isFalse();
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        SteadySystem system = NormalForm.of(1, at -> new double[] {1 + at[0]}, at -> new double[] {1});

        assertThat(new FixedPointSearch(StateBox.rates(1, 30)).find(system).points())
                .isEmpty();
    }

    @Test
    void zerosOnTheBorderBelongToTheBoxAndThoseBeyondDoNot() {
        FixedPoints found = new FixedPointSearch(StateBox.of(new double[] {2}, new double[] {5}, new double[] {1}))
                .find(polynomial(1.9, 2, 5, 5.1));

        assertThat(found.points().stream().mapToDouble(point -> point.value("x")))
                .usingComparatorForType(within1e9(), Double.class)
                .containsExactly(2.0, 5.0);
    }

    @Test
    void moreVariablesThanAGridHasRoomForAreSearchedFromScatteredStarts() {
        FixedPoints found = new FixedPointSearch(StateBox.rates(2, 30), 3)
                .find(NormalForm.of(2, at -> new double[] {at[1] - at[0], (at[0] - 1) * (6 - at[1])}, at ->
                        new double[] {-1, 1, 6 - at[1], 1 - at[0]}));

        assertThat(found.points()).hasSize(2);
        assertThat(found.pointsInward()).isFalse();
    }

    @Test
    void stabilityIsReadFromTheEigenvalues() {
        assertThat(stability(-1, 0, 0, -2)).isEqualTo(Stability.STABLE_NODE);
        assertThat(stability(-1, 3, -3, -1)).isEqualTo(Stability.STABLE_FOCUS);
        assertThat(stability(-1, 0, 0, 2)).isEqualTo(Stability.SADDLE);
        assertThat(stability(1, 0, 0, 2)).isEqualTo(Stability.UNSTABLE_NODE);
        assertThat(stability(1, 3, -3, 1)).isEqualTo(Stability.UNSTABLE_FOCUS);
        assertThat(stability(0, 3, -3, 0)).isEqualTo(Stability.MARGINAL);
        FixedPoint focus = linear(-0.02, 0.25, -0.25, -0.02);
        assertThat(focus.eigenvalues().get(0).decayMs()).isCloseTo(50, within(1e-9));
        assertThat(focus.eigenvalues().get(0).frequencyHz()).isCloseTo(250 / (2 * Math.PI), within(1e-9));
    }

    @Test
    void whatIsNoBoxIsRefused() {
        assertThatThrownBy(() -> StateBox.rates(2, 0)).hasMessageContaining("from 0.0 to 0.0 along variable 0");
        assertThatThrownBy(() -> StateBox.of(new double[1], new double[] {1}, new double[] {0}))
                .hasMessageContaining("scale of variable 0");
        assertThatThrownBy(() -> StateBox.of(new double[1], new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedPointSearch(StateBox.rates(2, 9)).find(polynomial(1)))
                .hasMessageContaining("[x]");
        assertThatThrownBy(() -> linear(1, 0, 0, 1).value("z")).hasMessageContaining("z; there are x, y");
    }

    private static Stability stability(double... jacobian) {
        return linear(jacobian).stability();
    }

    private static FixedPoint linear(double... jacobian) {
        return FixedPoint.at(NormalForm.of(2, at -> new double[2], at -> jacobian), new double[2]);
    }

    /** −(x − a)(x − b)… */
    private static SteadySystem polynomial(double... zeros) {
        return NormalForm.of(
                1,
                at -> new double[] {
                    -Arrays.stream(zeros).map(zero -> at[0] - zero).reduce(1, (a, b) -> a * b)
                },
                at -> new double[] {
                    -Arrays.stream(zeros)
                            .map(left -> Arrays.stream(zeros)
                                    .filter(zero -> zero != left)
                                    .map(zero -> at[0] - zero)
                                    .reduce(1, (a, b) -> a * b))
                            .sum()
                });
    }

    private static Comparator<Double> within1e9() {
        return (a, b) -> Math.abs(a - b) <= 1e-9 ? 0 : Double.compare(a, b);
    }
}
