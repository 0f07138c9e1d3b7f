package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.network.ComponentDescription;

/** A named cell that is there passes; one of a model that is not there is told so. */
class NamedCellContractTest {

    @Test
    void aCellOfAModelThatIsTherePasses() {
        Verdict verdict = Verdict.of(Sound.class);

        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.tests()).isGreaterThan(5);
    }

    @Test
    void aCellWithAParameterThatItsModelDoesNotHave() {
        assertThat(Verdict.of(Misspelt.class, "description").failures().get("a use of it is accepted"))
                .contains("acme:Slow is refused");
    }

    static class Sound extends NamedCellContract {
        @Override
        protected NamedCell component() {
            return cell("Cm");
        }

        static NamedCell cell(String capacitance) {
            return new NamedCell(
                    "acme:Slow", "a slow cell", ComponentDescription.of("lif").with(capacitance, "400 pF"));
        }
    }

    static class Misspelt extends NamedCellContract {
        @Override
        protected NamedCell component() {
            return Sound.cell("Cmm");
        }
    }
}
