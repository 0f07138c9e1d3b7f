package org.ntwk.api.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "200 pF, pF, 200",
        "0.2 nF, pF, 200",
        "200pF, pF, 200",
        "-70 mV, mV, -70",
        "-0.07 V, mV, -70",
        "1e-3 S, nS, 1e6",
        ".5 s, ms, 500",
        "2 min, s, 120",
        "4 Hz, 1/s, 4",
        "30 nS/cm^2, S/m^2, 0.0003",
        "5 µm, um, 5",
        "50 %, 1, 0.5",
        "1 mV/ms, V/s, 1",
        "3, 1, 3",
    })
    void aQuantityIsReadAndConverted(String text, String unit, double expected) {
        assertThat(Quantity.of(text).in(Unit.of(unit))).isEqualTo(expected);
    }

    @Test
    void conversionsBetweenPrefixesAreCorrectlyRounded() {
        for (int n = 1; n < 2000; n++) {
            String digits = n / 1000 + "." + String.valueOf(1000 + n % 1000).substring(1);

            assertThat(Quantity.of(digits + " s").in(Unit.MS)).isEqualTo(n);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pF",
                "200 pX",
                "200 pF pF^",
                "1..2 mV",
                "1,5 mV",
                "NaN mV",
                "0x10 mV",
                "200 / pF",
                "1e9999 mV mV/"
            })
    void textThatIsNoQuantityIsNotRead(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }

    @Test
    void quantitiesOfDifferentDimensionDoNotConvert() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("200 mV").in(Unit.PF))
                .withMessageContaining("voltage")
                .withMessageContaining("capacitance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 pF", "-70.5 mV", "1.0E-7 S", "4 Hz", "12"})
    void aQuantityIsWrittenAsItCanBeReadAgain(String text) {
        Quantity quantity = Quantity.of(text);

        assertThat(Quantity.of(quantity.toString())).isEqualTo(quantity);
    }

    @Test
    void theCoherentUnitsMultiplyToEachOther() {
        assertThat(Unit.NS.dimension().times(Unit.MV.dimension())).isEqualTo(Unit.PA.dimension());
        assertThat(Unit.PF.dimension().times(Unit.MV.dimension()).over(Unit.MS.dimension()))
                .isEqualTo(Unit.PA.dimension());
        assertThat(Unit.NS.exponent() + Unit.MV.exponent()).isEqualTo(Unit.PA.exponent());
        assertThat(Unit.PF.exponent() + Unit.MV.exponent() - Unit.MS.exponent()).isEqualTo(Unit.PA.exponent());
    }

    @Test
    void aMeterIsNoMilliAndAMinuteTakesNoPrefix() {
        assertThat(Unit.of("m").dimension()).isEqualTo(Dimension.LENGTH);
        assertThat(Unit.of("mm").exponent()).isEqualTo(-3);
        assertThat(Unit.parse("mmin")).isEmpty();
        assertThat(Unit.of("M").dimension()).isEqualTo(Dimension.CONCENTRATION);
    }
}
