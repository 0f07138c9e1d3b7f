package org.ntwk.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.quantity.Unit;

class ExpressionTest {

    private static final Map<String, Unit> TIME = Map.of("t", Unit.MS);

    private static double at(double tMs, String text, String unit) {
        return Expression.parse(text, TIME, Unit.of(unit)).evaluate(variable -> tMs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "7 - 3 - 2 | 2",
                "16 / 4 / 2 | 2",
                "2^3^2 | 512",
                "2**3**2 | 512",
                "-2^2 | -4",
                "(-2)^2 | 4",
                "2^-1 | 0.5",
                "- -3 | 3",
                "+3 | 3",
                "2 * -3 | -6",
                "1e3 + .5 + 1.5E-1 + 2. | 1002.65",
                "010 | 10",
                "7 % 3 | 1",
                "-7 % 3 | 2",
                "7 % -3 | -2",
                "6 % -3 | 0",
                "min(3, 1, 2) | 1",
                "max(3, 1, 2) | 3",
                "clip(5, 0, 2) | 2",
                "clip(-5, 0, 2) | 0",
                "abs(-3) | 3",
                "sign(-3) | -1",
                "floor(-1.5) | -2",
                "ceil(-1.5) | -1",
                "int(-1.5) | -1",
                "sqrt(16) | 4",
                "heaviside(-1) | 0",
                "heaviside(0) | 1",
                "where(1 < 2, 5, 6) | 5",
                "where(2 < 1, 5, 6) | 6",
                "1 < 2 & 2 < 1 | 0",
                "1 < 2 and not 2 < 1 | 1",
                "not 1 < 2 or 1 <= 1 | 1",
                "2 < 1 | 0",
                "(1 >= 1) + (1 != 1) + (1 == 1) + (2 > 1) | 3",
                "int(2 > 1) * 4 | 4",
            })
    void computesAsPythonDoes(String text, double expected) {
        assertThat(at(0, text, "1")).isEqualTo(expected);
    }

    @Test
    void orIsLooserThanAnd() {
        assertThat(at(0, "1 < 2 or 1 < 2 and 2 < 1", "1")).isEqualTo(1);
        assertThat(at(0, "1 < 2 | 1 < 2 & 2 < 1", "1")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exp(1) | 2.718281828459045",
                "expm1(1e-10) | 1.00000000005e-10",
                "log(10) | 2.302585092994046",
                "log1p(1e-10) | 9.9999999995e-11",
                "log10(1000) | 3",
                "sin(pi/6) | 0.5",
                "cos(pi/3) | 0.5",
                "tan(pi/4) | 1",
                "arcsin(0.5) | 0.5235987755982989",
                "arccos(0.5) | 1.0471975511965979",
                "arctan(1) | 0.7853981633974483",
                "sinh(1) | 1.1752011936438014",
                "cosh(1) | 1.543080634815244",
                "tanh(1) | 0.7615941559557649",
                "erf(0.3) | 0.3286267594591274",
                "erf(-1) | -0.8427007929497149",
                "log(e) | 1",
                "2^0.5 | 1.4142135623730951",
            })
    void knowsTheElementaryFunctions(String text, double expected) {
        assertThat(at(0, text, "1")).isCloseTo(expected, within(1e-15 * Math.abs(expected) * 2));
    }

    @Test
    void constantsStayExactInTheUnitTheyAreWrittenIn() {
        assertThat(at(0, "4 Hz", "Hz")).isEqualTo(4.0);
        assertThat(at(1000, "t - 1000 ms", "ms")).isEqualTo(0.0);
        assertThat(at(0, "0.2 nF", "pF")).isEqualTo(200.0);
        assertThat(at(0, "0.3 s", "ms")).isEqualTo(300.0);
        assertThat(Expression.parse("4 * Hz", TIME, Unit.HZ)).isEqualTo(new Expression.Constant(4, Unit.HZ));
    }

    @Test
    void computesAGaussianBumpToTheBit() {
        String text = "4 Hz + 4 Hz * exp(-(t - 1000 ms)^2 / (2 * (100 ms)^2))";
        for (double t : new double[] {0, 850.3, 1000, 1234.5}) {
            double expected = 4 + 4 * StrictMath.exp(-((t - 1000) * (t - 1000)) / (2 * (100.0 * 100.0)));
            assertThat(at(t, text, "Hz")).isEqualTo(expected);
        }
    }

    @Test
    void understandsTheBrian2WayOfWriting() {
        String text = "4*Hz + 4*Hz*exp(-(t - 1*second_)**2/(2*(100*ms)**2))".replace("second_", "s");
        assertThat(at(1100, text, "Hz")).isEqualTo(4 + 4 * StrictMath.exp(-0.5));
    }

