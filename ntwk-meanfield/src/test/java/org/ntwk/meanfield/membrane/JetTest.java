package org.ntwk.meanfield.membrane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JetTest {

    private static final Jet X = Jet.variable(2, 0, 3);
    private static final Jet Y = Jet.variable(2, 1, 0.5);

    private static void assertDerivatives(Jet of, double value, double x, double y, double xx, double xy, double yy) {
        assertThat(of.value()).isCloseTo(value, within(1e-13));
        assertThat(of.first(0)).isCloseTo(x, within(1e-13));
        assertThat(of.first(1)).isCloseTo(y, within(1e-13));
        assertThat(of.second(0, 0)).isCloseTo(xx, within(1e-13));
        assertThat(of.second(0, 1)).isCloseTo(xy, within(1e-13));
        assertThat(of.second(1, 0)).isCloseTo(xy, within(1e-13));
        assertThat(of.second(1, 1)).isCloseTo(yy, within(1e-13));
    }

    @Test
    void sumsAndProducts() {
        // 2 x² y − x + 5
        assertDerivatives(X.multiply(X).multiply(Y).multiply(2).subtract(X).add(5), 11, 5, 18, 2, 12, 0);
        assertDerivatives(X.add(Y).constant(7), 7, 0, 0, 0, 0, 0);
    }

    @Test
    void quotients() {
        // x/y² and x/4
        assertDerivatives(X.divide(Y.multiply(Y)), 12, 4, -48, 0, -16, 288);
        assertDerivatives(X.divide(4), 0.75, 0.25, 0, 0, 0, 0);
    }

    @Test
    void functionsOfOneNumber() {
        // √(3 x) and ln(x y)
        assertDerivatives(X.multiply(3).sqrt(), 3, 0.5, 0, -1 / 12.0, 0, 0);
        assertDerivatives(X.multiply(Y).log(), Math.log(1.5), 1 / 3.0, 2, -1 / 9.0, 0, -4);
        // exp(x y)
        double e = Math.exp(1.5);
        assertDerivatives(X.multiply(Y).compose(e, e, e), e, 0.5 * e, 3 * e, 0.25 * e, 2.5 * e, 9 * e);
    }

    /** g(u, v) = u² + 3 u v at u = x y, v = x + y. */
    @Test
    void functionsOfSeveralNumbers() {
        Jet u = X.multiply(Y);
        Jet v = X.add(Y);

        Jet composed = Jet.compose(
                new Jet[] {u, v}, 1.5 * 1.5 + 3 * 1.5 * 3.5, new double[] {2 * 1.5 + 3 * 3.5, 3 * 1.5}, new double[][] {
                    {2, 3}, {3, 0}
                });

        Jet direct = u.multiply(u).add(u.multiply(v).multiply(3));
        assertDerivatives(
                composed,
                direct.value(),
                direct.first(0),
                direct.first(1),
                direct.second(0, 0),
                direct.second(0, 1),
                direct.second(1, 1));
    }

    /** x √(x/y) and (x y)² + 3 x y (x + y). */
    @Test
    void ofFirstOrderTheFirstDerivativesAreTheSame() {
        Jet x = Jet.constant(2, 1, 0).variable(0, 3);
        Jet y = Jet.constant(2, 1, 0).variable(1, 0.5);
        Jet u = x.multiply(y);
        Jet v = x.add(y);

        assertFirst(x.multiply(x.divide(y).sqrt()), X.multiply(X.divide(Y).sqrt()));
        assertFirst(
                Jet.compose(
                        new Jet[] {u, v}, 18, new double[] {2 * 1.5 + 3 * 3.5, 3 * 1.5}, new double[][] {{2, 3}, {3, 0}
                        }),
                u.multiply(u).add(u.multiply(v).multiply(3)));
    }

    private static void assertFirst(Jet of, Jet expected) {
        assertThat(of.value()).isCloseTo(expected.value(), within(1e-13));
        assertThat(of.first(0)).isCloseTo(expected.first(0), within(1e-13));
        assertThat(of.first(1)).isCloseTo(expected.first(1), within(1e-13));
    }
}
