package org.ntwk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquationTest {

    private static final Equation EQUATION = new Equation(Set.of("conductance", "El", "Mg", "V0", "Vthre", "w-max"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tauw dw/dt = a (V - El) - w | τ_w <d w/t> = a (V − E_l) − w",
                "g = -dI/dV | g = −<d I/V>",
                "A dV_k/dt = 0 | A <d V_k/t> = 0",
                "dG/dt = -G/tau-decay | <d G/t> = −G/τ_decay",
                "exp(-(t - center)^2 / (2 * width^2)) | exp(−(t − center)^{2} / (2 · width^{2}))",
                "(b/a)^(a/(b - a)) x | (b/a)^{a/(b − a)} x",
                "x^(1 | x^{1}",
                "spike when V >= Vthre; then w = w + Mg | spike when V ≥ V_thre; then w = w + Mg",
                "w-max and V0 | w_max and V_0",
                "r = (rinf - r)/taur, alphah | r = (r_∞ − r)/τ_r, α_h",
                "sum over m of V_m, sum_n x[n] | sum over m of V_m, ∑_n x[n]",
                "sqrt(2*pi) N(0, 1) < 3 & 4 | √(2·π) N(0, 1) &lt; 3 &amp; 4",
            })
    void aLineIsSet(String text, String set) {
        assertThat(plain(EQUATION.html(text))).isEqualTo(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a spike of 5 mV in 2 s", "Poisson(3)", "exp(2) kHz"})
    void wordsFunctionsAndUnitsStandUpright(String text) {
        assertThat(EQUATION.html(text)).isEqualTo(text);
    }

    @Test
    void variablesAreOblique() {
        assertThat(EQUATION.html("a + Vthre + V - conductance"))
                .isEqualTo("<i>a</i> + <i>V</i><sub>thre</sub> + <i>V</i> − <i>conductance</i>");
    }

    /** Without the tags: powers, indices and fractions in a short form. */
    private static String plain(String html) {
        return html.replaceAll("</?i>", "")
                .replaceAll("<sub>(.*?)</sub>", "_$1")
                .replaceAll("<sup>(.*?)</sup>", "^{$1}")
                .replaceAll("<span class=\"fraction\"><span>d(\\w+)</span><span>d(\\w+)</span></span>", "<d $1/$2>");
    }
}
