package org.ntwk.api.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;

class ParameterSchemaTest {

    @Test
    void parametersKeepTheirOrderAndAreFoundByName() {
        ParameterSchema schema =
                ParameterSchema.of(ParameterSpec.number("Gl", "nS", "leak"), ParameterSpec.flag("autapses", "allowed"));

        assertThat(schema.names()).containsExactly("Gl", "autapses");
        assertThat(schema.find("Gl").orElseThrow().unit()).contains(Unit.of("nS"));
        assertThat(schema.find("gl")).isEmpty();
    }

    @Test
    void aDefaultWhoseNumberSaysNothingIsReadByItsMeaning() {
        ParameterSpec end = ParameterSpec.number("end", "ms", "end");

        assertThat(end.defaultInWords()).isEmpty();
        assertThat(end.defaultsTo(5).defaultInWords()).contains("5 ms");
        assertThat(end.defaultsTo(1e12, "never")
                        .bounds(Bounds.POSITIVE)
                        .perCell()
                        .defaultInWords())
                .contains("never");
        assertThat(end.defaultsTo(1e12, "never").defaultValue())
                .isEqualTo(end.defaultsTo(1e12).defaultValue());
        assertThat(end.defaultsTo(1e12, "never").defaultsTo(5).defaultInWords()).contains("5 ms");
    }

    @Test
    void aNameIsTakenOnce() {
        ParameterSpec twice = ParameterSpec.whole("n", "number");

        assertThatIllegalArgumentException().isThrownBy(() -> ParameterSchema.of(twice, twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1n", "a b", "a.b", "ä", "type"})
    void aNameMustBeWritableInAFile(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> ParameterSpec.whole(name, "number"));
    }

    @Test
    void onlyNumbersHaveBounds() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ParameterSpec.text("t", "text").bounds(Bounds.POSITIVE));
    }

    @Test
    void boundsKnowTheirEndsAndRefuseWhatIsNotFinite() {
        assertThat(Bounds.POSITIVE.contains(0)).isFalse();
        assertThat(Bounds.NON_NEGATIVE.contains(0)).isTrue();
        assertThat(Bounds.PROBABILITY.contains(1)).isTrue();
        assertThat(Bounds.PROBABILITY.contains(Math.nextUp(1.0))).isFalse();
        assertThat(Bounds.ANY.contains(Double.NaN)).isFalse();
        assertThat(Bounds.ANY.contains(Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void textThatReadsAsAQuantityIsOne() {
        assertThat(Value.of("200 pF")).isEqualTo(Value.of(Quantity.of(200, "pF")));
        assertThat(Value.of("linear")).isEqualTo(new Value.Text("linear"));
    }

    /** Bounds of five standard errors: a sound draw fails less than once in a million seeds; the seed is fixed. */
    @Test
    void aLognormalHasTheMeanAndDeviationOfItsValues() {
        Distribution weights = new Distribution.LogNormal(Quantity.of("2 nS"), Quantity.of("1000 pS"));
        RandomStream random = RandomStream.of(5, "weights");
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < draws; n++) {
            double weight = weights.draw(n, random, Unit.NS);
            sum += weight;
            squares += weight * weight;
        }
        double mean = sum / draws;

        assertThat(mean).isEqualTo(2, within(5 / Math.sqrt(draws)));
        assertThat(squares / draws - mean * mean).isEqualTo(1, within(0.05));
    }

    @Test
    void explicitValuesAreThoseOfTheirCells() {
        Distribution explicit = new Distribution.Explicit(NumberArray.of(1, 2, 3), Unit.of("nF"));

        assertThat(explicit.draw(2, RandomStream.of(1), Unit.PF)).isEqualTo(3000);
    }
}
