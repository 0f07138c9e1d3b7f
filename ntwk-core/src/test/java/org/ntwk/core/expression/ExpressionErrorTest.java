package org.ntwk.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

class ExpressionErrorTest {

    private static final Map<String, Unit> TIME = Map.of("t", Unit.MS);

    private static ExpressionException errorOf(String text) {
        ExpressionException error =
                catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text, TIME, Unit.HZ));
        assertThat(error).as(text).isNotNull();
        return error;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 Hz + t | 8 | 't' is a time | '4 Hz' is a rate",
                "4 Hz * (1 + 2 mV * t) | 13 | '2 mV * t' is a quantity in | '1' is a pure number",
                "4 Hz * exp(t) | 12 | 't' is a time | exp takes a pure number",
                "4 Hz + 0.5 | 8 | '0.5' is a pure number | a rate",
                "4 Hz * (t > 5 mV) | 13 | '5 mV' is a voltage | 't' is a time",
                "where(t > 5 ms, 4 Hz, 3 nS) | 23 | '3 nS' is a conductance | '4 Hz' is a rate",
                "min(4 Hz, 8 Hz, 5 ms) | 17 | '5 ms' is a time | is a rate",
                "sqrt(4 Hz) | 6 | '4 Hz' is a rate | not the square",
                "(4 Hz)^0.5 | 8 | '(4 Hz)' is a rate | constant whole number",
                "(4 Hz)^t | 8 | 't' is a time | takes a pure number",
                "(4 Hz)^(t/ms) | 8 | '(4 Hz)' is a rate | constant whole number",
                "(4 Hz)^21 | 8 | is a rate | up to 20",
                "floor(4 Hz) | 7 | '4 Hz' is a rate | pure number",
                "4 mV | 1 | '4 mV' is a voltage | a rate is wanted",
                "t * t | 1 | 't * t' is | a rate is wanted",
            })
    void namesTheTermThatDoesNotFitWithBothDimensions(String text, int column, String first, String second) {
        ExpressionException error = errorOf(text);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error).hasMessageStartingWith("column " + column + ": ").hasMessageContainingAll(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1",
                "'   ' | 4",
                "4 Hz + | 7",
                "4 Hz + * 2 | 8",
                "4 Hz 5 | 6",
                "(4 Hz | 6",
                "4 Hz) | 5",
                "() | 2",
                "4 Hz * foo | 8",
                "4 Hz * foo(2) | 8",
                "4 Hz * exp | 8",
                "4 Hz * exp() | 8",
                "4 Hz * exp(1, 2) | 8",
                "4 Hz * min(1) | 8",
                "4 Hz * exp(1 | 13",
                "4 Hz * exp(1, | 14",
                "4 Hz * t(2) | 8",
                "4 foo | 3",
                "4 Hz^2 | 5",
                "4 Hz ** 2 | 6",
                "2 t | 3",
                "2e Hz | 2",
                "4 Hz * 1_000 | 9",
                "1,5 Hz | 2",
                "4 Hz # 2 | 6",
                "4 Hz = 4 Hz | 6",
                "4 Hz; 2 | 5",
                "4 Hz * 'a' | 8",
                "4 Hz * x.y | 9",
                "4 Hz !x | 6",
                "5 % Hz * 4 Hz | 5",
                "4 Hz * 1e999 | 8",
                "4 Hz * (1/0) | 9",
                "4 Hz * log(-1) | 8",
                "4 Hz * (1 < 2 < 3) | 15",
                "4 Hz * (1 & 2) | 9",
                "4 Hz * (not 1) | 13",
                "where(1, 4 Hz, 2 Hz) | 7",
                "4 Hz * \uD83D\uDE00 | 8",
                "4 Hz * 2 and | 13",
            })
    void givesTheColumnOfWhatCannotBeRead(String text, int column) {
        assertThat(errorOf(text).column()).isEqualTo(column);
    }

    @Test
    void suggestsTheNearestFunction() {
        assertThat(errorOf("4 Hz * sqr(2)")).hasMessageContaining("Maybe you meant sqrt.");
    }

    @Test
    void limitsLengthNestingAndChains() {
        assertThat(errorOf(" ".repeat(10_000) + "1").column()).isEqualTo(10_001);
        assertThat(errorOf("(".repeat(5000)).column()).isEqualTo(201);
        assertThat(errorOf("-".repeat(9000) + "1").column()).isEqualTo(201);
        assertThat(errorOf("2^".repeat(4000) + "1").column()).isEqualTo(401);
        assertThat(errorOf("abs(".repeat(2000)).column()).isEqualTo(801);
        assertThat(errorOf("t" + "+t".repeat(4000)).column()).isEqualTo(1);
        assertThat(errorOf("((t^20)^20)^20")).hasMessageContaining("too high a power");
        assertThatCode(() -> Expression.parse("(".repeat(199) + "t" + ")".repeat(199), TIME))
                .doesNotThrowAnyException();
        assertThatCode(() -> Expression.parse("t" + "+t".repeat(900), TIME).evaluate(variable -> 1))
                .doesNotThrowAnyException();
    }

    @Test
    void answersAnyTextWithAValueOrAnExpressionException() {
        String[] words = {
            "4", "Hz", "ms", "t", "+", "-", "*", "/", "^", "%", "(", ")", ",", "<", "==", "&", "not", "exp", "min",
            "where", " ", "1e9", "0", "sqrt", "."
        };
        RandomStream random = RandomStream.of(3, "expressions");
        int meaningful = 0;
        for (int n = 0; n < 30_000; n++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int k = 0; k < length; k++) {
                text.append(words[random.nextInt(words.length)]);
            }
            try {
                Expression.parse(text.toString(), TIME).evaluate(variable -> 3);
                meaningful++;
            } catch (ExpressionException expected) {
                assertThat(expected.column()).isBetween(1, text.length() + 1);
            }
        }
        assertThat(meaningful).isGreaterThan(500);
    }
}