    @Test
    void bringsUnitsTogether() {
        assertThat(at(0, "1 s + 1 ms", "ms")).isEqualTo(1001);
        assertThat(at(20, "1/t", "Hz")).isEqualTo(50);
        assertThat(at(20, "4 Hz + 1/t", "Hz")).isEqualTo(54);
        assertThat(at(0, "10 nS * 5 mV", "pA")).isEqualTo(50);
        assertThat(at(0, "200 pF * 3 mV/ms", "pA")).isEqualTo(600);
        assertThat(at(0, "1 nS/cm^2", "S/m^2")).isEqualTo(1e-5);
        assertThat(at(0, "1 nS/cm2", "S/m^2")).isEqualTo(1e-5);
        assertThat(at(0, "2 min", "s")).isEqualTo(120);
        assertThat(at(250, "sin(2*pi * 1 Hz * t)", "1")).isEqualTo(1);
        assertThat(at(5000, "t / s", "1")).isEqualTo(5);
        assertThat(at(0, "5 mV > 0.004 V", "1")).isEqualTo(1);
        assertThat(at(0, "max(1 s, 2 ms)", "s")).isEqualTo(1);
        assertThat(at(0, "where(t < 1 s, 1 s, 2 ms)", "ms")).isEqualTo(1000);
        assertThat(at(1234, "t % (0.1 s)", "ms")).isEqualTo(34);
    }

    @Test
    void takesRootsOfSquares() {
        assertThat(at(0, "sqrt(4 mV * 9 mV)", "mV")).isEqualTo(6);
        assertThat(at(0, "sqrt(1 ms * 10 s)", "ms")).isEqualTo(100);
        assertThat(at(0, "sqrt(1 min * 1 min)", "s")).isEqualTo(60);
    }

    @Test
    void bindsAUnitTighterThanAnyOperator() {
        assertThat(at(0, "1/2 ms", "1/ms")).isEqualTo(0.5);
        assertThat(at(0, "2 mV/ms", "mV/ms")).isEqualTo(2);
        assertThat(at(0, "-4 Hz", "Hz")).isEqualTo(-4);
        assertThat(at(0, "100ms", "ms")).isEqualTo(100);
        assertThat(at(0, "100 * ms^2", "ms^2")).isEqualTo(100);
        assertThat(at(0, "(100 ms)^2", "ms^2")).isEqualTo(10000);
    }

    @Test
    void letsABareZeroGoWithAnything() {
        assertThat(at(0, "max(0, -4 Hz)", "Hz")).isZero();
        assertThat(at(0, "where(t > 5 ms, 8 Hz, 0)", "Hz")).isZero();
        assertThat(at(9, "where(t > 5 ms, 8 Hz, 0)", "Hz")).isEqualTo(8);
        assertThat(at(9, "where(0 > t, 0, 8 Hz)", "Hz")).isEqualTo(8);
        assertThat(at(0, "0", "Hz")).isZero();
        assertThat(at(0, "heaviside(t - 1 ms) * 4 Hz", "Hz")).isZero();
        assertThat(at(1, "heaviside(t - 1 ms) * 4 Hz", "Hz")).isEqualTo(4);
    }

    @Test
    void multipliesWithConditions() {
        String text = "4 Hz * ((t > 400 ms) & (t < 500 ms))";
        assertThat(at(400, text, "Hz")).isZero();
        assertThat(at(450, text, "Hz")).isEqualTo(4);
        assertThat(at(500, text, "Hz")).isZero();
    }

    @Test
    void computesConstantsBeforehand() {
        assertThat(Expression.parse("2 * (3 + sqrt(4)) * ms", Map.of())).isInstanceOf(Expression.Constant.class);
        assertThat(Expression.parse("2 * t", TIME)).isInstanceOf(Expression.Operation.class);
    }

    @Test
    void prefersVariablesToUnitsAndConstantsExceptBehindANumber() {
        Map<String, Unit> gates = Map.of("m", Unit.ONE, "h", Unit.ONE, "e", Unit.MV, "C", Unit.PF);
        Expression current = Expression.parse("10 nS * m^3 * h * (e - 2 mV) + 0 C / s", gates, Unit.PA);
        assertThat(current.evaluate(name -> switch (name) {
                    case "m" -> 0.5;
                    case "h" -> 0.25;
                    default -> 66;
                }))
                .isEqualTo(20.0);
    }

    @Test
    void givesNoNumberWhereAFunctionIsNotDefined() {
        assertThat(at(-1, "log(t/ms)", "1")).isNaN();
        assertThat(at(0, "1/t", "Hz")).isInfinite();
    }
}
